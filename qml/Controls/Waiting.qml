import QtQuick
import Soundings.Theme
import Soundings.Controls

// The still place of what is awaited: nothing for 300 ms, then bars, which do not pulse; after three seconds words, where there are some.
Column {
    id: waiting

    property int rows: 5
    property string awaited               // in words
    property bool due: false
    property bool slow: false
    readonly property real barHeight: Math.round(Theme.body)

    spacing: Theme.row - Theme.s3
    onVisibleChanged: due = slow = false

    T {
        visible: waiting.slow
        width: waiting.width
        wrapMode: Text.WordWrap
        tone: Theme.ink2
        text: waiting.awaited
    }
    // Its room is taken from the beginning.
    Item {
        width: waiting.width
        height: waiting.rows * (waiting.barHeight + waiting.spacing) - waiting.spacing

        Repeater {
            model: waiting.due ? waiting.rows : 0

            Rectangle {
                required property int index

                y: index * (waiting.barHeight + waiting.spacing)
                width: waiting.width * (0.94 - (index % 3) * 0.1)
                height: waiting.barHeight
                radius: Theme.rSmall
                color: Theme.track
                Accessible.ignored: true
            }
        }
    }
    Timer {
        interval: 300
        running: waiting.visible
        onTriggered: waiting.due = true
    }
    Timer {
        interval: 3000
        running: waiting.visible && waiting.awaited !== ""
        onTriggered: waiting.slow = true
    }
}
