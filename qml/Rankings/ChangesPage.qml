import QtQuick
import QtQuick.Layouts
import Soundings.Theme
import Soundings.Accessibility
import Soundings.Controls
import Soundings.Client
import Soundings.Lists
import Soundings.Rankings

// What has moved: whose score gained, whose lost, and whose signal is another one.
FocusScope {
    id: page

    required property ApiClient client
    readonly property string title: qsTr("What changed")
    readonly property bool sampleData: viewModel.sampleData
    readonly property int staleRows: viewModel.staleRows
    readonly property var keyHelp: tableKeys.figures.concat(tableKeys.lines, tableKeys.letters, [{ keys: "← →", title: qsTr("In a choice: the next one") }])
    readonly property string currentTicker: (lost.activeFocus ? lost : turned.activeFocus ? turned : gained).current
    readonly property bool wide: width > 1000 * Theme.text
    readonly property var regions: [periods, gained, lost, turned]
    signal opened(string ticker)

    function focusContent() {
        gained.enter()
    }
    function refresh() {
        viewModel.reload()
    }
    /// What was chosen, for the next start.
    function search() {
        return { days: viewModel.days, limit: viewModel.limit }
    }
    function bringBack(search) {
        if (periods.items.some(period => period.value === String(search.days)))
            viewModel.days = Number(search.days)
        if (most.model.some(count => count.value === String(search.limit)))
            viewModel.limit = Number(search.limit)
    }
    /// Something has changed on the engine.
    function follow() {
        following = gained.following = lost.following = turned.following = true
        viewModel.reload()
    }
    property bool following: false        // the next answer comes by itself, and is not said
    component MoveList: FittedList {
        scroller: flick
        Layout.fillWidth: true
        Layout.preferredWidth: 1
        Layout.alignment: Qt.AlignTop
        onOpened: (ticker) => page.opened(ticker)
        columns: [
            { key: "ticker", title: qsTr("Company"), w: 150, flex: 3, kind: "ticker" },
            { key: "before", term: "score", title: qsTr("Before"), w: 50, align: "right", kind: "number", prio: 3 },
            { key: "now", term: "score", title: qsTr("Now"), w: 44, align: "right", kind: "number", bold: true },
            { key: "change", term: "score", title: qsTr("Change"), w: 60, align: "right", kind: "points" },
            { key: "signal", title: qsTr("Signal"), w: 103, kind: "signal", prio: 4 },
            { key: "source", title: qsTr("Source"), w: 92, kind: "source", prio: 5, sortable: false }
        ]
    }

    TableKeys { id: tableKeys }
    ChangesViewModel {
        id: viewModel

        client: page.client
        onComplete: {
            if (page.visible && summary !== "" && !page.listHasFocus() && !page.following)
                Announcer.say(summary)
            page.following = false
        }
    }
    function listHasFocus() {
        return gained.activeFocus || lost.activeFocus || turned.activeFocus
    }

    ColumnLayout {
        anchors.fill: parent
        anchors.margins: Theme.margin
        anchors.topMargin: Theme.s4
        anchors.bottomMargin: Theme.s4
        spacing: Theme.s3

        PageHead {
            Layout.fillWidth: true
            title: page.title
            sub: viewModel.summary
        }
        Flow {
            Layout.fillWidth: true
            spacing: Theme.s2

            Segment {
                id: periods

                label: qsTr("Compared with")
                items: [7, 30, 90].map(days => ({ value: String(days), text: qsTr("%1 days ago").arg(days) }))
                current: String(viewModel.days)
                onChosen: (value) => viewModel.days = Number(value)
            }
            Chip {
                id: most

                label: qsTr("At most")
                model: ["5", "10", "20", "50"].map(count => ({ value: count, text: count }))
                current: String(viewModel.limit)
                onChosen: (value) => viewModel.limit = Number(value)
            }
        }
        Flickable {
            id: flick

            Layout.fillWidth: true
            Layout.fillHeight: true
            contentHeight: lists.implicitHeight
            boundsBehavior: Flickable.StopAtBounds
            clip: true

            GridLayout {
                id: lists

                width: flick.width
                columns: page.wide ? 2 : 1
                columnSpacing: Theme.s3
                rowSpacing: Theme.s3

                MoveList {
                    id: gained

                    focus: true
                    title: qsTr("Gained")
                    name: title
                    status: viewModel.gainedStatus
                    model: viewModel.gained
                    awaited: qsTr("Still waiting for what gained.")
                    onRetry: viewModel.loadGained()
                }
                MoveList {
                    id: lost

                    title: qsTr("Lost")
                    name: title
                    status: viewModel.lostStatus
                    model: viewModel.lost
                    onRetry: viewModel.loadLost()
                }
                MoveList {
                    id: turned

                    Layout.columnSpan: lists.columns
                    title: qsTr("Signal changed")
                    name: title
                    status: viewModel.turnedStatus
                    model: viewModel.turned
                    onRetry: viewModel.loadTurned()
                    columns: [
                        { key: "ticker", title: qsTr("Company"), w: 150, flex: 3, kind: "ticker" },
                        { key: "signal_before", term: "signal", title: qsTr("Before"), w: 103, kind: "signal" },
                        { key: "signal", title: qsTr("Now"), w: 103, kind: "signal" },
                        { key: "change", term: "score", title: qsTr("Change"), w: 60, align: "right", kind: "points", prio: 3 },
                        { key: "date", title: qsTr("Date"), w: 80, align: "right", prio: 4, sortable: false },
                        { key: "source", title: qsTr("Source"), w: 92, kind: "source", prio: 5, sortable: false }
                    ]
                }
            }
        }
    }
}
