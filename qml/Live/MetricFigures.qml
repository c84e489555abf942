import QtQuick
import QtQuick.Layouts
import Soundings.Theme
import Soundings.Controls

// How a metric came about: the sentence of its formula, and the figures behind it as a table, each with what is usual.
FocusScope {
    id: details

    required property string metric
    required property string explain
    required property var figures
    readonly property alias table: table

    implicitHeight: column.implicitHeight + 2 * Theme.s3

    RecordModel {
        id: rows

        keys: ["figure", "value", "usual"]
        records: details.figures
    }
    ColumnLayout {
        id: column

        x: Theme.s3
        y: Theme.s2
        width: parent.width - 2 * Theme.s3
        spacing: Theme.s2

        T {
            text: details.explain
            role: "small"
            tone: Theme.ink2
            wrapMode: Text.WordWrap
            lineHeight: 1.2
            Layout.fillWidth: true
        }
        DataTable {
            id: table

            visible: details.figures.length > 0
            Layout.fillWidth: true
            Layout.leftMargin: -padding
            Layout.rightMargin: -padding
            // From the theme, not from the table: that would be a loop while the table takes its sizes over.
            Layout.preferredHeight: Math.round(Theme.small + 20) + Math.max(1, details.figures.length) * Theme.row
            activeFocusOnTab: true
            name: qsTr("Figures behind %1").arg(details.metric)
            model: rows
            columns: [
                { key: "figure", title: qsTr("Figure"), w: 210, flex: 1, tone: "ink", sortable: false },
                { key: "value", title: qsTr("Value"), w: 110, align: "right", tone: "ink", sortable: false },
                { key: "usual", title: qsTr("What is usual"), w: 260, flex: 1, prio: 1, sortable: false }
            ]
        }
        // In full what a narrow column cuts.
        T {
            readonly property var row: table.currentRow >= 0 ? details.figures[table.currentRow] : undefined

            visible: table.visible && table.activeFocus && text !== ""
            text: row && row.usual !== "" ? qsTr("%1. Usual: %2").arg(row.figure).arg(row.usual) : ""
            role: "small"
            tone: Theme.ink2
            wrapMode: Text.WordWrap
            Layout.fillWidth: true
            Accessible.ignored: true
        }
    }
}
