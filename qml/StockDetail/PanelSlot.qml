import QtQuick

// Where one panel of the page is, which says how high it needs to be.
Loader {
    readonly property real need: item ? item.need : 0

    function enter() {
        item.enter()
    }
}
