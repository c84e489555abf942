import QtQuick
import QtQuick.Layouts
import Soundings.Theme
import Soundings.Controls
import Soundings.Screener

// The two bounds of one figure, and what is wrong with them.
ColumnLayout {
    id: bounds

    required property CriteriaForm form
    required property string name         // on the wire
    required property string label
    required property string unit
    readonly property string fault: form.faults[name] || ""

    function enter() {
        least.forceActiveFocus(Qt.TabFocusReason)
        least.selectAll()
    }
    function textOf(end) {
        const text = form.texts[name + end]
        return text === undefined ? "" : text
    }

    spacing: Theme.s1
    Accessible.role: Accessible.Grouping
    Accessible.name: label

    component Bound: Field {
        id: bound

        property string end
        property string word

        Layout.fillWidth: true
        label: bounds.unit === "" ? qsTr("%1, %2").arg(bounds.label).arg(word) : qsTr("%1 in percent, %2").arg(bounds.label).arg(word)
        placeholderText: word
        error: bounds.fault
        inputMethodHints: Qt.ImhFormattedNumbersOnly
        onTextEdited: bounds.form.setText(bounds.name + end, text)
    }

    T {
        text: bounds.unit === "" ? bounds.label : bounds.label + " " + bounds.unit
        weight: Font.Medium
        Layout.fillWidth: true
        wrapMode: Text.WordWrap
        Accessible.ignored: true
    }
    RowLayout {
        spacing: Theme.s2

        Bound {
            id: least

            end: "_min"
            word: qsTr("at least")
            text: bounds.textOf(end)
        }
        Bound {
            id: most

            end: "_max"
            word: qsTr("at most")
            text: bounds.textOf(end)
        }
    }
    T {
        visible: text !== ""
        text: bounds.fault
        role: "small"
        tone: Theme.danger
        Layout.fillWidth: true
        wrapMode: Text.WordWrap
        Accessible.ignored: true
    }
    Connections {
        target: bounds.form
        function onFilled() {
            least.text = bounds.textOf("_min")
            most.text = bounds.textOf("_max")
        }
    }
}
