import QtQuick
import QtCharts
import Soundings.Charts
import Soundings.Theme

// The lines of up to four stocks. Colour, dash and the name above tell them apart.
SeriesPlot {
    id: plot

    required property var history         // RebasedChart
    readonly property real light: Theme.highContrast ? 2.6 : 1.8

    function refill() {
        const lines = [first, second, third, fourth]
        for (let i = 0; i < lines.length; ++i)
            history.fill(i, lines[i], Math.round(width))
    }

    Component.onCompleted: refill()
    onWidthChanged: refill()

    Connections {
        target: plot.history
        function onChanged() { plot.refill() }
    }
    ValueAxis {
        id: days

        min: -0.5
        max: Math.max(1, plot.history.count) - 0.5
        visible: false
    }
    ValueAxis {
        id: values

        min: plot.history.low
        max: plot.history.high
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
