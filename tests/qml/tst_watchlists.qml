import QtQuick
import QtTest
import Soundings.Theme
import Soundings.Accessibility
import Soundings.Controls
import Soundings.Holdings

Item {
    id: root

    width: 1240
    height: 860

    Component {
        id: pageComponent

        WatchlistsPage {
            id: made

            anchors.fill: parent
            watched: WatchlistsViewModel { client: made.client }
        }
    }
    SignalSpy {
        id: opened

        signalName: "opened"
    }
    SignalSpy {
        id: toasts

        signalName: "refreshed"
    }

    TestCase {
        name: "Watchlists"
        when: windowShown

        property var client
        property var page
        property var table

        function init() {
            Theme.textSize = 1
            root.width = 1240
            client = engines.make(6)
            engines.seedHoldings(client)
            open()
            tryVerify(() => page.ready && !Turns.waiting)
            table = find(page, i => i.sortKey !== undefined)
            page.focusContent()
            opened.clear()
            toasts.clear()
        }
        function open() {
            page = createTemporaryObject(pageComponent, root, { client: client })
            opened.target = page
            toasts.target = page
        }
        function find(item, test) {
            if (test(item))
                return item
            for (let i = 0; i < item.children.length; ++i) {
                const found = find(item.children[i], test)
                if (found)
                    return found
            }
            return null
        }
        function shows(text) {
            return find(page, i => i.visible && i.text === text) !== null
        }
        function reads() {
            return engines.calls(client).filter(call => call === "/api/watchlists").length
        }
        function button(text) {
            return find(page, i => i.visible && i.press !== undefined && i.text === text)
        }
        function press(text) {
            button(text).forceActiveFocus(Qt.TabFocusReason)
            keyClick(Qt.Key_Return)
        }
        function focused() {
            return root.Window.activeFocusItem
        }
        function typeText(text) {
            for (const letter of text)
                keyClick(letter)
        }
        function cell(row, key) {
            const role = ["ticker", "name", "price", "change", "score", "signal", "target", "reached", "notes", "source", "at", "stale", "currency"].indexOf(key)
            return table.model.data(table.model.index(row, 0), Qt.UserRole + 1 + role)
        }
        function calls() {
            return engines.calls(client).filter(call => !call.startsWith("/api"))
        }

        function test_showsPriceTargetSideAndWhetherItIsReached() {
            compare(table.count, 3)
            compare(cell(0, "ticker"), "KLSN")
            compare(cell(0, "notes"), "Wait for the results")
            compare(cell(0, "target"), "≥ 1,000.00")
            verify(cell(0, "reached").endsWith("to go"), cell(0, "reached"))
            verify(cell(1, "reached").startsWith("Reached"), cell(1, "reached"))
            compare(cell(2, "target"), "")
            verify(cell(1, "price") > 0)
            compare(table.columns.find(column => column.key === "change").title, "Fri 20 Nov")
            compare(page.sub, "3 stocks, 1 at the target")
        }
        function test_eachPriceSaysItsCurrencyWhereTheyDiffer() {
            const head = () => table.columns.find(column => column.key === "price")
            compare(head().unit, "USD")
            compare(cell(0, "currency"), "")
            engines.setCurrency(client, "NRTH", "SEK")
            page.refresh()
            tryVerify(() => cell(1, "currency") === "SEK")
            compare(cell(0, "currency"), "USD")
            compare(head().unit, "")
        }
        function test_addsAStockByKeyAndTakesItBack() {
            verify(table.activeFocus)
            keyClick("+")
            tryVerify(() => focused().label === "Ticker")
            typeText("hlyd")
            keyClick(Qt.Key_Tab)
            typeText("12.5")
            keyClick(Qt.Key_Tab)
            typeText("cheap")
            keyClick(Qt.Key_Return)
            tryCompare(table, "count", 4)
            verify(shows("HLYD is on the list Dividends."))
            tryVerify(() => Announcer.last() === "HLYD is on the list Dividends.")
            tryVerify(() => table.activeFocus)
            compare(cell(3, "notes"), "cheap")
            press("Undo")
            tryCompare(table, "count", 3)
            verify(shows("Undone: “HLYD is on the list Dividends.”"))
        }
        function test_aListThatWasReadBeforeAChangeIsReadAgain() {
            engines.hold(client)
            page.lists.reload()
            engines.letNewPass(client)
            page.lists.take("KLSN")
            tryVerify(() => !page.lists.busy && table.count === 2)
            engines.release(client)                            // with KLSN still on it
            tryVerify(() => reads() === 3)                     // the first, the old one, and the one after the change
            tryCompare(table, "count", 2)
            compare(page.lists.rows.filter(row => row.ticker === "KLSN").length, 0)
        }
        function test_aTargetThatIsPutBackIsReachedFromTheSameSide() {
            const target = () => page.lists.rows.find(row => row.ticker === "NRTH").target
            const before = target()
            compare(before, "≥ 1.00")                           // its price has long passed it
            page.lists.take("NRTH")
            tryVerify(() => !page.lists.busy && table.count === 2)
            page.lists.undo()
            tryVerify(() => !page.lists.busy && table.count === 3)
            compare(target(), before)
        }
        function test_whatWasDoneBeforeADeletionIsTakenBackAfterIt() {
            const rows = () => page.lists.rows.map(row => row.ticker).sort().join(" ")
            const before = rows()
            page.lists.take("KLSN")
            tryVerify(() => page.lists.undoDepth === 1)
            page.lists.remove()
            tryVerify(() => page.lists.undoDepth === 2)
            for (const depth of [1, 0]) {
                page.lists.undo()
                tryVerify(() => !page.lists.busy && page.lists.undoDepth === depth)
                compare(page.lists.problem, "")
            }
            compare(rows(), before)
        }
        function test_aListThatCameBackInPartIsCompletedByAnotherUndo() {
            const before = page.lists.rows.map(row => row.ticker).join()
            page.lists.remove()
            tryVerify(() => page.lists.choices.length === 1)
            engines.failCall(client, "PUT /api/watchlists/", "The engine is away.")
            page.lists.undo()
            tryVerify(() => page.lists.problem === "The engine is away. What is left comes with another undo.")
            compare(page.lists.name, "Dividends")
            engines.repair(client)
            page.lists.undo()
            tryVerify(() => shows("Undone: “Deleted the watchlist Dividends.”"))
            compare(page.lists.rows.map(row => row.ticker).join(), before)
            compare(page.lists.undoDepth, 0)
        }
        function test_undoTwiceInAHurryTakesTwoBack() {
            for (const ticker of ["KLSN", "NRTH"]) {
                page.lists.take(ticker)
                tryVerify(() => !page.lists.busy)
            }
            compare(table.count, 1)
            engines.hold(client)
            page.lists.undo()
            page.lists.undo()
            verify(page.lists.busy)
            engines.release(client)
            tryCompare(table, "count", 3)
            tryCompare(page.lists, "undoDepth", 0)
            tryVerify(() => shows("Undone: “KLSN is off the list Dividends.”"))
        }
        function test_sortsByAHeadAndStaysWithItsRow() {
            verify(table.activeFocus)
            table.moveTo(0, 0)
            const first = cell(0, "ticker")
            keyClick(Qt.Key_Up)
            while (table.shown[table.currentColumn].key !== "price")
                keyClick(Qt.Key_Right)
            keyClick(Qt.Key_Return)
            tryVerify(() => Announcer.last() === "Sorted descending")
            verify(cell(0, "price") >= cell(1, "price") && cell(1, "price") >= cell(2, "price"))
            keyClick(Qt.Key_Return)
            tryVerify(() => Announcer.last() === "Sorted ascending")
            verify(cell(0, "price") <= cell(1, "price") && cell(1, "price") <= cell(2, "price"))
            keyClick(Qt.Key_Down)
            const here = cell(0, "ticker")
            table.sortBy("target")                             // by the price, not by its words; what has none comes last
            tryVerify(() => cell(0, "target") === "≥ 1,000.00")
            compare(cell(1, "target"), "≥ 1.00")
            compare(cell(2, "target"), "")
            compare(cell(table.currentRow, "ticker"), here)
            keyClick(Qt.Key_Delete)
            tryCompare(table, "count", 2)
            press("Undo")
            tryCompare(table, "count", 3)
            compare(cell(2, "target"), "")                     // and it stays sorted
        }
        function test_spaceChangesTargetAndNote() {
            keyClick(Qt.Key_Space)
            tryVerify(() => focused().label === "Target price")
            compare(focused().text, "1000")
            typeText("70")
            keyClick(Qt.Key_Return)
            tryVerify(() => cell(0, "target").endsWith("70.00"))
            compare(cell(0, "notes"), "Wait for the results")
            compare(table.currentRow, 0)
        }
        function test_deleteTakesAStockOffAndUndoPutsItBack() {
            keyClick(Qt.Key_Delete)
            tryCompare(table, "count", 2)
            verify(shows("KLSN is off the list Dividends."))
            press("Undo")
            tryCompare(table, "count", 3)
            compare(cell(2, "notes"), "Wait for the results")
        }
        function test_returnOpensTheStock() {
            keyClick(Qt.Key_Down)
            keyClick(Qt.Key_Return)
            compare(opened.count, 1)
            compare(opened.signalArguments[0][0], "NRTH")
        }
        function test_listsAreBegunRenamedAndDeletedWithUndo() {
            press("New list")
            tryVerify(() => focused().label === "Name")
            typeText("Ideas")
            keyClick(Qt.Key_Return)
            tryVerify(() => shows("New watchlist: Ideas."))
            compare(table.count, 0)
            verify(shows("No stock is on this list. Press +, or choose “Add a stock”."))
            press("Rename the list")
            tryVerify(() => focused().label === "Name")
            compare(focused().text, "Ideas")
            typeText("Plans")
            keyClick(Qt.Key_Return)
            tryVerify(() => shows("Renamed to Plans."))
            press("Undo")
            tryVerify(() => shows("Renamed to Ideas."))
            press("Delete the list")
            tryVerify(() => shows("Deleted the watchlist Ideas."))
            compare(page.lists.choices.length, 2)
        }
        function test_aDeletedListComesBackWithItsStocks() {
            press("Delete the list")
            tryVerify(() => page.lists.choices.length === 1)
            press("Undo")
            tryVerify(() => shows("Undone: “Deleted the watchlist Dividends.”"))
            compare(page.lists.name, "Dividends")
            compare(table.count, 3)
            compare(cell(0, "target"), "≥ 1,000.00")
        }
        function test_whatCannotBeIsRefusedWithTheWayToMendIt_data() {
            return [{ tag: "no ticker", ticker: "", target: "", says: "Type the ticker of the stock, such as AAPL.", at: "Ticker" },
                    { tag: "a sentence", ticker: "my stock", target: "", says: "“MY STOCK” is no ticker. Type one such as AAPL.", at: "Ticker" },
                    { tag: "there already", ticker: "klsn", target: "", says: "KLSN is on this list already. Choose its row to change it.", at: "Ticker" },
                    { tag: "no price", ticker: "hlyd", target: "cheap", says: "“cheap” is no price. Type one above zero, or leave it empty.", at: "Target price" },
                    { tag: "zero", ticker: "hlyd", target: "0", says: "“0” is no price. Type one above zero, or leave it empty.", at: "Target price" }]
        }
        function test_whatCannotBeIsRefusedWithTheWayToMendIt(data) {
            keyClick(Qt.Key_Insert)
            tryVerify(() => focused().label === "Ticker")
            typeText(data.ticker)
            keyClick(Qt.Key_Tab)
            typeText(data.target)
            keyClick(Qt.Key_Return)
            verify(shows(data.says))
            compare(focused().label, data.at)
            compare(calls(), [])
            tryVerify(() => Announcer.last() === data.says)
        }
        function test_aRefusalOfTheEngineKeepsWhatWasTyped() {
            keyClick(Qt.Key_Insert)
            tryVerify(() => focused().label === "Ticker")
            typeText("nosuch")
            keyClick(Qt.Key_Return)
            tryVerify(() => shows("There is no stock NOSUCH here."))
            compare(find(page, i => i.visible && i.label === "Ticker").text, "nosuch")
            keyClick(Qt.Key_Escape)
            tryVerify(() => table.activeFocus)
        }
        function test_targetsThatAreReachedTogetherAreAllTold() {
            page.watched.saveItem({ ticker: "LTNH", target: "5000", notes: "" }, false)
            tryVerify(() => Announcer.last().includes("LTNH"))
            engines.movePrice(client, "KLSN", 6000)
            engines.movePrice(client, "LTNH", 6000)
            tryCompare(toasts, "count", 1)
            const told = toasts.signalArguments[0][0]
            verify(told.includes("KLSN has reached its target of 1,000.00") && told.includes("LTNH has reached its target of 5,000.00"), told)
        }
        function test_aTargetThatIsReachedIsToldOnce() {
            engines.movePrice(client, "KLSN", 1001)
            tryCompare(toasts, "count", 1)
            const sentence = "KLSN has reached its target of 1,000.00: 1,001.00."
            compare(toasts.signalArguments[0][0], sentence)
            tryVerify(() => Announcer.last() === sentence, 7000)
            verify(cell(0, "reached").startsWith("Reached"))
            engines.movePrice(client, "KLSN", 1002)
            tryVerify(() => cell(0, "price") === 1002)
            compare(toasts.count, 1)
        }
        function test_newPricesKeepThePlaceInTheTable() {
            keyClick(Qt.Key_Down)
            keyClick(Qt.Key_Down)
            engines.movePrice(client, "NRTH", 77)
            tryVerify(() => cell(1, "price") === 77)
            compare(table.currentRow, 2)
        }
        function test_sampleAndStaleAreTold() {
            verify(!page.sampleData)
            engines.useSample(client)
            page.refresh()
            tryVerify(() => page.sampleData)
        }
        function test_nothingYetSaysWhatToDo() {
            client = engines.make(6)
            open()
            tryVerify(() => shows("No watchlist yet"))
            page.focusContent()
            compare(focused().text, "New list")
            keyClick(Qt.Key_Return)
            tryVerify(() => focused().label === "Name")
            keyClick(Qt.Key_Return)
            verify(shows("Give the list a name of 1 to 100 characters."))
            typeText("First")
            keyClick(Qt.Key_Return)
            tryVerify(() => page.ready && !Turns.waiting)
            compare(page.lists.name, "First")
        }
        function test_aFailureSaysWhatHappenedAndOffersToTryAgain() {
            client = engines.make(6)
            engines.seedHoldings(client)
            engines.fail(client, "The engine cannot be reached.")
            open()
            page.focusContent()
            tryVerify(() => shows("The watchlists could not be loaded"))
            compare(page.failure, "The engine cannot be reached.")
            engines.fail(client, "")
            press("Try again")
            tryVerify(() => page.ready && !Turns.waiting)
        }
        function test_noTextIsCutAt_data() {
            return [{ tag: "100 %", text: 1, width: 1240 }, { tag: "200 %", text: 2, width: 1240 }, { tag: "200 %, small", text: 2, width: 960 }]
        }
        function test_noTextIsCutAt(data) {
            root.width = data.width
            Theme.textSize = data.text
            keyClick(Qt.Key_Insert)
            wait(50)
            const cut = []
            const walk = (item) => {
                if (!item.visible)
                    return
                if (item.implicitWidth !== undefined && item.lineCount !== undefined && item.text !== "" && item.elidable === false
                    && (item.wrapMode === Text.NoWrap && item.implicitWidth > item.width + 1.5 || item.implicitHeight > item.height + 1.5))
                    cut.push(item.text)
                for (let i = 0; i < item.children.length; ++i)
                    walk(item.children[i])
            }
            walk(page)
            compare(cut.join("; "), "")
        }
        function cleanupTestCase() {
            Theme.textSize = 1
        }
    }
}
