import QtQuick
import Soundings.Accessibility
import Soundings.Client
import Soundings.Holdings

// What a window does with watchlists wherever one is: it tells of targets that are reached, and puts the stock at hand on the list that
// was chosen last, or takes it off. The page of watchlists shows the same lists.
Item {
    id: watching

    required property ApiClient client
    readonly property WatchlistsViewModel lists: watched
    property string awaited               // is to be watched as soon as there is a list
    signal done(string sentence)
    signal happened(string sentence)
    signal undoable()

    function toggle(ticker) {
        if (ticker === "")
            return Announcer.say(qsTr("Choose a stock first."))
        awaited = ticker
        if (watched.state === PageState.Failed)
            watched.reload()
        else
            goOn()
    }
    function goOn() {
        if (awaited === "" || watched.busy || watched.state === PageState.Loading)
            return
        if (watched.state === PageState.Failed) {
            awaited = ""
            return
        }
        if (watched.state === PageState.Empty)
            return watched.saveList(qsTr("My watchlist"), true)
        const ticker = awaited
        awaited = ""
        if (watched.item(ticker).ticker === undefined)
            watched.saveItem({ ticker: ticker, target: "", notes: "" }, true)
        else
            watched.take(ticker)
    }
    WatchlistsViewModel {
        id: watched

        client: watching.client
        onChanged: Qt.callLater(watching.goOn)
        onSaid: (sentence) => {
            if (watched.failure === "" || watching.awaited !== "")
                watching.done(sentence)
        }
        onHappened: (sentence) => watching.happened(sentence)
        onUndoable: watching.undoable()
    }
}
