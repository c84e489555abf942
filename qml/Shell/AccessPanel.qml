import QtQuick
import QtQuick.Layouts
import Soundings.Client
import Soundings.Controls
import Soundings.Theme
import Soundings.Shell

// The server that the window is connected to, the token for it, the code that gives another one, and, to whom that server tells
// them, the tokens of others.
Panel {
    id: panel

    property ApiClient client
    property EngineAccess access          // null: the engine is in this program

    implicitHeight: column.implicitHeight + 2 * Theme.margin
    onVisibleChanged: if (visible) given.load()

    Connections {
        target: panel.access
        function onPaired() { given.load() }
        function onForgotten() { given.load() }
    }
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
        TokensGiven {
            id: given

            visible: panel.access !== null && known
            Layout.fillWidth: true
            client: panel.client
        }
    }
}
