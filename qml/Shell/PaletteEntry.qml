import QtQuick
import QtQuick.Layouts
import Soundings.Theme
import Soundings.Controls
import Soundings.Shell

// One line of the command palette: a stock, a page, a command or a setting, with its group's name above the first.
Item {
    id: entry

    required property int index
    required property string group
    required property bool firstOfGroup
    required property string commandId
    required property string ticker
    required property string title
    required property string keys
    required property string glyph
    required property var score
    required property string signalName
    required property string spoken
    property bool current: false
    signal run()

    implicitHeight: (firstOfGroup ? heading.height : 0) + line.height
    Accessible.role: Accessible.ListItem
    Accessible.name: spoken
    Accessible.selected: current
    Accessible.selectable: true
    Accessible.focusable: true
    Accessible.focused: current
    Accessible.onPressAction: run()

    T {
        id: heading

        visible: entry.firstOfGroup
        x: Theme.s4
        height: Math.round(Theme.small + 18)
        verticalAlignment: Text.AlignBottom
        bottomPadding: Theme.s1
        role: "small"
        weight: Font.Medium
        tone: Theme.ink3
        text: entry.group
        Accessible.ignored: true
    }
    Rectangle {
        id: line

        anchors.bottom: parent.bottom
        x: Theme.s2
        width: parent.width - 2 * Theme.s2
        height: Math.round(Theme.body + 23)
        radius: Theme.rControl
        color: entry.current ? Theme.selected : over.containsMouse ? Theme.hover : "transparent"
        border.width: entry.current ? Theme.focusWidth : 0
        border.color: Theme.focus

        RowLayout {
            anchors.fill: parent
            anchors.leftMargin: Theme.s2
            anchors.rightMargin: Theme.s2
            spacing: Theme.s3

            Icon { name: entry.glyph }
            T {
                visible: text !== ""
                text: entry.ticker
                weight: Font.DemiBold
                Accessible.ignored: true
            }
            T {
                text: entry.title
                Layout.fillWidth: true
                elidable: true
                Accessible.ignored: true
            }
            T {
                visible: !Format.isMissing(entry.score)
                text: Format.fixed(entry.score, 1)
                weight: Font.DemiBold
                Accessible.ignored: true
            }
            Signal {
                visible: entry.signalName !== ""
                code: entry.signalName
                Accessible.ignored: true
            }
            Key {
                visible: entry.keys !== ""
                text: entry.keys
            }
        }
        MouseArea {
            id: over

            anchors.fill: parent
            hoverEnabled: true
            onClicked: entry.run()
        }
    }
}
