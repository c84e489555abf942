import QtQuick
import Soundings.Theme
import Soundings.Controls

// The signal of a score: word, shape and fill differ; colour is the fourth sign. code as on the wire: "STRONG_BUY".
Rectangle {
    id: badge

    // Not named value: Qt Quick would report its changes as those of a slider.
    property string code: "NOT_RATED"
    readonly property int level: ({ "STRONG_BUY": 2, "BUY": 1, "HOLD": 0, "SELL": -1, "STRONG_SELL": -2 })[code] ?? -9
    readonly property bool rated: level > -9
    readonly property bool strong: Math.abs(level) === 2
    readonly property color family: !rated ? Theme.ink3 : level > 0 ? Theme.up : level < 0 ? Theme.down : Theme.ink2
    readonly property color tone: !strong ? family : level > 0 ? Theme.inkOnUp : Theme.inkOnDown

    implicitHeight: Math.round(Theme.small + 9)
    implicitWidth: line.implicitWidth + (rated ? 14 : 0)
    radius: Theme.rSmall
    color: strong ? family : level === 1 ? Theme.upTint : level === -1 ? Theme.downTint : "transparent"
    border.width: level === 0 || (rated && Theme.highContrast) ? Theme.border : 0
    border.color: level === 0 ? Theme.control : family
    Accessible.role: Accessible.StaticText
    Accessible.name: Format.signalText(code)

    Row {
        id: line

        anchors.centerIn: parent
        spacing: 5

        Row {
            anchors.verticalCenter: parent.verticalCenter
            spacing: -1

            Repeater {
                model: badge.strong ? 2 : 1

                Icon {
                    width: Theme.small - 2
                    height: width
                    solid: badge.level !== 0 && badge.rated
                    color: badge.tone
                    stroke: 1.6
                    name: badge.level > 0 ? "rising" : !badge.rated ? "circle" : badge.level < 0 ? "falling" : "level"
                }
            }
        }
        T {
            role: "small"
            weight: badge.rated ? Font.DemiBold : Font.Normal
            tone: badge.tone
            text: Format.signalText(badge.code)
            Accessible.ignored: true
        }
    }
}
