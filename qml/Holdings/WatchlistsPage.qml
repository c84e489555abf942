import QtQuick
import QtQuick.Layouts
import Soundings.Client
import Soundings.Controls
import Soundings.Holdings

// Lists of stocks that somebody follows: price, score, note, and the target with how far it is.
HoldingsPage {
    id: page

    required property WatchlistsViewModel watched // those of the window, which tells of targets on every page
    readonly property var regions: ready ? [stocks.table] : []
    readonly property var keyHelp: tableKeys.figures.concat(tableKeys.lines, [
        { keys: "+", title: qsTr("Adds a stock") },
        { keys: qsTr("Space"), title: qsTr("Changes target and note of the row") },
        { keys: qsTr("Del"), title: qsTr("Takes the row out") },
        { keys: "Ctrl+Z", title: qsTr("Undoes the last change") }])
    readonly property string currentTicker: ready && stocks.currentRecord ? stocks.currentRecord.ticker : ""

    function add() {
        edit({ id: "add", title: qsTr("Add a stock to %1").arg(lists.name), action: qsTr("Add"), fields: fieldsOf({}, false) })
    }
    function change(record) {
        edit({ id: "change", title: qsTr("Change %1").arg(record.ticker), action: qsTr("Save"), fields: fieldsOf(page.watched.item(record.ticker), true) })
    }
    function fieldsOf(values, known) {
        return [{ key: "ticker", label: qsTr("Ticker"), value: values.ticker, fixed: known, w: 110 },
                { key: "target", label: qsTr("Target price"), value: values.target, hint: qsTr("none"), w: 110 },
                { key: "notes", label: qsTr("Note"), value: values.notes, w: 320 }]
    }

    lists: page.watched
    toldByWindow: true
    title: qsTr("Watchlists")
    sub: page.watched.summary
    home: stocks.table
    words: ({ choose: qsTr("List"), add: qsTr("Add a stock"), create: qsTr("New list"), created: qsTr("Begin the list"), rename: qsTr("Rename the list"),
              remove: qsTr("Delete the list"), failed: qsTr("The watchlists could not be loaded"), emptyTitle: qsTr("No watchlist yet"),
              emptyBody: qsTr("A watchlist keeps stocks together, each with a note and a target price. Begin one, then add stocks to it.") })
    onAddWanted: add()
    onEntered: (form, values) => page.watched.saveItem(values, form === "add")

    TableKeys { id: tableKeys }
    HoldingsTable {
        id: stocks

        Layout.fillWidth: true
        title: page.watched.name
        name: qsTr("Stocks of %1, %2").arg(page.watched.name).arg(page.watched.summary)
        note: records.length === 0 ? qsTr("No stock is on this list. Press +, or choose “Add a stock”.") : ""
        edits: true
        mostRows: 16
        keys: ["ticker", "name", "price", "change", "score", "signal", "target", "reached", "notes", "source", "at", "stale", "currency"]
        records: page.watched.rows
        columns: [
            { key: "ticker", title: qsTr("Company"), w: 110, flex: 4, kind: "ticker" },
            { key: "price", title: qsTr("Price"), unit: page.watched.currency, w: page.watched.currency === "" ? 104 : 96, align: "right", kind: "price" },
            { key: "change", title: page.watched.changeHead, w: 92, align: "right", kind: "change", prio: 1 },
            { key: "score", title: qsTr("Score"), w: 104, align: "right", kind: "score", prio: 2 },
            { key: "signal", title: qsTr("Signal"), w: 108, kind: "signal", prio: 3 },
            { key: "target", title: qsTr("Target"), w: 86, align: "right", tone: "ink" },
            { key: "reached", title: qsTr("State"), w: 118, tone: "ink" },
            { key: "notes", title: qsTr("Note"), w: 110, flex: 1, prio: 5 },
            { key: "source", title: qsTr("Source"), w: 104, kind: "source", prio: 4 }
        ]
        onOpened: (record) => page.opened(record.ticker)
        onAdded: page.add()
        onEdited: (record) => page.change(record)
        onRemoved: (record) => page.watched.take(record.ticker)
    }
}
