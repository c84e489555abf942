import QtQuick
import QtQuick.Layouts
import Soundings.Client
import Soundings.Controls
import Soundings.Theme
import Soundings.Shell

// The server that the window is connected to, the token for it, and the code that gives another one.
Panel {
    id: panel

    property EngineAccess access          // null: the engine is in this program

    implicitHeight: column.implicitHeight + 2 * Theme.margin

    ColumnLayout {
        id: column

        anchors.left: parent.left
        anchors.right: parent.right
        anchors.top: parent.top
        anchors.margins: Theme.margin
        spacing: Theme.s3

        T {
            text: qsTr("Server")
            role: "lead"
            weight: Font.DemiBold
            Accessible.role: Accessible.Heading
            Accessible.name: text
        }
        CodeForm {
            Layout.fillWidth: true
            access: panel.access

            Btn {
                visible: panel.access !== null && panel.access.hasToken
                text: qsTr("Forget the token")
                tip: qsTr("The server takes it until it is revoked there.")
                onClicked: panel.access.forget()
            }
        }
        T {
            visible: text !== ""
            Layout.fillWidth: true
            role: "small"
            text: panel.access !== null ? panel.access.keptIn : ""
            tone: Theme.ink2
            wrapMode: Text.Wrap
        }
    }
}
