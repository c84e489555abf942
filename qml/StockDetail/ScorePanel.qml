import QtQuick
import QtQuick.Layouts
import Soundings.Client
import Soundings.Controls
import Soundings.Glossary
import Soundings.Lists
import Soundings.StockDetail
import Soundings.Theme

// The score, its four pillars with a reason each, what speaks for and against, what is missing, and 90 days of it.
FocusPanel {
    id: panel

    required property StockDetailViewModel page
    readonly property var score: page.score
    readonly property var pillars: score.pillars || []
    readonly property var story: page.story
    readonly property bool explained: page.storyStatus.state === PageState.Ready
    readonly property var reasons: explained ? story.reasons : ({})
    readonly property var signs: explained ? story.strengths.map(text => ({ good: true, text: text })).concat(story.weaknesses.map(text => ({ good: false, text: text }))) : []

    name: page.overviewStatus.state !== PageState.Ready ? qsTr("Score") : score.rated ? qsTr("Score %1, %2").arg(Format.fixed(score.total, 1)).arg(Format.signalText(score.signal)) : qsTr("Score, not rated")
    description: [score.standing || ""].concat(signs.map(sign => (sign.good ? qsTr("For: %1") : qsTr("Against: %1")).arg(sign.text))).filter(text => text !== "").join(". ")
    need: column.implicitHeight + 2 * Theme.s4

    ColumnLayout {
        id: column

        anchors.left: parent.left
        anchors.right: parent.right
        anchors.top: parent.top
        anchors.margins: Theme.s4
        spacing: Theme.s3

        PanelBody {
            Layout.fillWidth: true
            status: panel.page.overviewStatus
            awaited: qsTr("Waiting for the score of %1.").arg(panel.page.ticker)
            skeletonRows: 6
            onRetry: panel.page.loadOverview()

            ColumnLayout {
                spacing: Theme.s3

                ScoreHead {
                    Layout.fillWidth: true
                    score: panel.score
                    about: panel.explained ? panel.story.about.score : undefined
                    onExplain: (item, about) => panel.explain(item, about)
                }
                T {
                    visible: panel.score.rated !== true
                    Layout.fillWidth: true
                    wrapMode: Text.WordWrap
                    tone: Theme.ink2
                    lineHeight: 1.3
                    text: panel.story.notRated || qsTr("Too few figures are known to rate this stock.")
                }
                Repeater {
                    model: panel.pillars.length // not the list: its items stay when it changes

                    Later {
                        id: row

                        required property int index

                        Layout.fillWidth: true

                        PillarRow {
                            pillar: panel.pillars[row.index] || ({ key: "", name: "" })
                            reason: panel.reasons[pillar.key] || ""
                            about: panel.explained ? panel.story.about[pillar.key] : undefined
                            onExplain: (item, about) => panel.explain(item, about)
                        }
                    }
                }
                T {
                    Layout.fillWidth: true
                    role: "small"
                    tone: Theme.ink3
                    wrapMode: Text.WordWrap
                    text: panel.score.medians ? qsTr("Out of 25 each. The tick is the sector's median.") : qsTr("Out of 25 each.")
                }
            }
        }
        Rule { Layout.fillWidth: true }
        T {
            role: "small"
            tone: Theme.ink3
            weight: Font.Medium
            text: qsTr("For and against")
        }
        PanelBody {
            Layout.fillWidth: true
            status: panel.page.storyStatus
            awaited: qsTr("Waiting for the reasons of the score.")
            skeletonRows: 3
            onRetry: panel.page.loadStory()

            Column {
                spacing: Theme.s1

                Repeater {
                    model: panel.signs

                    ReasonLine {
                        required property var modelData

                        width: parent.width
                        good: modelData.good
                        text: modelData.text
                    }
                }
                T {
                    visible: panel.signs.length === 0
                    width: parent.width
                    wrapMode: Text.WordWrap
                    tone: Theme.ink2
                    text: qsTr("No figure stands out.")
                }
                T {
                    visible: text !== ""
                    width: parent.width
                    wrapMode: Text.WordWrap
                    role: "small"
                    tone: Theme.ink2
                    text: [panel.story.missing || "", panel.story.peers || ""].filter(part => part !== "").join(" ")
                }
            }
        }
        Rule { Layout.fillWidth: true }
        ScorePast {
            Layout.fillWidth: true
            page: panel.page
        }
    }
}
