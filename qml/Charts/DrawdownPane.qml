import QtQuick
import Soundings.Charts
import Soundings.Controls
import Soundings.Theme

// How far the price is below its highest so far: 0 is the upper edge of the pane.
Item {
    id: pane

    required property var history         // PriceChartData

    function yOf(value) {
        return value / history.deepest * height
    }

    Component.onCompleted: history.fillDrawdown(line)

    Connections {
        target: pane.history
        function onDrawnChanged() {
            pane.history.fillDrawdown(line)
        }
    }

    Repeater {
        model: pane.history.drawdownTicks

        Item {
            id: tick

            required property var modelData

            visible: modelData.value < 0
            y: Math.round(pane.yOf(modelData.value)) - 1

            Dash {
                width: pane.width
                height: 2
                color: Theme.lineStrong
                pattern: [3, 3]
            }
        }
    }
    PlotLine {
        id: line

        anchors.fill: parent
        antialiasing: !pane.history.crowded
        color: Theme.series[0]
        stroke: Theme.highContrast ? 2.4 : 1.4
        low: pane.history.deepest
        high: 0
        rows: pane.history.drawnCount
    }
}
