import QtQuick
import Soundings.Theme
import Soundings.Controls
import Soundings.Client
import Soundings.Browse

// The detail half of list and detail: what one needs before opening the page of a stock.
FocusScope {
    id: preview

    property alias client: stock.client
    property alias ticker: stock.ticker
    property var spark: []
    readonly property bool ready: stock.state === PageState.Ready
    signal opened(string ticker)
    signal owned(string ticker)
    signal watched()                      // the stock is to be watched, or no longer

    function reload() {
        stock.reload()
    }
    function enter() {
        if (shown.item)
            shown.item.enter()
    }

    Accessible.role: Accessible.Grouping
    Accessible.name: ready ? qsTr("Preview of %1").arg(stock.name) : qsTr("Preview")

    PreviewViewModel { id: stock }

    Rectangle {
        anchors.fill: parent
        color: Theme.surface

        Rectangle {
            width: Theme.border
            height: parent.height
            color: Theme.line
        }
    }

    T {
        visible: stock.state === PageState.Empty
        anchors.fill: parent
        anchors.margins: Theme.margin
        verticalAlignment: Text.AlignTop
        wrapMode: Text.WordWrap
        tone: Theme.ink3
        text: qsTr("Choose a stock in the table to see it here.")
    }
    Waiting {
        visible: stock.state === PageState.Loading
        anchors.fill: parent
        anchors.margins: Theme.margin
        clip: true
    }
    StateBlock {
        visible: stock.state === PageState.Failed
        anchors.left: parent.left
        anchors.right: parent.right
        anchors.top: parent.top
        anchors.margins: Theme.margin
        title: qsTr("No preview of %1").arg(stock.ticker)
        body: stock.errorText
        primary: qsTr("Try again")
        onPrimaryClicked: stock.reload()
    }
    // Made when there is first a stock to show, and then kept.
    LaterTurn {
        wanted: preview.ready && shown.item === null
        onCame: shown.active = true
    }
    Loader {
        id: shown

        anchors.fill: parent
        anchors.leftMargin: Theme.border
        active: false
        visible: preview.ready
        sourceComponent: Component {
            PreviewContent {
                viewModel: stock
                spark: preview.spark
                onOpened: preview.opened(stock.ticker)
                onOwned: preview.owned(stock.ticker)
                onWatched: preview.watched()
            }
        }
    }
}
