import QtQuick
import Soundings.Controls

// What is not seen at once: made in a turn of the event loop of its own, so that the keyboard is heard in between, or as soon as it is
// needed.
Loader {
    id: later

    property bool needed: false
    property bool due: false

    active: needed || due
    Component.onCompleted: turn.wait()

    LaterTurn {
        id: turn

        onCame: later.due = true
    }
}
