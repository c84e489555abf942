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

        PortfolioPage { anchors.fill: parent }
    }

    TestCase {
        name: "Portfolio"
        when: windowShown

        property var client
        property var page
        property var positions
        property var transactions
        property var sectors

        function init() {
            Theme.textSize = 1
            root.width = 1240
            client = engines.make(6)
            engines.seedHoldings(client)
            engines.movePrice(client, "KLSN", 50)
            engines.movePrice(client, "NRTH", 100)
            engines.movePrice(client, "LTNH", 60)
            open()
            tryVerify(() => page.ready && !Turns.waiting)
            const tables = []
            const walk = (item) => {
                if (item.sortKey !== undefined)
                    tables.push(item)
                for (let i = 0; i < item.children.length; ++i)
                    walk(item.children[i])
            }
            walk(page)
            positions = tables.find(table => table.name === "Positions of Main")
            transactions = tables.find(table => table.name.startsWith("Transactions of Main"))
            sectors = tables.find(table => table.name.startsWith("Allocation of Main"))
            page.focusContent()
        }
        function open() {
            page = createTemporaryObject(pageComponent, root, { client: client })
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
        function field(label) {
            return find(page, i => i.visible && i.label === label && i.selectAll !== undefined)
        }
        function fill(label, text) {
            field(label).text = text
        }
        function typeText(text) {
            for (const letter of text)
                keyClick(letter)
        }
        function cell(table, row, key) {
            const keys = table === positions ? ["ticker", "name", "shares", "average", "price", "value", "gain", "gainPercent", "weight", "source", "at", "stale", "currency"]
                       : table === transactions ? ["date", "kind", "ticker", "shares", "price", "fees", "note", "id", "currency"] : ["sector", "share", "value"]
            return table.model.data(table.model.index(row, 0), Qt.UserRole + 1 + keys.indexOf(key))
        }

        function test_showsCostValueGainAndWeight() {
            compare(positions.count, 3)
            compare(cell(positions, 0, "ticker"), "KLSN")
            compare(cell(positions, 0, "shares"), "80")
            compare(cell(positions, 0, "average"), 40)
            compare(cell(positions, 0, "value"), 4000)
            compare(cell(positions, 0, "gain"), "+800.00")
            compare(cell(positions, 0, "gainPercent"), 25)
            fuzzyCompare(cell(positions, 0, "weight"), 4000 / 10800 * 100, 1e-9)
            verify(shows("10,800.00"))
            const total = find(page, i => i.visible && String(i.Accessible.name).startsWith("Value 10,800.00 USD, gain +1,270.00"))
            verify(total !== null && total.Accessible.name.includes("+12.50 on Fri 20 Nov"))
        }
        /// What F1 on a cell explains: the popover's subject, closed again.
        function explained(table, key, row) {
            table.forceActiveFocus(Qt.TabFocusReason)
            table.moveTo(row, table.shown.findIndex(column => column.key === key))
            keyClick(Qt.Key_F1)
            const dialog = () => find(root.Window.window.contentItem, i => i.visible && i.Accessible.role === Accessible.Dialog)
            tryVerify(() => dialog() !== null && dialog().activeFocus)
            const about = { name: dialog().Accessible.name, description: dialog().Accessible.description }
            keyClick(Qt.Key_Escape)
            tryVerify(() => table.activeFocus)
            return about
        }
        function test_aFigureSaysHowItCameAbout() {
            const gain = explained(positions, "gain", 0)
            verify(/This value: .*the value, .*, against what .* shares? cost at .* a share/.test(gain.description), gain.description)
            verify(explained(positions, "weight", 0).description.includes("as a share of all positions in its currency"))
        }
        function test_eachAmountSaysItsCurrencyWhereTheyDiffer() {
            const units = table => table.columns.filter(column => column.unit !== undefined).map(column => column.unit)
            compare(units(positions), ["USD", "USD", "USD"])
            compare(cell(positions, 0, "currency"), "")
            engines.setCurrency(client, "NRTH", "SEK")
            page.refresh()
            const row = () => [0, 1, 2].find(at => cell(positions, at, "ticker") === "NRTH")
            tryVerify(() => cell(positions, row(), "currency") === "SEK")
            verify(cell(positions, row(), "gain").endsWith(" SEK"), cell(positions, row(), "gain"))
            compare(cell(positions, 0, "currency"), "USD")
            compare(cell(transactions, 0, "currency"), "USD")          // of LTNH
            compare(cell(transactions, 2, "currency"), "SEK")
            compare(units(positions), ["", "", ""])
        }
        function test_positionsToReviewAndTheMixOfSignals() {
            const table = beginning => find(page, i => i.sortKey !== undefined && i.name.startsWith(beginning))
            const value = (table, row, role) => table.model.value(row, role)
            verify(find(page, i => i.visible && String(i.Accessible.name).includes("score 58.3, weighted by value")) !== null)
            compare(table("Positions of Main to review").name, "Positions of Main to review: none")
            verify(table("Positions of Main to review").note !== "")
            engines.setScore(client, "LTNH", 38, "HOLD")
            engines.setScore(client, "KLSN", 21, "STRONG_SELL")
            page.refresh()
            tryVerify(() => table("Positions of Main to review").count === 2)
            const review = table("Positions of Main to review")
            compare(value(review, 0, "ticker"), "KLSN")
            compare(value(review, 0, "why"), "Signal Strong sell, Score under 40")
            compare(value(review, 1, "ticker"), "LTNH")
            compare(value(review, 1, "why"), "Score under 40")
            const mix = table("Signals of the positions of Main")
            compare([0, 1].map(row => value(mix, row, "signal")), ["HOLD", "STRONG_SELL"])
            fuzzyCompare(value(mix, 0, "share"), 6800 / 10800 * 100, 1e-9)
            compare(value(mix, 1, "value"), "4,000.00 USD")
            const why = explained(review, "signal", 0).description
            verify(why.includes("its score, 21.0, lies in the range that is called Strong sell"), why)
        }
        function test_theSectorsAddUpToTheWhole() {
            let sum = 0
            for (let row = 0; row < sectors.count; ++row)
                sum += cell(sectors, row, "share")
            fuzzyCompare(sum, 100, 1e-6)
        }
        function test_transactionsAreNewestFirst() {
            compare(transactions.count, 4)
            compare(cell(transactions, 0, "ticker"), "LTNH")
            compare(cell(transactions, 1, "kind"), "Sell")
        }
        function test_aPurchaseIsEnteredByKeyAndTakenBack() {
            verify(positions.activeFocus)
            keyClick(Qt.Key_Insert)
            tryVerify(() => field("Ticker") !== null)
            fill("Ticker", "hlyd")
            fill("Day", "2026-11-20")
            fill("Shares", "10")
            field("Price of a share").forceActiveFocus(Qt.TabFocusReason)
            typeText("20")
            keyClick(Qt.Key_Return)
            tryCompare(positions, "count", 4)
            verify(shows("Entered: Buy, 10 HLYD."))
            tryVerify(() => Announcer.last() === "Entered: Buy, 10 HLYD.")
            tryVerify(() => positions.activeFocus)
            press("Undo")
            tryCompare(positions, "count", 3)
            verify(shows("Undone: “Entered: Buy, 10 HLYD.”"))
        }
        function test_returnTwiceEntersAPurchaseOnce() {
            const before = transactions.count
            keyClick("+")
            fill("Ticker", "KLSN")
            fill("Shares", "7")
            fill("Price of a share", "50")
            field("Shares").accepted()
            field("Shares").accepted()
            tryVerify(() => !page.lists.busy && transactions.count > before)
            compare(transactions.count, before + 1)
            compare(engines.calls(client).filter(call => call.includes("/transactions ")).length, 1)
        }
        function test_undoTakesBackOnesOwnTransaction() {
            const other = createTemporaryObject(pageComponent, root, { client: client })
            tryVerify(() => other.ready)
            const entry = (ticker, note) => ({ ticker: ticker, kind: "buy", date: "2026-11-19", shares: "22", price: "1", fees: "", note: note })
            const notes = (lists) => lists.transactions.map(row => row.note)
            other.lists.saveTransaction(entry("NRTH", "theirs"), "")
            tryVerify(() => notes(other.lists).includes("theirs"))
            page.lists.saveTransaction(entry("KLSN", "mine"), "")
            tryVerify(() => notes(page.lists).includes("mine"))
            page.lists.undo()
            tryVerify(() => !notes(page.lists).includes("mine"))
            verify(notes(page.lists).includes("theirs"))
        }
        function test_manySharesAreShownAsTheyAreTyped() {
            page.lists.saveTransaction({ ticker: "KLSN", kind: "buy", date: "2026-11-20", shares: "100000", price: "1.5", fees: "", note: "many" }, "")
            tryVerify(() => page.lists.transactions.some(row => row.note === "many"))
            const id = page.lists.transactions.find(row => row.note === "many").id
            compare(page.lists.transaction(id).shares, "100000")
        }
        function test_deleteOnAPositionSaysWhereItIsDone() {
            positions.forceActiveFocus()
            positions.moveTo(0, 0)
            keyClick(Qt.Key_Delete)
            tryVerify(() => Announcer.last().endsWith(" goes with its transactions, in the table below."))
        }
        function test_aTransactionIsCorrected() {
            transactions.forceActiveFocus()
            keyClick(Qt.Key_Down)
            keyClick(Qt.Key_Return)
            tryVerify(() => field("Shares") !== null)
            compare(field("Shares").text, "20")
            fill("Shares", "30")
            field("Shares").forceActiveFocus(Qt.TabFocusReason)
            keyClick(Qt.Key_Return)
            tryVerify(() => cell(positions, 0, "shares") === "70")
            verify(shows("Corrected: Sell, 30 KLSN."))
            press("Undo")
            tryVerify(() => cell(positions, 0, "shares") === "80")
        }
        function test_deleteForgetsATransactionAndUndoEntersItAgain() {
            transactions.forceActiveFocus()
            keyClick(Qt.Key_Delete)
            tryCompare(transactions, "count", 3)
            verify(shows("Deleted: Buy, 30 LTNH."))
            press("Undo")
            tryCompare(transactions, "count", 4)
        }
        function test_whatWasDoneBeforeADeletionIsTakenBackAfterIt() {
            const before = page.lists.csv()
            const undo = (depth) => {
                page.lists.undo()
                tryVerify(() => !page.lists.busy && page.lists.undoDepth === depth)
                compare(page.lists.problem, "")
            }
            const sale = page.lists.transactions.find(row => row.shares === "20")
            page.lists.saveTransaction(Object.assign(page.lists.transaction(sale.id), { shares: "30" }), sale.id)
            tryVerify(() => page.lists.undoDepth === 1)
            page.lists.removeTransaction(sale.id)
            tryVerify(() => page.lists.undoDepth === 2)
            page.lists.remove()
            tryVerify(() => page.lists.undoDepth === 3)
            undo(2)
            undo(1)
            undo(0)
            compare(page.lists.csv().split("\n").sort(), before.split("\n").sort())
        }
        function test_aDeletedPortfolioComesBackWithItsTransactions() {
            press("Delete the portfolio")
            tryVerify(() => shows("No portfolio yet") || shows("Deleted the portfolio Main."))
            press("Undo")
            tryVerify(() => page.ready && transactions.count === 4)
            compare(page.lists.name, "Main")
            compare(cell(positions, 0, "shares"), "80")
        }
        function test_whatCannotBeIsRefusedWithTheWayToMendIt_data() {
            return [{ tag: "no ticker", key: "Ticker", text: "", says: "Type the ticker of the stock, such as AAPL." },
                    { tag: "no day", key: "Day", text: "soon", says: "“soon” is no day. Write it as 2026-11-20." },
                    { tag: "no shares", key: "Shares", text: "many", says: "“many” is no number of shares. Type one above zero, such as 10." },
                    { tag: "no price", key: "Price of a share", text: "-1", says: "“-1” is no price of a share. Type zero or more, such as 185.50." },
                    { tag: "no fees", key: "Fees", text: "few", says: "“few” are no fees. Type zero or more, or leave it empty." }]
        }
        function test_whatCannotBeIsRefusedWithTheWayToMendIt(data) {
            keyClick(Qt.Key_Insert)
            tryVerify(() => field("Ticker") !== null)
            fill("Ticker", "hlyd")
            fill("Shares", "1")
            fill("Price of a share", "1")
            fill(data.key, data.text)
            field("Note").forceActiveFocus(Qt.TabFocusReason)
            keyClick(Qt.Key_Return)
            verify(shows(data.says))
            compare(focused().label, data.key)
            compare(transactions.count, 4)
        }
        function test_copiesWhatTheCommandLineExports() {
            press("Copy as CSV")
            const lines = Clipboard.text().split("\n")
            compare(lines[0], "portfolio,date,kind,ticker,shares,price,fees,note")
            compare(lines[1], "Main,2024-03-04,buy,KLSN,100,40,1.5,")
            compare(lines.length, 6)
        }
        function test_nothingYetSaysWhatToDo() {
            client = engines.make(6)
            open()
            tryVerify(() => shows("No portfolio yet"))
            page.focusContent()
            compare(focused().text, "New portfolio")
        }
        function test_aFailureSaysWhatHappenedAndOffersToTryAgain() {
            client = engines.make(6)
            engines.fail(client, "The engine cannot be reached.")
            open()
            tryVerify(() => shows("The portfolios could not be loaded"))
            engines.fail(client, "")
            press("Try again")
            tryVerify(() => shows("No portfolio yet"))
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
