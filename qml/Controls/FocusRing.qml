import QtQuick
import Soundings.Theme
import Soundings.Controls

// 2 px ring with a gap of 1 px outside a control; inset inside rows and cells. Never animated, never removed.
Rectangle {
    property bool inset: false
    property real around: Theme.rControl

    anchors.fill: parent
    anchors.margins: inset ? 1 : -3
    radius: inset ? Theme.rSmall : around + 3
    color: "transparent"
    border.color: Theme.focus
    border.width: Theme.focusWidth
}
