import QtQuick
import QtQuick.Layouts
import Soundings.Controls
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
        model: group.figures.rows

        Item {
            id: row

            required property var modelData

            Layout.fillWidth: true
            implicitHeight: Math.max(label.height, Math.round(Theme.body)) + 13
            Rule { width: parent.width }
            T {
                id: label

                text: row.modelData.label
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
                text: row.modelData.value
                weight: row.modelData.known ? Font.DemiBold : Font.Normal
                tone: row.modelData.known ? Theme.ink : Theme.ink3
                Accessible.ignored: true
            }
            T {
                id: median

                anchors.right: parent.right
                anchors.verticalCenter: parent.verticalCenter
                width: Math.max(implicitWidth + Theme.s2, Math.round(62 * Theme.text))
                horizontalAlignment: Text.AlignRight
                text: row.modelData.median
                tone: Theme.ink3
                Accessible.ignored: true
            }
            FigureStop {
                spoken: row.modelData.spoken
                about: row.modelData.about
                onExplain: (item, about) => group.explain(item, about)
            }
        }
    }
}
