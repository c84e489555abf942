import QtQuick
import QtQuick.Layouts
import Soundings.Accessibility
import Soundings.Charts
import Soundings.Controls
import Soundings.Theme

// Price, volume, RSI and drawdowns over one time axis, with the figures under the cursor above and the chart in a sentence below.
// Keyboard, mouse and screen reader share one cursor; accessible through ChartExplorer alone.
Item {
    id: chart

    required property PriceChartData history
    property string name                  // of the company
    property bool awaiting: false         // prices of another period are on their way
    readonly property alias explorer: explorer
    readonly property alias player: player
    signal tableRequested()

    readonly property real gutter: Math.round(58 * Theme.text)
    readonly property bool cursorShown: history.count > 0 && (explorer.activeFocus || hover.hovered || player.playing)
    // Of the day under the cursor, else of the last day.
    readonly property int figuresRow: cursorShown ? explorer.index : history.count - 1
    readonly property var figures: history.count > 0 ? history.readout(figuresRow) : ({})

    implicitHeight: readout.implicitHeight + Math.round((history.drawdownShown ? 430 : 360) + 60 * (Theme.text - 1)) + sentence.implicitHeight + 2 * Theme.s2
                    + (history.zoomed ? spanBar.implicitHeight + Theme.s2 : 0)
                    + (player.used ? sound.implicitHeight + Theme.s2 : 0)

    Binding {
        target: chart.history
        property: "plotWidth"
        value: Math.round(panes.plotWidth)
        when: panes.plotWidth > 0
    }
    Binding {
        target: chart.history
        property: "maxPriceTicks"
        value: Math.max(2, Math.floor(panes.priceHeight / (Theme.small * 3.4)))
    }
    Binding {
        target: chart.history
        property: "maxTimeMarks"
        value: Math.max(1, Math.floor(panes.plotWidth / (Theme.small * 5.2)))
    }

    ReadoutExplainer {
        id: explainer

        figure: explorer
        history: chart.history
        about: () => of(explorer.index, lines[explorer.series])
        spot: () => Qt.rect(cursor.x, cursor.closeY, 1, 1)
    }
    ChartPlayer {
        id: player

        explorer: explorer
        onMessage: (text) => Announcer.say(text)
    }

    ColumnLayout {
        anchors.fill: parent
        spacing: Theme.s2

        Later {
            id: readout

            Layout.fillWidth: true

            ChartReadout {
                history: chart.history
                figures: chart.figures
                onAsked: (figure, key) => explainer.explain(explainer.of(chart.figuresRow, key), explorer.mapFromItem(figure, 0, 0, figure.width, figure.height))
            }
        }

        // Made when it is first seen, and then kept: a button of it may have the keyboard.
        Loader {
            id: spanBar

            Layout.fillWidth: true
            active: false
            visible: chart.history.zoomed
            onVisibleChanged: if (visible) active = true
            sourceComponent: SpanBar {
                history: chart.history
                explorer: chart.explorer
            }
        }
        Item {
            id: panes

            readonly property real plotWidth: Math.max(0, width - chart.gutter)
            readonly property real foot: Math.round(Theme.small + 12)
            readonly property real plotHeight: Math.max(0, height - foot)
            readonly property bool three: chart.history.drawdownShown
            readonly property real priceHeight: Math.round(plotHeight * (three ? 0.54 : 0.64))
            readonly property real volumeHeight: Math.round(plotHeight * (three ? 0.12 : 0.14))
            readonly property real drawdownHeight: three ? Math.round(plotHeight * 0.17) : 0
            readonly property real rsiHeight: plotHeight - priceHeight - volumeHeight - drawdownHeight
            readonly property real rsiTop: priceHeight + volumeHeight
            readonly property real drawdownTop: rsiTop + rsiHeight

            function priceY(value) {
                return (chart.history.high - value) / (chart.history.high - chart.history.low) * priceHeight
            }
            function rsiY(value) {
                return rsiTop + (100 - value) / 100 * rsiHeight
            }

            Layout.fillWidth: true
            Layout.fillHeight: true
            Layout.minimumHeight: Math.round(200 + 40 * (Theme.text - 1))

            Later {
                anchors.fill: parent

                ChartGrid {
                    history: chart.history
                    plotWidth: panes.plotWidth
                    plotHeight: panes.plotHeight
                    priceHeight: panes.priceHeight
                    avoidY: lastPrice.y + lastPrice.height / 2
                    avoidX: cursor.visible ? cursor.tagMiddle : -1000
                    avoidWidth: cursor.tagWidth
                }
            }
            Repeater {
                model: [panes.priceHeight, panes.priceHeight + panes.volumeHeight, panes.drawdownTop, panes.plotHeight]

                Rectangle {
                    required property real modelData

                    y: modelData
                    width: panes.width
                    height: Theme.hairline
                    color: Theme.lineStrong
                }
            }
            Later {
                width: panes.plotWidth
                height: panes.priceHeight

                PricePane { history: chart.history }
            }
            VolumeBars {
                y: panes.priceHeight + Theme.s2
                width: panes.plotWidth
                height: Math.max(0, panes.volumeHeight - Theme.s2)
                history: chart.history
                quiet: Theme.highContrast ? Theme.disabled : Theme.control
                strong: Theme.ink
            }
            Later {
                y: panes.rsiTop
                width: panes.plotWidth
                height: panes.rsiHeight

                RsiPane { history: chart.history }
            }
            Loader {
                id: drawdown

                y: panes.drawdownTop
                width: panes.plotWidth
                height: panes.drawdownHeight
                active: panes.three
                sourceComponent: Component {
                    DrawdownPane {
                        history: chart.history
                    }
                }
            }
            Later {
                x: panes.plotWidth
                width: chart.gutter

                GutterLabels {
                    history: chart.history
                    volumeTop: panes.priceHeight
                    volumeHeight: panes.volumeHeight
                    rsiHeight: panes.rsiHeight
                    drawdownHeight: panes.drawdownHeight
                }
            }
            Later {
                EventMarks {
                    history: chart.history
                    plotWidth: panes.plotWidth
                    plotHeight: panes.priceHeight
                }
            }
            Rectangle {
                id: lastPrice

                visible: chart.history.count > 0
                x: panes.plotWidth + 2
                y: Math.max(0, Math.min(panes.priceHeight - height, Math.round(panes.priceY(chart.history.closeAt(chart.history.count - 1)) - height / 2)))
                width: Math.max(chart.gutter - 2, lastWord.implicitWidth + Theme.s2)
                height: Math.round(Theme.small + 8)
                radius: Theme.rSmall
                color: Theme.ink

                T {
                    id: lastWord

                    anchors.centerIn: parent
                    role: "small"
                    weight: Font.DemiBold
                    text: chart.history.lastPrice
                    tone: Theme.surface
                    Accessible.ignored: true
                }
            }
            ChartCursor {
                id: cursor

                visible: chart.cursorShown
                x: Math.round((explorer.index + 0.5) / Math.max(1, chart.history.count) * panes.plotWidth)
                closeY: panes.priceY(chart.history.closeAt(explorer.index))
                otherYs: [panes.rsiY(chart.history.rsiAt(explorer.index)),
                    panes.three ? drawdown.y + chart.history.drawdownAt(explorer.index) / chart.history.deepest * drawdown.height : NaN]
                lineHeight: panes.plotHeight
                footHeight: panes.foot
                day: chart.figures.day || ""
                room: panes.width
            }
            ChartExplorer {
                id: explorer

                awaiting: chart.awaiting
                width: panes.plotWidth
                height: panes.plotHeight
                history: chart.history
                Accessible.role: Accessible.Chart
                Accessible.name: chart.history.candles ? qsTr("%1 price chart, candles").arg(chart.name) : qsTr("%1 price chart, line").arg(chart.name)
                Accessible.description: [chart.history.summary, chart.history.aggregation, chart.history.keys].filter(text => text !== "").join(" ")
                onMessage: (text) => Announcer.say(text)
                onTableRequested: chart.tableRequested()
                Keys.onShortcutOverride: (event) => explainer.override(event)
                Keys.onPressed: (event) => explainer.take(event)

                HoverHandler {
                    id: hover

                    property point seen: Qt.point(-1, -1)

                    // Also told when only what lies under a resting pointer changes: that must not take the cursor from the keys.
                    onPointChanged: {
                        if (!hovered)
                            return
                        const at = point.scenePosition
                        const moved = seen.x >= 0 && (at.x !== seen.x || at.y !== seen.y)
                        seen = Qt.point(at.x, at.y)
                        if (moved && !player.playing && !pointer.busy)
                            explorer.index = chart.history.rowAt(point.position.x / explorer.width)
                    }
                }
                TapHandler {
                    onTapped: {
                        player.stop()
                        explorer.forceActiveFocus(Qt.MouseFocusReason)
                    }
                }
            }
            SpanPointer {
                id: pointer

                anchors.fill: explorer
                history: chart.history
                explorer: explorer
            }
            FocusRing {
                visible: explorer.activeFocus
                anchors.fill: explorer
                around: 0
            }
        }

        Loader {
            id: sound

            Layout.fillWidth: true
            active: player.used
            visible: active
            sourceComponent: SoundBar { player: chart.player }
        }
        Later {
            id: sentence

            Layout.fillWidth: true

            RowLayout {
                spacing: Theme.s2

                Icon {
                    name: "text"
                    color: Theme.ink3
                    Layout.alignment: Qt.AlignTop
                    Layout.topMargin: 2
                }
                T {
                    Layout.fillWidth: true
                    wrapMode: Text.WordWrap
                    tone: Theme.ink2
                    lineHeight: 1.15
                    text: chart.history.summary + (chart.history.aggregation !== "" ? " " + chart.history.aggregation : "")
                    // The chart's description says it already.
                    Accessible.ignored: true
                }
            }
        }
    }
}
