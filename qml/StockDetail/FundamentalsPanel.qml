import QtQuick
import QtQuick.Layouts
import Soundings.Client
import Soundings.Controls
import Soundings.Glossary
import Soundings.Lists
import Soundings.StockDetail
import Soundings.Theme

// The eighteen figures in four groups, each beside the sector's median.
FocusPanel {
    id: panel

    required property StockDetailViewModel page
    readonly property bool ready: page.overviewStatus.state === PageState.Ready
    readonly property bool none: ready && page.knownFundamentals === 0
    readonly property var groups: page.fundamentals

    name: qsTr("Fundamentals with the sector's median")
    description: ready ? groups.map(group => group.rows.map(row => row.spoken).join(". ")).join(". ") : ""
    need: column.implicitHeight + Theme.s3 + Theme.s4

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
            title: qsTr("Fundamentals")
            sub: panel.ready && !panel.none ? qsTr("with the sector's median") : ""
            provenance: panel.page.fundamentalsSource
        }
        PanelBody {
            Layout.fillWidth: true
            status: panel.page.overviewStatus
            awaited: qsTr("Waiting for the fundamentals of %1.").arg(panel.page.ticker)
            onRetry: panel.page.loadOverview()

            ColumnLayout {
                T {
                    visible: panel.none
                    Layout.fillWidth: true
                    wrapMode: Text.WordWrap
                    tone: Theme.ink2
                    text: qsTr("No fundamentals are known for %1. Import them from a file, or refresh from a source that has them.").arg(panel.page.ticker)
                }
                GridLayout {
                    visible: !panel.none
                    Layout.fillWidth: true
                    columns: panel.width > 900 * Theme.text ? 4 : panel.width > 460 * Theme.text ? 2 : 1
                    columnSpacing: Theme.s6
                    rowSpacing: Theme.s3

                    Repeater {
                        model: panel.none ? 0 : panel.groups.length

                        Later {
                            id: place

                            required property int index

                            Layout.fillWidth: true
                            Layout.preferredWidth: 1
                            Layout.alignment: Qt.AlignTop

                            FigureGroup {
                                figures: panel.groups[place.index] || ({ title: "", rows: [] })
                                onExplain: (item, about) => panel.explain(item, about)
                            }
                        }
                    }
                }
            }
        }
    }
}
