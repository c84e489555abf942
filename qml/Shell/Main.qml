import QtQuick
import QtQuick.Layouts
import QtQuick.Templates as C
import Soundings.Theme
import Soundings.Accessibility
import Soundings.Controls
import Soundings.Client
import Soundings.Shell

// The window: rail, page, status bar, and the keys that work everywhere. Whatever the first frame does not show is loaded from a
// file when it is wanted: a type that is only named here would be compiled before that frame.
C.ApplicationWindow {
    id: window

    required property ApiClient client
    property MarketSource market          // null: another machine decides where prices come from
    property EngineAccess access          // null: the engine is in this program
    property Sharing sharing              // null: it is not
    property string page: "browse"
    property string ticker                // the stock whose page is open; "" for none
    property int place: 0                 // of the windows that were open when the program ended, which this one is
    property var begin: null              // { page, ticker } that it shows instead of what it was left with
    property size room                    // what the screen has for it; empty where nobody knows
    property string again: ""             // it takes the place of a window on this page, such as one in another language
    property bool first: true             // of the windows that are open: it is the one that watches
    readonly property var pageItem: ticker !== "" ? stock.item : pages.currentItem
    readonly property bool narrow: width < 1200 * Theme.text
    readonly property string pageTitle: pageItem && pageItem.title ? pageItem.title : ticker !== "" ? ticker : list.pages[list.at(page)].title
    property bool painted: false          // the first frame has been shown
    property bool restored: false         // its page is there, and is given the keyboard in the next turn
    // What --self-test looks at.
    readonly property int stocksShown: pages.first ? pages.first.stocksShown : 0
    readonly property string currentTicker: pages.first ? pages.first.currentTicker : ""
    readonly property bool stockComplete: ticker !== "" && stock.item !== null && stock.item.complete
    readonly property string failure: ticker !== "" && stock.item !== null && stock.item.failure !== "" ? stock.item.failure
                                    : pages.first ? pages.first.failure : ""

    signal anotherWanted(string page, string ticker)
    signal left()

    function commands() {
        return offered.all()
    }
    /// `request` is what the page is to show, where it can be told.
    function openPage(id, request) {
        const slot = pages.slot(id)
        ticker = ""
        if (id === "watchlists")
            actions.loadLists()
        slot.load()
        page = id
        slot.enter(item => {
            if (request !== undefined && item.show)
                item.show(request)
        })
    }
    function openPalette() {
        palette.open()
    }
    function openStock(which) {
        ticker = which
        stock.show(which)
    }
    function closeStock() {
        ticker = ""
        Qt.callLater(() => { if (window.pageItem) window.pageItem.focusContent() })
    }
    function run(id) {
        if (id.startsWith("page:"))
            openPage(id.slice(5))
        else if (id === "filter")
            find()
        else if (id === "reload")
            refresh()
        else if (id === "runTask")
            runATask()
        else if (id === "own")
            actions.add(chosenStock())
        else if (id === "watch")
            actions.watch(chosenStock())
        else if (id === "compare")
            openPage("compare", [chosenStock()].filter(which => which !== ""))
        else if (id === "theme")
            Theme.nextTheme()
        else if (id === "larger" || id === "smaller")
            Theme.stepTextSize(id === "larger" ? 1 : -1)
        else if (id === "normal")
            Theme.textSize = 1
        else if (id === "palette")
            openPalette()
        else if (id === "keys")
            keyHelp.open()
        else if (id === "nextRegion" || id === "previousRegion")
            cycleRegions(id === "nextRegion" ? 1 : -1)
        else if (id === "importFile")
            importing.ask([])
        else if (id === "pair")
            pairing.ask()
        else if (id === "forgetToken")
            access.forget()
        else if (id === "newWindow")
            anotherWanted("browse", "")
        else if (id === "stockWindow")
            anotherWanted(page, chosenStock())
        else if (id === "quit")
            Qt.quit()
    }
    function fitting(wanted, available) {
        return available > 0 ? Math.min(wanted, available) : wanted
    }
    // Where it is kept how this window was left.
    function kept(name) {
        return (place === 0 ? "window/" : "window" + (place + 1) + "/") + name
    }
    /// For the next start.
    function remember() {
        if (!restored)
            return
        Kept.keep(kept("maximised"), visibility === Window.Maximized)
        if (visibility === Window.Windowed) {
            Kept.keep(kept("width"), width)
            Kept.keep(kept("height"), height)
        }
        for (let i = 0; i < slots.count; ++i) {
            const item = slots.itemAt(i).item
            if (item && item.search)
                Kept.keep(keptSearch(list.pages[i].id), JSON.stringify(item.search()))
        }
        Kept.keep(kept("page"), page)
        Kept.keep(kept("ticker"), ticker)
    }
    /// Two turns later: who was told of the frame, such as the engine with its threads, begins before the page is made.
    function afterFirstFrame() {
        Qt.callLater(() => Qt.callLater(() => painted = true))
    }
    function begun() {
        pages.slot("browse").load()
        restore()
    }
    /// As it was left.
    function restore() {
        const left = begin ? begin.page : Kept.value(kept("page"), "browse")
        const stockLeft = begin ? begin.ticker : Kept.value(kept("ticker"), "")
        if (Kept.isNew && !begin && place === 0) {
            Kept.isNew = false
            openPage("welcome")
        } else if (left !== "browse" && left !== "welcome" && list.at(left) >= 0) {
            openPage(left, again === "settings" ? "language" : undefined)
        }
        if (stockLeft !== "")
            openStock(stockLeft)
        restored = true
    }
    function keptSearch(page) {
        return kept(page === "browse" ? "search" : "search-" + page)
    }
    function bringBackSearch(page, item) {
        const search = begin ? "" : Kept.value(keptSearch(page), "")
        try {
            if (search !== "")
                item.bringBack(Object.assign({}, JSON.parse(search)))
        } catch (fault) {
            console.warn("what was looked for last is not understood:", search)
        }
    }
    function refresh() {
        shell.refresh()
        for (const item of [pages.currentItem, ticker !== "" ? stock.item : null])
            if (item && item.refresh)
                item.refresh()
    }
    /// Files that were dropped on the window.
    function importFiles(urls) {
        importing.ask(urls)
    }
    function runATask() {
        openPage("jobs")
        Qt.callLater(() => pages.slot("jobs").item.runATask())
    }
    // The stock that is open, or the one that is chosen in the list; "" for none.
    function chosenStock() {
        return ticker !== "" ? ticker : pageItem && pageItem.currentTicker ? pageItem.currentTicker : ""
    }
    function find() {
        if (page !== "browse" || ticker !== "")
            openPage("browse")
        Qt.callLater(() => { if (pages.first) pages.first.focusFilter() })
    }
    function cycleRegions(by) {
        const regions = [rail].concat(pageItem && pageItem.regions ? pageItem.regions : []).concat([status])
        let at = 0
        for (let i = 0; i < regions.length; ++i) {
            let item = window.activeFocusItem
            while (item && item !== regions[i])
                item = item.parent
            if (item)
                at = i
        }
        const next = regions[(at + by + regions.length) % regions.length]
        if (next.enter)
            next.enter()
        else
            next.forceActiveFocus(Qt.TabFocusReason)
    }

    title: qsTr("%1 – Soundings").arg(pageTitle)
    width: Math.max(minimumWidth, fitting(Kept.value(kept("width"), 1440), room.width))
    height: Math.max(minimumHeight, fitting(Kept.value(kept("height"), 900), room.height))
    minimumWidth: fitting(1024, room.width)
    minimumHeight: fitting(700, room.height)
    color: Theme.canvas
    LayoutMirroring.enabled: shell.rightToLeft
    LayoutMirroring.childrenInherit: true
    onFrameSwapped: if (!painted) afterFirstFrame()
    onPaintedChanged: Qt.callLater(begun)
    onClosing: left()
    Component.onCompleted: {
        if (Kept.value(kept("maximised"), false))
            visibility = Window.Maximized
    }

    // The table of keys says which; Main what they do.
    Repeater {
        model: window.painted ? keys.rows.map(row => row.id) : []

        Item {
            id: bound

            required property string modelData

            Shortcut {
                sequences: keys.sequences[bound.modelData]
                onActivated: window.run(bound.modelData)
            }
        }
    }

    ShortcutTable { id: keys }
    CommandList {
        id: offered

        pages: list.pages
        sequences: keys.sequences
        pairs: window.access !== null
    }
    PageList { id: list }
    ShellViewModel {
        id: shell

        client: window.client
        onDataChanged: (tickers) => pages.follow(tickers)
        onRefusedChanged: if (refused && window.first && window.access !== null) pairing.ask()
    }
    Connections {
        target: window.sharing
        function onSettled() { if (window.first && window.sharing.problem !== "") toast.show(window.sharing.problem, true) }
    }
    Connections {
        target: window.access
        // Other rights: what was refused is asked for again, without a word, because the pairing is what is said.
        function onPaired() {
            shell.refresh()
            pages.follow([])
        }
        function onForgotten() {
            if (window.active)
                Announcer.say(qsTr("The token is forgotten here. The server takes it until it is revoked there."))
            window.refresh()
        }
    }
    // Not before the list is there: what starts with it waits for nothing else.
    Timer {
        interval: 1500
        running: window.painted && window.first && pages.first !== null
        onTriggered: actions.loadLists()
    }

    ColumnLayout {
        anchors.fill: parent
        spacing: 0

        Loader {
            Layout.fillWidth: true
            active: pages.sampleSeen
            visible: active
            source: "../Controls/SampleStrip.qml"
        }
        RowLayout {
            Layout.fillWidth: true
            Layout.fillHeight: true
            spacing: 0

            Rail {
                id: rail

                Layout.fillHeight: true
                pages: list.pages.filter(p => p.group !== "")
                current: window.page
                narrow: window.narrow
                onChosen: (id) => window.openPage(id)
            }
            Item {
                Layout.fillWidth: true
                Layout.fillHeight: true

                Item {
                    id: pages

                    readonly property Item currentItem: slots.count > 0 ? slot(window.page).item : null
                    readonly property Item first: slots.count > 0 ? slots.itemAt(0).item : null
                    readonly property bool sampleSeen: (first !== null && first.sampleData) || (currentItem !== null && currentItem.sampleData)
                                                     || (window.ticker !== "" && stock.item !== null && stock.item.sampleData === true)

                    function slot(id) {
                        return slots.itemAt(list.at(id))
                    }

                    // Of these stocks; of any where none is named.
                    function follow(tickers) {
                        for (let i = 0; i < slots.count; ++i)
                            slots.itemAt(i).follow()
                        if (stock.item && stock.visible && (tickers.length === 0 || tickers.indexOf(window.ticker) >= 0 || stock.item.failure !== ""))
                            stock.item.follow()
                    }

                    anchors.fill: parent
                    visible: window.ticker === ""

                    // Where the page puts its head: nothing jumps when the page takes its place.
                    PageHead {
                        visible: pages.currentItem === null
                        anchors.top: parent.top
                        anchors.left: parent.left
                        anchors.right: parent.right
                        anchors.margins: Theme.margin
                        anchors.topMargin: Theme.s4
                        title: window.pageTitle
                        sub: window.page === "browse" ? qsTr("Loading stocks") : ""
                    }
                    Repeater {
                        id: slots

                        model: window.painted ? list.pages : []

                        PageSlot {
                            client: window.client
                            market: window.market
                            access: window.access
                            sharing: window.sharing
                            watched: actions.lists
                            visible: window.page === modelData.id
                            onChosen: (page) => window.openPage(page)
                            onOpened: (ticker) => window.openStock(ticker)
                            onWanted: (page, request) => window.openPage(page, request)
                            onOwned: (ticker) => actions.add(ticker)
                            onCommanded: (id) => window.run(id)
                            onUndoable: (by) => actions.note(by)
                            onRefreshed: (sentence, failed) => toast.show(sentence, failed)
                            onLoaded: {
                                if (item.bringBack)
                                    window.bringBackSearch(modelData.id, item)
                                // Who is already elsewhere with the keyboard stays there.
                                const focused = window.activeFocusItem
                                if (index === 0 && visible && window.ticker === "" && (focused === null || focused === window.contentItem))
                                    item.focusFilter()
                            }
                        }
                    }
                }
                StockSlot {
                    id: stock

                    anchors.fill: parent
                    client: window.client
                    visible: window.ticker !== ""
                    onBack: window.closeStock()
                    onRefreshed: (sentence, failed) => toast.show(sentence, failed)
                    onWanted: (page, request) => window.openPage(page, request)
                    onOwned: (ticker) => actions.add(ticker)
                    onCommanded: (id) => window.run(id)
                }
            }
        }
        StatusBar {
            id: status

            Layout.fillWidth: true
            sampleData: pages.sampleSeen
            staleRows: pages.first ? pages.first.staleRows : 0
            connected: shell.connected
            answered: shell.answered
            engine: shell.engineText
            market: shell.marketText
            sharing: window.sharing
        }
    }

    Loader {
        id: palette

        function open() {
            if (item === null)
                setSource("PaletteDialog.qml", { client: window.client })
            item.commands = window.commands()     // with the keys of now
            item.open()
        }

        Connections {
            target: palette.item
            function onCommandChosen(id) { window.run(id) }
            function onStockChosen(ticker) { window.openStock(ticker) }
        }
    }
    StockActions {
        id: actions

        client: window.client
        listsShown: window.page === "watchlists" && window.ticker === ""
        onTold: (sentence, action) => toast.show(sentence, false, action)
        onOwned: {
            const portfolio = pages.slot("portfolio").item
            if (portfolio)
                portfolio.refresh()
        }
    }
    Loader {
        id: importing

        function ask(urls) {
            if (item === null)
                setSource("../Import/ImportDialog.qml", { client: window.client })
            item.ask(urls)
        }

        Connections {
            target: importing.item
            function onStored(sentence) {
                toast.show(sentence, false)
                if (!importing.item.opened)
                    Announcer.mention(sentence)
            }
            function onNotStored(sentence) {
                if (importing.item.opened)
                    return
                toast.show(sentence, true)
                Announcer.mention(sentence, Announcer.Failure)
            }
            function onStockWanted(ticker) { window.openStock(ticker) }
        }
    }
    Loader {
        id: pairing

        function ask() {
            if (item === null)
                setSource("PairingDialog.qml", { access: window.access, page: () => window.pageItem })
            item.ask()
        }
    }
    DropTarget {
        anchors.fill: parent
        onFilesDropped: (urls) => window.importFiles(urls)
    }
    Loader {
        id: keyHelp

        function open() {
            setSource("KeysDialog.qml", {
                pageTitle: window.pageTitle,
                here: window.pageItem && window.pageItem.keyHelp ? window.pageItem.keyHelp : [],
                everywhere: keys.rows.concat(list.pages.filter(p => p.keys !== "").map(p => ({ title: p.title, keys: p.keys })))
            })
            item.open()
        }
    }
    ToastSlot {
        id: toast

        parent: window.contentItem
        foot: status.height
        onActed: actions.undoTold()
    }
    LiveMessage { speaks: window.active || (window.first && Qt.application.state !== Qt.ApplicationActive) }
}
