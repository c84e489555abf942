import QtQuick
import QtQuick.Layouts
import Soundings.Theme
import Soundings.Accessibility
import Soundings.Controls
import Soundings.Client
import Soundings.Glossary
import Soundings.Lists

// A table of records, or what stands in its place: a still skeleton, or words what is missing and what to do. The current row stays
// with its record when the records are replaced or sorted.
FocusScope {
    id: panel

    required property PanelStatus status
    required property RecordModel model
    property alias columns: table.columns
    property alias name: table.name
    property alias note: table.note
    readonly property alias table: table
    property string title                 // a heading above the table, where a page has several
    property string awaited               // what is awaited, said after three seconds
    property string summary               // said when an answer comes while the keyboard is elsewhere
    property bool tellsProblems: summary !== ""   // why an answer did not come is said, too
    property string action                // the button where there is nothing; "" shows none
    readonly property bool ready: status.state === PageState.Ready
    readonly property bool busy: status.busy
    property string identity: "ticker"    // the key that tells records apart
    property string current               // what the current row has there
    property bool wanted: false           // the keyboard came before there was anything to go to
    property bool following: false        // the next answer comes by itself, and is not said
    readonly property real noteHeight: old.wanted ? old.height : 0
    signal activated(int row)
    signal opened(string ticker)          // a row that has a ticker was activated
    signal retry()
    signal actionChosen()

    function enter() {
        wanted = status.state === PageState.Loading
        if (ready)
            table.forceActiveFocus(Qt.TabFocusReason)
        else if (wanted)
            forceActiveFocus(Qt.TabFocusReason)
        else
            block.enter()
    }
    /// What was awaited is there: to it, unless somebody has gone elsewhere with the keyboard meanwhile.
    function goOn() {
        if (activeFocus)
            enter()
    }
    function keepRow() {
        const row = model.rowOf(identity, current)
        table.moveTo(row >= 0 ? row : 0, table.currentColumn)
        takeCurrent()
    }
    function takeCurrent() {
        const here = model.value(Math.max(0, table.currentRow), identity)
        current = here === undefined ? "" : here
    }

    onBusyChanged: {
        if (busy)
            return
        if (wanted && activeFocus)
            Qt.callLater(goOn)
        else if (visible && status.problem !== "" && tellsProblems && !following)
            Announcer.say(old.sentence())
        else if (visible && !activeFocus && summary !== "" && !following)
            Announcer.say(ready ? summary : status.title)
        wanted = false
        following = status.again
    }

    Connections {
        target: panel.model
        function onRecordsChanged() { panel.keepRow() }
        function onSortChanged() { if (table.currentRow >= 0) panel.keepRow() }
    }
    Panel {
        anchors.fill: parent

        T {
            id: heading

            visible: panel.title !== ""
            x: Theme.s3
            y: Theme.s2
            width: parent.width - 2 * x
            role: "lead"
            weight: Font.DemiBold
            text: panel.title
            elidable: true
            Accessible.role: Accessible.Heading
            Accessible.name: text
        }
        OldNote {
            id: old

            problem: panel.status.problem
            x: Theme.s3
            y: heading.visible ? heading.y + heading.height : 2
            width: parent.width - 2 * x
        }
        Item {
            anchors.fill: parent
            anchors.margins: Theme.border
            anchors.topMargin: panel.noteHeight + (heading.visible ? heading.y + heading.height + Theme.s1 : 2)

            DataTable {
                id: table

                anchors.fill: parent
                visible: panel.ready
                focus: panel.ready
                model: panel.model
                jumps: panel.model.keys.indexOf("ticker") >= 0
                sortKey: panel.model.sortKey
                sortAscending: panel.model.sortAscending
                onHeadActivated: (key) => panel.model.sortBy(key)
                onCurrentChanged: panel.takeCurrent()
                onActivated: (row) => {
                    panel.activated(row)
                    const ticker = panel.model.value(row, "ticker")
                    if (ticker)
                        panel.opened(ticker)
                }
                Keys.onShortcutOverride: (event) => cells.override(event)
                Keys.onPressed: (event) => cells.take(event)
            }
            CellExplainer {
                id: cells

                table: table
            }
            Waiting {
                visible: panel.status.state === PageState.Loading
                anchors.fill: parent
                anchors.margins: Theme.margin
                clip: true
                rows: 6
                awaited: panel.awaited
                onSlowChanged: if (slow) Announcer.say(awaited)
            }
            StateBlock {
                id: block

                visible: panel.status.state === PageState.Empty || panel.status.state === PageState.Failed
                anchors.fill: parent
                anchors.margins: Theme.s3
                kind: panel.status.state === PageState.Failed ? "failed" : "empty"
                title: panel.status.title
                body: panel.status.body
                detail: panel.status.detail
                primary: panel.status.state === PageState.Failed ? qsTr("Try again") : panel.action
                onPrimaryClicked: {
                    if (panel.status.state === PageState.Failed) {
                        panel.wanted = true
                        panel.forceActiveFocus(Qt.TabFocusReason)
                        panel.retry()
                    } else {
                        panel.actionChosen()
                    }
                }
            }
        }
    }
}
