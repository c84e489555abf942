import QtQuick
import Soundings.Accessibility
import Soundings.Charts
import Soundings.Controls
import Soundings.Glossary
import Soundings.Theme

// The chart's twin: the same days and figures as a table in its place. D goes back, Ctrl+C copies all rows.
FocusScope {
    id: twin

    required property PriceChartData history
    property string name
    readonly property alias table: table
    signal chartRequested()

    function showRow(row) {
        table.moveTo(rows.mirrored(row), 0)
    }

    ChartTableModel {
        id: rows

        history: twin.history
    }

    DataTable {
        id: table

        anchors.fill: parent
        focus: true
        activeFocusOnTab: true
        name: qsTr("%1, daily prices, newest first").arg(twin.name)
        model: rows
        columns: [
            { key: "day", title: qsTr("Day"), kind: "strong", w: 118, sortable: false },
            { key: "close", title: qsTr("Close"), unit: twin.history.currency, kind: "price", align: "right", w: 74, flex: 1, sortable: false },
            { key: "change", title: qsTr("Change"), kind: "change", align: "right", w: 82, flex: 1, sortable: false },
            { key: "open", title: qsTr("Open"), kind: "price", align: "right", w: 66, flex: 1, prio: 4, sortable: false },
            { key: "high", title: qsTr("High"), kind: "price", align: "right", w: 66, flex: 1, prio: 5, sortable: false },
            { key: "low", title: qsTr("Low"), kind: "price", align: "right", w: 66, flex: 1, prio: 5, sortable: false },
            { key: "volume", title: qsTr("Volume"), kind: "text", tone: "ink", align: "right", w: 66, flex: 1, prio: 3, sortable: false },
            { key: "sma50", title: qsTr("SMA 50"), kind: "price", align: "right", w: 66, flex: 1, prio: 1, sortable: false },
            { key: "sma200", title: qsTr("SMA 200"), kind: "price", align: "right", w: 66, flex: 1, prio: 1, sortable: false },
            { key: "rsi", title: qsTr("RSI 14"), kind: "number", align: "right", w: 46, flex: 1, prio: 2, sortable: false },
            { key: "drawdown", title: qsTr("Drawdown"), unit: "%", kind: "number", align: "right", w: 84, flex: 1, prio: 7, sortable: false },
            { key: "event", title: qsTr("Signal"), kind: "text", w: 170, flex: 3, prio: 6, sortable: false }
        ]
        Keys.onShortcutOverride: (event) => cells.override(event)
        Keys.onPressed: (event) => {
            cells.take(event)
            if (event.matches(StandardKey.Copy)) {
                twin.history.copyCsv()
                Announcer.say(qsTr("%n rows copied as CSV.", "", twin.history.count))
                event.accepted = true
            } else if (event.key === Qt.Key_D && event.modifiers === Qt.NoModifier) {
                twin.chartRequested()
                event.accepted = true
            }
        }
    }
    CellExplainer {
        id: cells

        table: table
    }
}
