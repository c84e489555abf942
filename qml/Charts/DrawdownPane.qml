import QtQuick
import QtCharts
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

        Dash {
            required property var modelData

            visible: modelData.value < 0
            y: Math.round(pane.yOf(modelData.value)) - 1
            width: pane.width
            height: 2
            color: Theme.lineStrong
            pattern: [3, 3]
        }
    }
    SeriesPlot {
        anchors.fill: parent
        antialiasing: !pane.history.crowded

        ValueAxis {
            id: days

            min: -0.5
            max: Math.max(1, pane.history.drawnCount) - 0.5
            visible: false
        }
        ValueAxis {
            id: range

            min: pane.history.deepest
            max: 0
            visible: false
        }
        LineSeries {
            id: line

            axisX: days
            axisY: range
            color: Theme.series[0]
            width: Theme.highContrast ? 2.4 : 1.4
        }
    }
}
