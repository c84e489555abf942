import QtQuick
import QtQuick.Layouts
import Soundings.Theme
import Soundings.Controls

// What happened elsewhere, one at a time. Failures stay until answered, the rest 6 s. It is also said by the Announcer.
Item {
    id: toast

    property string text
    property string action
    property bool failure: false
    property int stays: 6000             // ms
    readonly property bool hasKeyboard: offer.activeFocus || dismiss.activeFocus
    property Item before                 // had the keyboard before, and gets it back
    signal actionClicked()

    function show(message, isFailure, offered) {
        text = message
        action = offered || ""
        failure = isFailure === true
        if (!hasKeyboard)
            before = Window.activeFocusItem
        visible = true
        if (failure)
            away.stop()
        else
            away.restart()
    }
    function hide() {
        const back = hasKeyboard ? before : null
        visible = false
        if (back && back.visible)
            back.forceActiveFocus(Qt.TabFocusReason)
    }

    // Who has gone to it reads it as long as it takes.
    onHasKeyboardChanged: {
        if (hasKeyboard)
            away.stop()
        else if (visible && !failure)
            away.restart()
    }
    Connections {
        target: toast.Window.window
        function onActiveFocusItemChanged() {
            const item = target.activeFocusItem
            if (item !== offer && item !== dismiss)
                toast.before = item
        }
    }

    visible: false
    implicitWidth: Math.min(Math.round(490 * Theme.text), 640)
    implicitHeight: line.implicitHeight + 2 * Theme.s3

    Timer {
        id: away

        interval: toast.stays
        onTriggered: toast.hide()
    }
    Shadow { }
    Rectangle {
        anchors.fill: parent
        radius: Theme.rPanel
        color: Theme.raised
        border.width: Theme.border
        border.color: Theme.lineStrong
    }
    RowLayout {
        id: line

        anchors.fill: parent
        anchors.margins: Theme.s3
        anchors.leftMargin: Theme.s4
        spacing: Theme.s3

        Icon {
            name: toast.failure ? "fail" : "info"
            color: toast.failure ? Theme.danger : Theme.ink2
        }
        T {
            text: toast.text
            Layout.fillWidth: true
            wrapMode: Text.WordWrap
            lineHeight: 1.2
        }
        Btn {
            id: offer

            visible: text !== ""
            text: toast.action
            onClicked: {
                toast.hide()
                toast.actionClicked()
            }
        }
        Btn {
            id: dismiss

            kind: "quiet"
            glyph: "close"
            tip: qsTr("Dismiss")
            onClicked: toast.hide()
        }
    }
}
