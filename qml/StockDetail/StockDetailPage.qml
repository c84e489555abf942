import QtQuick
import QtQuick.Layouts
import Soundings.Accessibility
import Soundings.Client
import Soundings.Controls
import Soundings.StockDetail
import Soundings.Theme

// One stock: who and how much, the chart, the score with its reasons, the fundamentals, the signals.
// Escape and Alt+Left go back.
FocusScope {
    id: page

    required property ApiClient client
    required property string ticker
    readonly property string title: model.header.name || ticker
    readonly property alias viewModel: model
    readonly property bool wide: width > 900 * Theme.text + 160
    readonly property bool sampleData: Boolean(model.priceSource.invented || (model.header.provenance && model.header.provenance.invented))
    // What F6 goes through, in the order in which they are read but for the head: the first key leads to the chart.
    readonly property var regions: [chart, score, scoreCharts, fundamentals, factors, signalList].concat(head.priced ? [head.figures] : [])
    readonly property var statuses: [model.overviewStatus, model.priceStatus, model.storyStatus, model.signalStatus, model.pastStatus]
    readonly property bool complete: !Turns.waiting && statuses.every(status => status.state === PageState.Ready && !status.busy)
    readonly property string failure: statuses.filter(status => status.state === PageState.Failed).map(status => status.title).join(", ")
    readonly property bool settled: statuses.every(status => !status.busy)
    property bool following: false        // what is awaited comes by itself, and is not said
    property bool due: false              // something has changed while a chart was heard
    readonly property bool heard: (chart.item !== null && chart.item.drawing !== null && chart.item.drawing.player.playing)
                               || (scoreCharts.item !== null && scoreCharts.item.heard)
    property bool faultTold: false        // that something is awaited, missing or old
    readonly property var keyHelp: [
        { keys: qsTr("Esc"), title: qsTr("Back to the list") },
        { keys: "1 … 9", title: qsTr("Period of the chart") },
        { keys: "← →", title: qsTr("A day back or on; with Ctrl a week") },
        { keys: "PgUp PgDn", title: qsTr("A month back or on") },
        { keys: "↑ ↓", title: qsTr("Another line of the chart; in a panel another figure") },
        { keys: "[ ]", title: qsTr("Lowest and highest value") },
        { keys: "N", title: qsTr("Next signal; with Shift the one before") },
        { keys: qsTr("Space"), title: qsTr("Where am I: value, day, source, age") },
        { keys: "+ −", title: qsTr("Zoom in around the cursor, and out") },
        { keys: qsTr("Shift+← →"), title: qsTr("Move what is seen") },
        { keys: "0", title: qsTr("The whole period again") },
        { keys: "B", title: qsTr("Show the drawdowns, or hide them") },
        { keys: "S", title: qsTr("The chart in a sentence") },
        { keys: "D", title: qsTr("The chart as a table, and back") },
        { keys: "P", title: qsTr("Play the line as sound, or pause") },
        { keys: "Q E", title: qsTr("Slower, faster") },
        { keys: "Ctrl+S", title: qsTr("Save the chart") },
        { keys: "Ctrl+C", title: qsTr("Copy: in the chart all figures, on a figure the number") },
        { keys: "F1", title: qsTr("On a figure: what it is and how it came about") }
    ]
    signal back()
    signal refreshed(string sentence, bool failed)
    signal wanted(string page, var request)
    signal owned(string ticker)           // it is to be added to a portfolio
    signal commanded(string id)           // something that the window does with this stock

    /// Shows another stock, or the same anew.
    function open(which) {
        scroller.contentY = 0
        if (which === ticker)
            refresh()
        else
            ticker = which
    }
    function refresh() {
        following = false
        model.loadAll()
    }
    /// Once for all panels: how the answers that were awaited have come out.
    function tell() {
        const failed = statuses.find(status => status.state === PageState.Failed)
        const old = statuses.find(status => status.problem !== "")
        if (!failed && !old) {
            if (faultTold)
                Announcer.say(qsTr("%1 is loaded.").arg(title))
            faultTold = false
        } else if (!following) {
            Announcer.say(failed ? qsTr("%1. %2").arg(failure).arg(failed.body) : qsTr("%1 What is shown may be old.").arg(old.problem))
            faultTold = true
        }
        following = statuses.some(status => status.again)
    }
    /// Something of this stock has changed on the engine. What is being listened to is heard to its end.
    function follow() {
        due = heard
        if (heard)
            return
        following = following || settled
        model.follow()
    }
    function focusContent() {
        chart.enter()
    }
    function reveal(item) {
        if (!item || !page.activeFocus)
            return
        const box = item.mapToItem(column, 0, 0, item.width, item.height)
        const slack = Theme.s3
        if (box.y - slack < scroller.contentY)
            scroller.contentY = Math.max(0, box.y - slack)
        else if (box.y + box.height + slack > scroller.contentY + scroller.height)
            scroller.contentY = Math.min(Math.max(0, scroller.contentHeight - scroller.height), Math.min(box.y - slack, box.y + box.height + slack - scroller.height))
    }

    onSettledChanged: if (settled && visible) tell()
    onHeardChanged: if (!heard && due) Qt.callLater(follow)
    onTickerChanged: due = following = faultTold = false
    Keys.onEscapePressed: page.back()
    Keys.onPressed: (event) => chart.made().take(event)
    Window.onActiveFocusItemChanged: reveal(Window.activeFocusItem)

    Shortcut {
        sequences: ["Alt+Left", "Back"]
        enabled: page.visible
        onActivated: page.back()
    }

    Timer {
        interval: 3000
        running: page.visible && !page.settled && !page.following
        onTriggered: {
            Announcer.say(qsTr("Still waiting for %1.").arg(page.title))
            page.faultTold = true
        }
    }
    StockDetailViewModel {
        id: model

        client: page.client
        ticker: page.ticker
        onOutcomesChanged: if (outcomesWanted) Qt.callLater(page.reveal, signalList)     // which grows downwards
    }

    Flickable {
        id: scroller

        anchors.fill: parent
        contentHeight: column.implicitHeight + Theme.s4 + Theme.margin
        boundsBehavior: Flickable.StopAtBounds
        clip: true

        ColumnLayout {
            id: column

            x: Theme.margin
            y: Theme.s4
            width: parent.width - 2 * Theme.margin
            spacing: Theme.s3

            DetailHeader {
                id: head

                Layout.fillWidth: true
                page: model
                onBack: page.back()
                onOwned: page.owned(page.ticker)
                onCommanded: (id) => page.commanded(id)
            }
            Item {
                id: pair

                readonly property real side: page.wide ? Math.round(300 * Theme.text + 30) : width
                readonly property real spare: page.height - head.implicitHeight - fundamentals.need - 2 * Theme.s4 - 2 * Theme.s3 - Theme.s1
                readonly property real chartHeight: Math.max(chart.need, Math.round(438 + 90 * (Theme.text - 1)), page.wide ? spare : 0)

                Layout.fillWidth: true
                implicitHeight: page.wide ? Math.max(chartHeight, score.need) : chartHeight + Theme.s3 + score.need

                PanelSlot {
                    id: chart

                    function tell(sentence) {
                        page.refreshed(sentence, false)
                    }

                    width: page.wide ? pair.width - pair.side - Theme.s3 : pair.width
                    height: page.wide ? pair.implicitHeight : pair.chartHeight

                    ChartPanel {
                        page: model
                        onSaved: (sentence) => chart.tell(sentence)
                    }
                }
                PanelSlot {
                    id: score

                    x: page.wide ? pair.width - width : 0
                    y: page.wide ? 0 : pair.chartHeight + Theme.s3
                    width: pair.side
                    height: page.wide ? pair.implicitHeight : need

                    ScorePanel { page: model }
                }
            }
            PanelSlot {
                id: scoreCharts

                function tell(sentence) {
                    page.refreshed(sentence, false)
                }

                Layout.fillWidth: true
                Layout.preferredHeight: need

                ScoreChartsPanel {
                    page: model
                    onSaved: (sentence) => scoreCharts.tell(sentence)
                }
            }
            PanelSlot {
                id: fundamentals

                Layout.fillWidth: true
                Layout.preferredHeight: need

                FundamentalsPanel { page: model }
            }
            Item {
                id: lower

                readonly property real side: page.wide ? Math.round((width - Theme.s3) * 0.36) : width

                Layout.fillWidth: true
                implicitHeight: page.wide ? Math.max(factors.need, signalList.need) : factors.need + Theme.s3 + signalList.need

                PanelSlot {
                    id: factors

                    width: page.wide ? lower.width - lower.side - Theme.s3 : lower.width
                    height: page.wide ? lower.implicitHeight : need

                    FactorPanel { page: model }
                }
                PanelSlot {
                    id: signalList

                    x: page.wide ? lower.width - width : 0
                    y: page.wide ? 0 : factors.need + Theme.s3
                    width: lower.side
                    height: page.wide ? lower.implicitHeight : need

                    SignalsPanel { page: model }
                }
            }
        }
    }
}
