import QtQuick
import QtQuick.Layouts
import Soundings.Theme
import Soundings.Controls
import Soundings.Client
import Soundings.Lists
import Soundings.Rankings

// The stocks that fit best for a horizon: which, how well, and why.
FocusScope {
    id: page

    required property ApiClient client
    readonly property string title: qsTr("Top picks")
    readonly property bool sampleData: viewModel.sampleData
    readonly property int staleRows: viewModel.staleRows
    readonly property var keyHelp: tableKeys.figures.concat(tableKeys.lines, tableKeys.letters, [{ keys: "← →", title: qsTr("In a choice: the next one") }])
    readonly property string currentTicker: list.ready ? list.current : ""
    readonly property var regions: [horizons, list]
    signal opened(string ticker)

    function focusContent() {
        list.enter()
    }
    function refresh() {
        sectors.reload()
        viewModel.reload()
    }
    /// What was chosen, for the next start.
    function search() {
        return { horizon: viewModel.horizon, sector: viewModel.sector, limit: viewModel.limit }
    }
    function bringBack(search) {
        if (horizons.items.some(horizon => horizon.value === search.horizon))
            viewModel.horizon = search.horizon
        if (typeof search.sector === "string")
            viewModel.sector = search.sector
        if (most.model.some(count => count.value === String(search.limit)))
            viewModel.limit = Number(search.limit)
    }
    /// Something has changed on the engine.
    function follow() {
        list.following = true
        viewModel.reload()
    }

    TableKeys { id: tableKeys }
    TopPicksViewModel {
        id: viewModel

        client: page.client
    }
    SectorChoices {
        id: sectors

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
            sub: list.ready ? viewModel.description : ""

            HiddenColumns {
                height: Theme.controlHeight
                table: list.table
            }
        }
        Flow {
            Layout.fillWidth: true
            spacing: Theme.s2

            Segment {
                id: horizons

                label: qsTr("Horizon")
                items: [{ value: "short", text: qsTr("Up to 3 months") }, { value: "medium", text: qsTr("3 to 12 months") }, { value: "long", text: qsTr("1 year or more") }]
                current: viewModel.horizon
                onChosen: (value) => viewModel.horizon = value
            }
            Chip {
                label: qsTr("Sector")
                model: sectors.choices
                current: viewModel.sector
                onChosen: (value) => viewModel.sector = value
            }
            Chip {
                id: most

                label: qsTr("At most")
                model: ["10", "20", "50"].map(count => ({ value: count, text: count }))
                current: String(viewModel.limit)
                onChosen: (value) => viewModel.limit = Number(value)
            }
            T {
                visible: list.ready
                height: Theme.controlHeight
                tone: Theme.ink2
                text: viewModel.weights
            }
        }
        ListPanel {
            id: list

            Layout.fillWidth: true
            Layout.fillHeight: true
            focus: true
            status: viewModel.status
            model: viewModel.model
            name: qsTr("Top picks, %1").arg(viewModel.summary)
            summary: viewModel.summary
            awaited: qsTr("Still waiting for the top picks.")
            action: viewModel.sector !== "" ? qsTr("All sectors") : ""
            onRetry: viewModel.reload()
            onActionChosen: {
                viewModel.sector = ""
                horizons.enter()
            }
            onOpened: (ticker) => page.opened(ticker)
            columns: [
                column.rank,
                column.company,
                { key: "fit", term: "horizon", title: qsTr("Fit"), w: 82, align: "right", kind: "score" },
                { key: "why", title: qsTr("Why"), w: 180, flex: 4, prio: 6, sortable: false },
                column.score,
                column.rating,
                column.source
            ]
        }
    }
}
