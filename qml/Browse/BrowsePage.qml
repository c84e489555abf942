import QtQuick
import QtQuick.Layouts
import Soundings.Theme
import Soundings.Accessibility
import Soundings.Controls
import Soundings.Client
import Soundings.Glossary
import Soundings.Lists
import Soundings.Browse

// All stocks: a filter that filters, a table that sorts, and a preview of the current row where there is room for it.
FocusScope {
    id: page

    required property ApiClient client
    readonly property string title: qsTr("Browse")
    readonly property bool sampleData: viewModel.sampleData
    readonly property int staleRows: viewModel.staleRows
    readonly property var keyHelp: tableKeys.figures
        .concat(tableKeys.lines, tableKeys.letters, [{ keys: qsTr("Esc"), title: qsTr("In the filter: clears it") }])
    readonly property bool wide: width > 1050 * Theme.text + 100
    // What F6 goes through, in the order in which they are read.
    readonly property var regions: wide ? [filter, table, preview] : [filter, table]
    readonly property int stocksShown: viewModel.state === PageState.Ready ? table.count : 0
    readonly property string failure: viewModel.state === PageState.Failed ? viewModel.errorText : ""
    property string atTicker              // where the table is, also while nothing matches
    readonly property string currentTicker: stocksShown > 0 ? atTicker : ""
    signal opened(string ticker)
    signal owned(string ticker)           // it is to be added to a portfolio
    signal commanded(string id)
    signal refreshed(string sentence, bool failed)

    function focusFilter() {
        filter.forceActiveFocus(Qt.ShortcutFocusReason)
        filter.selectAll()
    }
    function refresh() {
        viewModel.refresh()
        preview.reload()
    }
    /// Something has changed on the engine.
    function follow() {
        viewModel.follow()
        preview.reload()
    }
    /// What was looked for, for the next start.
    function search() {
        return viewModel.search()
    }
    function bringBack(search) {
        viewModel.bringBack(search)
    }
    function focusContent() {
        table.forceActiveFocus(Qt.ShortcutFocusReason)
    }
    function openRow(row) {
        const ticker = viewModel.model.tickerAt(row)
        if (ticker !== "")
            opened(ticker)
    }

    TableKeys { id: tableKeys }
    ShortcutTable { id: shortcuts }
    BrowseViewModel {
        id: viewModel

        client: page.client
        onFilterChanged: if (filter.text.trim() !== viewModel.filter) filter.text = viewModel.filter
        onRefreshed: (sentence, failed) => page.refreshed(sentence, failed)
        onAnswered: {
            if (table.count === 0)
                return
            // The current row stays with its stock where that is still there.
            const row = page.atTicker === "" ? 0 : viewModel.model.rowOf(page.atTicker)
            table.moveTo(table.currentRow < 0 ? -1 : Math.max(0, row), table.currentColumn)
            page.takeCurrent()
        }
        onFollowed: {
            const row = viewModel.model.rowOf(page.atTicker)
            if (row >= 0 && table.currentRow >= 0)
                table.moveTo(row, table.currentColumn)
            page.takeCurrent()
        }
    }
    function takeCurrent() {
        const row = Math.max(0, table.currentRow)
        const ticker = viewModel.model.tickerAt(row)
        if (ticker === "")
            return
        atTicker = ticker
        preview.ticker = ticker
        preview.spark = viewModel.model.data(viewModel.model.index(row, 0), table.sparkRole)
    }

    RowLayout {
        anchors.fill: parent
        spacing: 0

        ColumnLayout {
            Layout.fillWidth: true
            Layout.fillHeight: true
            Layout.margins: Theme.margin
            Layout.topMargin: Theme.s4
            Layout.bottomMargin: Theme.s4
            spacing: Theme.s3

            PageHead {
                Layout.fillWidth: true
                title: page.title
                sub: viewModel.summary

                HiddenColumns {
                    height: Theme.controlHeight
                    table: table
                }
            }
            Flow {
                Layout.fillWidth: true
                spacing: Theme.s2

                Field {
                    id: filter

                    focus: true
                    width: Math.min(parent.width, Math.round(300 * Theme.text))
                    label: qsTr("Filter stocks")
                    glyph: "search"
                    keys: shortcuts.shown.filter
                    placeholderText: qsTr("Symbol, name or ISIN")
                    Accessible.searchEdit: true
                    onTextEdited: viewModel.filter = text
                    Keys.onDownPressed: page.focusContent()
                    Keys.onReturnPressed: viewModel.reload()
                    Keys.onEscapePressed: (event) => {
                        if (text !== "") {
                            clear()
                            viewModel.filter = ""
                        } else {
                            event.accepted = false
                        }
                    }
                }
                Later {
                    Chip {
                        label: qsTr("Sector")
                        model: viewModel.sectorChoices
                        current: viewModel.sector
                        onChosen: (value) => viewModel.sector = value
                    }
                }
                Later {
                    Chip {
                        label: qsTr("Signal")
                        model: viewModel.signalChoices
                        current: viewModel.signalFilter
                        onChosen: (value) => viewModel.signalFilter = value
                    }
                }
                Loader {
                    active: viewModel.filtered
                    visible: active
                    sourceComponent: Btn {
                        kind: "quiet"
                        glyph: "close"
                        text: qsTr("Clear filters")
                        onClicked: {
                            viewModel.clearFilters()
                            filter.forceActiveFocus(Qt.TabFocusReason)
                        }
                    }
                }
            }
            OldNote {
                Layout.fillWidth: true
                problem: viewModel.problem
            }
            Panel {
                Layout.fillWidth: true
                Layout.fillHeight: true

                DataTable {
                    id: table

                    readonly property int sparkRole: Qt.UserRole + 5

                    visible: viewModel.state === PageState.Ready
                    anchors.fill: parent
                    anchors.margins: Theme.border
                    anchors.topMargin: 2
                    name: qsTr("Stocks, %1").arg(viewModel.summary)
                    model: viewModel.model
                    jumps: true
                    sortKey: viewModel.sortKey
                    sortAscending: viewModel.sortAscending
                    onVisibleRowsChanged: (first, last) => viewModel.model.need(first, last + 20)
                    onActivated: (row) => page.openRow(row)
                    onHeadActivated: (key) => viewModel.sortBy(key)
                    onCurrentChanged: page.takeCurrent()
                    Keys.onShortcutOverride: (event) => cells.override(event)
                    Keys.onPressed: (event) => cells.take(event)
                    columns: [
                        { key: "ticker", title: qsTr("Company"), w: 166, flex: 3, kind: "ticker" },
                        { key: "sector", title: qsTr("Sector"), w: 104, flex: 1, prio: 6 },
                        { key: "price", title: qsTr("Price"), unit: viewModel.currency, w: viewModel.currency === "" ? 104 : 72, align: "right", kind: "price" },
                        { key: "change_percent", title: viewModel.changeHead, w: 70, align: "right", kind: "change" },
                        { key: "spark", title: qsTr("1 year"), w: 52, kind: "spark", prio: 5, sortable: false },
                        { key: "pe_ratio", title: qsTr("P/E"), w: 36, align: "right", kind: "number", lossWhenNegative: true, prio: 5 },
                        { key: "total_score", title: qsTr("Score"), w: 82, align: "right", kind: "score" },
                        { key: "signal", title: qsTr("Signal"), w: 103, kind: "signal" },
                        { key: "score_change", title: qsTr("7 days"), w: 52, align: "right", kind: "points", prio: 4 },
                        { key: "source", title: qsTr("Source"), w: 92, kind: "source", prio: 3, sortable: false }
                    ]
                }
                CellExplainer {
                    id: cells

                    table: table
                }
                Waiting {
                    visible: viewModel.state === PageState.Loading
                    anchors.fill: parent
                    anchors.margins: Theme.margin
                    rows: 8
                    awaited: qsTr("Still waiting for the engine. The first start takes longer, because it fills an empty store.")
                    onSlowChanged: if (slow) Announcer.say(awaited)
                }
                StateBlock {
                    visible: viewModel.state === PageState.Empty || viewModel.state === PageState.Failed
                    anchors.fill: parent
                    anchors.margins: Theme.s3
                    kind: viewModel.state === PageState.Failed ? "failed" : "empty"
                    title: viewModel.state === PageState.Failed ? qsTr("The stocks could not be loaded")
                         : viewModel.filtered ? qsTr("No stock matches") : qsTr("No stocks yet")
                    body: viewModel.state === PageState.Failed ? viewModel.errorText : viewModel.emptyText
                    detail: viewModel.state === PageState.Failed ? viewModel.errorDetail : ""
                    primary: viewModel.state === PageState.Failed ? qsTr("Try again") : viewModel.filtered ? qsTr("Clear filters") : qsTr("Load again")
                    second: viewModel.state === PageState.Empty && !viewModel.filtered ? qsTr("Import a CSV file") : ""
                    onSecondClicked: page.commanded("importFile")
                    onPrimaryClicked: {
                        if (viewModel.state === PageState.Empty && viewModel.filtered)
                            viewModel.clearFilters()
                        else
                            viewModel.reload()
                        filter.forceActiveFocus(Qt.TabFocusReason)
                    }
                }
            }
        }
        Preview {
            id: preview

            visible: page.wide && viewModel.state === PageState.Ready
            Layout.fillHeight: true
            Layout.preferredWidth: Math.round(280 * Theme.text + 24)
            client: page.client
            onOpened: (ticker) => page.opened(ticker)
            onOwned: (ticker) => page.owned(ticker)
            onWatched: page.commanded("watch")
        }
    }
}
