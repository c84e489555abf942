import QtQuick
import QtQuick.Layouts
import Soundings.Client
import Soundings.Controls
import Soundings.Glossary
import Soundings.Lists
import Soundings.StockDetail
import Soundings.Theme

// Every line of the score: which figure gave how many points, against what.
Panel {
    id: panel

    required property StockDetailViewModel page
    readonly property real need: column.implicitHeight + Theme.s3 + Theme.s4

    function enter() {
        if (body.ready)
            body.item.forceActiveFocus(Qt.TabFocusReason)
    }

    function explainRow(row) {
        explainer.active = true
        explainer.item.explain(body.item, page.factors[row].about, body.item.cellRect(row, body.item.currentColumn))
    }

    Loader {
        id: explainer

        active: false
        sourceComponent: Component {
            ExplainPopup { }
        }
    }
    RecordModel {
        id: rows

        keys: ["label", "pillar", "score", "value", "reference", "note"]
        records: panel.page.factors
    }
    ColumnLayout {
        id: column

        anchors.left: parent.left
        anchors.right: parent.right
        anchors.top: parent.top
        anchors.margins: Theme.s4
        anchors.topMargin: Theme.s3
        spacing: Theme.s2

        PanelHead {
            Layout.fillWidth: true
            title: qsTr("How the score is made")
            sub: panel.page.storyStatus.state === PageState.Ready ? (panel.page.story.peers || "") : ""
            provenance: panel.page.story.provenance || ({})
        }
        PanelBody {
            id: body

            Layout.fillWidth: true
            status: panel.page.storyStatus
            awaited: qsTr("Waiting for the reasons of the score.")
            skeletonRows: 8
            onRetry: panel.page.loadStory()

            DataTable {
                // From the theme, as DataTable does: read from the table, which is only just getting its own, this is a loop.
                implicitHeight: Math.round(Theme.small + 20) + Theme.row * Math.max(1, panel.page.factors.length)
                activeFocusOnTab: true
                name: qsTr("Factors of the score")
                // F1, Alt+I or Return on a row explains it; Ctrl+C copies the row.
                Keys.onShortcutOverride: (event) => event.accepted = event.key === Qt.Key_F1
                Keys.onPressed: (event) => {
                    if (currentRow < 0 || (event.key !== Qt.Key_F1 && !(event.key === Qt.Key_I && (event.modifiers & Qt.AltModifier))))
                        return
                    panel.explainRow(currentRow)
                    event.accepted = true
                }
                onActivated: (row) => panel.explainRow(row)
                model: rows
                columns: [
                    { key: "label", title: qsTr("Factor"), kind: "text", tone: "ink", w: 150, flex: 2, sortable: false },
                    { key: "pillar", title: qsTr("Pillar"), kind: "text", w: 70, prio: 2, sortable: false },
                    { key: "score", title: qsTr("Points"), kind: "strong", align: "right", w: 78, sortable: false },
                    { key: "value", title: qsTr("Value"), kind: "text", tone: "ink", align: "right", w: 58, sortable: false },
                    { key: "reference", title: qsTr("Against"), kind: "text", align: "right", w: 58, sortable: false },
                    { key: "note", title: qsTr("Note"), kind: "text", w: 190, flex: 3, prio: 1, sortable: false }
                ]
            }
        }
    }
}
