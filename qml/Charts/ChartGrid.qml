import QtQuick
import Soundings.Controls
import Soundings.Theme

// Lines and labels of the price scale and of the months. Qt Charts' own axes would clip labels and put months anywhere.
Item {
    id: grid

    required property var history         // PriceChartData
    required property real plotWidth
    required property real plotHeight     // all panes
    required property real priceHeight
    property real avoidY: -1000           // the tag of the last price stands here
    property real avoidX: -1000           // the date at the foot of the cursor stands here
    property real avoidWidth: 0

    function yOf(value) {
        return (history.high - value) / (history.high - history.low) * priceHeight
    }

    Repeater {
        model: grid.history.priceTicks

        Item {
            id: tick

            required property var modelData

            y: Math.round(grid.yOf(modelData.value))

            Rectangle {
                width: grid.plotWidth
                height: Theme.hairline
                color: Theme.line
            }
            T {
                visible: Math.abs(tick.y - grid.avoidY) > Theme.small * 1.3 && tick.y > Theme.small * 0.6 && tick.y < grid.priceHeight - Theme.small * 0.4
                role: "small"
                tone: Theme.ink3
                text: tick.modelData.text
                x: grid.plotWidth + Theme.s2
                y: -height / 2
                Accessible.ignored: true
            }
        }
    }
    Repeater {
        model: grid.history.timeMarks

        Item {
            id: mark

            required property var modelData
            readonly property real middle: x - Theme.s1 + label.width / 2

            x: Math.round(modelData.index / Math.max(1, grid.history.count) * grid.plotWidth)

            Rectangle {
                width: Theme.hairline
                height: grid.plotHeight
                color: Theme.line
            }
            T {
                id: label

                role: "small"
                tone: Theme.ink3
                text: mark.modelData.text
                x: -Theme.s1
                y: grid.plotHeight + 6
                visible: Math.abs(mark.middle - grid.avoidX) > (grid.avoidWidth + width) / 2 + Theme.s1 && mark.x + width < grid.width
                Accessible.ignored: true
            }
        }
    }
}
