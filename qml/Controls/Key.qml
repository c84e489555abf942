import QtQuick
import Soundings.Theme
import Soundings.Controls

// A key cap: shortcuts are shown where the command is, so that they are learnt.
Rectangle {
    id: cap

    property string text
    property bool onAccent: false

    implicitWidth: Math.max(implicitHeight, label.implicitWidth + 10)
    implicitHeight: Math.round(Theme.small + 6)
    radius: Theme.rSmall
    color: onAccent ? "transparent" : Theme.sunken
    border.width: Theme.hairline
    border.color: onAccent ? Theme.inkOnAccent : Theme.lineStrong

    T {
        id: label

        role: "small"
        anchors.centerIn: parent
        text: cap.text
        tone: cap.onAccent ? Theme.inkOnAccent : Theme.ink3
        Accessible.ignored: true
    }
}
