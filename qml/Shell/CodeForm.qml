import QtQuick
import QtQuick.Layouts
import Soundings.Accessibility
import Soundings.Client
import Soundings.Controls
import Soundings.Theme

// Where the code is typed that the server shows, and what became of it.
ColumnLayout {
    id: form

    property EngineAccess access          // null: the engine is in this program
    property bool asked: false            // the answer is to what was typed here
    default property alias more: buttons.data

    function enter() {
        code.forceActiveFocus(Qt.TabFocusReason)
    }
    function clear() {
        code.clear()
    }
    function pair() {
        asked = true
        access.pair(code.text)
    }

    spacing: Theme.s3

    Connections {
        target: form.access
        function onChanged() {
            if (!form.asked || form.access.busy || form.access.problem === "")
                return
            form.asked = false
            Announcer.say(form.access.problem)
            code.forceActiveFocus(Qt.TabFocusReason)
            code.selectAll()
        }
        function onPaired() {
            if (form.asked)
                Announcer.say(qsTr("Paired with %1.").arg(form.access.server))
            form.asked = false
            form.clear()
        }
    }
    T {
        Layout.fillWidth: true
        tone: Theme.ink2
        wrapMode: Text.WordWrap
        lineHeight: 1.3
        text: form.access === null ? "" : qsTr("Somebody at %1 runs “soundings-server pair” there, which shows a code. It holds for five minutes, and once.").arg(form.access.server)
    }
    T {
        text: code.label
        weight: Font.Medium
        Accessible.ignored: true
    }
    Flow {
        id: buttons

        Layout.fillWidth: true
        spacing: Theme.s2

        Field {
            id: code

            width: Math.round(220 * Theme.text)
            label: qsTr("Code of the server")
            placeholderText: "ABCDE-FGHJK"
            inputMethodHints: Qt.ImhNoPredictiveText | Qt.ImhPreferUppercase
            error: form.access !== null ? form.access.problem : ""
            onAccepted: form.pair()
        }
        Btn {
            kind: "primary"
            text: qsTr("Pair")
            enabled: form.access !== null && !form.access.busy
            onClicked: form.pair()
        }
    }
    T {
        visible: text !== ""
        Layout.fillWidth: true
        text: form.access !== null ? form.access.problem : ""
        tone: Theme.danger
        wrapMode: Text.WordWrap
        Accessible.ignored: true
    }
}
