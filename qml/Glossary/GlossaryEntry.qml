import QtQuick
import Soundings.Controls
import Soundings.Theme

// A term with its meaning and what is usual.
FocusScope {
    id: entry

    required property string name
    required property string what
    required property string usual
    required property int index
    readonly property string spoken: name + ". " + what + (usual !== "" ? " " + qsTr("Usual: %1").arg(usual) : "")

    implicitHeight: column.implicitHeight + 2 * Theme.s3
    Accessible.role: Accessible.ListItem
    Accessible.name: spoken
    Accessible.focusable: true
    Accessible.focused: activeFocus

    Rectangle {
        anchors.fill: parent
        color: entry.activeFocus ? Theme.selected : "transparent"

        Rectangle {
            anchors.bottom: parent.bottom
            width: parent.width
            height: Theme.hairline
            color: Theme.line
        }
        FocusRing {
            visible: entry.activeFocus
            inset: true
        }
    }
    TapHandler {
        onTapped: entry.forceActiveFocus(Qt.MouseFocusReason)
    }
    Column {
        id: column

        x: Theme.s3
        y: Theme.s3
        width: Math.min(parent.width - 2 * Theme.s3, Math.round(760 * Theme.text))
        spacing: Theme.s1

        T {
            width: column.width
            text: entry.name
            weight: Font.DemiBold
            wrapMode: Text.WordWrap
            Accessible.ignored: true
        }
        T {
            width: column.width
            text: entry.what
            tone: Theme.ink2
            wrapMode: Text.WordWrap
            lineHeight: 1.2
            Accessible.ignored: true
        }
        T {
            visible: entry.usual !== ""
            width: column.width
            text: qsTr("Usual: %1").arg(entry.usual)
            role: "small"
            tone: Theme.ink2
            wrapMode: Text.WordWrap
            Accessible.ignored: true
        }
    }
}
