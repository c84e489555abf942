import QtQuick
import QtQuick.Layouts
import Soundings.Client
import Soundings.Controls
import Soundings.Lists
import Soundings.StockDetail
import Soundings.Theme

// The course of the score, and below it its pillars against the sector: both walked by the keys of the price chart. Not beside each
// other, so that Tab goes down the page.
Panel {
    id: panel

    required property StockDetailViewModel page
    readonly property bool heard: course.item !== null && course.item.player.playing
    readonly property real need: parts.implicitHeight + 2 * Theme.s4

    signal saved(string sentence)

    function enter() {
        if (course.ready)
            course.item.enter()
        else if (radar.ready)
            radar.item.enter()
    }

    ColumnLayout {
        id: parts

        anchors.left: parent.left
        anchors.right: parent.right
        anchors.top: parent.top
        anchors.margins: Theme.s4
        spacing: Theme.s5

        PanelBody {
            id: course

            Layout.fillWidth: true
            status: panel.page.pastStatus
            awaited: qsTr("Waiting for the course of the score.")
            onRetry: panel.page.loadPast()

            ScoreCourse {
                source: panel.page.course
                name: qsTr("Score of %1, day by day").arg(panel.page.ticker)
                onSaved: (sentence) => panel.saved(sentence)
            }
        }
        PanelBody {
            id: radar

            Layout.fillWidth: true
            status: panel.page.overviewStatus
            awaited: qsTr("Waiting for the score of %1.").arg(panel.page.ticker)
            onRetry: panel.page.loadOverview()

            PillarRadar {
                source: panel.page.radar
                name: qsTr("Pillars of %1 against its sector").arg(panel.page.ticker)
                onSaved: (sentence) => panel.saved(sentence)
            }
        }
    }
}
