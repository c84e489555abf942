import QtQuick
import Soundings.Controls
import Soundings.Theme

// One figure of the readout with the line it is drawn as: the readout is the legend.
Row {
    id: entry

    required property string label
    required property string figure
    property int line: -1                 // index of the series; -1 has no line
    signal asked()                        // what it is

    spacing: 5
    Accessible.ignored: true

    HoverHandler { cursorShape: Qt.WhatsThisCursor }
    TapHandler { onTapped: entry.asked() }
    Dash {
        visible: entry.line >= 0
        width: Math.round(22 * Theme.text)
        height: name.height
        color: entry.line >= 0 ? Theme.series[entry.line] : Theme.ink
        stroke: 2
        pattern: entry.line === 1 ? [4, 2] : entry.line === 2 ? [1, 1.5] : entry.line === 3 ? [4, 2, 1, 2] : []
    }
    T {
        id: name

        role: "small"
        tone: Theme.ink2
        text: entry.label
        Accessible.ignored: true
    }
    T {
        role: "small"
        weight: Font.DemiBold
        text: entry.figure
        Accessible.ignored: true
    }
}
