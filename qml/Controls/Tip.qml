import QtQuick
import QtQuick.Templates as C
import Soundings.Theme
import Soundings.Controls

// A tooltip: on hover and on focus.
C.ToolTip {
    id: tip

    x: parent ? Math.round((parent.width - implicitWidth) / 2) : 0
    y: parent ? parent.height + Theme.s2 : 0
    implicitWidth: Math.min(contentItem.implicitWidth + leftPadding + rightPadding, Math.round(360 * Theme.text))
    implicitHeight: contentItem.implicitHeight + topPadding + bottomPadding
    margins: Theme.s2
    padding: Theme.s2
    delay: Theme.reducedMotion ? 0 : 500
    closePolicy: C.Popup.CloseOnEscape | C.Popup.CloseOnPressOutsideParent | C.Popup.CloseOnReleaseOutsideParent

    contentItem: T {
        role: "small"
        text: tip.text
        wrapMode: Text.WordWrap
        Accessible.ignored: true
    }
    background: Rectangle {
        radius: Theme.rSmall
        color: Theme.raised
        border.width: Theme.border
        border.color: Theme.lineStrong
    }
}
