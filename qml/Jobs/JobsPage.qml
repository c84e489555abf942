import QtQuick
import QtQuick.Layouts
import Soundings.Theme
import Soundings.Accessibility
import Soundings.Controls
import Soundings.Client
import Soundings.Jobs

// What runs, ran, failed and will run next, as it happens.
FocusScope {
    id: page

    required property ApiClient client
    property alias now: viewModel.now
    readonly property string title: qsTr("Jobs")
    readonly property bool sampleData: false
    readonly property int staleRows: 0
    readonly property var keyHelp: [
        { keys: "Ctrl+R", title: qsTr("Runs a task") },
        { keys: "R", title: qsTr("Runs the job of the row again") },
        { keys: qsTr("Del"), title: qsTr("Cancels the job of the row") }
    ].concat(tableKeys.lines)
    readonly property bool ready: viewModel.state === PageState.Ready
    readonly property string failure: viewModel.state === PageState.Failed ? viewModel.errorText : ""
    readonly property bool wide: width > 1000 * Theme.text
    property bool detailOpen: false       // only where there is no room for both
    readonly property var regions: !ready ? [] : wide ? [schedule.firstButton, table, detail].filter(item => item !== null)
                                              : detailOpen ? [detail] : [schedule.firstButton, table].filter(item => item !== null)
    property bool wantsFocus: false       // the keyboard came before there was anything to go to
    signal refreshed(string sentence, bool failed)

    function focusFilter() {
        focusContent()
    }
    function focusContent() {
        wantsFocus = !ready
        if (!ready)
            forceActiveFocus(Qt.ShortcutFocusReason)
        else if (detailOpen && !wide)
            detail.enter()
        else
            table.forceActiveFocus(Qt.ShortcutFocusReason)
    }
    /// What was awaited is there: to it, unless somebody has gone elsewhere with the keyboard meanwhile.
    function goOn() {
        if (activeFocus)
            focusContent()
    }
    function refresh() {
        viewModel.reload()
    }
    /// Jobs are followed by the list itself; what could not be read at all is read when the engine is back.
    function follow() {
        if (failure !== "")
            viewModel.reload()
    }
    function openRow() {
        detailOpen = !wide
        detail.enter()
    }
    /// The newest job that failed.
    function showFirstFailure() {
        const row = viewModel.newestFailure()
        if (row >= 0)
            table.moveTo(row, 0)
        table.forceActiveFocus(Qt.TabFocusReason)
    }
    function closeDetail() {
        detailOpen = false
        table.forceActiveFocus(Qt.TabFocusReason)
    }
    /// What is done to the chosen job by a single key.
    function steer(event) {
        const plain = (event.modifiers & (Qt.ControlModifier | Qt.AltModifier | Qt.MetaModifier)) === 0
        event.accepted = plain && (event.key === Qt.Key_R || event.key === Qt.Key_Delete)
        if (event.accepted && event.key === Qt.Key_R)
            viewModel.retry()
        else if (event.accepted)
            viewModel.cancel()
    }
    function runATask() {
        menu.open()
    }

    onReadyChanged: if (ready && wantsFocus && activeFocus) Qt.callLater(goOn)
    onWideChanged: detailOpen = false

    Shortcut {
        sequences: ["Ctrl+R"]
        enabled: page.visible
        onActivated: page.runATask()
    }

    TableKeys { id: tableKeys }
    JobsViewModel {
        id: viewModel

        client: page.client
        // The current row stays with its job, whatever comes above it.
        onRowAdded: if (chosenRow() >= 0) table.moveTo(chosenRow(), table.currentColumn)
        onRowsReplaced: {
            table.moveTo(Math.max(0, chosenRow()), table.currentColumn)
            choose(table.currentRow)
        }
        onSaid: (sentence, failed) => {
            Announcer.say(sentence)
            page.refreshed(sentence, failed)
        }
        onMentioned: (sentence) => Announcer.mention(sentence)
    }

    RowLayout {
        anchors.fill: parent
        spacing: 0

        ColumnLayout {
            visible: page.wide || !page.detailOpen
            Layout.fillWidth: true
            Layout.fillHeight: true
            Layout.margins: Theme.margin
            Layout.topMargin: Theme.s4
            Layout.bottomMargin: Theme.s4
            spacing: Theme.s3

            PageHead {
                Layout.fillWidth: true
                title: page.title
                sub: page.ready ? viewModel.summary : ""

                Btn {
                    id: runButton

                    text: qsTr("Run a task")
                    glyph: "play"
                    keys: "Ctrl+R"
                    enabled: viewModel.tasks.length > 0
                    tip: enabled ? "" : qsTr("The engine has named no task that can be run.")
                    onClicked: page.runATask()

                    TaskMenu {
                        id: menu

                        x: runButton.width - width
                        y: runButton.height + Theme.s1
                        tasks: viewModel.tasks
                        onChosen: (task) => viewModel.run(task)
                    }
                }
            }
            T {
                visible: text !== ""
                text: viewModel.problem === "" || viewModel.state === PageState.Failed ? "" : qsTr("%1 What is shown may be old. Reconnecting…").arg(viewModel.problem)
                tone: Theme.ink2
                wrapMode: Text.WordWrap
                Layout.fillWidth: true
            }
            ScheduleLine {
                id: schedule

                visible: page.ready || viewModel.state === PageState.Empty
                viewModel: viewModel
                Layout.fillWidth: true
                onPaused: (entry, paused) => viewModel.pause(entry, paused)
            }
            Panel {
                Layout.fillWidth: true
                Layout.fillHeight: true

                DataTable {
                    id: table

                    visible: page.ready
                    anchors.fill: parent
                    anchors.margins: Theme.border
                    anchors.topMargin: 2
                    name: qsTr("Jobs, %1").arg(viewModel.summary)
                    model: viewModel.model
                    onActivated: page.openRow()
                    onCurrentChanged: if (currentRow >= 0) viewModel.choose(currentRow)
                    Keys.onPressed: (event) => page.steer(event)
                    columns: [
                        { key: "state", title: qsTr("State"), w: 118, kind: "jobState", sortable: false },
                        { key: "task", title: qsTr("Task"), w: 160, flex: 2, kind: "strong", sortable: false },
                        { key: "by", title: qsTr("Started by"), w: 80, prio: 6, sortable: false },
                        { key: "started", title: qsTr("Started"), w: 76, align: "right", tone: "ink", sortable: false },
                        { key: "took", title: qsTr("Took"), w: 84, align: "right", tone: "ink", prio: 3, sortable: false },
                        { key: "tries", title: qsTr("Tries"), w: 40, align: "right", kind: "number", digits: 0, prio: 5, sortable: false },
                        { key: "result", title: qsTr("Result"), w: 150, flex: 3, kind: "progress", prio: 4, sortable: false }
                    ]
                }
                Column {
                    visible: viewModel.state === PageState.Loading
                    anchors.fill: parent
                    anchors.margins: Theme.margin
                    spacing: Theme.row - Theme.s3

                    Repeater {
                        model: 8

                        Skeleton {
                            required property int index

                            width: parent.width * (0.9 - (index % 3) * 0.12)
                        }
                    }
                }
                StateBlock {
                    visible: viewModel.state === PageState.Empty || viewModel.state === PageState.Failed
                    anchors.fill: parent
                    anchors.margins: Theme.s3
                    kind: viewModel.state === PageState.Failed ? "failed" : "empty"
                    title: viewModel.state === PageState.Failed ? qsTr("The jobs could not be loaded") : qsTr("Nothing has run yet")
                    body: viewModel.state === PageState.Failed ? viewModel.errorText
                        : qsTr("Jobs run by the schedule above, or when you start one with “Run a task”.")
                    detail: viewModel.state === PageState.Failed ? viewModel.errorDetail : ""
                    primary: viewModel.state === PageState.Failed ? qsTr("Try again") : ""
                    onPrimaryClicked: {
                        page.wantsFocus = true
                        page.forceActiveFocus(Qt.TabFocusReason)
                        viewModel.reload()
                    }
                }
            }
        }
        JobDetail {
            id: detail

            visible: page.ready && (page.wide || page.detailOpen)
            viewModel: viewModel
            closable: !page.wide
            Layout.fillHeight: true
            Layout.fillWidth: !page.wide
            Layout.preferredWidth: Math.round(300 * Theme.text + 24)
            onClosed: page.closeDetail()
            Keys.onPressed: (event) => page.steer(event)
        }
    }
}
