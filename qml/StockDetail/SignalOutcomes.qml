import QtQuick
import Soundings.Accessibility
import Soundings.Client
import Soundings.Controls
import Soundings.Lists
import Soundings.StockDetail
import Soundings.Theme

// What came after each kind of signal, beside any day: whoever sees a signal should know what it was worth before.
Column {
    id: outcomes

    required property StockDetailViewModel page
    readonly property bool ready: page.outcomesWanted && page.outcomesStatus.state === PageState.Ready && !page.outcomesStatus.busy
    readonly property var rows: page.outcomes.rows || []

    spacing: Theme.s2
    onReadyChanged: {
        if (ready)
            Announcer.say([page.outcomes.span].concat(rows.map(row => row.spoken)).concat(page.outcomes.anyDay).filter(text => text !== "").join(". "))
    }

    Btn {
        text: qsTr("How such signals turned out")
        kind: "quiet"
        glyph: outcomes.page.outcomesWanted ? "up" : "down"
        checkable: true
        checked: outcomes.page.outcomesWanted
        onClicked: outcomes.page.outcomesWanted = checked
    }
    Loader {
        width: parent.width
        active: outcomes.page.outcomesWanted
        visible: active
        sourceComponent: PanelBody {
            status: outcomes.page.outcomesStatus
            skeletonRows: 3
            awaited: qsTr("Waiting for what came after the signals of %1.").arg(outcomes.page.ticker)
            onRetry: outcomes.page.loadOutcomes()

            Column {
                spacing: Theme.s1

                T {
                    role: "small"
                    tone: Theme.ink3
                    weight: Font.Medium
                    text: outcomes.page.outcomes.span || ""
                }
                Repeater {
                    model: outcomes.rows

                    Item {
                        id: row

                        required property var modelData

                        width: parent.width
                        implicitHeight: Math.max(name.height, outcome.height) + 13
                        Accessible.role: Accessible.StaticText
                        Accessible.name: modelData.spoken

                        Rule { width: parent.width }
                        Icon {
                            id: mark

                            y: 9
                            width: Math.round(Theme.small * 0.85)
                            height: width
                            solid: true
                            stroke: 1
                            color: row.modelData.buy ? Theme.up : Theme.down
                            name: row.modelData.buy ? "buy" : "sell"
                        }
                        T {
                            id: name

                            x: mark.width + Theme.s2
                            y: 6
                            width: Math.min(implicitWidth, Math.round(parent.width * 0.42))
                            wrapMode: Text.WordWrap
                            text: row.modelData.name
                            Accessible.ignored: true
                        }
                        T {
                            id: outcome

                            x: name.x + name.width + Theme.s3
                            y: 6
                            width: parent.width - x
                            horizontalAlignment: Text.AlignRight
                            wrapMode: Text.WordWrap
                            tone: Theme.ink2
                            text: row.modelData.outcome
                            Accessible.ignored: true
                        }
                    }
                }
                T {
                    topPadding: Theme.s1
                    width: parent.width
                    role: "small"
                    tone: Theme.ink2
                    wrapMode: Text.WordWrap
                    text: outcomes.page.outcomes.anyDay || ""
                }
            }
        }
    }
}
