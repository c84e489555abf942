import QtQuick
import QtQuick.Layouts
import Soundings.Client
import Soundings.Controls
import Soundings.StockDetail
import Soundings.Theme

// The course of the score, and its pillars against the sector: both walked by the keys of the price chart.
Panel {
    id: panel

    required property StockDetailViewModel page
    readonly property bool wide: width > 760 * Theme.text
    readonly property real need: parts.implicitHeight + 2 * Theme.s4

    function enter() {
        if (page.pastStatus.state === PageState.Ready)
            course.enter()
        else if (page.overviewStatus.state === PageState.Ready)
            radar.enter()
    }

    GridLayout {
        id: parts

        anchors.left: parent.left
        anchors.right: parent.right
        anchors.top: parent.top
        anchors.margins: Theme.s4
        columns: panel.wide ? 2 : 1
        columnSpacing: Theme.s5
        rowSpacing: Theme.s5

        PanelBody {
            Layout.fillWidth: true
            Layout.preferredWidth: 3
            Layout.alignment: Qt.AlignTop
            status: panel.page.pastStatus
            awaited: qsTr("Waiting for the course of the score.")
            onRetry: panel.page.loadPast()

            ScoreCourse {
                id: course

                width: parent.width
                source: panel.page.course
                name: qsTr("Score of %1, day by day").arg(panel.page.ticker)
            }
        }
        PanelBody {
            Layout.fillWidth: true
            Layout.preferredWidth: 2
            Layout.alignment: Qt.AlignTop
            status: panel.page.overviewStatus
            awaited: qsTr("Waiting for the score of %1.").arg(panel.page.ticker)
            onRetry: panel.page.loadOverview()

            PillarRadar {
                id: radar

                width: parent.width
                source: panel.page.radar
                name: qsTr("Pillars of %1 against its sector").arg(panel.page.ticker)
            }
        }
    }
}
