import QtQuick
import Soundings.Theme
import Soundings.Controls

// A score as a length, with the peers' median as a tick. One neutral colour: the number says it, the length shows it.
Item {
    id: bar

    property real value: 0
    property real maximum: 100
    property real median: -1      // below 0: no tick
    property color tone: Theme.mark

    implicitWidth: 56
    implicitHeight: 12
    LayoutMirroring.childrenInherit: true

    Rectangle {
        anchors.verticalCenter: parent.verticalCenter
        width: parent.width
        height: 6
        radius: 3
        color: Theme.track
    }
    Rectangle {
        anchors.left: parent.left
        anchors.verticalCenter: parent.verticalCenter
        width: bar.value > 0 ? Math.max(3, parent.width * Math.min(1, bar.value / bar.maximum)) : 0
        height: 6
        radius: 3
        color: bar.tone
    }
    Rectangle {
        visible: bar.median >= 0
        anchors.left: parent.left
        anchors.leftMargin: Math.round(parent.width * Math.min(1, bar.median / bar.maximum)) - 2
        y: -1
        width: 4
        height: parent.height + 2
        radius: 1
        color: Theme.surface

        Rectangle {
            anchors.centerIn: parent
            width: 2
            height: parent.height - 2
            color: Theme.ink
        }
    }
}
