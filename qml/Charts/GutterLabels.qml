import QtQuick
import Soundings.Controls
import Soundings.Theme

// Names and scales of the panes below the price. They stand beside the panes: a label inside one would hide data.
Item {
    id: labels

    required property var history         // PriceChartData
    required property real volumeTop
    required property real volumeHeight
    required property real rsiHeight
    property real drawdownHeight: 0       // 0: not shown
    readonly property real rsiTop: volumeTop + volumeHeight
    readonly property real drawdownTop: rsiTop + rsiHeight

    T {
        role: "small"
        tone: Theme.ink2
        weight: Font.Medium
        text: labels.history.volumeTick.unit || qsTr("Volume")
        x: Theme.s2
        y: labels.volumeTop + 3
        Accessible.ignored: true
    }
    T {
        readonly property var tick: labels.history.volumeTick

        visible: tick.value !== undefined && y > labels.volumeTop + Theme.small * 1.3 && y + height < labels.rsiTop + 2
        role: "small"
        tone: Theme.ink3
        text: tick.text || ""
        x: Theme.s2
        y: labels.rsiTop - (tick.value || 0) / Math.max(1e-9, labels.history.volumeHigh) * (labels.volumeHeight - Theme.s2) - height / 2
        Accessible.ignored: true
    }
    T {
        role: "small"
        tone: Theme.ink2
        weight: Font.Medium
        text: qsTr("RSI 14")
        x: Theme.s2
        y: labels.rsiTop + 2
        Accessible.ignored: true
    }
    Repeater {
        model: [70, 50, 30]

        T {
            required property int modelData

            visible: modelData === 30 || labels.rsiHeight > (modelData === 50 ? 7.2 : 6.8) * Theme.small
            role: "small"
            tone: Theme.ink3
            text: modelData
            x: Theme.s2
            y: labels.rsiTop + (100 - modelData) / 100 * labels.rsiHeight - height / 2
            Accessible.ignored: true
        }
    }
    T {
        visible: labels.drawdownHeight > 0
        role: "small"
        tone: Theme.ink2
        weight: Font.Medium
        text: qsTr("Fall, %", "scale of the pane of drawdowns; narrow")
        x: Theme.s2
        y: labels.drawdownTop + 2
        Accessible.ignored: true
    }
    Repeater {
        model: labels.drawdownHeight > 0 ? labels.history.drawdownTicks : []

        T {
            required property var modelData

            visible: y > labels.drawdownTop + Theme.small * 1.3 && y + height < labels.drawdownTop + labels.drawdownHeight + Theme.small * 0.5
            role: "small"
            tone: Theme.ink3
            text: modelData.text
            x: Theme.s2
            y: labels.drawdownTop + modelData.value / labels.history.deepest * labels.drawdownHeight - height / 2
            Accessible.ignored: true
        }
    }
}
