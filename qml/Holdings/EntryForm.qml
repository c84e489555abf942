import QtQuick
import QtQuick.Layouts
import Soundings.Theme
import Soundings.Controls

// A few fields that are saved together. Return saves, Escape keeps what is. fields: [{ key, label, value, hint, w, choices }]; with
// choices, [{ value, text }], one of them is chosen.
FocusScope {
    id: form

    property string title
    property string action
    property var fields: []
    property string problem
    property string problemAt
    property bool saving: false
    property string note                  // said below the fields
    property string dismissal: qsTr("Keep as it is")
    property bool framed: true            // not in a dialog, which has a frame of its own
    signal saved(var values)
    signal fieldLeft(string key, string text)  // a field of text was left or confirmed
    signal dismissed()

    function fieldOf(key) {
        for (let i = 0; i < entries.count; ++i)
            if (entries.itemAt(i).modelData.key === key)
                return entries.itemAt(i)
        return entries.itemAt(0)
    }
    function enter() {
        for (let i = 0; i < entries.count; ++i)
            if (!entries.itemAt(i).modelData.fixed)
                return entries.itemAt(i).enter()
    }
    function enterAt(key) {
        fieldOf(key).enter()
    }
    function textOf(key) {
        return fieldOf(key).value()
    }
    function put(key, text) {
        fieldOf(key).put(text)
    }
    function save() {
        if (saving) // Return again, before the answer: it would be entered twice
            return
        const values = {}
        for (let i = 0; i < entries.count; ++i)
            values[entries.itemAt(i).modelData.key] = entries.itemAt(i).value()
        saved(values)
    }

    implicitHeight: column.implicitHeight + 2 * Theme.s3
    Keys.onEscapePressed: dismissed()
    onProblemAtChanged: if (problemAt !== "") fieldOf(problemAt).enter()

    Panel {
        visible: form.framed
        anchors.fill: parent
    }
    ColumnLayout {
        id: column

        x: Theme.s4
        y: Theme.s3
        width: parent.width - 2 * Theme.s4
        spacing: Theme.s2

        T {
            text: form.title
            role: "lead"
            weight: Font.DemiBold
            wrapMode: Text.WordWrap
            Layout.fillWidth: true
            Accessible.role: Accessible.Heading
            Accessible.name: text
        }
        Flow {
            Layout.fillWidth: true
            spacing: Theme.s3

            Repeater {
                id: entries

                model: form.fields

                Column {
                    id: entry

                    required property var modelData
                    readonly property bool isChoice: modelData.choices !== undefined

                    function enter() {
                        const control = isChoice ? choice : field
                        control.forceActiveFocus(Qt.TabFocusReason)
                        if (!isChoice)
                            field.selectAll()
                    }
                    function value() {
                        return isChoice ? choice.current : field.text
                    }
                    function put(text) {
                        field.text = text
                    }

                    spacing: Theme.s1

                    T {
                        text: entry.isChoice ? " " : entry.modelData.label // a choice has its name within
                        role: "small"
                        tone: Theme.ink2
                        Accessible.ignored: true
                    }
                    Field {
                        id: field

                        visible: !entry.isChoice
                        width: Math.min(form.width - 2 * Theme.s4, Math.round((entry.modelData.w || 120) * Theme.text))
                        label: entry.modelData.label
                        text: entry.modelData.value || ""
                        placeholderText: entry.modelData.hint || ""
                        readOnly: entry.modelData.fixed === true
                        error: form.problemAt === entry.modelData.key ? form.problem : ""
                        onAccepted: form.save()
                        onEditingFinished: form.fieldLeft(entry.modelData.key, text)
                    }
                    Chip {
                        id: choice

                        visible: entry.isChoice
                        label: entry.modelData.label
                        model: entry.modelData.choices || []
                        current: entry.modelData.value || ""
                        onChosen: (value) => current = value
                    }
                }
            }
        }
        T {
            visible: text !== ""
            role: "small"
            text: form.note
            tone: Theme.ink2
            wrapMode: Text.WordWrap
            Layout.fillWidth: true
        }
        T {
            visible: text !== ""
            text: form.problem
            tone: Theme.danger
            wrapMode: Text.WordWrap
            Layout.fillWidth: true
        }
        Flow {
            Layout.fillWidth: true
            spacing: Theme.s2

            Btn {
                kind: form.framed ? "plain" : "primary"
                text: form.action
                enabled: !form.saving
                onClicked: form.save()
            }
            Btn {
                kind: "quiet"
                text: form.dismissal
                keys: "Esc"
                onClicked: form.dismissed()
            }
        }
    }
}
