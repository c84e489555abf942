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
    property alias now: jobs.now
    readonly property string title: qsTr("Jobs")
    readonly property bool sampleData: false
    readonly property int staleRows: 0
    readonly property var keyHelp: [
        { keys: "Ctrl+R", title: qsTr("Runs a task") },
        { keys: "R", title: qsTr("Runs the job of the row again") },
        { keys: qsTr("Del"), title: qsTr("Cancels the job of the row") }
    ].concat(tableKeys.lines)
    readonly property bool ready: jobs.state === PageState.Ready
    readonly property string failure: jobs.state === PageState.Failed ? jobs.errorText : ""
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
        jobs.reload()
    }
    /// Jobs are followed by the list itself; what could not be read at all is read when the engine is back.
    function follow() {
        if (failure !== "")
            jobs.reload()
    }
    function openRow() {
        detailOpen = !wide
        detail.enter()
    }
    /// The newest job that failed.
    function showFirstFailure() {
        const row = jobs.newestFailure()
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
            jobs.retry()
        else if (event.accepted)
            jobs.cancel()
    }
    function runATask() {
        menu.active = true
        menu.item.open()
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
        id: jobs

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
                sub: page.ready ? jobs.summary : ""

                Btn {
                    id: runButton

                    text: qsTr("Run a task")
                    glyph: "play"
                    keys: "Ctrl+R"
                    enabled: jobs.tasks.length > 0
                    tip: enabled ? "" : qsTr("The engine has named no task that can be run.")
                    onClicked: page.runATask()

                    Loader {
                        id: menu

                        active: false
                        sourceComponent: TaskMenu {
                            x: runButton.width - width
                            y: runButton.height + Theme.s1
                            tasks: jobs.tasks
                            onChosen: (task) => jobs.run(task)
                        }
                    }
                }
            }
            T {
                visible: text !== ""
                text: jobs.problem === "" || jobs.state === PageState.Failed ? "" : qsTr("%1 What is shown may be old. Reconnecting…").arg(jobs.problem)
                tone: Theme.ink2
                wrapMode: Text.WordWrap
                Layout.fillWidth: true
            }
            Later {
                id: schedule

                readonly property Item firstButton: item ? item.firstButton : null

                visible: page.ready || jobs.state === PageState.Empty
                Layout.fillWidth: true

                ScheduleLine {
                    viewModel: jobs
                    onPaused: (entry, paused) => jobs.pause(entry, paused)
                }
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
                    name: qsTr("Jobs, %1").arg(jobs.summary)
                    model: jobs.model
                    onActivated: page.openRow()
                    onCurrentChanged: if (currentRow >= 0) jobs.choose(currentRow)
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
                Waiting {
                    visible: jobs.state === PageState.Loading
                    anchors.fill: parent
                    anchors.margins: Theme.margin
                    rows: 8
                }
                StateBlock {
                    visible: jobs.state === PageState.Empty || jobs.state === PageState.Failed
                    anchors.fill: parent
                    anchors.margins: Theme.s3
                    kind: jobs.state === PageState.Failed ? "failed" : "empty"
                    title: jobs.state === PageState.Failed ? qsTr("The jobs could not be loaded") : qsTr("Nothing has run yet")
                    body: jobs.state === PageState.Failed ? jobs.errorText
                        : qsTr("Jobs run by the schedule above, or when you start one with “Run a task”.")
                    detail: jobs.state === PageState.Failed ? jobs.errorDetail : ""
                    primary: jobs.state === PageState.Failed ? qsTr("Try again") : ""
                    onPrimaryClicked: {
                        page.wantsFocus = true
                        page.forceActiveFocus(Qt.TabFocusReason)
                        jobs.reload()
                    }
                }
            }
        }
        Later {
            id: detail

            visible: page.ready && (page.wide || page.detailOpen)
            Layout.fillHeight: true
            Layout.fillWidth: !page.wide
            Layout.preferredWidth: Math.round(300 * Theme.text + 24)

            JobDetail {
                viewModel: jobs
                closable: !page.wide
                onClosed: page.closeDetail()
                Keys.onPressed: (event) => page.steer(event)
            }
        }
    }
}
