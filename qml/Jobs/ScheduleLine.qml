import QtQuick
import QtQuick.Layouts
import Soundings.Theme
import Soundings.Controls
import Soundings.Jobs

// One day of the schedule as a line: what became of the runs that were, and those that come. Below it, each entry with its next run; its rule
// is told with its button.
Panel {
    id: panel

    required property JobsViewModel viewModel
    property Item firstButton: null
    signal paused(string entry, bool paused)

    implicitHeight: column.implicitHeight + Theme.s3 + Theme.s3

    ColumnLayout {
        id: column

        x: Theme.s4
        y: Theme.s3
        width: parent.width - 2 * Theme.s4
        spacing: Theme.s1

        RowLayout {
            Layout.fillWidth: true
            spacing: Theme.s3

            Flow {
                Layout.fillWidth: true
                spacing: Theme.s2

                T {
                    text: panel.viewModel.dayTitle
                    weight: Font.DemiBold
                    Accessible.role: Accessible.Heading
                    Accessible.name: text
                }
                T {
                    text: panel.viewModel.day
                    tone: Theme.ink3
                }
            }
            T {
                Layout.alignment: Qt.AlignTop
                text: panel.viewModel.workers
                tone: Theme.ink2
            }
        }
        T {
            visible: text !== ""
            text: panel.viewModel.scheduleProblem
            tone: Theme.ink2
            wrapMode: Text.WordWrap
            Layout.fillWidth: true
        }
        Item {
            id: line

            readonly property var runs: panel.viewModel.runs
            readonly property real firstMinute: runs.length > 0 ? runs[0].minutes - 30 : 0
            readonly property real span: runs.length > 0 ? Math.max(60, runs[runs.length - 1].minutes + 30 - firstMinute) : 60
            readonly property real markSize: Theme.icon + 6
            readonly property real wordWidth: Math.round(46 * Theme.text)

            function at(minutes) {
                return (minutes - firstMinute) / span * width
            }
            // A word is left out where it would run into the next one; the last two are the closest.
            function showsWord(index) {
                return index + 1 >= runs.length || at(runs[index + 1].minutes) - at(runs[index].minutes) >= wordWidth
            }

            visible: runs.length > 0
            implicitHeight: markSize + Math.round(Theme.small + 8)
            Layout.fillWidth: true
            Layout.topMargin: Theme.s1
            Accessible.role: Accessible.StaticText
            Accessible.name: runs.map(run => qsTr("%1 %2: %3").arg(run.time).arg(run.task).arg(run.stateText)).join("; ")

            Rectangle {
                y: line.markSize / 2 - 1
                width: parent.width
                height: 2
                color: Theme.track
            }
            Repeater {
                model: line.runs

                Item {
                    id: run

                    required property var modelData
                    required property int index

                    x: line.at(modelData.minutes)

                    Rectangle {
                        width: line.markSize
                        height: line.markSize
                        radius: width / 2
                        x: -width / 2
                        color: Theme.surface

                        JobState {
                            anchors.centerIn: parent
                            code: run.modelData.state
                            Accessible.ignored: true
                        }
                    }
                    T {
                        visible: line.showsWord(run.index)
                        role: "small"
                        text: run.modelData.time
                        tone: run.modelData.state === "queued" ? Theme.ink3 : Theme.ink2
                        x: -width / 2
                        y: line.markSize + 2
                        Accessible.ignored: true
                    }
                }
            }
        }
        Flow {
            Layout.fillWidth: true
            spacing: Theme.s5

            Repeater {
                id: entryRows

                model: panel.viewModel.entries

                Row {
                    id: entry

                    required property var modelData
                    required property int index

                    spacing: Theme.s2
                    Component.onCompleted: if (index === 0) panel.firstButton = toggle

                    T {
                        height: toggle.height
                        text: entry.modelData.title
                        weight: Font.Medium
                        tone: entry.modelData.paused ? Theme.ink2 : Theme.ink
                    }
                    T {
                        height: toggle.height
                        text: entry.modelData.paused ? qsTr("paused") : entry.modelData.next !== "" ? qsTr("next %1, your time").arg(entry.modelData.next) : ""
                        tone: Theme.ink2
                    }
                    Btn {
                        id: toggle

                        kind: "quiet"
                        glyph: entry.modelData.paused ? "play" : "pause"
                        text: entry.modelData.paused ? qsTr("Resume") : qsTr("Pause")
                        tip: entry.modelData.rule
                        Accessible.name: entry.modelData.paused ? qsTr("Resume %1").arg(entry.modelData.title) : qsTr("Pause %1").arg(entry.modelData.title)
                        onClicked: panel.paused(entry.modelData.name, !entry.modelData.paused)
                    }
                }
            }
        }
    }
}
