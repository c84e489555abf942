import QtQuick
import QtQuick.Layouts
import Soundings.Client
import Soundings.Controls
import Soundings.StockDetail
import Soundings.Theme

// The score of the last 90 days: decoration beside a sentence that says since when the signal stands.
ColumnLayout {
    id: past

    required property StockDetailViewModel page

    spacing: Theme.s1

    Flow {
        Layout.fillWidth: true
        spacing: Theme.s2

        T {
            role: "small"
            tone: Theme.ink3
            weight: Font.Medium
            text: qsTr("Score, 90 days")
        }
        T {
            visible: past.page.pastStatus.state === PageState.Ready
            role: "small"
            tone: Theme.ink2
            width: Math.min(implicitWidth, parent.width)
            wrapMode: Text.WordWrap
            text: past.page.past.since || ""
        }
    }
    SparkLine {
        visible: past.page.pastStatus.state === PageState.Ready
        Layout.fillWidth: true
        Layout.topMargin: Theme.s1
        implicitHeight: 44
        stroke: Theme.highContrast ? 2.2 : 1.5
        values: past.page.past.values || []
        Accessible.ignored: true
    }
    T {
        visible: past.page.pastStatus.state === PageState.Empty || past.page.pastStatus.state === PageState.Failed
        Layout.fillWidth: true
        role: "small"
        tone: Theme.ink2
        wrapMode: Text.WordWrap
        text: past.page.pastStatus.title + (past.page.pastStatus.body !== "" ? ". " + past.page.pastStatus.body : "")
    }
    Loader {
        active: past.page.pastStatus.state === PageState.Failed
        visible: active
        sourceComponent: Component {
            Btn {
                text: qsTr("Try again")
                glyph: "retry"
                onClicked: past.page.loadPast()
            }
        }
    }
}
