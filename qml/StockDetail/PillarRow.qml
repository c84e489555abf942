import QtQuick
import QtQuick.Layouts
import Soundings.Controls
import Soundings.Glossary
import Soundings.StockDetail
import Soundings.Theme

// One pillar of the score out of 25, the sector's median as a tick, and its most telling reason.
Item {
    id: row

    required property var pillar          // {name, value, median}
    property string reason
    property var about                    // its explanation, once it is known
    readonly property bool known: pillar.value !== undefined && pillar.value !== null
    readonly property bool compared: pillar.median !== undefined && pillar.median !== null
    readonly property string spoken: (known ? qsTr("%1 %2 of 25").arg(pillar.name).arg(Format.fixed(pillar.value, 1)) : qsTr("%1 not rated").arg(pillar.name))
        + (compared ? qsTr(", sector median %1").arg(Format.fixed(pillar.median, 1)) : "") + (reason !== "" ? ". " + reason : "")
    signal explain(Item item, var about)

    implicitHeight: column.implicitHeight

    ColumnLayout {
        id: column

        width: parent.width
        spacing: 1

        RowLayout {
            spacing: Theme.s3

            T {
                text: row.pillar.name
                weight: Font.Medium
                Layout.preferredWidth: Math.round(74 * Theme.text)
                Accessible.ignored: true
            }
            Bar {
                Layout.fillWidth: true
                value: row.known ? row.pillar.value : 0
                maximum: 25
                median: row.compared ? row.pillar.median : -1
            }
            T {
                text: Format.fixed(row.pillar.value, 1)
                tone: row.known ? Theme.ink : Theme.ink3
                weight: Font.DemiBold
                Layout.preferredWidth: Math.round(30 * Theme.text)
                horizontalAlignment: Text.AlignRight
                Accessible.ignored: true
            }
        }
        T {
            visible: text !== ""
            role: "small"
            tone: Theme.ink2
            text: row.reason
            wrapMode: Text.WordWrap
            Layout.fillWidth: true
            Accessible.ignored: true
        }
    }
    FigureStop {
        spoken: row.spoken
        about: row.about
        onExplain: (item, about) => row.explain(item, about)
    }
}
