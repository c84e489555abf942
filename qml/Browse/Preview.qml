import QtQuick
import QtQuick.Layouts
import Soundings.Theme
import Soundings.Controls
import Soundings.Client
import Soundings.Browse

// The detail half of list and detail: what one needs before opening the page of a stock.
FocusScope {
    id: preview

    property alias client: viewModel.client
    property alias ticker: viewModel.ticker
    property var spark: []
    signal opened(string ticker)
    signal owned(string ticker)

    function reload() {
        viewModel.reload()
    }
    function enter() {
        open.forceActiveFocus(Qt.TabFocusReason)
    }

    Accessible.role: Accessible.Grouping
    Accessible.name: viewModel.state === PageState.Ready ? qsTr("Preview of %1").arg(viewModel.name) : qsTr("Preview")

    PreviewViewModel { id: viewModel }

    Rectangle {
        anchors.fill: parent
        color: Theme.surface

        Rectangle {
            width: Theme.border
            height: parent.height
            color: Theme.line
        }
    }

    T {
        visible: viewModel.state === PageState.Empty
        anchors.fill: parent
        anchors.margins: Theme.margin
        verticalAlignment: Text.AlignTop
        wrapMode: Text.WordWrap
        tone: Theme.ink3
        text: qsTr("Choose a stock in the table to see it here.")
    }
    StateBlock {
        visible: viewModel.state === PageState.Failed
        anchors.left: parent.left
        anchors.right: parent.right
        anchors.top: parent.top
        anchors.margins: Theme.margin
        title: qsTr("No preview of %1").arg(viewModel.ticker)
        body: viewModel.errorText
        primary: qsTr("Try again")
        onPrimaryClicked: viewModel.reload()
    }
    Flickable {
        id: flick

        visible: viewModel.state === PageState.Ready
        anchors.fill: parent
        anchors.leftMargin: Theme.border
        contentHeight: column.implicitHeight + 2 * Theme.margin
        boundsBehavior: Flickable.StopAtBounds
        clip: true

        ColumnLayout {
            id: column

            x: Theme.margin
            y: Theme.s4
            width: flick.width - 2 * Theme.margin
            spacing: 0

            T {
                text: viewModel.name
                role: "lead"
                weight: Font.DemiBold
                wrapMode: Text.WordWrap
                Layout.fillWidth: true
                Accessible.role: Accessible.Heading
                Accessible.name: text
            }
            T {
                text: viewModel.subtitle
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
                    text: Format.price(viewModel.price)
                    Accessible.name: qsTr("Price %1 %2").arg(text).arg(viewModel.currency)
                }
                T {
                    text: viewModel.currency
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
                    amount: viewModel.changePercent
                    weight: Font.Medium
                }
                T {
                    text: qsTr("today")
                    tone: Theme.ink3
                }
                Prov {
                    source: viewModel.source
                    at: viewModel.at
                    stale: viewModel.stale
                }
            }
            SparkLine {
                visible: preview.spark.length > 1
                Layout.fillWidth: true
                Layout.topMargin: Theme.s4
                Layout.preferredHeight: Math.round(84 * Math.min(1.4, Theme.text))
                values: preview.spark
                stroke: Theme.highContrast ? 2 : 1.6
                color: Theme.ink
            }
            RowLayout {
                visible: preview.spark.length > 1
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
                    text: Format.fixed(viewModel.score, 1)
                    weight: Font.DemiBold
                    role: "lead"
                    height: badge.height
                    Accessible.name: Format.isMissing(viewModel.score) ? qsTr("Score: no value") : qsTr("Score %1 of 100").arg(text)
                }
                T {
                    visible: !Format.isMissing(viewModel.score)
                    text: qsTr("/ 100")
                    tone: Theme.ink3
                    height: badge.height
                    Accessible.ignored: true
                }
                Signal {
                    id: badge

                    code: viewModel.signalName
                }
            }
            Repeater {
                model: viewModel.pillars

                PillarRow {
                    required property var modelData

                    Layout.fillWidth: true
                    Layout.topMargin: Theme.s2 + 2
                    label: modelData.label
                    points: modelData.value
                    median: modelData.median
                }
            }
            T {
                visible: viewModel.pillars.length > 0
                role: "small"
                tone: Theme.ink3
                text: viewModel.hasMedians ? qsTr("Out of 25 each. The tick is the sector's median.") : qsTr("Out of 25 each.")
                Layout.topMargin: Theme.s2
                Layout.fillWidth: true
                wrapMode: Text.WordWrap
            }
            T {
                visible: text !== ""
                Layout.topMargin: Theme.s4
                Layout.fillWidth: true
                wrapMode: Text.WordWrap
                tone: Theme.ink2
                lineHeight: 1.3
                text: viewModel.reasoning
            }
            T {
                visible: viewModel.figures.length > 0
                role: "small"
                tone: Theme.ink3
                weight: Font.Medium
                text: viewModel.hasMedians ? qsTr("Against the sector's median") : qsTr("Fundamentals")
                Layout.topMargin: Theme.s4
                Layout.bottomMargin: Theme.s1
                Layout.fillWidth: true
            }
            Repeater {
                model: viewModel.figures

                Item {
                    id: figure

                    required property var modelData

                    Layout.fillWidth: true
                    implicitHeight: Math.round(Theme.body + 13)
                    Accessible.role: Accessible.StaticText
                    Accessible.name: viewModel.hasMedians ? qsTr("%1 %2, the sector's median is %3").arg(modelData.label).arg(modelData.value).arg(modelData.median)
                                                          : qsTr("%1 %2").arg(modelData.label).arg(modelData.value)

                    Rectangle {
                        width: parent.width
                        height: Theme.hairline
                        color: Theme.line
                    }
                    T {
                        text: figure.modelData.label
                        tone: Theme.ink2
                        anchors.left: parent.left
                        anchors.verticalCenter: parent.verticalCenter
                        Accessible.ignored: true
                    }
                    Row {
                        anchors.right: parent.right
                        anchors.verticalCenter: parent.verticalCenter

                        T {
                            text: figure.modelData.value
                            weight: Font.DemiBold
                            width: Math.max(implicitWidth, Math.round(58 * Theme.text))
                            horizontalAlignment: Text.AlignRight
                            Accessible.ignored: true
                        }
                        T {
                            visible: viewModel.hasMedians
                            text: figure.modelData.median
                            tone: Theme.ink3
                            width: Math.max(implicitWidth, Math.round(58 * Theme.text))
                            horizontalAlignment: Text.AlignRight
                            Accessible.ignored: true
                        }
                    }
                }
            }
            Btn {
                id: open

                Layout.topMargin: Theme.s4
                focus: true
                kind: "primary"
                text: qsTr("Open")
                glyph: "enter"
                Accessible.name: qsTr("Open %1").arg(viewModel.name)
                onClicked: preview.opened(viewModel.ticker)
            }
            Btn {
                Layout.topMargin: Theme.s2
                text: qsTr("Add to the portfolio")
                keys: "Ctrl+B"
                onClicked: preview.owned(viewModel.ticker)
            }
        }
    }
}
