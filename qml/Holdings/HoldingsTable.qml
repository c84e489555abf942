import QtQuick
import Soundings.Theme
import Soundings.Controls
import Soundings.Glossary

// A table of records under a heading, as tall as they are. The current row stays with its record when figures or their order change.
// + adds a row (and Insert, which screen readers keep for themselves), Space changes the current one, Delete takes it out, where the
// page listens.
Panel {
    id: panel

    property string title
    property string note
    property alias name: table.name
    property alias columns: table.columns
    property alias keys: rows.keys
    property var records: []
    readonly property bool sorted: rows.sortKey !== "" // otherwise they stand as the engine has them
    property string rowKey: "ticker"      // tells records apart
    property int mostRows: 14
    property bool edits: false
    readonly property alias table: table
    property var currentRecord: null
    signal opened(var record)
    signal added()
    signal edited(var record)
    signal removed(var record)

    function enter() {
        table.forceActiveFocus(Qt.TabFocusReason)
    }
    function takeCurrent() {
        currentRecord = table.currentRow >= 0 && table.currentRow < table.count ? rows.records[table.currentRow] : null
    }
    function take() {
        const before = currentRecord
        rows.records = records
        keep(before)
    }
    function keep(record) {
        const at = record ? rows.rowOf(rowKey, record[rowKey]) : -1
        table.moveTo(at >= 0 ? at : Math.max(0, Math.min(table.currentRow, table.count - 1)), table.currentColumn)
        takeCurrent()
    }
    // From the theme, not from the table: that would be a loop while the table takes its sizes over.
    function tableHeight() {
        return Math.round(Theme.small + 20) + Math.max(1, Math.min(mostRows, records.length)) * Theme.row + (note !== "" ? Theme.row : 0)
    }

    implicitHeight: heading.height + Theme.s4 + tableHeight() + Theme.s2
    onRecordsChanged: take()
    Component.onCompleted: take() // what was there before the table is not told as a change

    RecordModel {
        id: rows

        onSortChanged: if (table.currentRow >= 0) panel.keep(panel.currentRecord)
    }
    T {
        id: heading

        x: Theme.s3
        y: Theme.s3
        width: parent.width - 2 * x - (hidden.visible ? hidden.width + Theme.s3 : 0)
        text: panel.title
        role: "lead"
        weight: Font.DemiBold
        wrapMode: Text.WordWrap
        Accessible.role: Accessible.Heading
        Accessible.name: text
    }
    HiddenColumns {
        id: hidden

        table: table
        x: parent.width - width - Theme.s3
        anchors.verticalCenter: heading.verticalCenter
        role: "small"
    }
    DataTable {
        id: table

        x: Theme.border
        anchors.top: heading.bottom
        anchors.topMargin: Theme.s1
        width: parent.width - 2 * Theme.border
        height: panel.tableHeight()
        activeFocusOnTab: true
        note: panel.note
        model: rows
        sortKey: rows.sortKey
        sortAscending: rows.sortAscending
        onHeadActivated: (key) => rows.sortBy(key)
        onCurrentChanged: panel.takeCurrent()
        onActivated: panel.opened(panel.currentRecord)
        Keys.onShortcutOverride: (event) => cells.override(event)
        Keys.onPressed: (event) => {
            const key = panel.edits && (event.modifiers & ~Qt.KeypadModifier) === 0 ? event.key : 0
            const adds = panel.edits && (key === Qt.Key_Insert || event.text === "+")
            event.accepted = adds || (panel.currentRecord !== null && (key === Qt.Key_Space || key === Qt.Key_Delete))
            if (adds)
                panel.added()
            else if (event.accepted && key === Qt.Key_Space)
                panel.edited(panel.currentRecord)
            else if (event.accepted)
                panel.removed(panel.currentRecord)
            else
                cells.take(event)
        }
    }
    CellExplainer {
        id: cells

        table: table
    }
}
