import QtQuick
import QtQuick.Layouts
import Soundings.Accessibility
import Soundings.Charts
import Soundings.Controls
import Soundings.Glossary
import Soundings.Theme

// What every chart has besides its drawing: a cursor for keys, pointer and screen reader, the point in words and what it means
// (F1), the sentence, the table in its place (D), copying, saving (Ctrl+S), and sound where the points are a course in time.
FocusScope {
    id: walked

    required property PlainChart source
    required property string title
    property string name: title           // for a screen reader
    property var columns: []              // of the table
    property string identity              // column that names a row of the table
    property bool asTable: false
    property real drawingHeight: Math.round(220 * Math.min(1.5, Theme.text))
    property bool fills: false            // the drawing takes the height that the rest leaves
    property var follow: null             // function (x, y): moves the cursor to where the pointer is
    property real drawingTop: 0           // above it, within the drawing, is a legend: the cursor stays
    property var pointRect: null          // function: where the point at the cursor stands in the drawing
    property alias choice: choices.data      // beside the title
    default property alias drawing: stage.data
    readonly property alias explorer: explorer
    readonly property alias player: player
    readonly property bool cursorShown: source.count > 0 && (explorer.activeFocus || hover.hovered || player.playing)
    readonly property real drawingWidth: stage.width
    readonly property real drawnHeight: stage.height

    signal saved(string sentence)

    /// The value of a series at the cursor, or the last one; `entry` is what was asked.
    function explain(series, row, entry) {
        explainer.explain(source.explanation(series, row), explorer.mapFromItem(entry, 0, 0, entry.width, entry.height))
    }
    function save() {
        exporter.active = true
        exporter.item.open()
    }
    function enter() {
        if (asTable)
            table.item.forceActiveFocus(Qt.TabFocusReason)
        else
            explorer.forceActiveFocus(Qt.TabFocusReason)
    }
    function swap() {
        const had = explorer.activeFocus || (table.item !== null && table.item.activeFocus)
        asTable = !asTable
        if (had)
            enter()
    }

    implicitHeight: column.implicitHeight
    Keys.onPressed: (event) => {
        event.accepted = event.matches(StandardKey.Save) && source.count > 0
        if (event.accepted)
            save()
    }

    Explainer {
        id: explainer

        figure: explorer
        about: () => walked.source.explanation(explorer.series, explorer.index)
        spot: () => walked.pointRect !== null ? walked.pointRect() : Qt.rect(0, 0, explorer.width, explorer.height)
    }
    Loader {
        id: exporter

        active: false
        sourceComponent: Component {
            ExportDialog {
                source: walked.source
                name: walked.name
                onSaved: (sentence) => walked.saved(sentence)
            }
        }
    }
    ChartPlayer {
        id: player

        explorer: explorer
        onMessage: (text) => Announcer.say(text)
    }
    ColumnLayout {
        id: column

        anchors.left: parent.left
        anchors.right: parent.right
        height: walked.fills ? parent.height : implicitHeight
        spacing: Theme.s2

        Flow {
            Layout.fillWidth: true
            spacing: Theme.s2

            T {
                height: Math.max(Theme.controlHeight, implicitHeight)
                width: Math.min(implicitWidth + Theme.s3, parent.width)
                verticalAlignment: Text.AlignVCenter
                wrapMode: Text.WordWrap
                role: "lead"
                weight: Font.DemiBold
                text: walked.title
                Accessible.role: Accessible.Heading
                Accessible.name: text
            }
            Row {
                id: choices

                visible: children.length > 0
            }
            Later {
                Btn {
                    text: qsTr("Table")
                    glyph: "table"
                    kind: "quiet"
                    keys: qsTr("D", "key of the table")
                    checked: walked.asTable
                    onClicked: walked.swap()
                }
            }
            Later {
                visible: walked.source.audible

                Btn {
                    text: player.playing ? qsTr("Pause") : qsTr("Play")
                    glyph: player.playing ? "pause" : "play"
                    kind: "quiet"
                    keys: qsTr("P", "key that plays the chart")
                    enabled: !walked.asTable
                    onClicked: player.toggle()
                }
            }
            Later {
                Btn {
                    text: qsTr("Save")
                    glyph: "download"
                    kind: "quiet"
                    keys: qsTr("Ctrl+S")
                    tip: qsTr("Saves the chart as a picture, a drawing or figures")
                    enabled: walked.source.count > 0
                    onClicked: walked.save()
                }
            }
        }
        T {
            visible: !walked.asTable
            Layout.fillWidth: true
            role: "small"
            wrapMode: Text.WordWrap
            text: explorer.pointText
            // The point says it itself.
            Accessible.ignored: true
        }
        Item {
            visible: !walked.asTable
            Layout.fillWidth: true
            Layout.fillHeight: walked.fills
            implicitHeight: walked.drawingHeight

            Item {
                id: stage

                anchors.fill: parent
            }
            ChartExplorer {
                id: explorer

                anchors.fill: parent
                focus: true
                history: walked.source
                Accessible.role: Accessible.Chart
                Accessible.name: walked.name
                Accessible.description: walked.source.summary + " " + walked.source.keys
                onMessage: (text) => Announcer.say(text)
                onTableRequested: walked.swap()
                // Ctrl+S may be a shortcut of the page, for another chart.
                Keys.onShortcutOverride: (event) => {
                    explainer.override(event)
                    event.accepted = event.accepted || event.matches(StandardKey.Save)
                }
                Keys.onPressed: (event) => explainer.take(event)

                HoverHandler {
                    id: hover

                    property point seen: Qt.point(-1, -1)

                    // As in the price chart: what moves below a resting pointer must not take the cursor from the keys.
                    onPointChanged: {
                        if (!hovered || walked.follow === null || point.position.y < walked.drawingTop)
                            return
                        const at = point.scenePosition
                        const moved = seen.x >= 0 && (at.x !== seen.x || at.y !== seen.y)
                        seen = Qt.point(at.x, at.y)
                        if (moved && !player.playing)
                            walked.follow(point.position.x, point.position.y)
                    }
                }
                TapHandler {
                    acceptedButtons: Qt.LeftButton | Qt.RightButton
                    onTapped: (point, button) => {
                        if (point.position.y < walked.drawingTop)
                            return
                        player.stop()
                        explorer.forceActiveFocus(Qt.MouseFocusReason)
                        if (walked.follow !== null)
                            walked.follow(point.position.x, point.position.y)
                        if (button === Qt.RightButton)
                            explainer.explain(explainer.about(), Qt.rect(point.position.x, point.position.y, 1, 1))
                    }
                }
            }
            FocusRing {
                visible: explorer.activeFocus
                anchors.fill: explorer
                around: 0
            }
        }
        Loader {
            id: table

            active: walked.asTable
            visible: active
            Layout.fillWidth: true
            Layout.fillHeight: walked.fills
            Layout.preferredHeight: walked.drawingHeight
            sourceComponent: Component {
                DataTable {
                    id: twin

                    focus: true
                    activeFocusOnTab: true
                    name: walked.name
                    model: walked.source.table
                    columns: walked.columns
                    Keys.onShortcutOverride: (event) => {
                        cells.override(event)
                        event.accepted = event.accepted || event.matches(StandardKey.Save)
                    }
                    Keys.onPressed: (event) => {
                        cells.take(event)
                        if (event.matches(StandardKey.Copy)) {
                            explorer.copyCsv()
                            event.accepted = true
                        } else if (event.key === Qt.Key_D && event.modifiers === Qt.NoModifier) {
                            walked.swap()
                            event.accepted = true
                        }
                    }

                    CellExplainer {
                        id: cells

                        table: twin
                    }
                }
            }
        }
        Loader {
            Layout.fillWidth: true
            active: player.used
            visible: active
            sourceComponent: SoundBar { player: walked.player }
        }
        T {
            Layout.fillWidth: true
            wrapMode: Text.WordWrap
            tone: Theme.ink2
            lineHeight: 1.15
            text: walked.source.summary
            // The chart's description says it already.
            Accessible.ignored: true
        }
    }
}
