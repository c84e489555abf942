import QtQuick
import QtQuick.Layouts
import Soundings.Accessibility
import Soundings.Client
import Soundings.Controls
import Soundings.Shell
import Soundings.Theme

// Who has a token to the engine, each with a button that revokes it after a question, and a button that makes another one.
ColumnLayout {
    id: given

    property ApiClient client
    property bool ready: true             // false: the engine is not there just now
    readonly property alias known: list.known // false: whoever asks may not know them
    signal made()
    readonly property var scopes: ({ read: qsTr("may read"), write: qsTr("may read and write"), admin: qsTr("may do everything") })

    function load() {
        list.load()
    }

    spacing: Theme.s2
    onVisibleChanged: if (visible) load()
    Component.onCompleted: if (visible) load()

    TokenList {
        id: list

        client: given.client
        onRevoked: (name) => {
            make.forceActiveFocus(Qt.TabFocusReason)
            Announcer.say(qsTr("The token %1 is revoked.").arg(name))
        }
        onRefused: if (given.visible) Announcer.say(problem)
    }
    Loader {
        id: dialog

        function ask() {
            if (item === null)
                setSource("TokenDialog.qml", { client: given.client })
            item.ask()
        }

        Connections {
            target: dialog.item
            function onMade() {
                given.load()
                given.made()
            }
        }
    }
    Btn {
        id: make

        text: qsTr("Make a token")
        enabled: given.ready
        onClicked: dialog.ask()
    }
    T {
        visible: list.tokens.length > 0
        text: qsTr("Tokens that were given")
        weight: Font.DemiBold
        Layout.topMargin: Theme.s2
        Accessible.role: Accessible.Heading
        Accessible.name: text
    }
    T {
        visible: text !== ""
        Layout.fillWidth: true
        text: list.problem
        tone: Theme.danger
        wrapMode: Text.Wrap
    }
    Repeater {
        model: list.tokens

        RowLayout {
            id: token

            required property var modelData

            Layout.fillWidth: true
            spacing: Theme.s3

            ColumnLayout {
                Layout.fillWidth: true
                spacing: 0
                Accessible.role: Accessible.StaticText
                Accessible.name: title.text + ", " + details.text

                T {
                    id: title

                    Layout.fillWidth: true
                    text: qsTr("%1, %2").arg(token.modelData.name).arg(given.scopes[token.modelData.scope] || token.modelData.scope)
                    wrapMode: Text.Wrap
                    Accessible.ignored: true
                }
                T {
                    id: details

                    Layout.fillWidth: true
                    role: "small"
                    tone: Theme.ink2
                    text: token.modelData.about
                    wrapMode: Text.WordWrap
                    Accessible.ignored: true
                }
            }
            Btn {
                kind: "danger"
                text: qsTr("Revoke")
                Accessible.name: qsTr("Revoke %1").arg(token.modelData.name)
                onClicked: confirm.ask(token.modelData.name)
            }
        }
    }
    Loader {
        id: confirm

        property string name

        function ask(which) {
            name = which
            active = true
            item.open()
        }

        active: false
        sourceComponent: Component {
            ConfirmDialog {
                question: qsTr("Revoke the token %1?").arg(confirm.name)
                meaning: qsTr("Whoever uses it is let in no more from now on. It cannot be brought back; a new one can be made.")
                act: qsTr("Revoke")
                onConfirmed: list.revoke(confirm.name)
            }
        }
    }
}
