import QtQuick
import Soundings.Theme

// A page that is taller than the window: it scrolls so that what has the keyboard is in sight.
Flickable {
    id: scroll

    function reveal(item) {
        let above = item
        while (above && above !== contentItem)
            above = above.parent
        if (!above)
            return
        const box = item.mapToItem(contentItem, 0, 0, item.width, item.height)
        if (box.y < contentY || box.height > height)
            contentY = Math.max(0, box.y - Theme.s3)
        else if (box.y + box.height + Theme.s5 > contentY + height)
            contentY = Math.max(0, Math.min(contentHeight - height, box.y + box.height + Theme.s5 - height))
    }

    boundsBehavior: Flickable.StopAtBounds
    clip: true
    Window.onActiveFocusItemChanged: {
        if (Window.activeFocusItem)
            reveal(Window.activeFocusItem)
    }
}
