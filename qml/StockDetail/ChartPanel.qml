import QtQuick
import QtQuick.Layouts
import Soundings.Accessibility
import Soundings.Charts
import Soundings.Client
import Soundings.Controls
import Soundings.Lists
import Soundings.StockDetail
import Soundings.Theme

// Period, kind and the chart or its table twin. A failure takes the chart's place only.
Panel {
    id: panel

    required property StockDetailViewModel page
    property bool asTable: false
    signal saved(string sentence)
    readonly property string company: page.header.name || page.ticker
    readonly property real need: tools.implicitHeight + (drawing ? drawing.implicitHeight : 0) + Theme.s2 + 2 * Theme.s3
    readonly property PriceChart drawing: body.item ? body.item.chart : null

    function enter() {
        if (!body.ready)
            periods.nextItemInFocusChain(true).forceActiveFocus(Qt.TabFocusReason)
        else if (asTable)
            body.item.table.forceActiveFocus(Qt.TabFocusReason)
        else
            drawing.explorer.forceActiveFocus(Qt.TabFocusReason)
    }
    function save() {
        exporter.active = true
        exporter.item.open()
    }
    function toggleTable() {
        const had = drawing.explorer.activeFocus || (asTable && body.item.table.activeFocus)
        asTable = !asTable
        if (asTable)
            body.item.table.showRow(drawing.explorer.index)
        if (had)
            enter()
    }

    /// A key of the chart that was pressed where nothing else takes it: the keyboard goes to the chart, which does what it says.
    function take(event) {
        if ((event.modifiers & ~(Qt.KeypadModifier | Qt.ShiftModifier)) !== 0 || !/^[0-9nsdpb+=\-[\]]$/i.test(event.text))
            return
        choosePeriod(event)
        if (!event.accepted && body.ready && !asTable)
            event.accepted = drawing.explorer.press(event.key, event.modifiers)
        if (event.accepted)
            enter()
    }
    // 1 to 9 choose the period by its place.
    function choosePeriod(event) {
        const place = event.key - Qt.Key_1
        event.accepted = place >= 0 && place < periods.items.length && (event.modifiers & ~Qt.KeypadModifier) === 0
        if (!event.accepted)
            return
        page.period = periods.items[place].value
        Announcer.say(qsTr("Period: %1").arg(periods.items[place].text))
    }

    Keys.onPressed: (event) => choosePeriod(event)

    ColumnLayout {
        anchors.fill: parent
        anchors.margins: Theme.s3
        anchors.leftMargin: Theme.s4
        anchors.rightMargin: Theme.s4
        spacing: Theme.s2

        // Not a row of a layout: that keeps a tag which comes later where it was while unseen, over the first tool.
        Item {
            Layout.fillWidth: true
            implicitHeight: Math.max(tools.height, from.y + from.height)

            Flow {
                id: tools

                readonly property bool roomy: width > 850 * Theme.text

                anchors.left: parent.left
                anchors.right: from.left
                anchors.rightMargin: Theme.s2
                spacing: Theme.s2

                Segment {
                    id: periods

                    label: qsTr("Period")
                    current: panel.page.period
                    items: [
                        { value: "1mo", text: qsTr("1M", "one month") },
                        { value: "3mo", text: qsTr("3M", "three months") },
                        { value: "6mo", text: qsTr("6M", "six months") },
                        { value: "ytd", text: qsTr("YTD", "year to date") },
                        { value: "1y", text: qsTr("1Y", "one year") },
                        { value: "2y", text: qsTr("2Y", "two years") },
                        { value: "5y", text: qsTr("5Y", "five years") },
                        { value: "10y", text: qsTr("10Y", "ten years") },
                        { value: "max", text: qsTr("Max", "all prices") }
                    ]
                    onChosen: (value) => panel.page.period = value
                }
                Later {
                    Segment {
                        label: qsTr("Kind of chart")
                        current: panel.page.history.candles ? "candles" : "line"
                        items: [{ value: "line", text: qsTr("Line") }, { value: "candles", text: qsTr("Candles") }]
                        onChosen: (value) => panel.page.history.candles = value === "candles"
                    }
                }
                Later {
                    Btn {
                        text: qsTr("Drawdown")
                        kind: "quiet"
                        keys: qsTr("B", "key that shows the drawdowns")
                        tip: qsTr("How far the price is below its highest so far")
                        checked: panel.page.history.drawdownShown
                        onClicked: Announcer.say(panel.page.history.toggleStudy())
                    }
                }
                Later {
                    Btn {
                        text: qsTr("Zoom")
                        glyph: "plus"
                        kind: "quiet"
                        keys: "+"
                        tip: qsTr("Half as many days, around the cursor")
                        enabled: body.ready && !panel.asTable
                        onClicked: panel.drawing.explorer.zoom(true)
                    }
                }
                // Together on the first line or on the second; their keys are the first to go.
                Later {
                    Row {
                        spacing: Theme.s2

                        Btn {
                            text: qsTr("Table")
                            glyph: "table"
                            kind: "quiet"
                            keys: tools.roomy ? qsTr("D", "key of the table") : ""
                            checked: panel.asTable
                            enabled: body.ready
                            onClicked: panel.toggleTable()
                        }
                        Btn {
                            readonly property bool playing: panel.drawing !== null && panel.drawing.player.playing

                            text: playing ? qsTr("Pause") : qsTr("Play")
                            glyph: playing ? "pause" : "play"
                            kind: "quiet"
                            keys: tools.roomy ? qsTr("P", "key that plays the chart") : ""
                            tip: qsTr("Plays the line as sound, from the cursor on")
                            enabled: body.ready && !panel.asTable
                            onClicked: panel.drawing.player.toggle()
                        }
                        Btn {
                            text: qsTr("Save")
                            glyph: "download"
                            kind: "quiet"
                            keys: tools.roomy ? qsTr("Ctrl+S") : ""
                            tip: qsTr("Saves the chart as a picture, a drawing or figures")
                            enabled: panel.page.priceStatus.state === PageState.Ready
                            onClicked: panel.save()
                        }
                    }
                }
            }
            Prov {
                id: from

                anchors.top: parent.top
                anchors.right: parent.right
                anchors.topMargin: Theme.s1
                source: panel.page.priceSource.source || ""
                at: panel.page.priceSource.at || ""
                stale: panel.page.priceSource.stale === true
            }
        }
        PanelBody {
            id: body

            Layout.fillWidth: true
            Layout.fillHeight: true
            status: panel.page.priceStatus
            awaited: qsTr("Waiting for the prices of %1.").arg(panel.company)
            skeletonRows: 9
            onRetry: panel.page.loadPrices()

            Item {
                readonly property alias chart: chart
                readonly property alias table: twin.item

                implicitHeight: chart.implicitHeight

                PriceChart {
                    id: chart

                    anchors.fill: parent
                    visible: !panel.asTable
                    history: panel.page.history
                    name: panel.company
                    awaiting: panel.page.priceStatus.busy && panel.page.history.period !== panel.page.period
                    onTableRequested: panel.toggleTable()
                }
                Loader {
                    id: twin

                    anchors.fill: parent
                    active: panel.asTable
                    sourceComponent: Component {
                        ChartTable {
                            history: panel.page.history
                            name: panel.company
                            onChartRequested: panel.toggleTable()
                        }
                    }
                }
            }
        }
    }

    Shortcut {
        sequences: [StandardKey.Save]
        enabled: panel.visible && panel.page.priceStatus.state === PageState.Ready
        onActivated: panel.save()
    }
    Loader {
        id: exporter

        active: false
        sourceComponent: Component {
            ExportDialog {
                source: panel.page.history
                onSaved: (sentence) => panel.saved(sentence)
            }
        }
    }
}
