import QtQuick
import Soundings.Controls
import Soundings.Theme

// Where the keyboard or the mouse is: one line through all panes, a ring on each value, the day at its foot.
Item {
    id: cursor

    required property real closeY
    property var otherYs: []              // of the panes below; NaN: no value there
    required property real lineHeight
    required property real footHeight
    required property string day
    required property real room           // the day's tag stays within it
    readonly property real tagWidth: tag.width
    readonly property real tagMiddle: x + tag.x + tag.width / 2

    Rectangle {
        x: -1
        width: 2
        height: cursor.lineHeight
        color: Theme.focus
    }
    Rectangle {
        x: -6
        y: cursor.closeY - 6
        width: 12
        height: 12
        radius: 6
        color: Theme.surface
        border.width: 3
        border.color: Theme.focus
    }
    Repeater {
        model: cursor.otherYs

        Rectangle {
            required property real modelData

            visible: !isNaN(modelData)
            x: -4
            y: isNaN(modelData) ? 0 : modelData - 4
            width: 8
            height: 8
            radius: 4
            color: Theme.surface
            border.width: 2
            border.color: Theme.focus
        }
    }
    Rectangle {
        id: tag

        x: Math.max(-cursor.x, Math.min(Math.round(-width / 2), cursor.room - cursor.x - width))
        y: cursor.lineHeight + 2
        width: word.implicitWidth + 14
        height: cursor.footHeight - 2
        radius: Theme.rSmall
        color: Theme.accent

        T {
            id: word

            anchors.centerIn: parent
            role: "small"
            weight: Font.DemiBold
            tone: Theme.inkOnAccent
            text: cursor.day
            Accessible.ignored: true
        }
    }
}
