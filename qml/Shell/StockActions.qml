import QtQuick
import Soundings.Accessibility
import Soundings.Client

// What is done to a stock from any page, and how it is taken back: adding it to a portfolio, and watching it. The watchlists are here,
// because their targets are told on every page. Both are loaded when they are wanted.
Item {
    id: actions

    required property ApiClient client
    property bool listsShown: false       // the page in front shows the watchlists, and what is done to them
    property var toldOf: null             // who has done what was told last
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
    /// `by` has done something that Ctrl+Z takes back.
    function note(by) {
        list.add(by)
    }
    /// Takes back what was told last.
    function undoTold() {
        toldOf.undo()
    }
    function tell(sentence, by) {
        toldOf = by
        told(sentence, by.canUndo ? qsTr("Undo") : "")
        Announcer.say(sentence)
    }

    UndoList { id: list }

    Loader {
        id: adding

        Connections {
            target: adding.item
            function onDone(sentence) {
                actions.tell(sentence, adding.item.portfolios)
                actions.owned()
            }
            function onUndoable() { actions.note(adding.item.portfolios) }
        }
    }
    Loader {
        id: watching

        Connections {
            target: watching.item
            function onDone(sentence) { if (!actions.listsShown) actions.tell(sentence, actions.lists) }
            function onUndoable() { actions.note(actions.lists) }
            function onHappened(sentence) {
                Announcer.mention(sentence)
                actions.told(sentence, "")
            }
        }
    }
    Shortcut {
        sequences: [StandardKey.Undo]
        enabled: list.newest !== null
        onActivated: list.undo()
    }
}
