import QtQuick
import Soundings.Controls
import Soundings.Theme
import Soundings.Compare

// The stocks that are compared, each with a way to take it out.
Row {
    id: chosen

    property var tickers: []
    signal removed(string ticker)

    spacing: Theme.s2
    Accessible.role: Accessible.Grouping
    Accessible.name: qsTr("Chosen stocks")

    Repeater {
        model: chosen.tickers

        Btn {
            required property string modelData

            text: modelData
            glyph: "close"
            tip: qsTr("Take %1 out").arg(modelData)
            Accessible.name: tip
            onClicked: chosen.removed(modelData)
        }
    }
}
