import QtQuick

// The keys of a walked chart, for the list of keys of a page that has one.
QtObject {
    readonly property var lines: [
        { keys: "← →", title: qsTr("In a chart: a point back or on; with Ctrl a week of days") },
        { keys: "PgUp PgDn", title: qsTr("In a chart: a month of days back or on") },
        { keys: "↑ ↓", title: qsTr("In a chart: another line") },
        { keys: "[ ]", title: qsTr("In a chart: lowest and highest value") },
        { keys: "N", title: qsTr("In a chart: next signal; with Shift the one before") },
        { keys: qsTr("Space"), title: qsTr("In a chart: where am I") },
        { keys: "S", title: qsTr("The chart in a sentence") },
        { keys: "D", title: qsTr("The chart as a table, and back") },
        { keys: "P", title: qsTr("Play the line as sound, or pause") },
        { keys: qsTr("F1"), title: qsTr("In a chart: what the value at the cursor is and how it came about") },
        { keys: qsTr("Ctrl+S"), title: qsTr("In a chart: saves it as a picture, a drawing or figures") },
        { keys: "Ctrl+C", title: qsTr("In a chart: copies its figures as CSV") }
    ]
}
