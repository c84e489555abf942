import QtQuick
import Soundings.Controls
import Soundings.Theme

// The figures of a day.
Flow {
    id: readout

    required property var history         // PriceChartData
    required property var figures         // as the history reads them out
    signal asked(Item figure, string key) // what it is

    component Figure: ReadoutEntry {
        id: stated

        required property string key

        figure: readout.figures[key] || ""
        onAsked: readout.asked(stated, key)
    }

    spacing: Theme.s4

    T {
        role: "small"
        weight: Font.Medium
        text: readout.figures.day || ""
        Accessible.ignored: true
    }
    Figure {
        visible: readout.history.candles
        label: qsTr("Open")
        key: "open"
    }
    Figure {
        visible: readout.history.candles
        label: qsTr("High")
        key: "high"
    }
    Figure {
        visible: readout.history.candles
        label: qsTr("Low")
        key: "low"
    }
    Figure {
        line: readout.history.candles ? -1 : 0
        label: qsTr("Close")
        key: "close"
    }
    Change {
        id: change

        role: "small"
        weight: Font.Medium
        amount: readout.figures.change
        Accessible.ignored: true

        HoverHandler { cursorShape: Qt.WhatsThisCursor }
        TapHandler { onTapped: readout.asked(change, "change") }
    }
    Figure {
        line: 1
        label: qsTr("SMA 50")
        key: "sma50"
    }
    Figure {
        line: 2
        label: qsTr("SMA 200")
        key: "sma200"
    }
    Figure {
        label: qsTr("Volume")
        key: "volume"
    }
    Figure {
        label: qsTr("RSI")
        key: "rsi"
    }
    Figure {
        visible: readout.history.drawdownShown
        label: qsTr("Drawdown")
        key: "drawdown"
    }
}
