import QtQuick
import Soundings.Accessibility
import Soundings.Client

// What is done to a stock from any page, and how it is taken back: adding it to a portfolio, and watching it. The watchlists are here,
// because their targets are told on every page. Both are loaded when they are wanted.
Item {
    id: actions

    required property ApiClient client
    property bool elsewhere: false        // the page in front has an undo of its own
    property bool pageIsNewer: false      // it is of what was done last
    property bool listsShown: false          // it shows the watchlists, and what is done to them
    property var undoer: null             // what has done the last thing that can be taken back
    readonly property QtObject lists: watching.item !== null ? watching.item.lists : null // null until they are wanted
    signal told(string sentence, string action)
    signal owned()                        // a portfolio has changed

    function add(ticker) {
        if (adding.item === null)
            adding.setSource("../Holdings/AddDialog.qml", { client: client })
        adding.item.ask(ticker)
    }
    function watch(ticker) {
        loadLists()
        watching.item.toggle(ticker)
    }
    function loadLists() {
        if (watching.item === null)
            watching.setSource("../Holdings/Watching.qml", { client: client })
    }
    function undo() {
        undoer.undo()
    }
    function tell(sentence, by) {
        undoer = by
        pageIsNewer = false
        told(sentence, by.canUndo ? qsTr("Undo") : "")
        Announcer.say(sentence)
    }

    Loader {
        id: adding

        Connections {
            target: adding.item
            function onDone(sentence) {
                actions.tell(sentence, adding.item)
                actions.owned()
            }
        }
    }
    Loader {
        id: watching

        Connections {
            target: watching.item
            function onDone(sentence) { if (!actions.listsShown) actions.tell(sentence, watching.item) }
            function onHappened(sentence) {
                Announcer.mention(sentence)
                actions.told(sentence, "")
            }
        }
    }
    Shortcut {
        sequences: [StandardKey.Undo]
        enabled: actions.undoer !== null && actions.undoer.canUndo && !(actions.elsewhere && actions.pageIsNewer)
        onActivated: actions.undo()
    }
}
