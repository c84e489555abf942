import QtQuick
import Soundings.Charts
import Soundings.Controls
import Soundings.Holdings
import Soundings.Theme

// The weights as bars, largest first: lengths side by side can be compared, slices of a pie cannot.
WalkedChart {
    id: allocation

    required property PortfolioCharts portfolio
    readonly property real rowHeight: Math.round(Theme.small + 14)

    source: portfolio.allocation
    title: qsTr("Allocation")
    drawingHeight: Math.max(3, source.count) * rowHeight
    identity: "name"
    columns: [
        { key: "name", title: portfolio.bySector ? qsTr("Sector") : qsTr("Position"), kind: "strong", w: 110, flex: 1, sortable: false },
        { key: "share", term: "weight", title: qsTr("Share, %"), kind: "number", align: "right", w: 76, sortable: false },
        { key: "value", term: "position", title: qsTr("Value"), kind: "number", digits: 2, align: "right", w: 110, sortable: false },
        { key: "currency", title: qsTr("Currency"), kind: "text", w: 76, prio: 1, sortable: false }
    ]
    pointRect: () => Qt.rect(0, bars.y + explorer.index * rowHeight, bars.width, rowHeight)
    follow: (x, y) => explorer.index = Math.max(0, Math.min(source.count - 1, Math.floor((y - bars.y) / rowHeight)))
    choice: Segment {
        label: qsTr("Weights by")
        current: allocation.portfolio.bySector ? "sector" : "position"
        items: [{ value: "position", text: qsTr("Positions") }, { value: "sector", text: qsTr("Sectors") }]
        onChosen: (value) => allocation.portfolio.bySector = value === "sector"
    }

    Column {
        id: bars

        width: parent.width

        Repeater {
            model: allocation.source.labels

            Item {
                id: row

                required property string modelData
                required property int index
                readonly property bool current: allocation.cursorShown && allocation.explorer.index === index

                width: bars.width
                height: allocation.rowHeight

                Rectangle {
                    anchors.fill: parent
                    visible: row.current
                    color: Theme.selected

                    Rectangle {
                        width: 3
                        height: parent.height
                        color: Theme.accent
                    }
                }
                T {
                    id: word

                    x: Theme.s2
                    width: Math.round(parent.width * 0.3) - Theme.s2
                    anchors.verticalCenter: parent.verticalCenter
                    text: row.modelData
                    weight: Font.Medium
                    elidable: true
                    Accessible.ignored: true
                }
                Bar {
                    x: Math.round(parent.width * 0.3) + Theme.s2
                    width: parent.width - x - figure.width - 2 * Theme.s2
                    anchors.verticalCenter: parent.verticalCenter
                    value: allocation.source.valueOf(0, row.index)
                    maximum: 100
                }
                T {
                    id: figure

                    x: parent.width - width - Theme.s2
                    width: Math.max(implicitWidth, Math.round(52 * Theme.text))
                    horizontalAlignment: Text.AlignRight
                    anchors.verticalCenter: parent.verticalCenter
                    weight: Font.DemiBold
                    text: qsTr("%1 %").arg(allocation.source.figureOf(0, row.index))
                    Accessible.ignored: true
                }
            }
        }
    }
}
