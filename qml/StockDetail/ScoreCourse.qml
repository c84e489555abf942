import QtQuick
import Soundings.Charts
import Soundings.Controls
import Soundings.Theme

// The score day by day: the total above, the four pillars below, told apart by dash and name.
WalkedChart {
    id: course

    readonly property real gutter: Math.round(44 * Theme.text)
    readonly property real foot: Math.round(Theme.small + 12)
    readonly property real plotWidth: drawingWidth - gutter
    readonly property real legendHeight: legend.height + Theme.s1
    readonly property real plotHeight: drawingHeight - legendHeight - foot
    readonly property real totalHeight: Math.round(plotHeight * 0.55)
    readonly property int row: cursorShown ? explorer.index : source.count - 1

    title: qsTr("Course of the score")
    drawingHeight: Math.round(290 * Math.min(1.6, Theme.text))
    identity: "day"
    columns: [
        { key: "day", title: qsTr("Day"), kind: "strong", w: 124, flex: 1, sortable: false },
        { key: "total", term: "score", title: qsTr("Total"), kind: "number", align: "right", w: 56, sortable: false },
        { key: "signal", title: qsTr("Signal"), kind: "signal", w: 103, sortable: false },
        { key: "value", title: qsTr("Value"), kind: "number", align: "right", w: 62, prio: 1, sortable: false },
        { key: "quality", title: qsTr("Quality"), kind: "number", align: "right", w: 70, prio: 2, sortable: false },
        { key: "momentum", title: qsTr("Momentum"), kind: "number", align: "right", w: 92, prio: 3, sortable: false },
        { key: "health", title: qsTr("Health"), kind: "number", align: "right", w: 66, prio: 4, sortable: false }
    ]
    follow: (x, y) => explorer.index = source.rowAt(x / plotWidth)
    drawingTop: legendHeight
    pointRect: () => Qt.rect(cursor.x, legendHeight + (explorer.series > 0 ? cursor.pillarY : cursor.closeY), 1, 1)

    Later {
        id: legend

        width: parent.width

        Flow {
            spacing: Theme.s4

            Repeater {
                model: course.source.seriesCount

                ReadoutEntry {
                    id: entry

                    required property int index

                    line: Math.max(0, index - 1)
                    label: course.source.nameOf(index)
                    figure: course.row < 0 ? "" : course.source.figureOf(index, course.row)
                    onAsked: course.explain(index, course.row, entry)
                }
            }
        }
    }
    Item {
        y: course.legendHeight
        width: parent.width
        height: course.plotHeight + course.foot

        Later {
            anchors.fill: parent

            ChartGrid {
                history: course.source
                plotWidth: course.plotWidth
                plotHeight: course.plotHeight
                priceHeight: course.totalHeight
                avoidX: cursor.visible ? cursor.tagMiddle : -1000
                avoidWidth: cursor.tagWidth
            }
        }
        Rectangle {
            y: course.totalHeight
            width: parent.width
            height: Theme.hairline
            color: Theme.lineStrong
        }
        LinePane {
            id: total

            width: course.plotWidth
            height: course.totalHeight
            source: course.source
            lines: [0]
            low: course.source.low
            high: course.source.high
        }
        LinePane {
            id: pillars

            y: course.totalHeight
            width: course.plotWidth
            height: course.plotHeight - course.totalHeight
            source: course.source
            lines: [1, 2, 3, 4]
            low: 0
            high: 26                       // 25 is the most: its line is not at the very edge
        }
        Repeater {
            model: [25, 0]

            T {
                required property int modelData

                x: course.plotWidth + Theme.s2
                y: modelData === 0 ? course.plotHeight - height : course.totalHeight + pillars.yOf(modelData)
                role: "small"
                tone: Theme.ink3
                text: modelData
                Accessible.ignored: true
            }
        }
        ChartCursor {
            id: cursor

            readonly property real pillarY: course.explorer.series > 0 ? pillars.y + pillars.yOf(course.source.valueOf(course.explorer.series, course.row)) : NaN

            visible: course.cursorShown
            x: Math.round((course.row + 0.5) / Math.max(1, course.source.count) * course.plotWidth)
            closeY: course.row < 0 ? 0 : total.yOf(course.source.valueOf(0, course.row))
            otherYs: [pillarY]
            lineHeight: course.plotHeight
            footHeight: course.foot
            day: course.source.labels[course.row] || ""
            room: course.drawingWidth
        }
    }
}
