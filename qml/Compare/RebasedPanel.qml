import QtQuick
import QtQuick.Layouts
import Soundings.Accessibility
import Soundings.Charts
import Soundings.Client
import Soundings.Controls
import Soundings.Glossary
import Soundings.Lists
import Soundings.Theme
import Soundings.Compare

// The prices of all from one beginning: a chart, in a sentence, or as the table with the same figures. D changes between them.
FocusScope {
    id: panel

    required property RebasedChart chart
    required property PanelStatus status
    property var tickers: []
    property bool asTable: false
    readonly property bool ready: status.state === PageState.Ready
    signal retry()

    function enter() {
        if (asTable || !ready)
            twin.enter()
        else
            drawing.enter()
    }
    function swap() {
        asTable = !asTable
        Qt.callLater(enter)
    }

    Keys.onPressed: (event) => {
        event.accepted = event.key === Qt.Key_D && event.modifiers === Qt.NoModifier && ready
        if (event.accepted)
            swap()
    }

    FocusPanel {
        id: drawing

        visible: panel.ready && !panel.asTable
        focus: visible
        anchors.fill: parent
        name: qsTr("Prices of %1, rebased").arg(panel.tickers.join(", "))
        description: panel.chart.summary + " " + qsTr("D shows the table.")

        ColumnLayout {
            anchors.fill: parent
            anchors.margins: Theme.s3
            spacing: Theme.s2

            Flow {
                Layout.fillWidth: true
                spacing: Theme.s4

                Repeater {
                    model: panel.chart.ends

                    LineName {
                        required property var modelData
                        required property int index

                        line: index
                        ticker: modelData.ticker
                        percent: modelData.percent
                    }
                }
            }
            Item {
                id: plot

                readonly property real gutter: Math.round(44 * Theme.text)
                readonly property real foot: Math.round(Theme.small + 12)

                Layout.fillWidth: true
                Layout.fillHeight: true

                Binding {
                    target: panel.chart
                    property: "maxPriceTicks"
                    value: Math.max(2, Math.floor(plot.height / (Theme.small * 3.4)))
                }
                Binding {
                    target: panel.chart
                    property: "maxTimeMarks"
                    value: Math.max(1, Math.floor(plot.width / (Theme.small * 5.2)))
                }
                ChartGrid {
                    anchors.fill: parent
                    history: panel.chart
                    plotWidth: plot.width - plot.gutter
                    plotHeight: plot.height - plot.foot
                    priceHeight: plotHeight
                }
                RebasedLines {
                    width: plot.width - plot.gutter
                    height: plot.height - plot.foot
                    history: panel.chart
                }
            }
            T {
                text: panel.chart.summary
                tone: Theme.ink2
                Layout.fillWidth: true
                wrapMode: Text.WordWrap
                Accessible.ignored: true
            }
        }
    }
    ListPanel {
        id: twin

        visible: panel.asTable || !panel.ready
        focus: visible
        anchors.fill: parent
        status: panel.status
        model: panel.chart.table
        identity: "day"
        name: qsTr("Prices of %1, each from 100, newest first").arg(panel.tickers.join(", "))
        onRetry: panel.retry()
        columns: [{ key: "day", title: qsTr("Day"), w: 110, flex: 1, kind: "strong", sortable: false }].concat(
            panel.tickers.map((ticker, at) => ({ key: "t" + at, title: ticker, w: 70, flex: 1, align: "right", kind: "number", sortable: false })))
    }
}
