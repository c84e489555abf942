import QtQuick
import QtQuick.Layouts
import Soundings.Controls
import Soundings.Glossary
import Soundings.Theme

// How much: the price, what it did since the close before, where it is from, and what the whole company costs. No surface of its own.
FocusPanel {
    id: now

    required property var facts
    readonly property var provenance: facts.provenance || {}
    readonly property var market: facts.marketAbout || {}

    implicitWidth: figures.implicitWidth
    implicitHeight: figures.implicitHeight
    color: "transparent"
    border.width: 0
    name: qsTr("Price")
    description: [price.spoken, change.spoken, market.value === undefined ? "" : worth.spoken].filter(text => text !== "").join(", ")

    ColumnLayout {
        id: figures

        spacing: 1

        Item {
            implicitWidth: amount.width
            implicitHeight: amount.height
            Layout.alignment: Qt.AlignRight

            Row {
                id: amount

                spacing: 6

                T {
                    id: number

                    role: "hero"
                    text: Format.price(now.facts.price)
                    Accessible.ignored: true
                }
                T {
                    text: now.facts.currency || ""
                    tone: Theme.ink3
                    anchors.baseline: number.baseline
                    Accessible.ignored: true
                }
            }
            FigureStop {
                id: price

                spoken: qsTr("Price %1 %2").arg(number.text).arg(now.facts.currency || "")
                about: now.facts.priceAbout
                onExplain: (item, about) => now.explain(item, about)
            }
        }
        Flow {
            layoutDirection: Qt.RightToLeft
            spacing: Theme.s3
            Layout.alignment: Qt.AlignRight
            Layout.preferredWidth: changed.width + tag.implicitWidth + spacing

            Item {
                implicitWidth: changed.width
                implicitHeight: changed.height

                Row {
                    id: changed

                    layoutDirection: Qt.RightToLeft
                    spacing: Theme.s3

                    Change {
                        id: percent

                        amount: now.facts.changePercent
                        weight: Font.Medium
                        Accessible.ignored: true
                    }
                    Change {
                        amount: now.facts.change
                        unit: ""
                        weight: Font.Medium
                        Accessible.ignored: true
                    }
                }
                FigureStop {
                    id: change

                    spoken: percent.Accessible.name
                    about: now.facts.changeAbout
                    onExplain: (item, about) => now.explain(item, about)
                }
            }
            Prov {
                id: tag

                source: now.provenance.source || ""
                at: now.provenance.at || ""
                stale: now.provenance.stale === true
            }
        }
        Item {
            visible: now.market.value !== undefined
            implicitWidth: whole.width
            implicitHeight: whole.height
            Layout.alignment: Qt.AlignRight

            T {
                id: whole

                role: "small"
                tone: Theme.ink2
                text: qsTr("Market value %1").arg(now.market.value || "")
                Accessible.ignored: true
            }
            FigureStop {
                id: worth

                spoken: whole.text
                about: now.facts.marketAbout
                onExplain: (item, about) => now.explain(item, about)
            }
        }
    }
}
