import QtQuick
import QtQuick.Layouts
import Soundings.Theme
import Soundings.Controls
import Soundings.Browse

// One pillar of a score: its name, its length with the sector's tick, its figure.
RowLayout {
    id: pillar

    property string label
    // Not named value: Qt Quick would report its changes as those of a slider.
    property real points: 0
    property real median: -1

    spacing: Theme.s3
    Accessible.role: Accessible.StaticText
    Accessible.name: median >= 0 ? qsTr("%1 %2 of 25, the sector's median is %3").arg(label).arg(Format.fixed(points, 1)).arg(Format.fixed(median, 1))
                                 : qsTr("%1 %2 of 25").arg(label).arg(Format.fixed(points, 1))

    T {
        text: pillar.label
        tone: Theme.ink2
        Layout.preferredWidth: Math.max(implicitWidth, Math.round(76 * Theme.text))
        Accessible.ignored: true
    }
    Bar {
        Layout.fillWidth: true
        value: pillar.points
        maximum: 25
        median: pillar.median
    }
    T {
        text: Format.fixed(pillar.points, 1)
        Layout.preferredWidth: Math.max(implicitWidth, Math.round(30 * Theme.text))
        horizontalAlignment: Text.AlignRight
        Accessible.ignored: true
    }
}
