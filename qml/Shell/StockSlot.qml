import QtQuick
import Soundings.Theme
import Soundings.Controls
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
    signal windowWanted()

    function show(which) {
        ticker = which
        if (item === null) {
            forceActiveFocus(Qt.OtherFocusReason)
            return setSource("../StockDetail/StockDetailPage.qml", { visible: false, client: client, ticker: which }) // seen when it is whole, see PageSlot
        }
        item.open(which)
        item.forceActiveFocus(Qt.TabFocusReason)
    }

    onLoaded: {
        item.visible = true
        // Who has gone elsewhere with the keyboard meanwhile stays there.
        if (visible && (Window.activeFocusItem === null || activeFocus))
            item.forceActiveFocus(Qt.TabFocusReason)
        else
            item.focus = true
    }

    PageHead {
        visible: slot.item === null
        anchors.top: parent.top
        anchors.left: parent.left
        anchors.right: parent.right
        anchors.margins: Theme.margin
        anchors.topMargin: Theme.s4
        title: slot.ticker
    }
    Connections {
        target: slot.item
        ignoreUnknownSignals: true
        function onBack() { slot.back() }
        function onRefreshed(sentence, failed) { slot.refreshed(sentence, failed) }
        function onWanted(page, request) { slot.wanted(page, request) }
        function onOwned(ticker) { slot.owned(ticker) }
        function onWindowWanted() { slot.windowWanted() }
    }
}
