import QtQuick
import QtQuick.Layouts
import Soundings.Theme
import Soundings.Accessibility
import Soundings.Controls
import Soundings.Jobs

// The chosen job: what it meant, what may be done, and the details for those who want them.
FocusScope {
    id: detail

    required property JobsViewModel viewModel
    property bool closable: false         // takes the table's place, and gives it back
    readonly property var job: viewModel.current
    readonly property bool chosen: job.title !== undefined
    signal closed()

    function enter() {
        const first = closable ? back : retry.visible ? retry : cancel.visible ? cancel : details
        first.forceActiveFocus(Qt.TabFocusReason)
    }

    Accessible.role: Accessible.Grouping
    Accessible.name: chosen ? qsTr("Job: %1, %2").arg(job.title).arg(job.stateText) : qsTr("Job")
    Keys.onEscapePressed: (event) => {
        event.accepted = closable
        if (closable)
            closed()
    }

    Rectangle {
        anchors.fill: parent
        color: Theme.surface

        Rectangle {
            width: Theme.border
            height: parent.height
            color: Theme.line
        }
    }
    T {
        visible: !detail.chosen
        anchors.fill: parent
        anchors.margins: Theme.margin
        verticalAlignment: Text.AlignTop
        wrapMode: Text.WordWrap
        tone: Theme.ink3
        text: qsTr("Choose a job in the table to see it here.")
    }
    Flickable {
        id: flick

        visible: detail.chosen
        anchors.fill: parent
        anchors.leftMargin: Theme.border
        contentHeight: column.implicitHeight + 2 * Theme.margin
        boundsBehavior: Flickable.StopAtBounds
        clip: true

        ColumnLayout {
            id: column

            x: Theme.margin
            y: Theme.s4
            width: flick.width - 2 * Theme.margin
            spacing: 0

            Btn {
                id: back

                visible: detail.closable
                kind: "quiet"
                glyph: "left"
                text: qsTr("All jobs")
                keys: "Esc"
                Layout.bottomMargin: Theme.s3
                onClicked: detail.closed()
            }
            JobState {
                code: detail.job.state || "queued"
                word: detail.job.stateText || ""
            }
            T {
                text: detail.job.title || ""
                role: "lead"
                weight: Font.DemiBold
                wrapMode: Text.WordWrap
                topPadding: 6
                Layout.fillWidth: true
                Accessible.role: Accessible.Heading
                Accessible.name: text
            }
            T {
                text: detail.job.when || ""
                tone: Theme.ink2
                wrapMode: Text.WordWrap
                topPadding: 2
                Layout.fillWidth: true
            }
            RowLayout {
                visible: detail.job.percent >= 0
                spacing: Theme.s2
                Layout.topMargin: Theme.s3
                Layout.fillWidth: true
                Accessible.role: Accessible.ProgressBar
                Accessible.name: qsTr("%1 percent done").arg(detail.job.percent)

                Bar {
                    value: Math.max(0, detail.job.percent || 0)
                    Layout.fillWidth: true
                }
                T {
                    text: qsTr("%1 %").arg(detail.job.percent)
                    tone: Theme.ink2
                    Accessible.ignored: true
                }
            }
            T {
                visible: text !== ""
                text: detail.job.sentence || ""
                wrapMode: Text.Wrap
                lineHeight: 1.3
                Layout.topMargin: Theme.s4
                Layout.fillWidth: true
            }
            Flow {
                spacing: Theme.s2
                Layout.topMargin: Theme.s4
                Layout.fillWidth: true

                Btn {
                    id: retry

                    visible: detail.job.canRetry === true
                    text: detail.job.state === "done" ? qsTr("Run again") : qsTr("Retry")
                    glyph: "retry"
                    keys: "R"
                    onClicked: detail.viewModel.retry()
                }
                Btn {
                    id: cancel

                    visible: detail.job.canCancel === true
                    text: qsTr("Cancel job")
                    glyph: "stop"
                    keys: "Del"
                    onClicked: detail.viewModel.cancel()
                }
                Btn {
                    kind: "quiet"
                    text: qsTr("Copy details")
                    onClicked: {
                        Clipboard.copy([detail.job.title, detail.job.when, detail.job.sentence, detail.job.details].filter(line => line !== "").join("\n"))
                        Announcer.say(qsTr("Details copied."))
                    }
                }
            }
            T {
                text: detail.job.tries || ""
                tone: Theme.ink2
                Layout.topMargin: Theme.s5
            }
            T {
                role: "small"
                text: qsTr("Details")
                tone: Theme.ink3
                weight: Font.Medium
                Layout.topMargin: Theme.s4
                Layout.bottomMargin: 6
            }
            // Can be walked and marked by keyboard like any text.
            TextEdit {
                id: details

                text: detail.job.details || ""
                readOnly: true
                selectByMouse: true
                persistentSelection: true
                activeFocusOnTab: true
                textFormat: TextEdit.PlainText
                wrapMode: TextEdit.Wrap
                padding: Theme.s3
                color: Theme.ink2
                selectionColor: Theme.selected
                selectedTextColor: Theme.ink
                font.family: Theme.fixedFamily
                font.pixelSize: Math.round(Theme.small)
                Layout.fillWidth: true
                Accessible.role: Accessible.EditableText
                Accessible.name: qsTr("Details of the job")
                Accessible.readOnly: true
                Accessible.multiLine: true

                Rectangle {
                    anchors.fill: parent
                    z: -1
                    radius: Theme.rControl
                    color: Theme.sunken
                    border.width: Theme.border
                    border.color: Theme.line
                }
                FocusRing { visible: details.activeFocus }
            }
        }
    }
}
