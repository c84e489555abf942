import QtQuick
import Soundings.Client
import Soundings.Shell

// Where one page of the list is: loaded from its file when it is first shown, and kept, so that what it watches goes on
// while another page is read.
Loader {
    id: slot

    required property var modelData       // a line of PageList
    required property int index
    property ApiClient client
    property MarketSource market
    property EngineAccess access
    property Sharing sharing
    property QtObject watched             // the watchlists of the window; null until they are wanted
    property bool due: false              // something has changed while it was not seen
    signal chosen(string page)
    signal opened(string ticker)
    signal wanted(string page, var request)
    signal owned(string ticker)
    signal commanded(string id)
    signal undoable(var by)
    signal refreshed(string sentence, bool failed)

    function load() {
        if (item !== null)
            return
        const given = {}
        for (const name of modelData.needs)
            given[name] = slot[name]
        setSource(modelData.source, given)
    }

    /// The keyboard goes to the page, and `prepare` has done something with it before.
    function enter(prepare) {
        prepare(item)
        Qt.callLater(() => { if (slot && slot.visible) item.focusContent() })
    }

    /// Something has changed on the engine: a page that is seen reads it now, any other when it is seen again.
    function follow() {
        if (!item || !item.follow)
            return
        due = !visible
        if (visible)
            item.follow()
    }

    anchors.fill: parent
    onVisibleChanged: if (visible && due) follow()

    Shortcut {
        sequences: slot.modelData.keys === "" ? [] : [slot.modelData.keys]
        onActivated: slot.chosen(slot.modelData.id)
    }
    Connections {
        target: slot.item
        ignoreUnknownSignals: true
        function onOpened(ticker) { slot.opened(ticker) }
        function onCommanded(id) { slot.commanded(id) }
        function onOwned(ticker) { slot.owned(ticker) }
        function onUndoable(by) { slot.undoable(by) }
        function onWanted(page, request) { slot.wanted(page, request) }
        function onRefreshed(sentence, failed) { slot.refreshed(sentence, failed) }
    }
}
