import QtQuick
import Soundings.Theme
import Soundings.Controls

// A metric as a length: from 0 to 1 with a tick at what it is measured by, or from the middle where it goes from -1 to 1. The
// sentence beside it says the same, so this is decoration for assistive technology.
Item {
    id: meter

    property var gauge: ({})              // { value, mark } or { value, centred }
    readonly property bool centred: gauge.centred === true
    readonly property real reading: gauge.value === undefined ? 0 : gauge.value

    implicitWidth: Math.round(132 * Math.min(1.4, Theme.text))
    implicitHeight: 12
    Accessible.ignored: true

    Bar {
        visible: !meter.centred
        anchors.fill: parent
        maximum: 1
        value: Math.max(0, Math.min(1, meter.reading))
        median: meter.gauge.mark === undefined ? -1 : meter.gauge.mark
    }
    Rectangle {
        visible: meter.centred
        anchors.verticalCenter: parent.verticalCenter
        width: parent.width
        height: 6
        radius: 3
        color: Theme.track

        Rectangle {
            readonly property real reach: Math.min(1, Math.abs(meter.reading)) * parent.width / 2

            x: meter.reading < 0 ? parent.width / 2 - reach : parent.width / 2
            width: reach
            height: parent.height
            radius: 3
            color: Theme.mark
        }
        Rectangle {
            anchors.centerIn: parent
            width: 2
            height: meter.height
            color: Theme.ink
        }
    }
}
