import QtQuick
import Soundings.Charts
import Soundings.Theme

// Up to four series of a plain chart as lines, told apart by colour and dash.
Item {
    id: plot

    required property var source          // PlainChart
    required property var lines           // numbers of the series
    required property real low
    required property real high

    function yOf(value) {
        return (high - value) / (high - low) * height
    }
    Repeater {
        model: plot.lines.length

        Item {
            id: series

            required property int index
            readonly property int shown: plot.lines[index]

            function refill() {
                plot.source.fill(shown, line, Math.round(width))
            }

            anchors.fill: parent
            Component.onCompleted: refill()
            onWidthChanged: refill()
            onShownChanged: refill()

            Connections {
                target: plot.source
                function onColumnsChanged() { series.refill() }
            }
            PlotLine {
                id: line

                anchors.fill: parent
                color: Theme.series[series.index]
                stroke: Theme.highContrast ? 2.6 : 1.8
                style: [Qt.SolidLine, Qt.DashLine, Qt.DotLine, Qt.DashDotLine][series.index]
                low: plot.low
                high: plot.high
                rows: plot.source.count
            }
        }
    }
}
