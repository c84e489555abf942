import QtQuick
import Soundings.Controls

// What is not used or seen first: made in a turn of the event loop of its own, so that the keyboard is heard in between. It stands where
// it is written: in layouts, in the order of Tab, and for assistive technology.
Loader {
    id: later

    default property Component part
    property bool due: false

    /// The part, for who uses it before its turn.
    function made() {
        due = true
        return item
    }

    /// The keyboard goes to it.
    function enter() {
        made().enter()
    }

    active: due
    sourceComponent: part

    LaterTurn {
        wanted: true // no binding: those are evaluated last first, and what is written first is to be made first
        onCame: later.due = true
    }
}
