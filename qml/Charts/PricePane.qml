import QtQuick
import QtCharts
import Soundings.Charts
import Soundings.Theme

// The price as a line or candles, and its two averages. Up days are hollow candles, down days filled.
Item {
    id: pane

    required property var history         // PriceChartData
    readonly property real heavy: Theme.highContrast ? 2.6 : 1.8
    readonly property real light: Theme.highContrast ? 2.4 : 1.6

    function refill() {
        history.fillLines(close, fast, slow)
    }
    // Qt Charts strokes every line anew at each change of its size, and a size changes in steps while a page is laid out.
    function settle() {
        plot.width = width
        plot.height = height
    }

    Component.onCompleted: {
        settle()
        refill()
    }
    onWidthChanged: Qt.callLater(settle)
    onHeightChanged: Qt.callLater(settle)

    Connections {
        target: pane.history
        function onDrawnChanged() {
            pane.refill()
        }
    }

    CandleBars {
        anchors.fill: parent
        visible: pane.history.candles
        history: pane.history
        line: Theme.series[0]
        ground: Theme.surface
    }
    SeriesPlot {
        id: plot

        antialiasing: !pane.history.crowded

        ValueAxis {
            id: days

            min: -0.5
            max: Math.max(1, pane.history.drawnCount) - 0.5
            visible: false
        }
        ValueAxis {
            id: prices

            min: pane.history.low
            max: pane.history.high
            visible: false
        }
        LineSeries {
            id: slow

            axisX: days
            axisY: prices
            color: Theme.series[2]
            width: pane.light
            style: pane.history.averagesCrowded ? Qt.SolidLine : Qt.DotLine
        }
        LineSeries {
            id: fast

            axisX: days
            axisY: prices
            color: Theme.series[1]
            width: pane.light
            style: pane.history.averagesCrowded ? Qt.SolidLine : Qt.DashLine
        }
        LineSeries {
            id: close

            axisX: days
            axisY: prices
            color: Theme.series[0]
            width: pane.heavy
        }
    }
}
