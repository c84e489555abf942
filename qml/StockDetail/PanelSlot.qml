import QtQuick
import Soundings.Controls

// Where one panel of the page is, which says how high it needs to be.
Later {
    property real room: 0                 // is kept for it until it is made
    readonly property real need: item ? item.need : room
}
