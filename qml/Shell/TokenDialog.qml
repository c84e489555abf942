import QtQuick
import QtQuick.Layouts
import QtQuick.Templates as C
import Soundings.Accessibility
import Soundings.Client
import Soundings.Controls
import Soundings.Holdings
import Soundings.Theme
import Soundings.Shell

// Makes a token and shows it once. The keyboard goes back to where it was.
C.Popup {
    id: dialog

    property ApiClient client
    property Item before
    readonly property bool isMade: maker.secret !== ""
    readonly property var scopes: [{ value: "read", text: qsTr("read") }, { value: "write", text: qsTr("read and write") }, { value: "admin", text: qsTr("everything") }]
    readonly property string explanation: qsTr("Copy it now: it is shown this once, and the server keeps no copy that could be read. Whoever has it may: %1.")
                                          .arg((scopes.find(scope => scope.value === maker.scope) || { text: maker.scope }).text)
    signal made()                         // a token, and it has been seen

    function ask() {
        before = parent.Window.activeFocusItem
        form.fields = []                  // nothing that was typed before stays
        form.fields = [{ key: "name", label: qsTr("Name"), value: "", hint: qsTr("whose it is, or what for"), w: 260 },
                       { key: "scope", label: qsTr("May"), value: "write", choices: scopes },
                       { key: "days", label: qsTr("Holds for"), value: "90", choices: [{ value: "30", text: qsTr("30 days") }, { value: "90", text: qsTr("90 days") },
                                                                                    { value: "365", text: qsTr("365 days") }, { value: "0", text: qsTr("until it is revoked") }] }]
        open()
    }
    function copyToken() {
        Clipboard.copy(maker.secret)
        Announcer.say(qsTr("Token copied."))
    }

    parent: C.Overlay.overlay
    modal: true
    focus: true
    x: parent ? Math.round((parent.width - width) / 2) : 0
    y: parent ? Math.round(parent.height * 0.15) : 0
    width: parent ? Math.min(parent.width - 80, Math.round(620 * Math.min(1.6, Theme.text))) : 0
    height: contentItem.implicitHeight + 2 * padding
    padding: Theme.s2
    closePolicy: C.Popup.CloseOnEscape
    onOpened: form.enterAt("name")
    onClosed: {
        const wasMade = isMade
        maker.forget()
        if (before)
            before.forceActiveFocus(Qt.PopupFocusReason)
        if (wasMade)
            made()
    }

    TokenMaker {
        id: maker

        client: dialog.client
        onMade: {
            copy.forceActiveFocus(Qt.TabFocusReason)
            Announcer.say(qsTr("The token %1 is made. It is shown once.").arg(name) + " " + dialog.explanation)
        }
        onRefused: {
            form.enterAt("name")
            Announcer.say(problem)
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
        spacing: 0
        Accessible.role: Accessible.Dialog
        Accessible.name: dialog.isMade ? heading.text : form.title

        EntryForm {
            id: form

            visible: !dialog.isMade
            Layout.fillWidth: true
            framed: false
            focus: true
            title: qsTr("New token")
            action: qsTr("Make a token")
            dismissal: qsTr("Cancel")
            problem: maker.problem
            problemAt: maker.problem === "" ? "" : "name"
            saving: maker.busy
            onSaved: (values) => maker.make(values.name, values.scope, Number(values.days))
            onDismissed: dialog.close()
        }
        ColumnLayout {
            visible: dialog.isMade
            Layout.margins: Theme.s4
            spacing: Theme.s3
            Keys.onPressed: (event) => {
                event.accepted = event.matches(StandardKey.Copy)
                if (event.accepted)
                    dialog.copyToken()
            }

            T {
                id: heading

                Layout.fillWidth: true
                text: qsTr("The token %1").arg(maker.name)
                role: "lead"
                weight: Font.DemiBold
                wrapMode: Text.Wrap
                Accessible.role: Accessible.Heading
                Accessible.name: text
            }
            T {
                Layout.fillWidth: true
                text: dialog.explanation
                tone: Theme.ink2
                wrapMode: Text.WordWrap
                lineHeight: 1.3
            }
            Field {
                id: shown

                Layout.fillWidth: true
                label: heading.text
                text: maker.secret
                font.family: Theme.fixedFamily
                readOnly: true
                onActiveFocusChanged: if (activeFocus) selectAll()
                Keys.onPressed: (event) => {
                    event.accepted = event.matches(StandardKey.Copy)
                    if (event.accepted)
                        dialog.copyToken()
                }
            }
            Flow {
                Layout.fillWidth: true
                spacing: Theme.s2

                Btn {
                    id: copy

                    kind: "primary"
                    text: qsTr("Copy")
                    keys: "Ctrl+C"
                    onClicked: dialog.copyToken()
                }
                Btn {
                    text: qsTr("I have it")
                    onClicked: dialog.close()
                }
            }
        }
    }
}
