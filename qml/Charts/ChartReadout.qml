import QtQuick
import Soundings.Controls
import Soundings.Theme

// The figures of a day.
Flow {
    id: readout

    required property var history         // PriceChartData
    required property var figures         // as the history reads them out

    spacing: Theme.s4

    T {
        role: "small"
        weight: Font.Medium
        text: readout.figures.day || ""
        Accessible.ignored: true
    }
    ReadoutEntry {
        visible: readout.history.candles
        label: qsTr("Open")
        figure: readout.figures.open || ""
    }
    ReadoutEntry {
        visible: readout.history.candles
        label: qsTr("High")
        figure: readout.figures.high || ""
    }
    ReadoutEntry {
        visible: readout.history.candles
        label: qsTr("Low")
        figure: readout.figures.low || ""
    }
    ReadoutEntry {
        line: readout.history.candles ? -1 : 0
        label: qsTr("Close")
        figure: readout.figures.close || ""
    }
    Change {
        role: "small"
        weight: Font.Medium
        amount: readout.figures.change
        Accessible.ignored: true
    }
    ReadoutEntry {
        line: 1
        label: qsTr("SMA 50")
        figure: readout.figures.sma50 || ""
    }
    ReadoutEntry {
        line: 2
        label: qsTr("SMA 200")
        figure: readout.figures.sma200 || ""
    }
    ReadoutEntry {
        label: qsTr("Volume")
        figure: readout.figures.volume || ""
    }
    ReadoutEntry {
        label: qsTr("RSI")
        figure: readout.figures.rsi || ""
    }
    ReadoutEntry {
        visible: readout.history.drawdownShown
        label: qsTr("Drawdown")
        figure: readout.figures.drawdown || ""
    }
}
