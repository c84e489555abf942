import QtQuick
import QtQuick.Templates
import QtTest
import Soundings.Accessibility
import Soundings.Controls
import Soundings.Shell

Item {
    width: 200
    height: 200

    Component {
        id: windowComponent

        Main { visible: true }
    }
    Component {
        id: listComponent

        UndoList { }
    }
    Component {
        id: doerComponent

        QtObject {
            property int undoDepth: 0

            function act(list) {
                ++undoDepth
                list.add(this)
            }
            function undo() {
                --undoDepth
            }
        }
    }

    ShortcutTable { id: keys }
    TestCase {
        name: "StockActions"
        when: windowShown

        property var client
        property var main

        function init() {
            client = engines.make(512)
            main = createTemporaryObject(windowComponent, null, { client: client })
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
        function fieldOf(label) {
            return find(main.Overlay.overlay, i => i.visible && i.label === label && i.selectAll !== undefined)
        }
        function typeText(text) {
            for (const letter of text)
                keyClick(letter)
        }
        function shownToast(beginning) {
            return find(main.contentItem, i => i.visible && i.actionClicked !== undefined && i.text.startsWith(beginning))
        }
        function test_theChosenStockIsAddedToThePortfolioFromAnywhereAndTakenBack() {
            engines.seedHoldings(client)
            tryVerify(() => main.stocksShown === 512)
            main.requestActivate()
            const before = main.activeFocusItem
            const ticker = main.currentTicker
            verify(ticker !== "")
            keyClick(Qt.Key_B, Qt.ControlModifier)
            tryVerify(() => main.activeFocusItem !== null && main.activeFocusItem.label === "Shares")
            compare(fieldOf("Ticker").text, ticker)
            tryVerify(() => Number(fieldOf("Price of a share").text) > 0)
            verify(/^\d{4}-\d\d-\d\d$/.test(fieldOf("Day").text))
            typeText("0")
            keyClick(Qt.Key_Return)
            tryVerify(() => main.activeFocusItem.error !== "")      // none is added with a reason
            keyClick(Qt.Key_A, Qt.ControlModifier)
            typeText("10")
            keyClick(Qt.Key_Return)
            tryVerify(() => shownToast("Entered: Buy, 10 " + ticker) !== null)
            compare(main.page, "browse")
            tryVerify(() => main.activeFocusItem === before)
            tryVerify(() => Announcer.last().startsWith("Entered: Buy, 10 " + ticker))
            main.pageItem.focusContent()
            keyClick(Qt.Key_Z, Qt.ControlModifier)
            tryVerify(() => engines.calls(client).some(call => call.startsWith("DELETE /api/portfolios/")))
            tryVerify(() => shownToast("Undone: “Entered: Buy, 10 " + ticker) !== null)
        }
        function test_aPriceThatWasTypedIsKept() {
            engines.seedHoldings(client)
            tryVerify(() => main.stocksShown === 512)
            main.openPage("glossary")
            main.run("own")
            tryVerify(() => main.activeFocusItem !== null && main.activeFocusItem.label === "Ticker")
            typeText("klsn")
            keyClick(Qt.Key_Tab)
            tryVerify(() => Number(fieldOf("Price of a share").text) > 0)
            fieldOf("Price of a share").text = "12.5"
            fieldOf("Ticker").forceActiveFocus(Qt.TabFocusReason)
            keyClick(Qt.Key_A, Qt.ControlModifier)
            typeText("nrth")
            keyClick(Qt.Key_Tab)
            const said = () => find(main.Overlay.overlay, i => i.visible && String(i.text).startsWith("Last close of "))
            tryVerify(() => engines.calls(client).filter(call => call === "detail NRTH").length > 0)
            tryVerify(() => said() !== null)
            compare(fieldOf("Price of a share").text, "12.5")
            keyClick(Qt.Key_Escape)
            tryVerify(() => fieldOf("Shares") === null)
        }
        function test_buttonsShowTheKeysThatWereChosen() {
            tryVerify(() => main.stocksShown === 512)
            main.openStock("NRTH")
            const watch = () => find(main.contentItem, i => i.visible && i.press !== undefined && i.text === "Watch" && i.keys !== "")
            tryVerify(() => watch() !== null)
            compare(watch().keys, "Ctrl+D")
            compare(keys.assign("watch", "Ctrl+Shift+W"), "")
            compare(watch().keys, "Ctrl+Shift+W")
            keys.reset("watch")
            compare(watch().keys, "Ctrl+D")
        }
        function test_aStockIsWatchedFromAnywhereAndNoLonger() {
            tryVerify(() => main.stocksShown === 512)
            main.openStock("NRTH")
            keyClick(Qt.Key_D, Qt.ControlModifier)                  // there is no list yet
            tryVerify(() => shownToast("NRTH is on the list My watchlist.") !== null)
            tryVerify(() => Announcer.last() === "NRTH is on the list My watchlist.")
            compare(main.ticker, "NRTH")
            keyClick(Qt.Key_D, Qt.ControlModifier)
            tryVerify(() => shownToast("NRTH is off the list My watchlist.") !== null)
            keyClick(Qt.Key_Z, Qt.ControlModifier)
            tryVerify(() => shownToast("Undone: “NRTH is off the list My watchlist.”") !== null)
            main.openPage("watchlists")
            tryVerify(() => main.currentTicker !== "" && main.pageItem.currentTicker === "NRTH")
        }
        function test_watchingSaysWhyTheListsCouldNotBeRead() {
            tryVerify(() => main.stocksShown === 512)
            engines.failCall(client, "/api/watchlists", "The engine cannot be reached.")
            main.openPage("glossary")
            main.run("watch")
            tryVerify(() => Announcer.last() === "Choose a stock first.")
            main.openStock("NRTH")
            main.run("watch")
            tryVerify(() => shownToast("The engine cannot be reached.") !== null)
            engines.repair(client)
            main.run("watch")
            tryVerify(() => shownToast("NRTH is on the list My watchlist.") !== null)
        }
        function test_aFirstPortfolioIsBegunWithItsFirstPurchase() {
            tryVerify(() => main.stocksShown === 512)
            main.openStock("NRTH")
            main.run("own")
            tryVerify(() => main.activeFocusItem !== null && main.activeFocusItem.label === "Shares")
            compare(fieldOf("Name of the new portfolio").text, "My portfolio")
            tryVerify(() => Number(fieldOf("Price of a share").text) > 0)
            typeText("3")
            keyClick(Qt.Key_Return)
            tryVerify(() => shownToast("Entered: Buy, 3 NRTH") !== null)
            compare(main.ticker, "NRTH")
            main.openPage("portfolio")
            tryVerify(() => find(main.contentItem, i => i.visible && i.name === "Positions of My portfolio") !== null)
        }
        function test_addingSaysWhyThePortfoliosCouldNotBeRead() {
            tryVerify(() => main.stocksShown === 512)
            engines.failCall(client, "/api/portfolios", "The engine cannot be reached.")
            main.run("own")
            tryVerify(() => main.activeFocusItem !== null && main.activeFocusItem.text === "Try again")
            engines.repair(client)
            keyClick(Qt.Key_Return)
            tryVerify(() => fieldOf("Shares") !== null)
            keyClick(Qt.Key_Escape)
        }
        function test_aStockThatIsNotSeenIsNotWatched() {
            tryVerify(() => main.stocksShown === 512)
            verify(main.currentTicker !== "")
            const filter = find(main.pageItem, i => i.label === "Filter stocks")
            filter.text = "zzzz"
            filter.textEdited()
            tryVerify(() => main.stocksShown === 0)
            main.run("watch")
            tryVerify(() => Announcer.last() === "Choose a stock first.")
            filter.clear()
            filter.textEdited()
            tryVerify(() => main.stocksShown === 512 && main.currentTicker !== "")
        }
        function test_aStockIsComparedFromItsPage() {
            tryVerify(() => main.stocksShown === 512)
            main.openStock("NRTH")
            main.run("compare")
            tryVerify(() => main.page === "compare" && main.ticker === "" && main.pageItem.title === "Compare")
            tryVerify(() => find(main.contentItem, i => i.visible && i.kind === "empty" && String(i.body).startsWith("NRTH is chosen.")) !== null)
        }
        // What stands on the page that is shown, by its words.
        function press(text) {
            const button = find(main.pageItem, i => i.visible && i.press !== undefined && i.text === text)
            button.clicked()
        }
        function test_controlZTakesBackWhatWasDoneLast() {
            engines.seedHoldings(client)
            tryVerify(() => main.stocksShown === 512)
            const items = (verb) => engines.calls(client).filter(call => call.startsWith(verb) && call.includes("/items/")).length
            const ticker = main.currentTicker
            main.openPage("live")
            tryVerify(() => main.pageItem !== null && main.pageItem.ready)
            const live = engines.live(client)
            const held = () => Object.keys(live.holdings()).length
            const all = held()
            const takeOneOut = () => {
                const left = held() - 1
                find(main.pageItem, i => i.sortKey !== undefined && i.visible).forceActiveFocus()
                engines.press(main, "Del")
                tryVerify(() => held() === left)
            }
            takeOneOut()
            main.openPage("browse")
            main.run("watch")
            tryVerify(() => shownToast(ticker + " is o") !== null) // on the list, or off it
            const watched = items("PUT") + items("DELETE")
            main.openPage("live")
            takeOneOut()
            main.openPage("changes")
            // From any page, the newest first.
            engines.press(main, "Ctrl+Z")
            tryVerify(() => held() === all - 1)
            tryVerify(() => shownToast("Undone: the holdings are as before.") !== null)
            compare(items("PUT") + items("DELETE"), watched)
            engines.press(main, "Ctrl+Z")
            tryVerify(() => items("PUT") + items("DELETE") === watched + 1)
            tryVerify(() => shownToast("Undone: “" + ticker + " is o") !== null)
            compare(held(), all - 1)
            engines.press(main, "Ctrl+Z")
            tryVerify(() => held() === all)
            engines.press(main, "Ctrl+Z")                           // there is nothing left
            compare(items("PUT") + items("DELETE"), watched + 1)
        }
        function test_theNewestIsFirstWhateverWasTakenBackByItsButton() {
            const list = createTemporaryObject(listComponent, main)
            const [one, other] = [createTemporaryObject(doerComponent, main), createTemporaryObject(doerComponent, main)]
            one.act(list)
            one.act(list)
            other.act(list)
            one.undo()                                              // by its button
            one.act(list)
            for (const doer of [one, other, one]) {
                compare(list.newest, doer)
                list.undo()
            }
            compare(list.newest, null)
            one.act(list)
            other.act(list)
            one.undoDepth = 0                                       // somebody else has changed what it is about
            one.act(list)
            list.add(one)                                           // told of twice
            for (const doer of [one, other]) {
                compare(list.newest, doer)
                list.undo()
            }
            compare(list.newest, null)
        }
        function test_severalChangesAreTakenBackOneAfterTheOther() {
            engines.seedHoldings(client)
            tryVerify(() => main.stocksShown === 512)
            main.openPage("watchlists")
            tryVerify(() => main.pageItem !== null && main.pageItem.ready)
            const lists = main.pageItem.lists
            const rows = () => lists.rows.map(row => row.ticker).sort().join(" ")
            const before = rows()
            for (const ticker of ["KLSN", "NRTH"]) {
                lists.take(ticker)
                tryVerify(() => !lists.busy && !rows().includes(ticker))
            }
            press("Undo")                                           // its button takes the newest
            tryVerify(() => rows().includes("NRTH") && !lists.busy)
            verify(!rows().includes("KLSN"))
            engines.press(main, "Ctrl+Z")
            tryVerify(() => !lists.busy && rows() === before)
            compare(lists.undoDepth, 0)
        }
        function test_whatTheEngineRefusesToTakeBackIsNotInTheWay() {
            engines.seedHoldings(client)
            tryVerify(() => main.stocksShown === 512)
            main.openPage("watchlists")
            tryVerify(() => main.pageItem !== null && main.pageItem.ready)
            const lists = main.pageItem.lists
            lists.take("KLSN")
            tryVerify(() => !lists.busy && lists.undoDepth === 1)
            lists.saveList("Short", true)
            tryVerify(() => !lists.busy && lists.undoDepth === 2)
            lists.saveItem({ ticker: "NRTH", target: "", notes: "" }, true)
            tryVerify(() => !lists.busy && lists.undoDepth === 3)
            engines.failCall(client, "DELETE", "The engine cannot be reached.")
            lists.undo()
            tryVerify(() => lists.problem === "The engine cannot be reached.")
            compare(lists.undoDepth, 3)                             // it may be there again
            engines.repair(client)
            lists.undo()
            tryVerify(() => !lists.busy && lists.undoDepth === 2)
            // Somebody else has put a stock on the list that was begun here.
            const other = createTemporaryObject(windowComponent, null, { client: client })
            tryVerify(() => other.stocksShown === 512)
            other.openPage("watchlists")
            tryVerify(() => other.pageItem !== null && other.pageItem.ready)
            other.pageItem.lists.current = lists.current
            other.pageItem.lists.saveItem({ ticker: "LTNH", target: "", notes: "" }, true)
            tryVerify(() => !other.pageItem.lists.busy && other.pageItem.lists.undoDepth === 1)
            lists.reload()
            tryVerify(() => lists.rows.length === 1)
            lists.undo()
            verify(lists.problem.startsWith("There are stocks on the list Short by now."), lists.problem)
            compare(lists.undoDepth, 1)
            lists.undo()
            tryVerify(() => !lists.busy && lists.undoDepth === 0)
            compare(lists.rows.length, 1)
        }
    }
}
