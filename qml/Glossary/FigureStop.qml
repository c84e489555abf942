import QtQuick
import Soundings.Accessibility
import Soundings.Controls
import Soundings.Theme

// Lies over a figure that explains itself: by arrow key from its panel, then F1, Alt+I or Return; or by a click. Ctrl+C copies the
// number.
Item {
    id: stop

    required property string spoken
    required property var about           // {title, value, what, how, usual, source}; nothing: not yet known
    readonly property bool figureStop: true
    readonly property bool asked: about !== undefined && about.title !== undefined
    signal explain(Item item, var about)

    anchors.fill: parent
    Accessible.role: Accessible.StaticText
    Accessible.name: spoken
    Accessible.description: asked ? qsTr("F1 explains it.") : ""
    Accessible.focusable: true
    Accessible.focused: activeFocus
    Keys.onShortcutOverride: (event) => event.accepted = asked && event.key === Qt.Key_F1
    Keys.onPressed: (event) => {
        const alt = (event.modifiers & Qt.AltModifier) !== 0
        if (event.matches(StandardKey.Copy)) {
            Clipboard.copy(about.value)
            Announcer.say(qsTr("%1 copied.").arg(about.value))
            event.accepted = true
        } else if (asked && (event.key === Qt.Key_F1 || (event.key === Qt.Key_I && alt) || ([Qt.Key_Return, Qt.Key_Enter, Qt.Key_Space].includes(event.key) && !alt))) {
            stop.explain(stop, about)
            event.accepted = true
        }
    }

    Loader {
        active: over.hovered || stop.activeFocus
        anchors.fill: parent
        sourceComponent: Component {
            Item {
                Rectangle {
                    anchors.fill: parent
                    anchors.margins: -2
                    visible: over.hovered
                    color: "transparent"
                    radius: Theme.rSmall
                    border.width: Theme.border
                    border.color: Theme.control
                }
                FocusRing {
                    visible: stop.activeFocus
                    around: Theme.rSmall
                }
            }
        }
    }
    HoverHandler {
        id: over

        enabled: stop.asked
        cursorShape: Qt.WhatsThisCursor
    }
    TapHandler {
        enabled: stop.asked
        onTapped: {
            stop.forceActiveFocus(Qt.MouseFocusReason)
            stop.explain(stop, stop.about)
        }
    }
}
