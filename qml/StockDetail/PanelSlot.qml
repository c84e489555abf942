import QtQuick

// Where one panel of the page is. Each is made in a slice of its own, so that the window goes on meanwhile.
Loader {
    readonly property real need: item ? item.need : 0

    function enter() {
        item.enter()
    }
}
