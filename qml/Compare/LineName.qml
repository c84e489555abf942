import QtQuick
import Soundings.Controls
import Soundings.Theme
import Soundings.Compare

// One line of the chart: how it is drawn, whose it is, and how far it came.
Row {
    id: name

    required property int line
    required property string ticker
    required property real percent
    signal asked()                        // what it is
    readonly property var dashes: [[], [6, 4], [2, 3], [8, 3, 2, 3]]

    spacing: Theme.s2
    Accessible.ignored: true

    HoverHandler { cursorShape: Qt.WhatsThisCursor }
    TapHandler { onTapped: name.asked() }
    Dash {
        width: 28
        height: 3
        anchors.verticalCenter: parent.verticalCenter
        stroke: 2
        pattern: name.dashes[name.line]
        color: Theme.series[name.line]
    }
    T {
        text: name.ticker
        weight: Font.DemiBold
        Accessible.ignored: true
    }
    Change {
        amount: name.percent
        digits: 1
        Accessible.ignored: true
    }
}
