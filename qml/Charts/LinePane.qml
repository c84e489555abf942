import QtQuick
import QtCharts
import Soundings.Theme

// Up to four series of a plain chart as lines, told apart by colour and dash.
SeriesPlot {
    id: plot

    required property var source          // PlainChart
    required property var lines           // numbers of the series
    required property real low
    required property real high
    readonly property real light: Theme.highContrast ? 2.6 : 1.8

    function yOf(value) {
        return (high - value) / (high - low) * height
    }
    function refill() {
        const drawn = [first, second, third, fourth]
        for (let i = 0; i < drawn.length; ++i)
            source.fill(i < lines.length ? lines[i] : -1, drawn[i], Math.round(width))
    }

    Component.onCompleted: refill()
    onWidthChanged: refill()
    onLinesChanged: refill()

    Connections {
        target: plot.source
        function onColumnsChanged() { plot.refill() }
    }
    ValueAxis {
        id: days

        min: -0.5
        max: Math.max(1, plot.source.count) - 0.5
        visible: false
    }
    ValueAxis {
        id: values

        min: plot.low
        max: plot.high
        visible: false
    }
    LineSeries {
        id: first

        axisX: days
        axisY: values
        color: Theme.series[0]
        width: plot.light
    }
    LineSeries {
        id: second

        axisX: days
        axisY: values
        color: Theme.series[1]
        width: plot.light
        style: Qt.DashLine
    }
    LineSeries {
        id: third

        axisX: days
        axisY: values
        color: Theme.series[2]
        width: plot.light
        style: Qt.DotLine
    }
    LineSeries {
        id: fourth

        axisX: days
        axisY: values
        color: Theme.series[3]
        width: plot.light
        style: Qt.DashDotLine
    }
}
