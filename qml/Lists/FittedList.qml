import QtQuick
import Soundings.Theme
import Soundings.Lists

// A list as tall as its rows, for pages that have several below each other and scroll as a whole.
ListPanel {
    id: list

    required property Flickable scroller  // the page
    readonly property int rows: ready ? Math.max(1, model.records.length) : 4
    readonly property real headingHeight: (title === "" ? 2 : Math.round(1.3 * Theme.lead) + Theme.s4) + noteHeight

    function reveal() {
        const top = mapToItem(scroller.contentItem, 0, 0).y
        if (top < scroller.contentY || height > scroller.height)
            scroller.contentY = Math.max(0, Math.min(top, scroller.contentHeight - scroller.height))
        else if (top + height > scroller.contentY + scroller.height)
            scroller.contentY = top + height - scroller.height
    }

    // Room for the words, too, of a list that is empty or has failed.
    implicitHeight: headingHeight + (ready ? table.headHeight + rows * table.rowHeight + Theme.s1 : Math.round(120 * Theme.text + 60))
    onActiveFocusChanged: if (activeFocus) reveal()
}
