import QtQuick
import Soundings.Charts
import Soundings.Glossary

// Says what a figure of the readout is and how it came about: that of the line at the cursor by F1 or Alt+I, any by a click.
Item {
    id: explainer

    required property PriceChartData history
    readonly property list<string> lines: ["close", "sma50", "sma200", "volume", "rsi", "drawdown"]

    /// `spot` is the figure, as the chart has it, which has the keyboard for all its figures.
    function explain(chart, row, key, spot) {
        parts.active = true
        parts.item.explain(chart, row, key, spot)
    }
    function override(event) {
        event.accepted = event.key === Qt.Key_F1 && history.count > 0
    }
    function take(event, chart, row, line, spot) {
        const asked = event.key === Qt.Key_F1 || (event.key === Qt.Key_I && (event.modifiers & Qt.AltModifier) !== 0)
        event.accepted = asked && history.count > 0
        if (event.accepted)
            explain(chart, row, lines[line], spot)
    }

    Loader {
        id: parts

        active: false
        sourceComponent: Component {
            Item {
                function explain(chart, row, key, spot) {
                    popup.explain(chart, CellExplanation.of(days, days.mirrored(row), { key: key }), spot)
                }

                ChartTableModel {
                    id: days

                    history: explainer.history
                }
                ExplainPopup { id: popup }
            }
        }
    }
}
