import QtQuick
import QtQuick.Layouts
import Soundings.Controls
import Soundings.StockDetail
import Soundings.Theme

// One stock: who and how much, the chart, the score with its reasons, the fundamentals, the signals.
// F6 goes round the panels, Escape and Alt+Left go back.
FocusScope {
    id: page

    required property QtObject client     // ApiClient
    required property string ticker
    readonly property string title: model.header.name || ticker
    readonly property alias viewModel: model
    readonly property bool wide: width > 900 * Theme.text + 160
    readonly property var panels: [chart, score, fundamentals, factors, signalList]
    signal back()

    // Goes to the next panel; false at the end, where the window goes on to its next region.
    function cyclePanel(step) {
        const reason = step > 0 ? Qt.TabFocusReason : Qt.BacktabFocusReason
        let at = -1
        for (let i = 0; i < panels.length; ++i)
            if (holdsFocus(panels[i]))
                at = i
        const next = at < 0 ? (step > 0 ? 0 : panels.length - 1) : at + step
        if (next < 0 || next >= panels.length)
            return false
        panels[next].takeFocus(reason)
        return true
    }
    function takeFocus(reason) {
        chart.takeFocus(reason === undefined ? Qt.OtherFocusReason : reason)
    }
    function holdsFocus(panel) {
        for (let item = page.Window.activeFocusItem; item; item = item.parent)
            if (item === panel)
                return true
        return false
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

    Keys.onPressed: (event) => {
        if (event.key === Qt.Key_Escape || (event.key === Qt.Key_Left && event.modifiers & Qt.AltModifier)) {
            page.back()
            event.accepted = true
        } else if (event.key === Qt.Key_F6) {
            event.accepted = page.cyclePanel(event.modifiers & Qt.ShiftModifier ? -1 : 1)
        }
    }
    Window.onActiveFocusItemChanged: reveal(Window.activeFocusItem)

    StockDetailViewModel {
        id: model

        client: page.client
        ticker: page.ticker
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
            }
            Item {
                id: pair

                readonly property real side: page.wide ? Math.round(300 * Theme.text + 30) : width
                readonly property real spare: page.height - head.implicitHeight - fundamentals.need - 2 * Theme.s4 - 2 * Theme.s3 - Theme.s1
                readonly property real chartHeight: Math.max(chart.need, Math.round(438 + 90 * (Theme.text - 1)), page.wide ? spare : 0)

                Layout.fillWidth: true
                implicitHeight: page.wide ? Math.max(chartHeight, score.need) : chartHeight + Theme.s3 + score.need

                ChartPanel {
                    id: chart

                    page: model
                    width: page.wide ? pair.width - pair.side - Theme.s3 : pair.width
                    height: page.wide ? pair.implicitHeight : pair.chartHeight
                }
                ScorePanel {
                    id: score

                    page: model
                    x: page.wide ? pair.width - width : 0
                    y: page.wide ? 0 : pair.chartHeight + Theme.s3
                    width: pair.side
                    height: page.wide ? pair.implicitHeight : need
                }
            }
            FundamentalsPanel {
                id: fundamentals

                page: model
                Layout.fillWidth: true
                implicitHeight: need
            }
            Item {
                id: lower

                readonly property real side: page.wide ? Math.round((width - Theme.s3) * 0.36) : width

                Layout.fillWidth: true
                implicitHeight: page.wide ? Math.max(factors.need, signalList.need) : factors.need + Theme.s3 + signalList.need

                FactorPanel {
                    id: factors

                    page: model
                    width: page.wide ? lower.width - lower.side - Theme.s3 : lower.width
                    height: page.wide ? lower.implicitHeight : need
                }
                SignalsPanel {
                    id: signalList

                    page: model
                    x: page.wide ? lower.width - width : 0
                    y: page.wide ? 0 : factors.need + Theme.s3
                    width: lower.side
                    height: page.wide ? lower.implicitHeight : need
                }
            }
        }
    }
}
