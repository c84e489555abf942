import QtQuick
import QtQuick.Layouts
import Soundings.Theme
import Soundings.Controls
import Soundings.Client
import Soundings.Lists
import Soundings.Rankings

// The best rated stocks: of all, with one signal, or of each sector.
FocusScope {
    id: page

    required property ApiClient client
    readonly property string title: qsTr("Leaderboard")
    readonly property bool sampleData: viewModel.sampleData
    readonly property int staleRows: viewModel.staleRows
    readonly property var keyHelp: tableKeys.figures.concat(tableKeys.lines, tableKeys.letters, [{ keys: "← →", title: qsTr("In a choice: the next one") }])
    readonly property string currentTicker: list.ready ? list.current : ""
    readonly property var regions: [views, list]
    readonly property bool bySector: viewModel.view === "sector"
    signal opened(string ticker)

    function focusContent() {
        list.enter()
    }
    function refresh() {
        viewModel.reload()
    }
    /// What was chosen, for the next start.
    function search() {
        return { view: viewModel.view, signal: viewModel.signalCode, limit: viewModel.limit }
    }
    function bringBack(search) {
        if (views.items.some(view => view.value === search.view))
            viewModel.view = search.view
        if (viewModel.signalChoices.some(signal => signal.value === search.signal))
            viewModel.signalCode = search.signal
        if (most.model.some(count => count.value === String(search.limit)))
            viewModel.limit = Number(search.limit)
    }
    /// Something has changed on the engine.
    function follow() {
        list.following = true
        viewModel.reload()
    }

    TableKeys { id: tableKeys }
    LeaderboardViewModel {
        id: viewModel

        client: page.client
    }
    RankingColumns { id: column }

    ColumnLayout {
        anchors.fill: parent
        anchors.margins: Theme.margin
        anchors.topMargin: Theme.s4
        anchors.bottomMargin: Theme.s4
        spacing: Theme.s3

        PageHead {
            Layout.fillWidth: true
            title: page.title
            sub: list.ready ? viewModel.summary : ""

            HiddenColumns {
                height: Theme.controlHeight
                table: list.table
            }
        }
        Flow {
            Layout.fillWidth: true
            spacing: Theme.s2

            Segment {
                id: views

                label: qsTr("Show")
                items: [{ value: "top", text: qsTr("Best of all") }, { value: "signal", text: qsTr("By signal") }, { value: "sector", text: qsTr("By sector") }]
                current: viewModel.view
                onChosen: (value) => viewModel.view = value
            }
            Chip {
                visible: viewModel.view === "signal"
                label: qsTr("Signal")
                model: viewModel.signalChoices
                current: viewModel.signalCode
                onChosen: (value) => viewModel.signalCode = value
            }
            Chip {
                id: most

                label: page.bySector ? qsTr("Of each sector") : qsTr("At most")
                model: [20, 40, 80].map(count => ({ value: String(count), text: String(page.bySector ? count / 4 : count) }))
                current: String(viewModel.limit)
                onChosen: (value) => viewModel.limit = Number(value)
            }
        }
        ListPanel {
            id: list

            Layout.fillWidth: true
            Layout.fillHeight: true
            focus: true
            status: viewModel.status
            model: viewModel.model
            name: qsTr("Leaderboard, %1").arg(viewModel.summary)
            summary: viewModel.summary
            awaited: qsTr("Still waiting for the leaderboard.")
            action: viewModel.view === "signal" ? qsTr("Best of all") : ""
            onRetry: viewModel.reload()
            onActionChosen: {
                viewModel.view = "top"
                views.enter()
            }
            onOpened: (ticker) => page.opened(ticker)
            columns: (page.bySector ? [Object.assign({}, column.sector, { prio: undefined }), column.rank, column.company] : [column.rank, column.company, column.sector])
                .concat(column.pillars, [column.score, column.rating, column.source])
        }
    }
}
