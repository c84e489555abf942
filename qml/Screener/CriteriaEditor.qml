import QtQuick
import QtQuick.Layouts
import Soundings.Theme
import Soundings.Accessibility
import Soundings.Controls
import Soundings.Client
import Soundings.Lists
import Soundings.Screener

// Bounds of every figure. What is empty does not count.
FocusScope {
    id: editor

    required property ApiClient client
    required property CriteriaForm form
    signal find()

    function enter() {
        sector.forceActiveFocus(Qt.TabFocusReason)
    }
    function enterFault() {
        const at = form.figures.findIndex(figure => figure.name === form.firstFault())
        if (at < 0)
            return
        figures.itemAt(at).enter()
        Announcer.say(form.faults[form.firstFault()])
    }
    function reveal(item) {
        const box = item.mapToItem(column, 0, 0, item.width, item.height)
        const top = column.y + box.y - Theme.s4
        const bottom = column.y + box.y + box.height + Theme.s3
        if (top < flick.contentY)
            flick.contentY = Math.max(0, top)
        else if (bottom > flick.contentY + flick.height)
            flick.contentY = bottom - flick.height
    }

    SectorChoices {
        id: sectors

        client: editor.client
    }
    Panel {
        anchors.fill: parent
    }
    Flickable {
        id: flick

        anchors.fill: parent
        anchors.margins: Theme.border
        contentHeight: column.implicitHeight + 2 * Theme.margin
        boundsBehavior: Flickable.StopAtBounds
        clip: true

        ColumnLayout {
            id: column

            x: Theme.margin
            y: Theme.s4
            width: flick.width - 2 * Theme.margin
            spacing: Theme.s4

            T {
                text: qsTr("Conditions; leave empty what does not matter. Percents say 15 for 15 %.")
                tone: Theme.ink2
                Layout.fillWidth: true
                wrapMode: Text.WordWrap
            }
            Chip {
                id: sector

                focus: true
                label: qsTr("Sector")
                model: sectors.choices
                current: editor.form.sector
                onChosen: (value) => editor.form.sector = value
                onActiveFocusChanged: if (activeFocus) editor.reveal(sector)
            }
            GridLayout {
                Layout.fillWidth: true
                columns: Math.max(1, Math.floor(column.width / (250 * Theme.text)))
                columnSpacing: Theme.s5
                rowSpacing: Theme.s4

                Repeater {
                    id: figures

                    model: editor.form.figures

                    FigureBounds {
                        id: figure

                        required property var modelData

                        form: editor.form
                        name: modelData.name
                        label: modelData.label
                        unit: modelData.unit
                        Layout.fillWidth: true
                        Layout.preferredWidth: 1
                        Layout.alignment: Qt.AlignTop
                        Keys.onReturnPressed: editor.find()
                        Keys.onEnterPressed: editor.find()
                        // Whoever walks through the fields sees the one that has the keyboard.
                        readonly property bool entered: editor.activeFocus && holds(editor.Window.activeFocusItem)
                        function holds(item) {
                            while (item && item !== figure)
                                item = item.parent
                            return item === figure
                        }
                        onEnteredChanged: if (entered) editor.reveal(figure)
                    }
                }
            }
            Flow {
                Layout.fillWidth: true
                spacing: Theme.s2

                Btn {
                    kind: "primary"
                    text: qsTr("Find stocks")
                    onClicked: editor.find()
                    onActiveFocusChanged: if (activeFocus) editor.reveal(this)
                }
                Btn {
                    text: qsTr("Empty all fields")
                    onClicked: {
                        editor.form.clear()
                        editor.enter()
                    }
                    onActiveFocusChanged: if (activeFocus) editor.reveal(this)
                }
            }
        }
    }
}
