import QtQuick
import QtQuick.Templates as C
import Soundings.Theme
import Soundings.Controls

// kind: primary (one a page), plain (bordered), quiet (no border until hovered), danger (plain with the colour of deleting).
C.Button {
    id: button

    property string kind: "plain"
    property string glyph
    property string keys          // the shortcut, shown as a key cap
    property string tip           // for icons without a word, and the reason why it is unavailable
    property bool chosen: checked
    readonly property color tone: !enabled ? Theme.disabled : kind === "primary" ? Theme.inkOnAccent : kind === "danger" ? Theme.danger : Theme.ink
    readonly property bool bare: text === "" && keys === ""

    function press() {
        if (checkable)
            toggle()
        clicked()
    }

    implicitHeight: Theme.controlHeight
    implicitWidth: Math.max(Theme.controlHeight, line.implicitWidth + (bare ? Theme.s3 : 2 * Theme.s3))
    focusPolicy: Qt.StrongFocus
    hoverEnabled: true
    // A template button presses on Space only; its own click() is there from Qt 6.8 on.
    Keys.onReturnPressed: press()
    Keys.onEnterPressed: press()
    Accessible.name: text !== "" ? text : tip
    Accessible.description: text !== "" ? tip : ""

    background: Rectangle {
        radius: Theme.rControl
        color: button.kind === "primary" ? (!button.enabled ? Theme.track : button.down ? Theme.accentPressed : button.hovered ? Theme.accentHover : Theme.accent)
             : button.down ? Theme.pressed : button.hovered ? Theme.hover : button.chosen ? Theme.selected
             : button.kind === "quiet" ? "transparent" : Theme.surface
        border.width: button.kind === "primary" || (button.kind === "quiet" && !button.chosen) ? 0 : Theme.border
        border.color: button.enabled ? Theme.control : Theme.line

        FocusRing { visible: button.visualFocus }
    }
    contentItem: Item {
        implicitWidth: line.implicitWidth
        implicitHeight: line.implicitHeight

        Row {
            id: line

            anchors.centerIn: parent
            spacing: 6

            Icon {
                visible: button.glyph !== ""
                name: button.glyph
                color: button.tone
                anchors.verticalCenter: parent.verticalCenter
            }
            T {
                visible: button.text !== ""
                text: button.text
                tone: button.tone
                weight: Font.Medium
                anchors.verticalCenter: parent.verticalCenter
                Accessible.ignored: true
            }
            Loader {
                active: button.keys !== ""
                visible: active
                anchors.verticalCenter: parent.verticalCenter
                sourceComponent: Component {
                    Key {
                        text: button.keys
                        onAccent: button.kind === "primary"
                    }
                }
            }
        }
    }

    Loader {
        active: button.tip !== "" && (button.hovered || button.visualFocus)
        sourceComponent: Component {
            Tip {
                parent: button
                text: button.tip
                visible: true
            }
        }
    }
}
