import QtQuick
import QtQuick.Templates as C
import Soundings.Theme
import Soundings.Controls

// A few choices side by side. One tab stop, arrows move; the chosen part has a weight and an edge, not only a colour.
// items: ["Line", "Candles"] or [{ value, text }]; the value of a word is the word.
Rectangle {
    id: segment

    property var items: []
    property string current
    property string label
    property bool ring: false
    signal chosen(string value)

    function valueAt(index) {
        const item = items[index]
        return typeof item === "string" ? item : item.value
    }
    function enter() {
        for (let i = 0; i < parts.count; ++i)
            if (parts.itemAt(i).checked)
                parts.itemAt(i).forceActiveFocus(Qt.TabFocusReason)
    }
    /// Where nothing is chosen yet.
    function focusFirst() {
        if (parts.count > 0)
            parts.itemAt(0).forceActiveFocus(Qt.TabFocusReason)
    }
    function step(from, by) {
        const next = Math.max(0, Math.min(items.length - 1, from + by))
        const part = parts.itemAt(next)
        if (next !== from && part.enabled) {
            segment.chosen(valueAt(next))
            part.forceActiveFocus(Qt.TabFocusReason)
        }
    }

    implicitHeight: Theme.controlHeight
    implicitWidth: row.implicitWidth + 4
    radius: Theme.rControl
    color: Theme.sunken
    border.width: Theme.border
    border.color: Theme.lineStrong
    Accessible.role: Accessible.Grouping
    Accessible.name: label

    Row {
        id: row

        x: 2
        y: 2

        Repeater {
            id: parts

            model: segment.items

            C.RadioButton {
                id: part

                required property var modelData
                required property int index
                readonly property int forward: mirrored ? -1 : 1

                text: typeof modelData === "string" ? modelData : modelData.text
                checked: segment.valueAt(index) === segment.current
                autoExclusive: false
                height: segment.height - 4
                implicitWidth: Math.max(height + 4, word.implicitWidth + 18)
                hoverEnabled: true
                // The part that has the focus keeps its tab stop until the focus has left it.
                focusPolicy: checked || activeFocus || (segment.current === "" && index === 0) ? Qt.StrongFocus : Qt.ClickFocus
                Accessible.name: text
                Keys.onRightPressed: segment.step(index, forward)
                Keys.onLeftPressed: segment.step(index, -forward)
                Keys.onReturnPressed: clicked()       // its own click() is there from Qt 6.8 on
                onClicked: {
                    segment.chosen(segment.valueAt(index))
                    checked = Qt.binding(() => segment.valueAt(part.index) === segment.current)
                }

                background: Rectangle {
                    radius: Theme.rSmall
                    color: part.checked ? Theme.surface : part.hovered ? Theme.hover : "transparent"
                    border.width: part.checked ? Theme.border : 0
                    border.color: Theme.control
                }
                contentItem: Item {
                    T {
                        id: word

                        anchors.centerIn: parent
                        text: part.text
                        weight: part.checked ? Font.DemiBold : Font.Normal
                        tone: !part.enabled ? Theme.disabled : part.checked ? Theme.ink : Theme.ink2
                        Accessible.ignored: true
                    }
                }
                onVisualFocusChanged: segment.ring = visualFocus
            }
        }
    }

    FocusRing { visible: segment.ring }
}
