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
    signal actionClicked()

    function show(message, isFailure, offered) {
        text = message
        action = offered || ""
        failure = isFailure === true
        visible = true
        if (failure)
            away.stop()
        else
            away.restart()
    }

    visible: false
    implicitWidth: Math.min(Math.round(490 * Theme.text), 640)
    implicitHeight: line.implicitHeight + 2 * Theme.s3

    Timer {
        id: away

        interval: 6000
        onTriggered: toast.visible = false
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
            visible: text !== ""
            text: toast.action
            onClicked: {
                toast.visible = false
                toast.actionClicked()
            }
        }
        Btn {
            kind: "quiet"
            glyph: "close"
            tip: qsTr("Dismiss")
            onClicked: toast.visible = false
        }
    }
}
