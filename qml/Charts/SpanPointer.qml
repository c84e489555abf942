import QtQuick
import Soundings.Charts
import Soundings.Theme

// Zoom and pan by pointer. Ctrl and the wheel zoom around the pointer. Dragging selects the span to see; once zoomed it moves the
// chart along, and selects with Shift.
Item {
    id: layer

    required property PriceChartData history
    required property ChartExplorer explorer
    readonly property bool busy: drag.active
    property bool selects: false
    property real from: 0
    property int firstBefore: 0
    readonly property real to: Math.max(0, Math.min(width, drag.centroid.position.x))

    WheelHandler {
        acceptedModifiers: Qt.ControlModifier
        onWheel: (event) => {
            if (event.angleDelta.y !== 0)
                layer.history.zoomBy(Math.pow(0.8, event.angleDelta.y / 120), layer.history.rowAt(event.x / layer.width))
        }
    }
    DragHandler {
        id: drag

        target: null
        yAxis.enabled: false
        onActiveChanged: {
            if (active) {
                layer.selects = !layer.history.zoomed || (centroid.modifiers & Qt.ShiftModifier) !== 0
                layer.from = centroid.pressPosition.x
                layer.firstBefore = layer.history.first
                layer.explorer.forceActiveFocus(Qt.MouseFocusReason)
            } else if (layer.selects) {
                layer.selects = false
                layer.history.showRows(layer.history.rowAt(layer.from / layer.width), layer.history.rowAt(band.end / layer.width))
            }
        }
        onActiveTranslationChanged: {
            if (active && !layer.selects)
                layer.history.panTo(layer.firstBefore - Math.round(activeTranslation.x / layer.width * layer.history.count))
        }
    }
    Rectangle {
        id: band

        property real end: 0               // the handler forgets where it was when it ends

        visible: drag.active && layer.selects
        x: Math.min(layer.from, end)
        width: Math.abs(end - layer.from)
        height: layer.height
        color: "transparent"
        border.width: Theme.border + 1
        border.color: Theme.focus

        Binding on end {
            value: layer.to
            when: drag.active
            restoreMode: Binding.RestoreNone
        }
    }
}
