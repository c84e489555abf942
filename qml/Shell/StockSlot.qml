import QtQuick
import Soundings.Client

// Where the page of a stock is: loaded when it is first wanted, because charts would make the start slower, and then kept for
// the next stock.
Loader {
    id: slot

    property ApiClient client
    property string ticker
    signal back()
    signal refreshed(string sentence, bool failed)
    signal wanted(string page, var request)
    signal owned(string ticker)
    signal commanded(string id)

    function show(which) {
        ticker = which
        if (item === null)
            setSource("../StockDetail/StockDetailPage.qml", { client: client, ticker: which })
        else
            item.open(which)
        item.forceActiveFocus(Qt.TabFocusReason)
    }

    Connections {
        target: slot.item
        ignoreUnknownSignals: true
        function onBack() { slot.back() }
        function onRefreshed(sentence, failed) { slot.refreshed(sentence, failed) }
        function onWanted(page, request) { slot.wanted(page, request) }
        function onOwned(ticker) { slot.owned(ticker) }
        function onCommanded(id) { slot.commanded(id) }
    }
}
