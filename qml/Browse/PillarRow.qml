import QtQuick
import QtQuick.Layouts
import Soundings.Theme
import Soundings.Controls
import Soundings.Glossary
import Soundings.Browse

// One pillar of a score: its name, its length with the sector's tick, its figure.
Item {
    id: pillar

    property string label
    // Not named value: Qt Quick would report its changes as those of a slider.
    property real points: 0
    property real median: -1
    property var about                    // what explains it
    signal explain(Item item, var about)

    implicitHeight: line.implicitHeight

    RowLayout {
        id: line

        width: parent.width
        spacing: Theme.s3

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
    FigureStop {
        spoken: pillar.median >= 0 ? qsTr("%1 %2 of 25, the sector's median is %3").arg(pillar.label).arg(Format.fixed(pillar.points, 1)).arg(Format.fixed(pillar.median, 1))
                                   : qsTr("%1 %2 of 25").arg(pillar.label).arg(Format.fixed(pillar.points, 1))
        about: pillar.about
        onExplain: (item, about) => pillar.explain(item, about)
    }
}
