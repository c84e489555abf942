import QtQuick
import Soundings.Charts
import Soundings.Glossary

// Explains the figures of a price chart: that of a line on a day, or one of the readout.
Explainer {
    id: explainer

    required property PriceChartData history
    readonly property list<string> lines: ["close", "sma50", "sma200", "volume", "rsi", "drawdown"]

    function of(row, key) {
        if (history.count === 0)
            return {}
        days.active = true
        return CellExplanation.of(days.item, days.item.mirrored(row), { key: key })
    }

    Loader {
        id: days

        active: false
        sourceComponent: Component {
            ChartTableModel { history: explainer.history }
        }
    }
}
