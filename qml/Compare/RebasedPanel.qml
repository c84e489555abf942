import QtQuick
import Soundings.Charts
import Soundings.Client
import Soundings.Controls
import Soundings.Lists
import Soundings.Theme
import Soundings.Compare

// The prices of all from one beginning, or what stands in the place of their chart.
Panel {
    id: panel

    required property PlainChart chart
    required property PanelStatus status
    property var tickers: []
    readonly property real need: (body.item ? body.item.implicitHeight : body.implicitHeight) + 2 * Theme.s3
    signal retry()
    signal saved(string sentence)

    function enter() {
        if (body.ready)
            body.item.enter()
        else
            body.enter()
    }

    PanelBody {
        id: body

        anchors.fill: parent
        anchors.margins: Theme.s3
        status: panel.status
        awaited: qsTr("Still waiting for the prices.")
        onRetry: panel.retry()

        RebasedChart {
            source: panel.chart
            tickers: panel.tickers
            onSaved: (sentence) => panel.saved(sentence)
        }
    }
}
