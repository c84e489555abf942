import QtQuick
import Soundings.Charts
import Soundings.Controls
import Soundings.Theme

// While a part of the period is seen: which, and the ways on, for a pointer that does not drag.
Flow {
    id: bar

    required property PriceChartData history
    required property ChartExplorer explorer

    spacing: Theme.s2

    T {
        height: Math.max(Theme.controlHeight, implicitHeight)
        width: Math.min(implicitWidth, bar.width)
        verticalAlignment: Text.AlignVCenter
        wrapMode: Text.WordWrap
        role: "small"
        weight: Font.Medium
        text: bar.history.span
        // The chart's description says it already.
        Accessible.ignored: true
    }
    Btn {
        text: qsTr("Earlier")
        glyph: "left"
        kind: "quiet"
        tip: qsTr("Shift+Left")
        enabled: bar.history.first > 0
        onClicked: bar.explorer.pan(false)
    }
    Btn {
        text: qsTr("Later")
        glyph: "right"
        kind: "quiet"
        tip: qsTr("Shift+Right")
        onClicked: bar.explorer.pan(true)
    }
    Btn {
        text: qsTr("Wider")
        glyph: "dash"
        kind: "quiet"
        keys: "−"
        onClicked: bar.explorer.zoom(false)
    }
    Btn {
        text: qsTr("Whole period")
        kind: "quiet"
        keys: "0"
        onClicked: bar.explorer.showAll()
    }
}
