import QtQuick
import QtQuick.Layouts
import QtQuick.Templates as C
import Soundings.Accessibility
import Soundings.Charts
import Soundings.Controls
import Soundings.Theme

// Saves the chart: as what, and where. A file that is there is replaced only by saving twice.
C.Popup {
    id: dialog

    property alias source: file.source
    property alias name: file.name        // of the chart, where it has none itself
    property Item before                 // had the keyboard before, and gets it back
    signal saved(string sentence)

    parent: C.Overlay.overlay
    modal: true
    focus: true
    padding: Theme.s5
    x: parent ? Math.round((parent.width - width) / 2) : 0
    y: parent ? Math.round((parent.height - height) / 3) : 0
    width: parent ? Math.min(parent.width - 2 * Theme.s5, Math.round(600 * Math.min(1.5, Theme.text))) : 0
    height: contentItem.implicitHeight + 2 * padding
    closePolicy: C.Popup.CloseOnEscape
    onAboutToShow: {
        before = parent.Window.activeFocusItem
        file.suggest()
    }
    onOpened: {
        path.forceActiveFocus(Qt.PopupFocusReason)
        path.selectAll()
    }
    onClosed: if (before) before.forceActiveFocus(Qt.PopupFocusReason)

    ChartExport {
        id: file

        onProblemChanged: if (problem !== "") Announcer.say(problem)
        onSaved: (sentence) => {
            dialog.close()
            Announcer.say(sentence)
            dialog.saved(sentence)
        }
    }

    C.Overlay.modal: Rectangle {
        color: Theme.veil
    }
    background: Item {
        Shadow { }
        Rectangle {
            anchors.fill: parent
            radius: Theme.rPanel
            color: Theme.raised
            border.width: Theme.border
            border.color: Theme.lineStrong
        }
    }
    contentItem: ColumnLayout {
        spacing: Theme.s3
        Accessible.role: Accessible.Dialog
        Accessible.name: heading.text

        T {
            id: heading

            Layout.fillWidth: true
            role: "lead"
            weight: Font.DemiBold
            text: qsTr("Save the chart")
            Accessible.role: Accessible.Heading
            Accessible.name: text
        }
        Segment {
            label: qsTr("Save as")
            current: file.kind
            items: [
                { value: "png", text: qsTr("Picture, PNG") },
                { value: "svg", text: qsTr("Drawing, SVG") },
                { value: "csv", text: qsTr("Figures, CSV") }
            ]
            onChosen: (value) => file.kind = value
        }
        T {
            id: pathLabel

            Layout.fillWidth: true
            text: qsTr("File")
            weight: Font.Medium
            Accessible.ignored: true
        }
        Field {
            id: path

            Layout.fillWidth: true
            label: pathLabel.text
            text: file.path
            error: file.problem
            onTextEdited: file.path = text
            Keys.onReturnPressed: file.save()
            Keys.onEnterPressed: file.save()

            Connections {
                target: file
                function onPathChanged() {
                    if (path.text !== file.path)
                        path.text = file.path
                }
            }
        }
        RowLayout {
            visible: file.problem !== ""
            Layout.fillWidth: true
            spacing: Theme.s2

            Icon {
                name: "fail"
                color: Theme.danger
                Layout.alignment: Qt.AlignTop
                Layout.topMargin: 2
            }
            T {
                Layout.fillWidth: true
                wrapMode: Text.WordWrap
                tone: Theme.danger
                text: file.problem
                Accessible.ignored: true
            }
        }
        Flow {
            Layout.fillWidth: true
            Layout.topMargin: Theme.s2
            spacing: Theme.s2
            layoutDirection: Qt.RightToLeft

            Btn {
                text: qsTr("Save")
                kind: "primary"
                enabled: !file.busy && file.path.trim() !== ""
                onClicked: file.save()
            }
            Btn {
                text: qsTr("Cancel")
                onClicked: dialog.close()
            }
        }
    }
}
