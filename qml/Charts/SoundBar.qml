import QtQuick
import Soundings.Charts
import Soundings.Controls
import Soundings.Theme

// While a chart is played: which value has which pitch, speed, volume; or why there is no sound.
Rectangle {
    id: bar

    required property ChartPlayer player

    implicitHeight: parts.implicitHeight + 2 * Theme.s1
    color: "transparent"
    radius: Theme.rControl
    border.width: Theme.border
    border.color: Theme.line
    Accessible.role: Accessible.Grouping
    Accessible.name: qsTr("Sound")

    Flow {
        id: parts

        x: Theme.s3
        y: Theme.s1
        width: parent.width - 2 * Theme.s3
        spacing: Theme.s4

        Row {
            spacing: Theme.s2

            T {
                text: qsTr("Speed")
                role: "small"
                tone: Theme.ink2
                anchors.verticalCenter: parent.verticalCenter
                Accessible.ignored: true
            }
            Segment {
                label: qsTr("Speed")
                current: String(bar.player.speed)
                items: [
                    { value: "0.5", text: "½×" },
                    { value: "1", text: "1×" },
                    { value: "2", text: "2×" },
                    { value: "4", text: "4×" }
                ]
                onChosen: (value) => bar.player.speed = Number(value)
            }
        }
        Row {
            spacing: Theme.s2

            Icon {
                name: "sound"
                color: Theme.ink2
                anchors.verticalCenter: parent.verticalCenter
            }
            Level {
                label: qsTr("Volume")
                spoken: qsTr("%1 percent").arg(Math.round(value * 100))
                value: bar.player.volume
                onMoved: bar.player.volume = value
            }
        }
        T {
            width: Math.min(implicitWidth, parts.width)
            height: Math.max(Theme.controlHeight, implicitHeight)
            verticalAlignment: Text.AlignVCenter
            wrapMode: Text.WordWrap
            role: "small"
            tone: bar.player.problem !== "" ? Theme.danger : Theme.ink2
            text: bar.player.problem !== "" ? bar.player.problem : bar.player.range
            Accessible.name: text
        }
    }
}
