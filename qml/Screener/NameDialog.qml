import QtQuick
import QtQuick.Layouts
import QtQuick.Templates as C
import Soundings.Theme
import Soundings.Accessibility
import Soundings.Controls
import Soundings.Screener

// Asks for a name. The keyboard goes back to where it was.
C.Popup {
    id: dialog

    property string question
    property string verb                  // on the button: "Save screen"
    property var faultOf: () => ""        // a sentence about a name, "" when it is good
    property string fault
    property Item before
    signal named(string name)

    function ask(name) {
        before = parent.Window.activeFocusItem
        field.text = name
        fault = ""
        open()
    }
    function accept() {
        fault = faultOf(field.text)
        if (fault !== "") {
            Announcer.say(fault)
            field.forceActiveFocus(Qt.TabFocusReason)
            return
        }
        close()
        named(field.text)
    }

    parent: C.Overlay.overlay
    modal: true
    focus: true
    x: parent ? Math.round((parent.width - width) / 2) : 0
    y: parent ? Math.round(parent.height * 0.2) : 0
    width: parent ? Math.min(parent.width - 80, Math.round(420 * Math.min(1.6, Theme.text))) : 0
    padding: Theme.margin
    closePolicy: C.Popup.CloseOnEscape | C.Popup.CloseOnPressOutside
    onOpened: {
        field.forceActiveFocus(Qt.TabFocusReason)
        field.selectAll()
    }
    onClosed: if (before) before.forceActiveFocus(Qt.PopupFocusReason)

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
        Accessible.name: dialog.question

        T {
            text: dialog.question
            role: "lead"
            weight: Font.DemiBold
            Layout.fillWidth: true
            wrapMode: Text.WordWrap
            Accessible.ignored: true
        }
        Field {
            id: field

            Layout.fillWidth: true
            label: qsTr("Name of the screen")
            error: dialog.fault
            maximumLength: 60
            Keys.onReturnPressed: dialog.accept()
            Keys.onEnterPressed: dialog.accept()
        }
        T {
            visible: text !== ""
            text: dialog.fault
            tone: Theme.danger
            Layout.fillWidth: true
            wrapMode: Text.WordWrap
            Accessible.ignored: true
        }
        Flow {
            Layout.fillWidth: true
            spacing: Theme.s2

            Btn {
                kind: "primary"
                text: dialog.verb
                onClicked: dialog.accept()
            }
            Btn {
                text: qsTr("Cancel")
                onClicked: dialog.close()
            }
        }
    }
}
