import QtQuick
import QtQuick.Templates as C
import Soundings.Theme
import Soundings.Controls

// A value between two ends, such as the volume. Arrow keys step, Home and End go to the ends.
C.Slider {
    id: level

    property string label
    property string spoken                // the value in words
    // The names under which assistive technology looks for the range.
    property real minimumValue: from
    property real maximumValue: to

    implicitWidth: Math.round(110 * Theme.text)
    implicitHeight: Theme.controlHeight
    focusPolicy: Qt.StrongFocus
    stepSize: 0.1
    snapMode: C.Slider.SnapAlways
    Keys.onPressed: (event) => {
        if (event.key !== Qt.Key_Home && event.key !== Qt.Key_End)
            return
        value = event.key === Qt.Key_Home ? from : to
        moved()
        event.accepted = true
    }
    Accessible.name: label
    Accessible.description: spoken

    background: Rectangle {
        x: level.leftPadding
        y: Math.round((level.height - height) / 2)
        width: level.availableWidth
        height: 6
        radius: 3
        color: Theme.track
        border.width: Theme.highContrast ? 1 : 0
        border.color: Theme.control

        Rectangle {
            x: level.mirrored ? parent.width - width : 0
            width: Math.round(level.position * parent.width)
            height: parent.height
            radius: 3
            color: Theme.mark
        }
    }
    handle: Rectangle {
        x: Math.round(level.leftPadding + level.visualPosition * (level.availableWidth - width))
        y: Math.round((level.height - height) / 2)
        width: 18
        height: 18
        radius: 9
        color: level.pressed ? Theme.pressed : level.hovered ? Theme.hover : Theme.surface
        border.width: 2
        border.color: Theme.control

        FocusRing {
            visible: level.visualFocus
            around: 9
        }
    }
}
