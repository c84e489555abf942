import QtQuick
import QtQuick.Layouts
import Soundings.Theme
import Soundings.Accessibility
import Soundings.Charts
import Soundings.Controls
import Soundings.Holdings
import Soundings.Lists

// What somebody owns: its worth in each currency, the positions, how they are spread over sectors, and the transactions that led there.
HoldingsPage {
    id: page

    readonly property bool wide: width > 1000 * Theme.text
    readonly property var keyHelp: tableKeys.figures.concat(tableKeys.lines, [
        { keys: "+", title: qsTr("Enters a transaction") },
        { keys: qsTr("Space"), title: qsTr("On a position: another transaction of it; on a transaction: corrects it") },
        { keys: qsTr("Del"), title: qsTr("On a transaction: takes it out") },
        { keys: "Ctrl+Z", title: qsTr("Undoes the last change") }], chartKeys.lines)
    readonly property string currentTicker: ready && positions.currentRecord ? positions.currentRecord.ticker : ""
    readonly property var regions: !ready ? []
        : [positions.table, allocation].concat(correlations.shown ? [correlations] : [])
            .concat(owned.signalMix.length > 0 ? [review, mix] : []).concat([sectors, transactions])

    readonly property int extra: owned.currency === "" ? 24 : 0 // room for the currency of large amounts
    property string day                   // of the transaction in the form, as it was typed

    function add(ticker) {
        const values = owned.transaction("")
        values.ticker = ticker
        edit({ id: "", title: qsTr("Enter a transaction in %1").arg(lists.name), action: qsTr("Enter"), fields: fieldsOf(values) })
    }
    function correct(record) {
        edit({ id: record.id, title: qsTr("Correct a transaction of %1").arg(record.ticker), action: qsTr("Save"), fields: fieldsOf(owned.transaction(record.id)) })
    }
    function fieldsOf(values) {
        day = values.date
        return [{ key: "kind", label: qsTr("Kind"), value: values.kind, choices: owned.kinds },
                { key: "ticker", label: qsTr("Ticker"), value: values.ticker, w: 100 },
                { key: "date", label: qsTr("Day"), value: values.date, hint: "2026-11-20", w: 120 },
                { key: "shares", label: qsTr("Shares"), value: values.shares, w: 100 },
                { key: "price", label: qsTr("Price of a share"), value: values.price, w: 120 },
                { key: "fees", label: qsTr("Fees"), value: values.fees, hint: qsTr("none"), w: 90 },
                { key: "note", label: qsTr("Note"), value: values.note, w: 220 }]
    }
    function copy() {
        Clipboard.copy(owned.csv())
        Announcer.say(qsTr("Transactions copied as CSV."))
        refreshed(qsTr("Transactions copied as CSV."), false)
    }

    lists: owned
    title: qsTr("Portfolio")
    sub: qsTr("What is held, what it cost and what it is worth")
    home: positions.table
    words: ({ choose: qsTr("Portfolio"), add: qsTr("Enter a transaction"), create: qsTr("New portfolio"), created: qsTr("Begin the portfolio"),
              rename: qsTr("Rename the portfolio"), remove: qsTr("Delete the portfolio"), failed: qsTr("The portfolios could not be loaded"),
              emptyTitle: qsTr("No portfolio yet"),
              emptyBody: qsTr("A portfolio is made of transactions: purchases, sales, dividends and splits. Begin one, then enter what you own.") })
    onAddWanted: add("")
    formNote: form !== null && owned.knownYears >= 0 ? owned.closedOn(day) : "" // depends on what is known of holidays
    onFieldLeft: (key, text) => {
        if (key !== "date" || text === day)
            return
        day = text
        owned.askDay(text)
        if (formNote !== "")
            Announcer.say(formNote)
    }
    onEntered: (form, values) => owned.saveTransaction(values, form)

    TableKeys { id: tableKeys }
    ChartKeys { id: chartKeys }
    PortfolioViewModel {
        id: owned

        client: page.client
    }
    Flow {
        Layout.fillWidth: true
        spacing: Theme.s5

        Repeater {
            model: owned.totals

            Column {
                id: total

                required property var modelData

                spacing: Theme.s1
                Accessible.role: Accessible.StaticText
                Accessible.name: modelData.spoken + ". " + modelData.sentence

                Row {
                    spacing: Theme.s2

                    T {
                        id: worth

                        text: total.modelData.value
                        role: "hero"
                        Accessible.ignored: true
                    }
                    T {
                        text: total.modelData.currency
                        tone: Theme.ink2
                        anchors.baseline: worth.baseline
                        Accessible.ignored: true
                    }
                    Change {
                        amount: total.modelData.gainPercent
                        anchors.verticalCenter: worth.verticalCenter
                        Accessible.ignored: true
                    }
                    T {
                        text: total.modelData.gain
                        anchors.verticalCenter: worth.verticalCenter
                        Accessible.ignored: true
                    }
                }
                T {
                    width: Math.min(implicitWidth, page.width - 2 * Theme.margin)
                    text: total.modelData.sentence
                    tone: Theme.ink2
                    wrapMode: Text.WordWrap
                    Accessible.ignored: true
                }
            }
        }
    }
    HoldingsTable {
        id: positions

        Layout.fillWidth: true
        title: qsTr("Positions")
        name: qsTr("Positions of %1").arg(owned.name)
        note: records.length === 0 ? qsTr("Nothing is held. Press +, or choose “Enter a transaction”.") : ""
        edits: true
        keys: ["ticker", "name", "shares", "average", "price", "value", "gain", "gainPercent", "weight", "source", "at", "stale", "currency"]
        records: owned.positions
        onRemoved: (record) => Announcer.say(qsTr("%1 goes with its transactions, in the table below.").arg(record.ticker))
        columns: [
            { key: "ticker", title: qsTr("Company"), w: 110, flex: 3, kind: "ticker" },
            { key: "shares", term: "position", title: qsTr("Shares"), w: 80, align: "right", tone: "ink" },
            { key: "average", term: "cost_basis", title: qsTr("Cost a share"), w: 100, align: "right", kind: "number", digits: 2, money: true, prio: 5 },
            { key: "price", title: qsTr("Price"), unit: owned.currency, w: 90, align: "right", kind: "price", prio: 3 },
            { key: "value", term: "position", title: qsTr("Value"), unit: owned.currency, w: 106 + page.extra, align: "right", kind: "number", digits: 2, bold: true, money: true },
            { key: "gain", term: "unrealised_gain", title: qsTr("Gain"), unit: owned.currency, w: 106 + page.extra, align: "right", tone: "ink", prio: 4 },
            { key: "gainPercent", term: "unrealised_gain", title: qsTr("Gain, %"), w: 104, align: "right", kind: "change" },
            { key: "weight", title: qsTr("Weight, %"), w: 120, align: "right", kind: "score", prio: 2 },
            { key: "source", title: qsTr("Source"), w: 104, kind: "source", prio: 1 }
        ]
        onOpened: (record) => page.opened(record.ticker)
        onAdded: page.add("")
        onEdited: (record) => page.add(record.ticker)
    }
    GridLayout {
        columns: page.wide ? 2 : 1
        columnSpacing: Theme.s4
        rowSpacing: Theme.s4
        Layout.fillWidth: true

        Later {
            id: allocation

            Layout.fillWidth: true
            Layout.preferredWidth: 1
            Layout.alignment: Qt.AlignTop

            Panel {
                function enter() {
                    parts.enter()
                }

                implicitHeight: parts.implicitHeight + 2 * Theme.s3

                AllocationChart {
                    id: parts

                    x: Theme.s3
                    y: Theme.s3
                    width: parent.width - 2 * Theme.s3
                    name: qsTr("Allocation of %1").arg(owned.name)
                    onSaved: (sentence) => page.refreshed(sentence, false)
                    portfolio: owned.charts
                }
            }
        }
        Later {
            id: correlations

            readonly property bool shown: item !== null && item.shown

            Layout.fillWidth: true
            Layout.preferredWidth: 1
            Layout.alignment: Qt.AlignTop

            Panel {
                readonly property alias shown: relation.ready

                function enter() {
                    relation.item.enter()
                }

                implicitHeight: relation.implicitHeight + 2 * Theme.s3

                PanelBody {
                    id: relation

                    x: Theme.s3
                    y: Theme.s3
                    width: parent.width - 2 * Theme.s3
                    status: owned.charts.correlationStatus
                    awaited: qsTr("Waiting for the prices of the positions.")
                    onRetry: owned.charts.loadCorrelation()

                    CorrelationChart {
                        width: parent.width
                        name: qsTr("Correlations of %1").arg(owned.name)
                        onSaved: (sentence) => page.refreshed(sentence, false)
                        portfolio: owned.charts
                    }
                }
            }
        }
    }
    GridLayout {
        visible: owned.signalMix.length > 0
        columns: page.wide ? 2 : 1
        columnSpacing: Theme.s4
        rowSpacing: Theme.s4
        Layout.fillWidth: true

        Later {
            id: review

            Layout.fillWidth: true
            Layout.alignment: Qt.AlignTop

            HoldingsTable {
                title: qsTr("Positions to review")
                name: records.length === 0 ? qsTr("Positions of %1 to review: none").arg(owned.name) : qsTr("Positions of %1 to review, lowest score first").arg(owned.name)
                note: records.length === 0 ? qsTr("No position has a signal to sell or a score under 40.") : ""
                keys: ["ticker", "name", "score", "signal", "why", "value", "source", "at", "stale"]
                records: owned.toReview
                columns: [
                    { key: "ticker", title: qsTr("Company"), w: 110, flex: 3, kind: "ticker" },
                    { key: "score", title: qsTr("Score"), w: 104, align: "right", kind: "score", prio: 3 },
                    { key: "signal", title: qsTr("Signal"), w: 108, kind: "signal" },
                    { key: "why", term: "signal", title: qsTr("Why"), w: 150, flex: 2, tone: "ink", prio: 1 },
                    { key: "value", term: "position", title: qsTr("Value"), w: 120, align: "right", tone: "ink", prio: 2 }
                ]
                onOpened: (record) => page.opened(record.ticker)
            }
        }
        Later {
            id: mix

            Layout.fillWidth: !page.wide
            Layout.preferredWidth: Math.round(420 * Theme.text)
            Layout.alignment: Qt.AlignTop

            HoldingsTable {
                title: qsTr("Signals of the positions")
                name: qsTr("Signals of the positions of %1").arg(owned.name)
                rowKey: "name"
                keys: ["signal", "share", "value", "name"]
                records: owned.signalMix
                columns: [
                    { key: "signal", title: qsTr("Signal"), w: 108, flex: 1, kind: "signal" },
                    { key: "share", term: "allocation", title: qsTr("Share, %"), w: 120, align: "right", kind: "score" },
                    { key: "value", term: "allocation", title: qsTr("Value"), w: 120, align: "right", tone: "ink" }
                ]
            }
        }
    }
    GridLayout {
        columns: page.wide ? 2 : 1
        columnSpacing: Theme.s4
        rowSpacing: Theme.s4
        Layout.fillWidth: true

        Later {
            id: transactions

            Layout.fillWidth: true
            Layout.alignment: Qt.AlignTop

            HoldingsTable {
                title: qsTr("Transactions")
                name: sorted ? qsTr("Transactions of %1").arg(owned.name) : qsTr("Transactions of %1, newest first").arg(owned.name)
                edits: true
                rowKey: "id"
                mostRows: 10
                keys: ["date", "kind", "ticker", "shares", "price", "fees", "note", "id", "currency"]
                records: owned.transactions
                columns: [
                    { key: "date", title: qsTr("Day"), w: 104, tone: "ink" },
                    { key: "kind", title: qsTr("Kind"), w: 84 },
                    { key: "ticker", title: qsTr("Ticker"), w: 76, kind: "strong" },
                    { key: "shares", title: qsTr("Shares"), w: 84, align: "right", tone: "ink" },
                    { key: "price", title: qsTr("Price"), unit: owned.currency, w: 90, align: "right", kind: "number", digits: 2, money: true, prio: 1 },
                    { key: "fees", title: qsTr("Fees"), w: 70, align: "right", kind: "number", digits: 2, money: true, prio: 3 },
                    { key: "note", title: qsTr("Note"), w: 90, flex: 1, prio: 2 }
                ]
                onOpened: (record) => page.correct(record)
                onAdded: page.add("")
                onEdited: (record) => page.correct(record)
                onRemoved: (record) => owned.removeTransaction(record.id)
            }
        }
        // The bars are in the table: the chart and its table are one.
        Later {
            id: sectors

            Layout.fillWidth: !page.wide
            Layout.preferredWidth: Math.round(420 * Theme.text)
            Layout.alignment: Qt.AlignTop

            HoldingsTable {
                title: qsTr("Spread over sectors")
                name: qsTr("Allocation of %1 by sector").arg(owned.name)
                rowKey: "sector"
                keys: ["sector", "share", "value"]
                records: owned.sectors
                columns: [
                    { key: "sector", title: qsTr("Sector"), w: 130, flex: 1, tone: "ink" },
                    { key: "share", term: "allocation", title: qsTr("Share, %"), w: 120, align: "right", kind: "score" },
                    { key: "value", term: "allocation", title: qsTr("Value"), w: 120, align: "right", tone: "ink" }
                ]
            }
        }
    }
    Btn {
        text: qsTr("Copy as CSV")
        tip: qsTr("All transactions of this portfolio, as “soundings-server export portfolio” prints them")
        enabled: owned.transactions.length > 0
        onClicked: page.copy()
    }
}
