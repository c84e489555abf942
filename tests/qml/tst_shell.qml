import QtQuick
import QtQuick.Templates
import QtTest
import Soundings.Theme
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
        id: fieldComponent

        Rectangle {
            focus: true
            width: 80
            height: 30
        }
    }
    Component {
        id: shellComponent

        ShellViewModel { }
    }
    SignalSpy {
        id: changed

        signalName: "dataChanged"
    }
    SignalSpy {
        id: wanted

        signalName: "anotherWanted"
    }

    TestCase {
        name: "Shell"
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
        function named(name) {
            return find(main.contentItem, i => i.visible && i.Accessible.name === name)
        }

        function test_theFirstFrameHasTheTitleAndNamesBeforeThePageIsLoaded() {
            compare(main.title, "Browse – Soundings")
            verify(!main.painted)
            verify(main.pageItem === null)
            for (const name of ["Pages", "Browse", "Settings"])
                verify(named(name) !== null, name)
            verify(find(main.contentItem, i => i.visible && i.text === "Loading stocks") !== null)
        }
        function test_thePageComesAfterTheFirstFrameAndTakesTheKeyboard() {
            tryVerify(() => main.stocksShown === 512)
            verify(main.painted)
            compare(main.title, "Browse – Soundings")
            compare(find(main.contentItem, i => i.visible && i.text === "Loading stocks"), null)
            tryVerify(() => main.activeFocusItem !== null && main.activeFocusItem.Accessible.name === "Filter stocks")
        }
        function test_whoIsElsewhereWithTheKeyboardStaysThere() {
            main.cycleRegions(1)
            const before = main.activeFocusItem
            verify(before !== null)
            tryVerify(() => main.stocksShown === 512)
            compare(main.activeFocusItem, before)
        }
        function test_askingAgainSaysWhatTheEngineAnsweredInAToast() {
            tryVerify(() => main.stocksShown === 512)
            main.run("reload")
            const sentence = "The engine was asked again: 512 stocks."
            tryVerify(() => find(main.contentItem, i => i.visible && i.text === sentence) !== null)
            tryVerify(() => Announcer.last() === sentence)
        }
        function test_aFailedRefreshStaysUntilItIsDismissed() {
            tryVerify(() => main.stocksShown === 512)
            engines.fail(client, "The engine cannot be reached.")
            main.run("reload")
            const toast = () => find(main.contentItem, i => i.visible && i.failure === true && i.text === "The engine cannot be reached.")
            tryVerify(() => toast() !== null)
            find(toast(), i => i.tip === "Dismiss").clicked()
            tryVerify(() => toast() === null)
        }
        function test_aToastMovesAwayFromWhatHasTheKeyboard() {
            tryVerify(() => main.stocksShown === 512)
            tryVerify(() => main.activeFocusItem !== null)
            const toast = () => find(main.contentItem, i => i.visible && i.failure === true && i.hasKeyboard === false)
            engines.fail(client, "The engine cannot be reached.")
            main.run("reload")
            tryVerify(() => toast() !== null)
            const top = () => toast().mapToItem(main.contentItem, 0, 0).y
            const apart = field => !(field.y < top() + toast().height && top() < field.y + field.height)
            verify(top() > main.height / 2)
            const below = createTemporaryObject(fieldComponent, main.contentItem, { x: main.width - 200, y: top() + 5 })
            below.forceActiveFocus(Qt.TabFocusReason)
            tryVerify(() => apart(below) && top() < main.height / 2)
            const scrolled = createTemporaryObject(fieldComponent, main.contentItem, { x: main.width - 200, y: main.height / 2 })
            scrolled.forceActiveFocus(Qt.TabFocusReason)
            const before = top()
            scrolled.y = before + 5
            tryVerify(() => apart(scrolled) && top() > main.height / 2)
        }
        function test_theTitleOfAFailureDoesNotCoverItsText() {
            engines.fail(client, "The engine cannot be reached. Check that it runs and that the address is right.")
            const title = () => find(main.contentItem, i => i.visible && i.lineCount !== undefined && i.text === "The stocks could not be loaded")
            tryVerify(() => title() !== null)
            const body = find(main.contentItem, i => i.visible && i.lineCount !== undefined && i.text.startsWith("The engine cannot"))
            wait(100)
            verify(title().mapToItem(body, 0, (title().height + title().contentHeight) / 2).y <= 1)
        }
        function test_theSampleStripComesWithInventedFigures() {
            tryVerify(() => main.stocksShown === 512)
            const strip = () => find(main.contentItem, i => i.visible && i.Accessible.role === Accessible.StaticText && i.Accessible.name.startsWith("Sample data."))
            verify(strip() === null)
            engines.useSample(client)
            main.run("reload")
            tryVerify(() => strip() !== null)
        }
        function test_liveAnalysisIsReachedByItsCommandAndStays() {
            tryVerify(() => main.stocksShown === 512)
            verify(main.commands().some(command => command.id === "page:live" && command.title === "Live analysis"))
            main.run("page:live")
            tryVerify(() => main.title === "Live analysis – Soundings")
            tryVerify(() => main.activeFocusItem !== null && main.activeFocusItem.label === "Ticker to analyse")
            const session = engines.live(client)
            main.run("page:browse")
            tryVerify(() => main.title === "Browse – Soundings")
            main.run("page:live")
            tryVerify(() => main.title === "Live analysis – Soundings")
            compare(engines.live(client), session)             // the portfolio is watched on
        }
        function test_everyPageIsReachedByItsCommandAndByItsKey() {
            tryVerify(() => main.stocksShown === 512)
            const pages = main.commands().filter(command => command.id.startsWith("page:"))
            const keys = pages.map(page => page.keys).filter(keys => keys !== "")
            compare(new Set(keys).size, keys.length)
            for (const page of pages) {
                main.openStock("NRTH")
                main.run(page.id)
                tryCompare(main, "title", page.title + " – Soundings")
                compare(main.ticker, "")
                tryVerify(() => main.pageItem !== null, 5000, page.id)
                verify(main.pageItem.keyHelp.length > 0, page.id)
                for (const line of main.pageItem.keyHelp)
                    verify(line.keys !== "" && line.title !== "", page.id)
                tryVerify(() => main.pageItem.activeFocus, 5000, page.id)
            }
            main.requestActivate()
            for (const page of pages.filter(page => page.keys !== "")) {
                main.run(page.id === "page:browse" ? "page:settings" : "page:browse")
                engines.press(main, page.keys)
                tryCompare(main, "title", page.title + " – Soundings", 5000, page.keys)
            }
        }
        function test_f1ListsTheKeysOfThePageAndOfAllPages() {
            tryVerify(() => main.stocksShown === 512)
            const before = main.activeFocusItem
            // The line that has the keyboard, which is what a screen reader reads.
            const lines = () => main.activeFocusItem !== null ? main.activeFocusItem.ListView.view : null
            const shown = () => lines() !== null && /^Keys, /.test(lines().Accessible.name)
            keyClick(Qt.Key_F1)
            tryVerify(shown)
            keyClick(Qt.Key_Escape)
            tryVerify(() => main.activeFocusItem === before)
            main.openStock("NRTH")
            tryVerify(() => main.stockComplete)
            main.run("keys")
            tryVerify(shown)
            verify(lines().count > 25)
            compare(main.activeFocusItem.modelData.group, main.pageTitle)
            verify(main.activeFocusItem.Accessible.name.startsWith(main.pageTitle + ". "))
            keyClick(Qt.Key_Escape)
        }
        function test_whatHasTheKeyboardInTheSettingsIsSeen() {
            tryVerify(() => main.painted)
            main.openPage("settings")
            const field = () => find(main.contentItem, i => i.visible && i.label === "Keys: Quit")
            tryVerify(() => field() !== null)
            field().forceActiveFocus(Qt.TabFocusReason)
            tryVerify(() => {
                const at = field().mapToItem(main.contentItem, 0, 0)
                return at.y > 0 && at.y + field().height < main.height
            })
        }
        function test_otherKeysDoTheSame() {
            tryVerify(() => main.stocksShown === 512)
            Kept.keep("keys/filter", "Ctrl+Shift+L")
            main.openPage("settings")
            keyClick(Qt.Key_L, Qt.ControlModifier | Qt.ShiftModifier)
            tryCompare(main, "page", "browse")
            Kept.keep("keys/filter", "")
            main.openPage("settings")
            keyClick(Qt.Key_F, Qt.ControlModifier)
            tryCompare(main, "page", "browse")
        }
        function test_theNextWindowIsAsThisOneWasLeft() {
            tryVerify(() => main.stocksShown === 512)
            main.width = 1234
            main.openPage("glossary")
            main.openStock("NRTH")
            main.remember()
            const next = createTemporaryObject(windowComponent, null, { client: client })
            compare(next.width, 1234)
            tryCompare(next, "ticker", "NRTH")
            compare(next.page, "glossary")
            tryVerify(() => next.stockComplete)
            for (const [key, value] of [["width", 1440], ["page", "browse"], ["ticker", ""]])
                Kept.keep("window/" + key, value)
        }
        function test_eachPageBeginsWithWhatWasChosen() {
            engines.seedHoldings(client)
            tryVerify(() => main.stocksShown === 512)
            const left = {
                "search-screener": { screen: "dividend-kings" }, "search-top-picks": { horizon: "long", sector: "", limit: 50 },
                "search-leaderboard": { view: "sector", signal: "nonsense", limit: 80 }, "search-changes": { days: 90, limit: 20 },
                "search-watchlists": { list: "gone" }
            }
            for (const key in left)
                Kept.keep("window/" + key, JSON.stringify(left[key]))
            const next = createTemporaryObject(windowComponent, null, { client: client })
            tryVerify(() => next.painted)
            const now = (page) => {
                next.openPage(page)
                tryVerify(() => next.page === page && next.pageItem !== null && next.pageItem.search !== undefined)
                return () => next.pageItem.search()
            }
            const screens = now("screener")
            tryVerify(() => screens().screen === "dividend-kings")
            compare(now("top-picks")(), left["search-top-picks"])
            const ranked = now("leaderboard")()
            compare([ranked.view, ranked.limit].join(), "sector,80")
            verify(ranked.signal !== "nonsense")
            compare(now("changes")(), left["search-changes"])
            const lists = now("watchlists")
            tryVerify(() => lists().list !== "gone" && lists().list !== "") // the first one, instead
            for (const key in left)
                Kept.keep("window/" + key, "")
        }
        function test_aPriceThatComesInIsShownInPlace() {
            tryVerify(() => main.stocksShown === 512)
            const table = find(main.contentItem, i => i.sortKey !== undefined && i.visible)
            table.forceActiveFocus()
            table.moveTo(40, 2)
            const ticker = main.currentTicker
            const top = table.contentY
            const said = Announcer.last()
            const price = () => table.model.data(table.model.index(table.model.rowOf(ticker), 0), table.sparkRole - 2)
            engines.movePrice(client, ticker, 4321.5)
            tryVerify(() => price() === 4321.5)
            compare(main.currentTicker, ticker)
            compare(table.currentRow, 40)
            compare(table.contentY, top)
            compare(main.activeFocusItem, table)
            compare(Announcer.last(), said)
        }
        function test_aPageThatIsNotSeenReadsWhatHasChangedWhenItIsSeenAgain() {
            tryVerify(() => main.stocksShown === 512)
            main.openPage("leaderboard")
            tryVerify(() => engines.calls(client).filter(call => call.startsWith("/api/stocks/leaderboard/top")).length === 1)
            main.openPage("browse")
            const lists = () => engines.calls(client).filter(call => call === "list").length
            const before = lists()
            engines.movePrice(client, main.currentTicker, 77)
            tryVerify(() => lists() > before)
            compare(engines.calls(client).filter(call => call.startsWith("/api/stocks/leaderboard/top")).length, 1)
            main.openPage("leaderboard")
            tryVerify(() => engines.calls(client).filter(call => call.startsWith("/api/stocks/leaderboard/top")).length === 2)
        }
        function test_pagesComeBackWithTheEngine() {
            tryVerify(() => main.stocksShown === 512)
            engines.lose(client, "The engine cannot be reached.")
            const away = () => find(main.contentItem, i => i.visible && i.text === "Fake engine does not answer")
            tryVerify(() => away() !== null)
            compare(main.stocksShown, 512)                     // old figures stay
            main.openPage("leaderboard")
            const failed = () => find(main.contentItem, i => i.visible && i.text === "The leaderboard could not be loaded")
            tryVerify(() => failed() !== null)
            engines.regain(client)
            tryVerify(() => failed() === null && away() === null)
        }
        function test_pagesComeWithAnEngineThatStartsAfterTheWindow() {
            const late = engines.make(20)
            engines.fail(late, "The engine cannot be reached.")
            const other = createTemporaryObject(windowComponent, null, { client: late })
            const away = () => find(other.contentItem, i => i.visible && i.text === "Fake engine does not answer")
            tryVerify(() => away() !== null && other.pageItem !== null && other.pageItem.failure !== "")
            engines.regain(late)                               // it was never lost
            tryVerify(() => other.stocksShown === 20 && away() === null)
        }
        function test_anEngineThatComesUpWhileItIsAskedIsAskedAgain() {
            const late = engines.make(20)
            engines.fail(late, "The engine cannot be reached.")
            const shell = createTemporaryObject(shellComponent, main)
            changed.target = shell
            changed.clear()
            shell.client = late                                // is asked, in vain
            engines.fail(late, "")
            engines.events(late).reconnect()
            verify(!shell.answered)
            tryVerify(() => shell.connected)
            tryVerify(() => changed.count === 1)
        }
        function test_theStocksPageFollowsItsOwnPrice() {
            tryVerify(() => main.stocksShown === 512)
            main.openStock("NRTH")
            const page = () => find(main.contentItem, i => i.visible && i.viewModel !== undefined && i.settled === true && i.ticker === "NRTH")
            tryVerify(() => page() !== null)
            engines.movePrice(client, "KLSN", 7777)
            engines.movePrice(client, "NRTH", 9999)
            tryVerify(() => page() !== null && page().viewModel.header.price === 9999)
        }
        function test_targetsAreWatchedWithoutTheirPageHavingBeenOpened() {
            engines.seedHoldings(client)
            tryVerify(() => main.stocksShown === 512)
            compare(main.page, "browse")
            const asked = () => engines.calls(client).filter(call => call === "/api/watchlists").length
            tryVerify(() => asked() === 1)
            wait(50)
            engines.movePrice(client, "KLSN", 100000)
            tryVerify(() => find(main.contentItem, i => i.visible && i.text !== undefined && String(i.text).startsWith("KLSN has reached its target")) !== null)
            compare(main.page, "browse")
            compare(find(main.contentItem, i => i.words !== undefined && i.title === "Watchlists"), null) // it is not even made
        }
        function test_whatWasLookedForComesBackWithTheWindow() {
            tryVerify(() => main.stocksShown === 512)
            const page = main.pageItem
            page.bringBack({ filter: "kl", sector: "", signal: "", sort: "price", ascending: true })
            tryVerify(() => main.stocksShown > 0 && main.stocksShown < 512)
            const shown = main.stocksShown
            main.remember()
            const next = createTemporaryObject(windowComponent, null, { client: client })
            tryCompare(next, "stocksShown", shown)
            const field = find(next.contentItem, i => i.visible && i.label === "Filter stocks")
            compare(field.text, "kl")
            compare(next.pageItem.search().sort, "price")
            for (const damaged of ["{", "[]", "\"x\"", '{"sort": "nonsense", "signal": "MAYBE"}']) {
                Kept.keep("window/search", damaged)
                const other = createTemporaryObject(windowComponent, null, { client: client })
                tryCompare(other, "stocksShown", 512)
            }
            Kept.keep("window/search", "")
        }
        function test_whatWasComparedComesBackWithTheWindow() {
            tryVerify(() => main.stocksShown === 512)
            main.openPage("compare", ["NRTH", "KLSN"])
            tryVerify(() => main.pageItem.title === "Compare")
            main.remember()
            const next = createTemporaryObject(windowComponent, null, { client: client })
            tryVerify(() => next.pageItem && next.pageItem.title === "Compare")
            compare(next.pageItem.search().tickers.join(), "NRTH,KLSN")
            for (const damaged of ["{", "[]", '{"tickers": "NRTH", "period": "1000y"}']) {
                Kept.keep("window/search-compare", damaged)
                const other = createTemporaryObject(windowComponent, null, { client: client })
                tryVerify(() => other.pageItem && other.pageItem.title === "Compare")
                compare(other.pageItem.search().tickers.length, 0)
                compare(other.pageItem.search().period, "1y")
            }
            Kept.keep("window/search-compare", "")
            Kept.keep("window/page", "browse")
        }
        function test_aNewWindowIsAskedForWithTheStockThatIsOpen() {
            tryVerify(() => main.stocksShown === 512)
            wanted.target = main
            wanted.clear()
            main.requestActivate()
            engines.press(main, "Ctrl+N")
            compare(wanted.count, 1)
            compare(wanted.signalArguments[0][0], "browse")
            compare(wanted.signalArguments[0][1], "")
            main.openStock("NRTH")
            engines.press(main, "Ctrl+Shift+N")
            compare(wanted.count, 2)
            compare(wanted.signalArguments[1][1], "NRTH")
            tryVerify(() => main.stockComplete)
            find(main.contentItem, i => i.visible && i.tip === "Open in a new window, Ctrl+Shift+N").clicked()
            compare(wanted.count, 3)
        }
        function test_ofSeveralWindowsOneSpeaks() {
            const next = createTemporaryObject(windowComponent, null, { client: client, first: false })
            tryVerify(() => next.painted && main.painted)
            const voices = [main, next].filter(each => find(each.contentItem, i => i.speaks === true) !== null)
            compare(voices.length, 1)
        }
        function test_theFirstStartIsWelcomedOnceAndEscapeSkips() {
            tryVerify(() => main.stocksShown === 512)          // it takes no welcome that is meant for the next
            Kept.isNew = true
            const fresh = createTemporaryObject(windowComponent, null, { client: client })
            tryCompare(fresh, "title", "Welcome – Soundings")
            verify(!Kept.isNew)
            fresh.requestActivate()
            tryVerify(() => fresh.activeFocusItem !== null && fresh.activeFocusItem.text === "Look at the list of stocks")
            tryVerify(() => Announcer.last().startsWith("Welcome to Soundings."))
            engines.press(fresh, "Down")
            compare(fresh.activeFocusItem.text, "Import a CSV file")
            engines.press(fresh, "Return")
            tryVerify(() => fresh.activeFocusItem !== null && fresh.activeFocusItem.text === "Choose files")
            engines.press(fresh, "Esc")
            tryVerify(() => fresh.activeFocusItem !== null && fresh.activeFocusItem.text === "Import a CSV file")
            engines.press(fresh, "Esc")
            tryCompare(fresh, "page", "browse")
            fresh.run("page:welcome")
            tryCompare(fresh, "title", "Welcome – Soundings")
            compare(fresh.commands().filter(command => command.id === "page:welcome").length, 1)
            fresh.remember()
            const next = createTemporaryObject(windowComponent, null, { client: client })
            tryVerify(() => next.painted && next.stocksShown === 512)
            compare(next.page, "browse")
            Kept.keep("window/page", "browse")
        }
        function test_thePaletteSaysWhatReturnWouldRun() {
            tryVerify(() => main.stocksShown === 512)
            main.openPalette()
            tryVerify(() => main.activeFocusItem && main.activeFocusItem.Accessible.name === "Command or stock")
            for (const letter of "sett")
                engines.press(main, letter)
            tryVerify(() => Announcer.last() === "1 result. Settings, Ctrl+,")
            Announcer.say("")
            engines.press(main, "Down")
            tryVerify(() => Announcer.last() === "Settings, Ctrl+,")
            engines.press(main, "X")
            tryVerify(() => Announcer.last() === "Nothing has the text “settx”.")
        }
        function test_theQuestionMarkListsTheKeysButIsTypedIntoFields() {
            tryVerify(() => main.stocksShown === 512)
            main.pageItem.focusFilter()
            engines.press(main, "?")
            compare(main.activeFocusItem.text, "?")
            main.pageItem.focusContent()
            engines.press(main, "?")
            tryVerify(() => find(main.Overlay.overlay, i => i.visible && i.Accessible.name === "Keys") !== null)
        }
        function test_theRailShowsWhatHasTheKeyboard() {
            tryVerify(() => main.stocksShown === 512)
            main.height = 300
            const rail = named("Pages")
            tryVerify(() => rail.height < 300)
            const inSight = (item) => {
                const y = item.mapToItem(rail, 0, 0).y
                return y >= 0 && y + item.height <= rail.height
            }
            rail.enter()
            for (let i = 0; i < rail.pages.length; ++i) {
                verify(inSight(main.activeFocusItem), main.activeFocusItem.text)
                engines.press(main, "Down")
            }
            compare(main.activeFocusItem.text, "Settings")
            main.openPage("jobs")
            main.openPage("browse")
            tryVerify(() => inSight(named("Browse")))
        }
        function test_theCommandsOpenAPage() {
            tryVerify(() => main.stocksShown === 512)
            main.openPalette()
            main.run("page:settings")
            tryVerify(() => main.title === "Settings – Soundings")
        }
    }
}
