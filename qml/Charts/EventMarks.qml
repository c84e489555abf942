import QtQuick
import Soundings.Controls
import Soundings.Theme

// Buy signals below the line, sell signals above it: triangle and letter, so that colour is not needed.
Repeater {
    id: marks

    required property var history         // PriceChartData
    required property real plotWidth
    required property real plotHeight

    model: history.events

    Item {
        id: mark

        required property var modelData
        readonly property bool buy: modelData.buy
        readonly property color tone: buy ? Theme.up : Theme.down
        readonly property real side: Math.round(12 * Math.min(Theme.text, 1.5))
        readonly property real line: (marks.history.high - marks.history.closeAt(modelData.index)) / (marks.history.high - marks.history.low) * marks.plotHeight
        readonly property real need: side + letter.height + 2

        x: (modelData.index + 0.5) / Math.max(1, marks.history.count) * marks.plotWidth
        y: buy ? Math.min(line + Theme.s3, marks.plotHeight - need) : Math.max(line - Theme.s3, need)

        Icon {
            width: mark.side
            height: width
            x: -width / 2
            y: mark.buy ? 0 : -height
            solid: true
            stroke: 1
            color: mark.tone
            name: mark.buy ? "buy" : "sell"
        }
        Rectangle {
            id: letter

            width: word.implicitWidth + Theme.s1
            height: Math.round(Theme.small + 2)
            x: -width / 2
            y: mark.buy ? mark.side + 2 : -mark.side - 2 - height
            radius: 2
            color: Theme.surface

            T {
                id: word

                anchors.centerIn: parent
                role: "small"
                weight: Font.DemiBold
                text: mark.buy ? qsTr("B", "mark of a buy signal") : qsTr("S", "mark of a sell signal")
                tone: mark.tone
                Accessible.ignored: true
            }
        }
    }
}
