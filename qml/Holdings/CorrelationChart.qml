import QtQuick
import Soundings.Charts
import Soundings.Controls
import Soundings.Holdings
import Soundings.Theme

// Each pair as a cell with its number. The tint goes from blue (move alike) to orange (move against each other), which colour-blind
// people tell apart as well; the number says it without.
WalkedChart {
    id: matrix

    required property PortfolioCharts portfolio
    readonly property real labelWidth: Math.round(58 * Theme.text)
    readonly property real cellWidth: source.count > 0 ? Math.min(Math.round(72 * Theme.text), (drawingWidth - labelWidth) / source.count) : 0
    readonly property real cellHeight: Math.round(Theme.small + 18)

    source: portfolio.correlation
    title: qsTr("Correlations of a year")
    drawingHeight: (source.count + 1) * cellHeight
    identity: "ticker"
    columns: [{ key: "ticker", title: qsTr("Ticker"), kind: "strong", w: 70, sortable: false }].concat(
        source.labels.map((ticker, at) => ({ key: "c" + at, term: "correlation", title: ticker, w: 62, flex: 1, align: "right", kind: "number", digits: 2, sortable: false })))
    pointRect: () => Qt.rect(labelWidth + explorer.index * cellWidth, (explorer.series + 1) * cellHeight, cellWidth, cellHeight)
    follow: (x, y) => {
        const last = source.count - 1
        explorer.series = Math.max(0, Math.min(last, Math.floor(y / cellHeight) - 1))
        explorer.index = Math.max(0, Math.min(last, Math.floor((x - labelWidth) / cellWidth)))
    }

    Repeater {
        model: matrix.source.labels

        T {
            required property string modelData
            required property int index

            x: matrix.labelWidth + index * matrix.cellWidth
            width: matrix.cellWidth
            height: matrix.cellHeight
            horizontalAlignment: Text.AlignHCenter
            verticalAlignment: Text.AlignVCenter
            role: "small"
            weight: Font.Medium
            tone: Theme.ink2
            text: modelData
            elidable: true
            Accessible.ignored: true
        }
    }
    Repeater {
        model: matrix.source.labels

        Item {
            id: row

            required property string modelData
            required property int index

            y: (index + 1) * matrix.cellHeight
            width: parent.width
            height: matrix.cellHeight

            T {
                width: matrix.labelWidth - Theme.s2
                height: parent.height
                verticalAlignment: Text.AlignVCenter
                role: "small"
                weight: Font.Medium
                tone: Theme.ink2
                text: row.modelData
                elidable: true
                Accessible.ignored: true
            }
            Repeater {
                model: matrix.source.labels.length

                Item {
                    id: cell

                    required property int index
                    readonly property real value: matrix.source.count > 0 ? matrix.source.valueOf(row.index, index) : NaN
                    readonly property bool current: matrix.cursorShown && matrix.explorer.series === row.index && matrix.explorer.index === index

                    x: matrix.labelWidth + index * matrix.cellWidth
                    width: matrix.cellWidth
                    height: matrix.cellHeight

                    Rectangle {
                        anchors.fill: parent
                        anchors.margins: 1
                        visible: !Theme.highContrast && !isNaN(cell.value)
                        opacity: 0.45 * Math.abs(isNaN(cell.value) ? 0 : cell.value)
                        color: cell.value < 0 ? Theme.series[2] : Theme.series[1]
                    }
                    T {
                        anchors.centerIn: parent
                        role: "small"
                        weight: Math.abs(cell.value) >= 0.7 && row.index !== cell.index ? Font.DemiBold : Font.Normal
                        tone: row.index === cell.index ? Theme.ink2 : Theme.ink
                        text: matrix.source.count > 0 ? matrix.source.figureOf(row.index, cell.index) : ""
                        Accessible.ignored: true
                    }
                    Rectangle {
                        anchors.fill: parent
                        visible: cell.current
                        color: "transparent"
                        border.width: 3
                        border.color: Theme.focus
                    }
                }
            }
        }
    }
}
