import QtQuick
import QtQuick.Templates as C
import Soundings.Theme
import Soundings.Controls

// A screen to choose, with what it looks for; above it its group where that begins.
Column {
    id: entry

    required property var screen          // { value, text, about, group }
    required property bool headed
    required property bool current
    signal chosen()
    signal stepped(int by)                // by arrow
    signal entered()

    function enter() {
        button.forceActiveFocus(Qt.TabFocusReason)
    }

    spacing: 2

    T {
        visible: entry.headed
        height: Theme.small + Theme.s5
        x: Theme.s2
        verticalAlignment: Text.AlignBottom
        bottomPadding: Theme.s1
        role: "small"
        tone: Theme.ink3
        text: entry.screen.group
        Accessible.ignored: true
    }
    C.RadioButton {
        id: button

        width: parent.width
        implicitHeight: words.implicitHeight
        text: entry.screen.text
        checked: entry.current
        autoExclusive: false
        hoverEnabled: true
        focusPolicy: checked || activeFocus ? Qt.StrongFocus : Qt.ClickFocus
        Accessible.name: text
        Accessible.description: entry.screen.about
        Keys.onDownPressed: entry.stepped(1)
        Keys.onUpPressed: entry.stepped(-1)
        Keys.onReturnPressed: click()
        onActiveFocusChanged: if (activeFocus) entry.entered()
        onClicked: {
            entry.chosen()
            checked = Qt.binding(() => entry.current)
        }

        background: Rectangle {
            radius: Theme.rControl
            color: button.checked ? Theme.selected : button.hovered ? Theme.hover : "transparent"

            Rectangle {
                visible: button.checked
                x: button.mirrored ? parent.width - width : 0
                y: Theme.s2
                width: 3
                height: parent.height - 2 * Theme.s2
                radius: 1.5
                color: Theme.accent
            }
            FocusRing { visible: button.visualFocus }
        }
        contentItem: Column {
            id: words

            leftPadding: Theme.s3
            rightPadding: Theme.s2
            topPadding: Theme.s1 + 2
            bottomPadding: Theme.s1 + 2
            spacing: 1

            T {
                width: button.width - Theme.s5
                text: button.text
                weight: button.checked ? Font.DemiBold : Font.Medium
                wrapMode: Text.WordWrap
                Accessible.ignored: true
            }
            T {
                width: button.width - Theme.s5
                role: "small"
                tone: Theme.ink2
                text: entry.screen.about
                wrapMode: Text.WordWrap
                Accessible.ignored: true
            }
        }
    }
}
