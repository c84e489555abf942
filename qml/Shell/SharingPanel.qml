import QtQuick
import QtQuick.Layouts
import Soundings.Accessibility
import Soundings.Client
import Soundings.Controls
import Soundings.Theme

// Whether other machines may use the engine of this program, at which address, or why not.
Panel {
    id: panel

    property ApiClient client
    property Sharing sharing              // null: the engine is not in this program
    readonly property string situation: sharing === null ? "" : sharing.busy ? qsTr("The engine starts anew.")
                                  : sharing.address !== "" ? qsTr("Other machines find it at %1. “soundings-server pair” shows a code that lets one in.").arg(sharing.address)
                                  : qsTr("Only programs on this computer reach it.")

    implicitHeight: column.implicitHeight + 2 * Theme.margin

    Connections {
        target: panel.sharing
        function onSettled() {
            if (panel.visible)
                Announcer.say(panel.sharing.problem !== "" ? panel.sharing.problem : panel.situation)
        }
    }
    ColumnLayout {
        id: column

        anchors.left: parent.left
        anchors.right: parent.right
        anchors.top: parent.top
        anchors.margins: Theme.margin
        spacing: Theme.s3

        T {
            text: qsTr("Sharing")
            role: "lead"
            weight: Font.DemiBold
            Accessible.role: Accessible.Heading
            Accessible.name: text
        }
        T {
            Layout.fillWidth: true
            tone: Theme.ink2
            wrapMode: Text.WordWrap
            lineHeight: 1.3
            text: qsTr("Another window, a browser or a script on another machine can use what is here, over an encrypted connection and with a token each. It is open while this program runs.")
        }
        Segment {
            label: qsTr("Who may use the engine")
            items: [{ value: "here", text: qsTr("This computer") }, { value: "shared", text: qsTr("Other machines too") }]
            current: panel.sharing !== null && panel.sharing.wanted ? "shared" : "here"
            onChosen: (value) => panel.sharing.want(value === "shared")
        }
        T {
            visible: text !== ""
            Layout.fillWidth: true
            text: panel.sharing !== null ? panel.sharing.problem : ""
            tone: Theme.danger
            wrapMode: Text.Wrap
        }
        Btn {
            visible: panel.sharing !== null && panel.sharing.wanted && panel.sharing.problem !== ""
            text: qsTr("Try again")
            onClicked: panel.sharing.want(true)
        }
        T {
            Layout.fillWidth: true
            role: "small"
            text: panel.situation
            tone: Theme.ink2
            wrapMode: Text.Wrap
        }
        TokensGiven {
            visible: panel.sharing !== null
            Layout.fillWidth: true
            client: panel.client
            ready: panel.sharing !== null && !panel.sharing.busy
            // What was missing may be there now.
            onMade: if (panel.sharing.wanted && panel.sharing.problem !== "") panel.sharing.want(true)
        }
    }
}
