import QtQuick
import Soundings.Theme
import Soundings.Controls

// The still place of something that is being loaded: nothing for 300 ms, then a bar. It does not pulse.
Rectangle {
    id: skeleton

    property bool due: false

    implicitHeight: Math.round(Theme.body)
    radius: Theme.rSmall
    color: Theme.track
    visible: due
    Accessible.ignored: true

    Timer {
        running: !skeleton.due
        interval: 300
        onTriggered: skeleton.due = true
    }
}
