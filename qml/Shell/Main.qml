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
    property string page: "browse"
    property string ticker                // the stock whose page is open; "" for none
    readonly property var pageItem: ticker !== "" && stock.item ? stock.item : pages.currentItem
    readonly property bool narrow: width < 1200 * Theme.text
    readonly property string pageTitle: pageItem && pageItem.title ? pageItem.title : railPages.find(p => p.id === page).title
    property bool painted: false          // the first frame has been shown
    // What --self-test looks at.
    readonly property int stocksShown: browse.item ? browse.item.stocksShown : 0
    readonly property string currentTicker: browse.item ? browse.item.currentTicker : ""
    readonly property bool stockComplete: stock.item !== null && stock.item.complete
    readonly property string failure: stock.item !== null && stock.item.failure !== "" ? stock.item.failure
                                    : browse.item ? browse.item.failure : ""

    readonly property var railPages: [
        { id: "browse", group: qsTr("Explore"), title: qsTr("Browse"), glyph: "browse", keys: "Alt+1" },
        { id: "live", group: qsTr("Yours"), title: qsTr("Live analysis"), glyph: "live", keys: "Alt+2" },
        { id: "jobs", group: qsTr("System"), title: qsTr("Jobs"), glyph: "jobs", keys: "Alt+3" },
        { id: "settings", group: qsTr("System"), title: qsTr("Settings"), glyph: "settings", keys: "Alt+4" }
    ]
    readonly property var commands: railPages.map(p => ({ id: "page:" + p.id, group: qsTr("Pages"), title: p.title, keys: p.keys, glyph: p.glyph })).concat([
        { id: "quit", group: qsTr("Commands"), title: qsTr("Quit"), keys: "Ctrl+Q", glyph: "close", words: qsTr("exit close") },
        { id: "filter", group: qsTr("Commands"), title: qsTr("Filter stocks"), keys: "Ctrl+F", glyph: "search" },
        { id: "reload", group: qsTr("Commands"), title: qsTr("Ask the engine again"), keys: "F5", glyph: "retry", words: qsTr("reload refresh connect") },
        { id: "runTask", group: qsTr("Commands"), title: qsTr("Run a task"), keys: "Ctrl+R", glyph: "play", words: qsTr("job refresh score now") },
        { id: "theme", group: qsTr("Settings"), title: qsTr("Next theme"), keys: "F2", glyph: "settings", words: qsTr("dark light high contrast colours") },
        { id: "larger", group: qsTr("Settings"), title: qsTr("Larger text"), keys: "Ctrl++", glyph: "text", words: qsTr("size zoom") },
        { id: "smaller", group: qsTr("Settings"), title: qsTr("Smaller text"), keys: "Ctrl+-", glyph: "text", words: qsTr("size zoom") },
        { id: "normal", group: qsTr("Settings"), title: qsTr("Text size 100 %"), keys: "Ctrl+0", glyph: "text", words: qsTr("size zoom") }
    ])

    function openPage(id) {
        ticker = ""
        stock.show("")
        if (id === "live")
            live.show()
        if (id === "jobs")
            jobs.show()
        page = id
        Qt.callLater(() => { if (window.pageItem) window.pageItem.focusContent() })
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
        stock.show("")
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
        else if (id === "theme")
            Theme.nextTheme()
        else if (id === "larger" || id === "smaller")
            Theme.stepTextSize(id === "larger" ? 1 : -1)
        else if (id === "normal")
            Theme.textSize = 1
        else if (id === "quit")
            Qt.quit()
    }
    function refresh() {
        shell.refresh()
        if (browse.item)
            browse.item.refresh()
        if (stock.item)
            stock.item.refresh()
        if (jobs.item)
            jobs.item.refresh()
    }
    function runATask() {
        openPage("jobs")
        Qt.callLater(() => jobs.item.runATask())
    }
    function find() {
        if (page !== "browse" || ticker !== "")
            openPage("browse")
        Qt.callLater(() => { if (pages.currentItem) pages.currentItem.focusFilter() })
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
    width: 1440
    height: 900
    minimumWidth: 1024
    minimumHeight: 700
    color: Theme.canvas
    LayoutMirroring.enabled: shell.rightToLeft
    LayoutMirroring.childrenInherit: true
    onFrameSwapped: painted = true
    Component.onCompleted: browse.setSource("BrowseHost.qml", { client: client })

    Shortcut { sequences: ["Ctrl+K"]; onActivated: window.openPalette() }
    Shortcut { sequences: ["Ctrl+F"]; onActivated: window.find() }
    Shortcut { sequences: ["F2"]; onActivated: Theme.nextTheme() }
    Shortcut { sequences: ["F5"]; onActivated: window.run("reload") }
    Shortcut { sequences: ["F6"]; onActivated: window.cycleRegions(1) }
    Shortcut { sequences: ["Shift+F6"]; onActivated: window.cycleRegions(-1) }
    Shortcut { sequences: ["Ctrl++", "Ctrl+="]; onActivated: Theme.stepTextSize(1) }
    Shortcut { sequences: ["Ctrl+-"]; onActivated: Theme.stepTextSize(-1) }
    Shortcut { sequences: ["Ctrl+0"]; onActivated: Theme.textSize = 1 }
    Shortcut { sequences: ["Ctrl+Q"]; onActivated: Qt.quit() }
    Shortcut { sequences: ["Alt+1"]; onActivated: window.openPage("browse") }
    Shortcut { sequences: ["Alt+2"]; onActivated: window.openPage("live") }
    Shortcut { sequences: ["Alt+3"]; onActivated: window.openPage("jobs") }
    Shortcut { sequences: ["Alt+4"]; onActivated: window.openPage("settings") }

    ShellViewModel {
        id: shell

        client: window.client
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
                pages: window.railPages
                current: window.page
                narrow: window.narrow
                onChosen: (id) => window.openPage(id)
            }
            Item {
                Layout.fillWidth: true
                Layout.fillHeight: true

                Item {
                    id: pages

                    readonly property var currentItem: window.page === "settings" ? settings.item : window.page === "live" ? live.item : window.page === "jobs" ? jobs.item : browse.item
                    readonly property bool sampleSeen: (browse.item !== null && browse.item.sampleData) || (stock.item !== null && stock.item.sampleData === true)
                                                     || (window.page === "live" && live.item !== null && live.item.sampleData)

                    anchors.fill: parent
                    visible: window.ticker === ""

                    // Where the page puts its head: nothing jumps when the page takes its place.
                    PageHead {
                        visible: browse.visible && browse.item === null
                        anchors.top: parent.top
                        anchors.left: parent.left
                        anchors.right: parent.right
                        anchors.margins: Theme.margin
                        anchors.topMargin: Theme.s4
                        title: window.pageTitle
                        sub: qsTr("Loading stocks")
                    }
                    // Loaded in slices after the first frame, while the engine starts.
                    Loader {
                        id: browse

                        anchors.fill: parent
                        active: window.painted
                        asynchronous: true
                        visible: window.page === "browse"
                        onLoaded: {
                            // Who is already elsewhere with the keyboard stays there.
                            const focused = window.activeFocusItem
                            if (visible && window.ticker === "" && (focused === null || focused === window.contentItem))
                                item.focusFilter()
                        }

                        Connections {
                            target: browse.item
                            function onOpened(ticker) { window.openStock(ticker) }
                            function onRefreshed(sentence, failed) { toast.show(sentence, failed) }
                        }
                    }
                    // Stays once it is there: its portfolio is watched on, and an analysis goes on while another page is read.
                    Loader {
                        id: live

                        function show() {
                            if (item === null)
                                setSource("LiveHost.qml", { client: window.client })
                        }

                        anchors.fill: parent
                        visible: window.page === "live"
                    }
                    // Stays once it is there, and is kept up to date by what it hears.
                    Loader {
                        id: jobs

                        function show() {
                            if (item === null)
                                setSource("JobsHost.qml", { client: window.client })
                        }

                        anchors.fill: parent
                        visible: window.page === "jobs"

                        Connections {
                            target: jobs.item
                            function onRefreshed(sentence, failed) { toast.show(sentence, failed) }
                        }
                    }
                    Loader {
                        id: settings

                        anchors.fill: parent
                        active: window.page === "settings"
                        visible: active
                        source: "SettingsPage.qml"
                    }
                }
                // Loaded when it is first wanted: charts would make the start slower.
                Loader {
                    id: stock

                    function show(ticker) {
                        if (ticker === "")
                            source = ""
                        else
                            setSource("StockHost.qml", { client: window.client, ticker: ticker })
                    }

                    anchors.fill: parent
                    onLoaded: item.forceActiveFocus(Qt.TabFocusReason)

                    Connections {
                        target: stock.item
                        function onBack() { window.closeStock() }
                    }
                }
            }
        }
        StatusBar {
            id: status

            Layout.fillWidth: true
            sampleData: pages.sampleSeen
            staleRows: browse.item ? browse.item.staleRows : 0
            connected: shell.connected
            answered: shell.answered
            engine: shell.engineText
            market: shell.marketText
        }
    }

    Loader {
        id: palette

        function open() {
            if (item === null)
                setSource("PaletteDialog.qml", { client: window.client, commands: window.commands })
            item.open()
        }

        Connections {
            target: palette.item
            function onCommandChosen(id) { window.run(id) }
            function onStockChosen(ticker) { window.openStock(ticker) }
        }
    }
    Loader {
        id: toast

        function show(sentence, failed) {
            active = true
            item.show(sentence, failed)
        }

        parent: window.contentItem
        x: window.LayoutMirroring.enabled ? Theme.margin : parent.width - width - Theme.margin
        y: parent.height - height - status.height - Theme.margin
        z: 10
        active: false
        source: "../Controls/Toast.qml"
    }
    LiveMessage { }
}
