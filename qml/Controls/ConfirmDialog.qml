import QtQuick
import QtQuick.Layouts
import QtQuick.Templates as C
import Soundings.Theme
import Soundings.Controls

// Asks before something that cannot be taken back. The keyboard is on the safe button, and goes back to where it was.
C.Popup {
    id: dialog

    required property string question
    required property string meaning      // what follows
    required property string act          // what the button does
    property Item before
    signal confirmed()

    parent: C.Overlay.overlay
    modal: true
    focus: true
    x: parent ? Math.round((parent.width - width) / 2) : 0
    y: parent ? Math.round(parent.height * 0.2) : 0
    width: parent ? Math.min(parent.width - 80, Math.round(420 * Math.min(1.6, Theme.text))) : 0
    padding: Theme.margin
    closePolicy: C.Popup.CloseOnEscape | C.Popup.CloseOnPressOutside
    onAboutToShow: before = parent.Window.activeFocusItem
    onOpened: keep.forceActiveFocus(Qt.TabFocusReason)
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
        Accessible.description: dialog.meaning

        T {
            text: dialog.question
            role: "lead"
            weight: Font.DemiBold
            Layout.fillWidth: true
            wrapMode: Text.WordWrap
        }
        T {
            text: dialog.meaning
            tone: Theme.ink2
            Layout.fillWidth: true
            wrapMode: Text.WordWrap
            lineHeight: 1.3
        }
        Flow {
            Layout.fillWidth: true
            spacing: Theme.s2

            Btn {
                id: keep

                text: qsTr("Keep it")
                onClicked: dialog.close()
            }
            Btn {
                kind: "danger"
                text: dialog.act
                onClicked: {
                    dialog.close()
                    dialog.confirmed()
                }
            }
        }
    }
}
