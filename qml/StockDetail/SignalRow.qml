import QtQuick
import Soundings.Controls
import Soundings.Glossary
import Soundings.Theme

// One signal: mark, day, why, at which price.
Item {
    id: row

    required property var entry           // {day, buy, strong, reason, price, spoken, about}
    readonly property color tone: entry.buy ? Theme.up : Theme.down
    signal explain(Item item, var about)

    implicitHeight: Math.max(why.height, day.height) + 13

    Rule { width: parent.width }
    Icon {
        id: mark

        y: 9
        width: Math.round(Theme.small * 0.85)
        height: width
        solid: true
        stroke: 1
        color: row.tone
        name: row.entry.buy ? "buy" : "sell"
    }
    T {
        id: letter

        x: mark.width + 5
        y: 7
        role: "small"
        weight: Font.DemiBold
        tone: row.tone
        text: row.entry.buy ? qsTr("B", "mark of a buy signal") : qsTr("S", "mark of a sell signal")
        Accessible.ignored: true
    }
    T {
        id: day

        x: letter.x + Math.round(16 * Theme.text)
        y: 6
        width: Math.max(implicitWidth, Math.round(82 * Theme.text))
        text: row.entry.day
        tone: Theme.ink2
        Accessible.ignored: true
    }
    T {
        id: why

        x: day.x + day.width + Theme.s2
        y: 6
        width: parent.width - x - price.width - Theme.s3
        wrapMode: Text.WordWrap
        text: row.entry.reason
        weight: row.entry.strong ? Font.Medium : Font.Normal
        Accessible.ignored: true
    }
    T {
        id: price

        anchors.right: parent.right
        y: 6
        text: row.entry.price
        Accessible.ignored: true
    }
    FigureStop {
        spoken: row.entry.spoken
        about: row.entry.about
        onExplain: (item, about) => row.explain(item, about)
    }
}
