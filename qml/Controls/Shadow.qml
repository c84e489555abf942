import QtQuick
import Soundings.Theme
import Soundings.Controls

// Elevation for what floats (palette, menu, dialog, toast). None in high contrast: there the border does the work.
SoftShadow {
    anchors.fill: parent
    anchors.margins: -spread
    anchors.topMargin: Theme.s2 - spread
    anchors.bottomMargin: -Theme.s2 - spread
    visible: !Theme.highContrast
    strength: Theme.dark ? 0.035 : 0.011
}
