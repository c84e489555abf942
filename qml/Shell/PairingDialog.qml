import QtQuick
import QtQuick.Layouts
import QtQuick.Templates as C
import Soundings.Client
import Soundings.Controls
import Soundings.Theme
import Soundings.Shell

// Asks for the code of a server that wants a token. The keyboard goes back to where it was.
C.Popup {
    id: dialog

    property EngineAccess access
    property var page: () => null         // takes the keyboard where nothing had it before, as at the start
    property Item before

    function ask() {
        if (opened)
            return
        before = parent.Window.activeFocusItem
        open()
    }

    parent: C.Overlay.overlay
    modal: true
    focus: true
    x: parent ? Math.round((parent.width - width) / 2) : 0
    y: parent ? Math.round(parent.height * 0.15) : 0
    width: parent ? Math.min(parent.width - 80, Math.round(520 * Math.min(1.6, Theme.text))) : 0
    height: contentItem.implicitHeight + 2 * padding
    padding: Theme.margin
    closePolicy: C.Popup.CloseOnEscape
    onOpened: form.enter()
    onClosed: {
        form.clear()
        const window = parent.Window.window
        if (before && before !== parent.Window.contentItem && before !== window.contentItem)
            before.forceActiveFocus(Qt.PopupFocusReason)
        else if (page())
            page().focusContent()
    }

    Connections {
        target: dialog.access
        function onPaired() { dialog.close() }
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
            wrapMode: Text.Wrap
            text: dialog.access === null ? "" : dialog.access.hasToken ? qsTr("%1 does not take the token").arg(dialog.access.server) : qsTr("%1 wants a token").arg(dialog.access.server)
            Accessible.role: Accessible.Heading
            Accessible.name: text
        }
        CodeForm {
            id: form

            Layout.fillWidth: true
            access: dialog.access

            Btn {
                text: qsTr("Not now")
                keys: "Esc"
                onClicked: dialog.close()
            }
        }
    }
}
