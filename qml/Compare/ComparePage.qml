import QtQuick
import QtQuick.Layouts
import Soundings.Theme
import Soundings.Accessibility
import Soundings.Charts
import Soundings.Controls
import Soundings.Client
import Soundings.Lists
import Soundings.Compare

// Two to four stocks beside each other: every figure with the best of it, and the prices from one beginning.
FocusScope {
    id: page

    required property ApiClient client
    readonly property string title: qsTr("Compare")
    readonly property bool sampleData: viewModel.sampleData
    readonly property int staleRows: viewModel.staleRows
    readonly property var keyHelp: tableKeys.figures.concat(tableKeys.lines, [{ keys: qsTr("Del"), title: qsTr("Takes the stock of the column out") }], chartKeys.lines)
    readonly property bool enough: viewModel.tickers.length >= 2
    readonly property bool wide: width > 1000 * Theme.text
    readonly property var regions: enough ? [picker, figures, prices] : [picker]
    signal opened(string ticker)
    signal refreshed(string sentence, bool failed)

    readonly property var periods: [
        { value: "3mo", text: qsTr("3 months") },
        { value: "1y", text: qsTr("1 year") },
        { value: "5y", text: qsTr("5 years") },
        { value: "max", text: qsTr("All") }
    ]

    function focusContent() {
        if (enough)
            figures.enter()
        else
            picker.forceActiveFocus(Qt.ShortcutFocusReason)
    }
    function refresh() {
        viewModel.reload()
    }
    /// Something has changed on the engine.
    function follow() {
        figures.following = true
        viewModel.reload()
    }
    /// Beside those that are compared already, of which the first make room.
    function show(tickers) {
        const others = viewModel.tickers.filter(ticker => !tickers.includes(ticker))
        viewModel.tickers = others.slice(Math.max(0, others.length + tickers.length - viewModel.most)).concat(tickers)
    }
    /// What was compared, for the next start.
    function search() {
        return { tickers: viewModel.tickers, period: viewModel.period }
    }
    function bringBack(search) {
        if (Array.isArray(search.tickers))
            viewModel.tickers = search.tickers.map(String)
        if (periods.some(period => period.value === search.period))
            viewModel.period = search.period
    }
    function remove(ticker) {
        viewModel.remove(ticker)
        Announcer.say(qsTr("%1 is taken out.").arg(ticker))
        picker.forceActiveFocus(Qt.TabFocusReason)
    }
    function tickerOf(column) {
        return column > 0 ? viewModel.tickers[column - 1] : undefined
    }

    TableKeys { id: tableKeys }
    ChartKeys { id: chartKeys }
    CompareViewModel {
        id: viewModel

        client: page.client
    }

    PageScroll {
        id: scroll

        anchors.fill: parent
        contentHeight: Math.max(height, column.implicitHeight + 2 * Theme.s4)

        ColumnLayout {
            id: column

            x: Theme.margin
            y: Theme.s4
            width: scroll.width - 2 * Theme.margin
            height: scroll.contentHeight - 2 * Theme.s4
            spacing: Theme.s3

            PageHead {
                Layout.fillWidth: true
                title: page.title
                sub: viewModel.tickers.join(", ")
            }
            Flow {
                Layout.fillWidth: true
                spacing: Theme.s2

                StockPicker {
                    id: picker

                    focus: !page.enough
                    client: page.client
                    width: Math.round(240 * Theme.text)
                    label: qsTr("Add a stock")
                    enabled: viewModel.tickers.length < viewModel.most
                    placeholderText: enabled ? qsTr("Symbol or name") : qsTr("Four is the most")
                    onPicked: (ticker) => {
                        viewModel.add(ticker)
                        Announcer.say(qsTr("Compared: %1").arg(viewModel.tickers.join(", ")))
                    }
                }
                ChosenStocks {
                    visible: viewModel.tickers.length > 0
                    tickers: viewModel.tickers
                    onRemoved: (ticker) => page.remove(ticker)
                }
                Later {
                    visible: page.enough

                    Segment {
                        label: qsTr("Period of the prices")
                        items: page.periods
                        current: viewModel.period
                        onChosen: (value) => viewModel.period = value
                    }
                }
            }
            GridLayout {
                Layout.fillWidth: true
                Layout.fillHeight: true
                columns: page.wide ? 2 : 1
                columnSpacing: Theme.s3
                rowSpacing: Theme.s3

                ListPanel {
                    id: figures

                    focus: page.enough
                    Layout.fillWidth: true
                    Layout.fillHeight: true
                    Layout.preferredWidth: 6
                    Layout.preferredHeight: 6
                    Layout.minimumHeight: page.wide || !ready ? 0 : table.headHeight + model.records.length * table.rowHeight + Theme.s1
                    status: viewModel.status
                    model: viewModel.figures
                    identity: "figure"
                    tellsProblems: true
                    name: qsTr("Comparison of %1").arg(viewModel.tickers.join(", "))
                    awaited: qsTr("Still waiting for the comparison.")
                    onRetry: viewModel.loadFigures()
                    onActivated: {
                        const ticker = page.tickerOf(table.currentColumn)
                        if (ticker)
                            page.opened(ticker)
                    }
                    Keys.onDeletePressed: {
                        const ticker = page.tickerOf(table.currentColumn)
                        if (ticker)
                            page.remove(ticker)
                    }
                    columns: [{ key: "figure", title: qsTr("Figure"), w: 120, flex: 1, sortable: false }].concat(
                        viewModel.tickers.map((ticker, at) => ({ key: "t" + at, term: "row", title: ticker, w: 96, flex: 1, align: "right", kind: "compared", sortable: false })))
                }
                Later {
                    id: prices

                    visible: page.enough
                    Layout.fillWidth: true
                    Layout.fillHeight: true
                    Layout.preferredWidth: 5
                    Layout.preferredHeight: 5
                    Layout.minimumHeight: page.wide || item === null ? 0 : item.need

                    RebasedPanel {
                        chart: viewModel.chart
                        status: viewModel.chartStatus
                        tickers: viewModel.tickers
                        onRetry: viewModel.loadChart()
                        onSaved: (sentence) => page.refreshed(sentence, false)
                    }
                }
            }
        }
    }
}
