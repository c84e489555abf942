import QtQuick
import Soundings.Charts
import Soundings.Controls
import Soundings.Theme

// The four pillars as a radar: the stock solid with dots, the sector's median dashed with squares, and both in figures at each spoke.
WalkedChart {
    id: radar

    readonly property real side: Math.max(0, Math.min(drawingWidth - 2 * labelWidth, drawingHeight - 2 * labelHeight - legend.height))
    readonly property real labelWidth: Math.round(86 * Theme.text)
    readonly property real labelHeight: Math.round(2.6 * Theme.small)

    title: qsTr("Pillars")
    drawingHeight: Math.round(290 * Math.min(1.6, Theme.text))
    identity: "pillar"
    columns: [
        { key: "pillar", title: qsTr("Pillar"), kind: "strong", w: 96, flex: 1, sortable: false },
        { key: "points", term: "row", title: qsTr("Points"), kind: "number", align: "right", w: 60, sortable: false },
        { key: "median", title: qsTr("Median"), kind: "number", align: "right", w: 64, sortable: false },
        { key: "difference", term: "median", title: qsTr("Against the sector"), kind: "text", w: 150, flex: 2, prio: 1, sortable: false }
    ]
    drawingTop: legend.height
    pointRect: () => Qt.rect(shape.x + marker.x, shape.y + marker.y, marker.width, marker.height)
    follow: (x, y) => {
        const dx = x - shape.x - shape.width / 2, dy = y - shape.y - shape.height / 2
        const turn = Math.atan2(dx, -dy) / (2 * Math.PI)
        explorer.index = Math.round((turn + 1) * source.count) % source.count
    }

    Flow {
        id: legend

        width: parent.width
        spacing: Theme.s4

        Repeater {
            model: radar.source.seriesCount

            ReadoutEntry {
                id: entry

                required property int index

                line: index
                label: radar.source.nameOf(index)
                figure: ""
                onAsked: radar.explain(index, radar.explorer.index, entry)
            }
        }
    }
    RadarShape {
        id: shape

        x: Math.round((parent.width - width) / 2)
        y: legend.height + radar.labelHeight
        width: radar.side
        height: radar.side
        values: radar.source.count > 0 ? radar.source.valuesOf(0) : []
        compared: radar.source.count > 0 ? radar.source.valuesOf(1) : []
        line: Theme.series[0]
        comparedLine: Theme.series[1]
        grid: Theme.lineStrong
        heavy: Theme.highContrast ? 2.8 : 2

        Rectangle {
            id: marker

            readonly property real reading: radar.source.valueOf(radar.explorer.series, radar.explorer.index)
            readonly property point at: shape.pointOf(radar.explorer.index, isNaN(reading) ? 0 : reading)

            visible: radar.cursorShown && shape.width > 0
            x: at.x - 8
            y: at.y - 8
            width: 16
            height: 16
            radius: 8
            color: "transparent"
            border.width: 3
            border.color: Theme.focus
        }
    }
    Repeater {
        model: radar.source.labels

        Column {
            id: label

            required property string modelData
            required property int index
            readonly property bool beside: index % 2 === 1

            width: radar.labelWidth
            x: !beside ? (parent.width - width) / 2 : index === 1 ? shape.x + shape.width + Theme.s2 : shape.x - width - Theme.s2
            y: beside ? shape.y + (shape.height - height) / 2 : index === 0 ? shape.y - height : shape.y + shape.height

            T {
                width: parent.width
                horizontalAlignment: !label.beside ? Text.AlignHCenter : label.index === 1 ? Text.AlignLeft : Text.AlignRight
                role: "small"
                weight: Font.Medium
                tone: Theme.ink2
                text: label.modelData
                Accessible.ignored: true
            }
            T {
                width: parent.width
                horizontalAlignment: !label.beside ? Text.AlignHCenter : label.index === 1 ? Text.AlignLeft : Text.AlignRight
                role: "small"
                weight: Font.DemiBold
                text: qsTr("%1 (%2)", "points, and in brackets the sector's median").arg(radar.source.figureOf(0, label.index)).arg(radar.source.figureOf(1, label.index))
                Accessible.ignored: true
            }
        }
    }
}
