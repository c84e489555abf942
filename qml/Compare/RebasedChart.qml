import QtQuick
import Soundings.Charts
import Soundings.Controls
import Soundings.Theme
import Soundings.Compare

// The prices of all stocks on one scale. Colour, dash and the name above tell the lines apart.
WalkedChart {
    id: chart

    property var tickers: []
    readonly property real gutter: Math.round(44 * Theme.text)
    readonly property real foot: Math.round(Theme.small + 12)
    readonly property real legendHeight: legend.height + Theme.s2
    readonly property real plotWidth: drawingWidth - gutter
    readonly property real plotHeight: Math.max(1, drawnHeight - legendHeight - foot)
    readonly property int row: cursorShown ? explorer.index : source.count - 1
    readonly property var lines: Array.from({ length: source.count > 0 ? source.seriesCount : 0 }, (_, line) => line)

    function heightAt(line) {
        return row < 0 ? NaN : prices.yOf(source.valueOf(line, row))
    }

    title: qsTr("Prices, each from 100")
    name: qsTr("Prices of %1, rebased").arg(tickers.join(", "))
    fills: true
    identity: "day"
    columns: [{ key: "day", title: qsTr("Day"), w: 124, flex: 1, kind: "strong", sortable: false }].concat(
        tickers.map((ticker, at) => ({ key: "t" + at, term: "rebased", title: ticker, w: 70, flex: 1, align: "right", kind: "number", sortable: false })))
    drawingTop: legendHeight
    pointRect: () => Qt.rect(cursor.x, legendHeight + cursor.closeY, 1, 1)
    follow: (x, y) => explorer.index = source.rowAt(x / plotWidth)

    Binding {
        target: chart.source
        property: "maxPriceTicks"
        value: Math.max(2, Math.floor(chart.plotHeight / (Theme.small * 3.4)))
    }
    Binding {
        target: chart.source
        property: "maxTimeMarks"
        value: Math.max(1, Math.floor(chart.plotWidth / (Theme.small * 5.2)))
    }
    Flow {
        id: legend

        width: parent.width
        spacing: Theme.s4

        Repeater {
            model: chart.lines

            LineName {
                id: entry

                required property int modelData

                line: modelData
                ticker: chart.source.nameOf(modelData)
                percent: chart.row < 0 ? 0 : chart.source.valueOf(modelData, chart.row) - 100
                onAsked: chart.explain(modelData, chart.row, entry)
            }
        }
    }
    Item {
        y: chart.legendHeight
        width: parent.width
        height: chart.plotHeight + chart.foot

        ChartGrid {
            anchors.fill: parent
            history: chart.source
            plotWidth: chart.plotWidth
            plotHeight: chart.plotHeight
            priceHeight: chart.plotHeight
            avoidX: cursor.visible ? cursor.tagMiddle : -1000
            avoidWidth: cursor.tagWidth
        }
        LinePane {
            id: prices

            width: chart.plotWidth
            height: chart.plotHeight
            source: chart.source
            lines: chart.lines
            low: chart.source.low
            high: chart.source.high
        }
        ChartCursor {
            id: cursor

            visible: chart.cursorShown
            x: Math.round((chart.row + 0.5) / Math.max(1, chart.source.count) * chart.plotWidth)
            closeY: chart.heightAt(chart.explorer.series)
            otherYs: chart.lines.filter(line => line !== chart.explorer.series).map(line => chart.heightAt(line))
            lineHeight: chart.plotHeight
            footHeight: chart.foot
            day: chart.source.labels[chart.row] || ""
            room: chart.drawingWidth
        }
    }
}
