import QtQuick
import QtQuick.Layouts
import Soundings.Client
import Soundings.Controls
import Soundings.Glossary
import Soundings.Lists
import Soundings.StockDetail
import Soundings.Theme

// What the rules on averages and RSI say now, and their newest signals. Descriptions, not advice.
FocusPanel {
    id: panel

    required property StockDetailViewModel page
    readonly property bool ready: page.signalStatus.state === PageState.Ready
    readonly property var outlook: page.outlook

    name: ready ? qsTr("Signals of the chart: %1").arg(outlook.stance) : qsTr("Signals of the chart")
    description: ready ? [outlook.summary].concat(page.tradeSignals.map(each => each.spoken)).filter(text => text !== "").join(". ") : ""
    need: column.implicitHeight + Theme.s3 + Theme.s4

    ColumnLayout {
        id: column

        anchors.left: parent.left
        anchors.right: parent.right
        anchors.top: parent.top
        anchors.margins: Theme.s4
        anchors.topMargin: Theme.s3
        spacing: Theme.s2

        PanelHead {
            Layout.fillWidth: true
            title: qsTr("Momentum and signals")
            provenance: panel.page.signalsSource
        }
        PanelBody {
            Layout.fillWidth: true
            status: panel.page.signalStatus
            awaited: qsTr("Waiting for the signals of %1.").arg(panel.page.ticker)
            onRetry: panel.page.loadSignals()

            Column {
                spacing: Theme.s2

                Row {
                    spacing: Theme.s1 + 2

                    Icon {
                        anchors.verticalCenter: parent.verticalCenter
                        visible: panel.outlook.direction !== 0
                        width: Math.round(Theme.small * 0.8)
                        height: width
                        solid: true
                        stroke: 1
                        color: panel.outlook.direction > 0 ? Theme.up : Theme.down
                        name: panel.outlook.direction > 0 ? "rising" : "falling"
                    }
                    T {
                        text: panel.outlook.stance || ""
                        weight: Font.DemiBold
                    }
                }
                T {
                    visible: text !== ""
                    width: parent.width
                    wrapMode: Text.WordWrap
                    tone: Theme.ink2
                    lineHeight: 1.3
                    text: panel.outlook.summary || ""
                }
                T {
                    topPadding: Theme.s1
                    role: "small"
                    tone: Theme.ink3
                    weight: Font.Medium
                    text: panel.page.tradeSignals.length > 0 ? qsTr("Newest signals") : qsTr("No signal in this period")
                }
                Column {
                    width: parent.width

                    Repeater {
                        model: panel.page.tradeSignals

                        SignalRow {
                            required property var modelData

                            width: parent.width
                            entry: modelData
                            onExplain: (item, about) => panel.explain(item, about)
                        }
                    }
                }
                Later {
                    width: parent.width

                    SignalOutcomes { page: panel.page }
                }
            }
        }
    }
}
