import QtQuick

// The keys of any DataTable, for a page's list of keys: [{ keys, title }].
QtObject {
    readonly property var lines: [
        { keys: "← → ↑ ↓", title: qsTr("Another cell of the table") },
        { keys: "Home End", title: qsTr("First and last column; with Ctrl the first and last row") },
        { keys: "PgUp PgDn", title: qsTr("A page of rows up or down") },
        { keys: "↵", title: qsTr("Opens the row; on a column's head it sorts") },
        { keys: "Ctrl+C", title: qsTr("Copies the row") },
        { keys: "Ctrl+Shift+C", title: qsTr("Copies the table, with its heads") },
        { keys: "Ctrl+Alt+C", title: qsTr("Copies the cell") }
    ]
    readonly property var figures: [{ keys: qsTr("F1"), title: qsTr("On a cell: what the figure is and what is usual") }]
    readonly property var letters: [{ keys: "A … Z", title: qsTr("To the ticker that starts with these letters") }]
}
