import QtQuick
import Soundings.Controls
import Soundings.Theme

// Where the toast stands: at the lower edge of the window; at the upper one as soon as it would cover what has the keyboard.
Loader {
    id: slot

    property real foot                    // what stands below it
    property bool above: false
    readonly property real low: parent.height - height - foot - Theme.margin
    readonly property bool shown: item !== null && item.visible
    signal acted()                        // what the toast offers was chosen

    function show(sentence, failed, action) {
        active = true
        above = above && shown
        item.show(sentence, failed, action)
        place()
    }
    /// What has the keyboard, in the slot's parent: of a table the cell.
    function focusedSpot() {
        const item = Window.activeFocusItem
        if (!item || item === parent)
            return Qt.rect(0, 0, 0, 0)
        return item.mapToItem(parent, item.cellRect ? item.cellRect(item.currentRow, item.currentColumn) : Qt.rect(0, 0, item.width, item.height))
    }
    /// How much of it would be covered from here on.
    function covered(spot, top) {
        const ring = 2 * Theme.focusWidth
        const wide = Math.min(spot.right + ring, x + width) - Math.max(spot.left - ring, x)
        const high = Math.min(spot.bottom + ring, top + height) - Math.max(spot.top - ring, top)
        return Math.max(0, wide) * Math.max(0, high)
    }
    function place() {
        if (!shown || item.hasKeyboard)
            return
        const spot = focusedSpot()
        const here = covered(spot, y)
        if (here > 0 && covered(spot, above ? low : Theme.margin) < here)
            above = !above
    }

    x: LayoutMirroring.enabled ? Theme.margin : parent.width - width - Theme.margin
    y: above ? Theme.margin : low
    z: 10
    active: false
    source: "../Controls/Toast.qml"

    Connections {
        target: slot.item
        function onActionClicked() { slot.acted() }
    }
    // Also what is scrolled comes under it.
    Connections {
        target: slot.shown ? slot.Window.window : null
        function onAfterAnimating() { slot.place() }
        function onActiveFocusItemChanged() { slot.place() }
    }
}
