import QtQuick
import Soundings.Theme
import Soundings.Controls

// A table of records under a heading. The current row stays with its record when figures change. + adds a row (and Insert, which screen readers keep for themselves), Space changes
// the current one, Delete takes it out, where the page listens.
Panel {
    id: panel

    property string title
    property string note
    property alias name: table.name
    property alias columns: table.columns
    property var keys: []
    property var records: []
    property string rowKey: "ticker"
    property int mostRows: 14
    property bool edits: false
    readonly property alias table: table
    readonly property var currentRecord: table.currentRow >= 0 && table.currentRow < shown.length ? shown[table.currentRow] : null
    property var shown: []
    property string shownText
    signal opened(var record)
    signal added()
    signal edited(var record)
    signal removed(var record)

    function enter() {
        table.forceActiveFocus(Qt.TabFocusReason)
    }
    // A screen reader reads a table anew that is filled anew: only what differs is.
    function show() {
        const text = JSON.stringify(records)
        if (text === shownText)
            return
        const key = currentRecord ? currentRecord[rowKey] : undefined
        const before = table.currentRow
        shownText = text
        shown = records
        rows.records = records
        const at = records.findIndex(record => record[rowKey] === key)
        table.moveTo(at >= 0 ? at : Math.max(0, Math.min(before, records.length - 1)), table.currentColumn)
    }

    implicitHeight: heading.height + Theme.s4 + tableHeight() + Theme.s2
    onRecordsChanged: show()
    Component.onCompleted: show()

    // From the theme, not from the table: that would be a loop while the table takes its sizes over.
    function tableHeight() {
        return Math.round(Theme.small + 20) + Math.max(1, Math.min(mostRows, shown.length)) * Theme.row + (note !== "" ? Theme.row : 0)
    }

    RecordModel {
        id: rows

        keys: panel.keys
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
    T {
        id: hidden

        visible: table.hiddenColumns > 0
        x: parent.width - width - Theme.s3
        anchors.verticalCenter: heading.verticalCenter
        role: "small"
        tone: Theme.ink3
        text: table.hiddenColumns === 1 ? qsTr("1 column hidden: widen the window") : qsTr("%1 columns hidden: widen the window").arg(table.hiddenColumns)
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
        onActivated: (row) => panel.opened(panel.shown[row])
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
        }
    }
}
