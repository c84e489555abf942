import QtQuick
import Soundings.Accessibility

// The voice of the Announcer: an item without a picture that appears anew for each message, which is what screen readers speak. Of
// several windows one speaks.
Item {
    id: message

    property string text
    property bool speaks: true

    width: 1
    height: 1
    visible: false
    Accessible.role: Accessible.Notification
    Accessible.name: text

    Connections {
        target: Announcer
        enabled: message.speaks
        function onSpoken(text) {
            message.visible = false
            message.text = text
            message.visible = true
            hide.restart()
        }
    }

    Timer {
        id: hide

        interval: 4000
        onTriggered: message.visible = false
    }
}
