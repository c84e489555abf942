import QtQuick
import QtQuick.Templates as C
import Soundings.Theme
import Soundings.Controls
import Soundings.Shell

// One page in the rail: icon and word, or the icon alone with its word as a tooltip.
C.TabButton {
    id: entry

    property string glyph
    property string keys
    property bool narrow: false
    property bool current: false
    signal chosen()

    checkable: false
    implicitHeight: Math.round(Math.max(30, 15 * Theme.text + 15))
    hoverEnabled: true
    focusPolicy: Qt.StrongFocus
    activeFocusOnTab: current || activeFocus      // Qt refuses to take it from what has the keyboard
    Accessible.role: Accessible.PageTab
    Accessible.name: text
    Accessible.selectable: true
    Accessible.selected: current
    Accessible.onPressAction: chosen()
    onClicked: chosen()
    Keys.onReturnPressed: chosen()
    Keys.onSpacePressed: chosen()

    background: Rectangle {
        radius: Theme.rControl
        color: entry.current ? Theme.surface : entry.hovered ? Theme.pressed : "transparent"
        border.width: entry.current ? Theme.border : 0
        border.color: Theme.highContrast ? Theme.lineStrong : Theme.line

        Rectangle {
            visible: entry.current
            x: entry.mirrored ? parent.width - width - Theme.s1 : Theme.s1
            y: Theme.s2
            width: 3
            height: parent.height - 2 * Theme.s2
            radius: 1.5
            color: Theme.accent
        }
        FocusRing { visible: entry.visualFocus }
    }
    contentItem: Item {
        Icon {
            id: icon

            name: entry.glyph
            anchors.verticalCenter: parent.verticalCenter
            x: entry.narrow ? (parent.width - width) / 2 : entry.mirrored ? parent.width - width - 14 : 14
            color: entry.current ? Theme.accent : Theme.ink2
        }
        T {
            visible: !entry.narrow
            anchors.verticalCenter: parent.verticalCenter
            x: entry.mirrored ? parent.width - width - Theme.icon - Theme.s5 : Theme.icon + Theme.s5
            text: entry.text
            weight: entry.current ? Font.DemiBold : Font.Normal
            tone: entry.current ? Theme.ink : Theme.ink2
            Accessible.ignored: true
        }
    }
    Loader {
        active: entry.narrow && (entry.hovered || entry.visualFocus)
        sourceComponent: Component {
            Tip {
                parent: entry
                text: entry.text
                visible: true
            }
        }
    }
}
