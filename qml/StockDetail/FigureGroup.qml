import QtQuick
import QtQuick.Layouts
import Soundings.Controls
import Soundings.Glossary
import Soundings.StockDetail
import Soundings.Theme

// A few figures under a heading: label, value, the sector's median.
ColumnLayout {
    id: group

    required property var figures         // {title, rows: [{label, value, median, known, spoken, about}]}
    signal explain(Item item, var about)

    spacing: 0

    T {
        role: "small"
        text: group.figures.title
        tone: Theme.ink3
        weight: Font.Medium
        Layout.bottomMargin: 3
    }
    Repeater {
        model: group.figures.rows.length

        Item {
            id: row

            required property int index
            readonly property var figure: group.figures.rows[index]

            Layout.fillWidth: true
            implicitHeight: Math.max(label.height, Math.round(Theme.body)) + 13
            Rule { width: parent.width }
            T {
                id: label

                text: row.figure.label
                tone: Theme.ink2
                anchors.verticalCenter: parent.verticalCenter
                width: parent.width - value.width - median.width - Theme.s1
                wrapMode: Text.WordWrap
                Accessible.ignored: true
            }
            T {
                id: value

                anchors.right: median.left
                anchors.verticalCenter: parent.verticalCenter
                width: Math.max(implicitWidth, Math.round(62 * Theme.text))
                horizontalAlignment: Text.AlignRight
                text: row.figure.value
                weight: row.figure.known ? Font.DemiBold : Font.Normal
                tone: row.figure.known ? Theme.ink : Theme.ink3
                Accessible.ignored: true
            }
            T {
                id: median

                anchors.right: parent.right
                anchors.verticalCenter: parent.verticalCenter
                width: Math.max(implicitWidth + Theme.s2, Math.round(62 * Theme.text))
                horizontalAlignment: Text.AlignRight
                text: row.figure.median
                tone: Theme.ink3
                Accessible.ignored: true
            }
            FigureStop {
                spoken: row.figure.spoken
                about: row.figure.about
                onExplain: (item, about) => group.explain(item, about)
            }
        }
    }
}
