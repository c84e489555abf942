import QtQuick
import QtQuick.Layouts
import Soundings.Theme
import Soundings.Controls
import Soundings.Glossary
import Soundings.Lists
import Soundings.Browse

// What the preview says of a stock.
Flickable {
    id: flick

    required property PreviewViewModel viewModel
    required property var spark
    readonly property var pillars: viewModel.pillars
    readonly property var figures: viewModel.figures
    signal opened()
    signal owned()
    signal watched()

    function enter() {
        actions.enter()
    }
    function reveal(item) {
        const top = item.mapToItem(contentItem, 0, 0).y
        contentY = Math.max(0, Math.min(top - Theme.s4, Math.max(contentY, top + item.height + Theme.s4 - height)))
    }

    Keys.onDownPressed: walk.go(1)
    Keys.onUpPressed: walk.go(-1)

    ShortcutTable { id: shortcuts }
    contentHeight: column.implicitHeight + 2 * Theme.margin
    boundsBehavior: Flickable.StopAtBounds
    clip: true

    component Stop: FigureStop {
        onExplain: (item, about) => walk.explain(item, about)
    }

    FigureWalk {
        id: walk

        root: column
        home: flick
        onReached: (figure) => flick.reveal(figure)
    }
    ColumnLayout {
        id: column

        x: Theme.margin
        y: Theme.s4
        width: flick.width - 2 * Theme.margin
        spacing: 0

        OldNote {
            Layout.fillWidth: true
            Layout.bottomMargin: Theme.s2
            problem: flick.viewModel.errorText
        }
        T {
            text: flick.viewModel.name
            role: "lead"
            weight: Font.DemiBold
            wrapMode: Text.WordWrap
            Layout.fillWidth: true
            Accessible.role: Accessible.Heading
            Accessible.name: text
        }
        T {
            text: flick.viewModel.subtitle
            tone: Theme.ink2
            wrapMode: Text.WordWrap
            Layout.fillWidth: true
            topPadding: 2
        }
        Flow {
            Layout.topMargin: Theme.s4
            Layout.fillWidth: true
            spacing: Theme.s2

            T {
                id: price

                role: "hero"
                text: Format.price(flick.viewModel.price)
                Accessible.ignored: true

                Stop {
                    spoken: qsTr("Price %1 %2").arg(price.text).arg(flick.viewModel.currency)
                    about: flick.viewModel.about.price
                }
            }
            T {
                text: flick.viewModel.currency
                tone: Theme.ink3
                height: price.baselineOffset + Theme.s1
                verticalAlignment: Text.AlignBottom
                Accessible.ignored: true
            }
        }
        Flow {
            Layout.topMargin: 2
            Layout.fillWidth: true
            spacing: Theme.s2

            Change {
                id: change

                amount: flick.viewModel.changePercent
                weight: Font.Medium
                Accessible.ignored: true

                Stop {
                    spoken: change.Accessible.name
                    about: flick.viewModel.about.change
                }
            }
            T {
                text: flick.viewModel.changeDay
                tone: Theme.ink3
            }
            Prov {
                source: flick.viewModel.source
                at: flick.viewModel.at
                stale: flick.viewModel.stale
            }
        }
        SparkLine {
            visible: flick.spark.length > 1
            Layout.fillWidth: true
            Layout.topMargin: Theme.s4
            Layout.preferredHeight: Math.round(84 * Math.min(1.4, Theme.text))
            values: flick.spark
            stroke: Theme.highContrast ? 2 : 1.6
            color: Theme.ink
        }
        RowLayout {
            visible: flick.spark.length > 1
            Layout.fillWidth: true

            T {
                role: "small"
                text: qsTr("a year ago")
                tone: Theme.ink3
                Layout.fillWidth: true
                Accessible.ignored: true
            }
            T {
                role: "small"
                text: qsTr("last close")
                tone: Theme.ink3
                Accessible.ignored: true
            }
        }
        Rectangle {
            Layout.fillWidth: true
            Layout.topMargin: Theme.s4
            Layout.bottomMargin: Theme.s4
            implicitHeight: Theme.hairline
            color: Theme.line
        }
        Flow {
            Layout.fillWidth: true
            spacing: Theme.s2

            T {
                text: qsTr("Score")
                weight: Font.DemiBold
                height: badge.height
                Accessible.ignored: true
            }
            T {
                id: total

                text: Format.fixed(flick.viewModel.score, 1)
                weight: Font.DemiBold
                role: "lead"
                height: badge.height
                Accessible.ignored: true

                Stop {
                    spoken: Format.isMissing(flick.viewModel.score) ? qsTr("Score: no value") : qsTr("Score %1 of 100").arg(total.text)
                    about: flick.viewModel.about.score
                }
            }
            T {
                visible: !Format.isMissing(flick.viewModel.score)
                text: qsTr("/ 100")
                tone: Theme.ink3
                height: badge.height
                Accessible.ignored: true
            }
            Signal {
                id: badge

                code: flick.viewModel.signalName
            }
        }
        Later {
            Layout.fillWidth: true

            ColumnLayout {
                spacing: 0

                Repeater {
                    model: flick.pillars.length // not the list: its items stay when it changes

                    PillarRow {
                        id: pillar

                        required property int index
                        readonly property var entry: flick.pillars[index] || ({ label: "", value: 0, median: -1 })

                        Layout.fillWidth: true
                        Layout.topMargin: Theme.s2 + 2
                        label: pillar.entry.label
                        points: pillar.entry.value
                        median: pillar.entry.median
                        about: pillar.entry.about
                        onExplain: (item, about) => walk.explain(item, about)
                    }
                }
                T {
                    visible: flick.pillars.length > 0
                    role: "small"
                    tone: Theme.ink3
                    text: flick.viewModel.hasMedians ? qsTr("Out of 25 each. The tick is the sector's median.") : qsTr("Out of 25 each.")
                    Layout.topMargin: Theme.s2
                    Layout.fillWidth: true
                    wrapMode: Text.WordWrap
                }
            }
        }
        T {
            visible: text !== ""
            Layout.topMargin: Theme.s4
            Layout.fillWidth: true
            wrapMode: Text.WordWrap
            tone: Theme.ink2
            lineHeight: 1.3
            text: flick.viewModel.reasoning
        }
        Later {
            Layout.fillWidth: true

            ColumnLayout {
                spacing: 0

                T {
                    visible: flick.figures.length > 0
                    role: "small"
                    tone: Theme.ink3
                    weight: Font.Medium
                    text: flick.viewModel.hasMedians ? qsTr("Against the sector's median") : qsTr("Fundamentals")
                    Layout.topMargin: Theme.s4
                    Layout.bottomMargin: Theme.s1
                    Layout.fillWidth: true
                }
                Repeater {
                    model: flick.figures.length

                    Item {
                        id: figure

                        required property int index
                        readonly property var entry: flick.figures[index] || ({ label: "", value: "", median: "" })

                        readonly property string spoken: flick.viewModel.hasMedians ? qsTr("%1 %2, the sector's median is %3").arg(figure.entry.label).arg(figure.entry.value).arg(figure.entry.median)
                                                              : qsTr("%1 %2").arg(figure.entry.label).arg(figure.entry.value)

                        Layout.fillWidth: true
                        implicitHeight: Math.round(Theme.body + 13)

                        Rectangle {
                            width: parent.width
                            height: Theme.hairline
                            color: Theme.line
                        }
                        T {
                            text: figure.entry.label
                            tone: Theme.ink2
                            anchors.left: parent.left
                            anchors.verticalCenter: parent.verticalCenter
                            Accessible.ignored: true
                        }
                        Row {
                            anchors.right: parent.right
                            anchors.verticalCenter: parent.verticalCenter

                            T {
                                text: figure.entry.value
                                weight: Font.DemiBold
                                width: Math.max(implicitWidth, Math.round(58 * Theme.text))
                                horizontalAlignment: Text.AlignRight
                                Accessible.ignored: true
                            }
                            T {
                                visible: flick.viewModel.hasMedians
                                text: figure.entry.median
                                tone: Theme.ink3
                                width: Math.max(implicitWidth, Math.round(58 * Theme.text))
                                horizontalAlignment: Text.AlignRight
                                Accessible.ignored: true
                            }
                        }
                        Stop {
                            spoken: figure.spoken
                            about: figure.entry.about
                        }
                    }
                }
            }
        }
        Later {
            id: actions

            Layout.topMargin: Theme.s4
            Layout.fillWidth: true

            Flow {
                function enter() {
                    open.forceActiveFocus(Qt.TabFocusReason)
                }

                spacing: Theme.s2

                Btn {
                    id: open

                    focus: true
                    kind: "primary"
                    text: qsTr("Open")
                    glyph: "enter"
                    Accessible.name: qsTr("Open %1").arg(flick.viewModel.name)
                    onClicked: flick.opened()
                }
                Btn {
                    text: qsTr("Watch")
                    keys: shortcuts.shown.watch
                    onClicked: flick.watched()
                }
                Btn {
                    text: qsTr("Add to the portfolio")
                    keys: shortcuts.shown.own
                    onClicked: flick.owned()
                }
            }
        }
    }
}
