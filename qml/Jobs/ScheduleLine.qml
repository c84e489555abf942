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
    readonly property var entries: viewModel.entries
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
                model: line.runs.length

                Later {
                    id: mark

                    required property int index
                    readonly property var run: line.runs[index] || ({ minutes: 0, state: "", time: "" })

                    x: line.at(run.minutes)

                    Item {
                        Rectangle {
                            width: line.markSize
                            height: line.markSize
                            radius: width / 2
                            x: -width / 2
                            color: Theme.surface

                            JobState {
                                anchors.centerIn: parent
                                code: mark.run.state
                                Accessible.ignored: true
                            }
                        }
                        T {
                            visible: line.showsWord(mark.index)
                            role: "small"
                            text: mark.run.time
                            tone: mark.run.state === "queued" ? Theme.ink3 : Theme.ink2
                            x: -width / 2
                            y: line.markSize + 2
                            Accessible.ignored: true
                        }
                    }
                }
            }
        }
        Flow {
            Layout.fillWidth: true
            spacing: Theme.s5

            Repeater {
                model: panel.entries.length // not the list: its items stay, and the keyboard with them, when it changes

                Later {
                    id: place

                    required property int index
                    readonly property var entry: panel.entries[index] || ({ name: "", title: "", next: "", rule: "", paused: false })

                    onLoaded: if (index === 0) panel.firstButton = item.toggle

                    Row {
                        readonly property alias toggle: toggle

                        spacing: Theme.s2

                        T {
                            height: toggle.height
                            text: place.entry.title
                            weight: Font.Medium
                            tone: place.entry.paused ? Theme.ink2 : Theme.ink
                        }
                        T {
                            height: toggle.height
                            text: place.entry.paused ? qsTr("paused") : place.entry.next !== "" ? qsTr("next %1, your time").arg(place.entry.next) : ""
                            tone: Theme.ink2
                        }
                        Btn {
                            id: toggle

                            kind: "quiet"
                            glyph: place.entry.paused ? "play" : "pause"
                            text: place.entry.paused ? qsTr("Resume") : qsTr("Pause")
                            tip: place.entry.rule
                            Accessible.name: place.entry.paused ? qsTr("Resume %1").arg(place.entry.title) : qsTr("Pause %1").arg(place.entry.title)
                            onClicked: panel.paused(place.entry.name, !place.entry.paused)
                        }
                    }
                }
            }
        }
    }
}
