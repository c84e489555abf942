import QtQuick
import QtQuick.Layouts
import QtQuick.Templates as C
import Soundings.Theme
import Soundings.Controls
import Soundings.Glossary
import Soundings.Live

// What one ticker does to the portfolio: which one, how far the analysis is, and its five metrics in their fixed order.
Panel {
    id: panel

    required property LiveViewModel viewModel
    readonly property alias field: field

    function focusField() {
        field.forceActiveFocus(Qt.ShortcutFocusReason)
        field.selectAll()
    }
    // False: it was refused, and the field says why.
    function analyze(ticker) {
        field.text = ticker
        return viewModel.analyze(ticker)
    }
    function openFigures() {
        rows.itemAt(0).open()
    }
    function moveFrom(index, step) {
        const next = index + step
        if (next < 0)
            focusField()
        else if (next < rows.count)
            rows.itemAt(next).focusRow()
    }

    implicitHeight: column.implicitHeight + 2 * Theme.s4

    ColumnLayout {
        id: column

        x: Theme.s4
        y: Theme.s4
        width: parent.width - 2 * Theme.s4
        spacing: Theme.s3

        T {
            text: qsTr("Analyse a position")
            role: "lead"
            weight: Font.DemiBold
            wrapMode: Text.WordWrap
            Layout.fillWidth: true
            Accessible.role: Accessible.Heading
            Accessible.name: text
        }
        Flow {
            Layout.fillWidth: true
            spacing: Theme.s2

            Field {
                id: field

                width: Math.min(parent.width, Math.round(220 * Theme.text))
                label: qsTr("Ticker to analyse")
                glyph: "search"
                placeholderText: qsTr("Ticker, held or not")
                error: panel.viewModel.refusal
                onAccepted: panel.viewModel.analyze(text)
                Keys.onDownPressed: panel.moveFrom(-1, 1)
            }
            Btn {
                kind: "primary"
                text: qsTr("Analyse")
                enabled: panel.viewModel.connected
                tip: enabled ? "" : qsTr("There is no connection to the engine")
                onClicked: panel.viewModel.analyze(field.text)
            }
            Btn {
                text: qsTr("Cancel")
                keys: "Esc"
                visible: panel.viewModel.running
                onClicked: {
                    panel.viewModel.cancel()
                    panel.focusField()
                }
            }
        }
        T {
            visible: text !== ""
            text: panel.viewModel.refusal
            tone: Theme.danger
            wrapMode: Text.WordWrap
            Layout.fillWidth: true
        }
        ColumnLayout {
            visible: panel.viewModel.ticker !== ""
            spacing: Theme.s1
            Layout.fillWidth: true

            RowLayout {
                Layout.fillWidth: true
                spacing: Theme.s3

                T {
                    text: panel.viewModel.running ? qsTr("Analysing %1").arg(panel.viewModel.ticker) : panel.viewModel.outcome
                    tone: Theme.ink2
                    wrapMode: Text.WordWrap
                    Layout.fillWidth: true
                }
                T {
                    text: qsTr("%1 of %2").arg(panel.viewModel.done).arg(rows.count)
                    tone: Theme.ink2
                    Accessible.ignored: true
                }
            }
            C.ProgressBar {
                id: progress

                to: rows.count
                value: panel.viewModel.done
                implicitHeight: 8
                Layout.fillWidth: true
                Accessible.name: qsTr("Metrics of %1").arg(panel.viewModel.ticker)
                contentItem: Bar {
                    maximum: progress.to
                    value: progress.value
                    tone: Theme.accent
                }
            }
        }
        ColumnLayout {
            // The texts of the rows are in line with those above; their focus ring is in the margin.
            spacing: 0
            Layout.leftMargin: -Theme.s3
            Layout.rightMargin: -Theme.s3
            Layout.fillWidth: true

            Repeater {
                id: rows

                model: panel.viewModel.metrics

                ColumnLayout {
                    id: entry

                    required property var model
                    required property int index

                    function focusRow() {
                        line.forceActiveFocus(Qt.TabFocusReason)
                    }

                    function open() {
                        line.press()
                    }

                    spacing: 0
                    Layout.fillWidth: true

                    MetricRow {
                        id: line

                        name: entry.model.name
                        meaning: entry.model.meaning
                        metricState: entry.model.metricState
                        stateText: entry.model.stateText
                        figure: entry.model.figure
                        seconds: entry.model.seconds
                        explain: entry.model.explain
                        gauge: entry.model.gauge
                        sentence: entry.model.sentence
                        Layout.fillWidth: true
                        onMoveBy: (step) => panel.moveFrom(entry.index, step)
                        onAsked: {
                            explainer.active = true
                            explainer.item.explain(line, panel.viewModel.metrics.about(entry.index))
                        }

                        Rectangle {
                            visible: entry.index > 0
                            x: Theme.s3
                            width: parent.width - 2 * Theme.s3
                            height: Theme.hairline
                            color: Theme.line
                        }
                    }
                    // Made when it is wanted: a table for each metric costs more than the page.
                    Loader {
                        active: line.expanded
                        visible: active
                        Layout.fillWidth: true
                        sourceComponent: MetricFigures {
                            metric: entry.model.name
                            explain: entry.model.explain
                            figures: entry.model.figures

                            Keys.onEscapePressed: {
                                entry.focusRow()
                                line.expanded = false
                            }
                        }
                    }
                }
            }
        }
    }
    Loader {
        id: explainer

        active: false
        sourceComponent: Component {
            ExplainPopup { }
        }
    }
}
