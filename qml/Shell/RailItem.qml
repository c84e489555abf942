import QtQuick
import QtQuick.Templates as C
import Soundings.Theme
import Soundings.Controls
import Soundings.Shell

// One page in the rail: icon and word, or the icon alone with its word as a tooltip.
C.TabButton {
    id: item

    property string glyph
    property string keys
    property bool narrow: false
    property bool current: false
    signal chosen()

    checkable: false
    implicitHeight: Math.round(Math.max(30, 15 * Theme.text + 15))
    hoverEnabled: true
    focusPolicy: current ? Qt.StrongFocus : Qt.ClickFocus
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
        color: item.current ? Theme.surface : item.hovered ? Theme.pressed : "transparent"
        border.width: item.current ? Theme.border : 0
        border.color: Theme.highContrast ? Theme.lineStrong : Theme.line

        Rectangle {
            visible: item.current
            x: item.mirrored ? parent.width - width - Theme.s1 : Theme.s1
            y: Theme.s2
            width: 3
            height: parent.height - 2 * Theme.s2
            radius: 1.5
            color: Theme.accent
        }
        FocusRing { visible: item.visualFocus }
    }
    contentItem: Item {
        Icon {
            id: icon

            name: item.glyph
            anchors.verticalCenter: parent.verticalCenter
            x: item.narrow ? (parent.width - width) / 2 : item.mirrored ? parent.width - width - 14 : 14
            color: item.current ? Theme.accent : Theme.ink2
        }
        T {
            visible: !item.narrow
            anchors.verticalCenter: parent.verticalCenter
            x: item.mirrored ? parent.width - width - Theme.icon - Theme.s5 : Theme.icon + Theme.s5
            text: item.text
            weight: item.current ? Font.DemiBold : Font.Normal
            tone: item.current ? Theme.ink : Theme.ink2
            Accessible.ignored: true
        }
    }
    Loader {
        active: item.narrow && (item.hovered || item.visualFocus)
        sourceComponent: Component {
            Tip {
                parent: item
                text: item.text
                visible: true
            }
        }
    }
}
