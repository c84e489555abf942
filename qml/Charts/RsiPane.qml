import QtQuick
import Soundings.Charts
import Soundings.Controls
import Soundings.Theme

// The RSI from 0 to 100 with the zone between its limits.
Item {
    id: pane

    required property var history         // PriceChartData

    function yOf(value) {
        return (100 - value) / 100 * height
    }

    Component.onCompleted: history.fillRsi(line)

    Connections {
        target: pane.history
        function onDrawnChanged() {
            pane.history.fillRsi(line)
        }
    }

    Rectangle {
        y: pane.yOf(70)
        width: parent.width
        height: parent.height * 0.4
        color: Theme.fill1
        visible: !Theme.highContrast
    }
    Repeater {
        model: [70, 50, 30]

        Item {
            id: limit

            required property int modelData

            y: Math.round(pane.yOf(modelData)) - 1

            Dash {
                width: pane.width
                height: 2
                color: limit.modelData === 50 ? Theme.lineStrong : Theme.control
                pattern: limit.modelData === 50 ? [] : [3, 3]
            }
        }
    }
    PlotLine {
        id: line

        anchors.fill: parent
        antialiasing: !pane.history.crowded
        color: Theme.series[0]
        stroke: Theme.highContrast ? 2.4 : 1.4
        low: 0
        high: 100
        rows: pane.history.drawnCount
    }
}
