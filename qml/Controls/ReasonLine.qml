import QtQuick
import Soundings.Controls
import Soundings.Theme

// One reason for or against, with its sign.
Item {
    id: reason

    property bool good: true
    property alias text: words.text

    implicitHeight: words.height + 7
    Accessible.role: Accessible.StaticText
    Accessible.name: (good ? qsTr("For: %1") : qsTr("Against: %1")).arg(text)

    Icon {
        name: reason.good ? "plus" : "dash"
        width: Theme.icon - 3
        height: width
        y: 2
        color: reason.good ? Theme.up : Theme.down
        stroke: 2
    }
    T {
        id: words

        x: Theme.icon + 6
        width: parent.width - x
        wrapMode: Text.WordWrap
        lineHeight: 1.1
        Accessible.ignored: true
    }
}
