import QtQuick
import QtTest
import Soundings.Theme
import Soundings.Accessibility
import Soundings.Live

Item {
    id: root

    width: 1240
    height: 860

    Component {
        id: pageComponent

        LivePage { anchors.fill: parent }
    }
    SignalSpy {
        id: spoken

        target: Announcer
        signalName: "told"
    }

    TestCase {
        name: "Live"
        when: windowShown

        property var client
        property var page
        property var session

        function init() {
            Theme.textSize = 1
            Announcer.verbosity = Announcer.Normal
            root.width = 1240
            open()
            tryVerify(() => page.ready)
            page.focusContent()
            spoken.clear()
        }
        function open() {
            client = engines.make(5)
            page = createTemporaryObject(pageComponent, root, { client: client })
            session = engines.live(client)
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
        function row(name) {
            return find(page, i => i.visible && i.metricState !== undefined && i.name === name)
        }
        function rows() {
            const list = []
            const walk = (item) => {
                if (item.metricState !== undefined)
                    list.push(item)
                else
                    for (let i = 0; i < item.children.length; ++i)
                        walk(item.children[i])
            }
            walk(page)
            return list
        }
        function button(text) {
            return find(page, i => i.visible && i.press !== undefined && i.text === text)
        }
        function cell(table, row, column) {
            return String(table.model.data(table.model.index(row, 0), Qt.UserRole + 1 + column)).replace(/\s/g, " ")
        }
        function typeText(text) {
            for (const letter of text)
                keyClick(letter)
        }
        function analyze(ticker) {
            typeText(ticker)
            keyClick(Qt.Key_Return)
        }

        function test_f1OnAMetricExplainsIt() {
            const row = find(page, i => i.visible && i.metricState !== undefined && i.name === "Concentration" && i.moveBy !== undefined)
            verify(row !== null)
            row.forceActiveFocus(Qt.TabFocusReason)
            keyClick(Qt.Key_F1)
            const focused = () => root.Window.activeFocusItem
            tryVerify(() => focused().Accessible.role === Accessible.Dialog)
            verify(focused().Accessible.name.startsWith("Concentration"))
            verify(focused().Accessible.description.startsWith("What it is: How much of the portfolio's value"))
            keyClick(Qt.Key_Escape)
            tryVerify(() => row.activeFocus)
        }
        function test_showsWhatIsHeldWithTotalSourceAndTime() {
            const table = find(page, i => i.sortKey !== undefined)
            compare(table.count, 3)
            compare(table.name, "Holdings, 3 positions")
            compare(table.model.data(table.model.index(1, 0), Qt.DisplayRole), "NRTH")
            verify(shows("25,550.00 USD"))                      // 50 x 140 + 100 x 185.50
            const mark = find(page, i => i.invented !== undefined)
            compare(mark.source, "simulated")
            verify(mark.at !== "")
            verify(page.sampleData)
        }
        function test_newPricesKeepThePlaceInTheTable() {
            const table = find(page, i => i.sortKey !== undefined)
            table.forceActiveFocus()
            keyClick(Qt.Key_Down)
            compare(table.currentRow, 1)
            session.movePrices(2)
            verify(shows("51,100.00 USD"))
            compare(table.currentRow, 1)
            compare(table.count, 3)
        }
        function test_aHoldingWithoutAPriceHasNoValue() {
            const table = find(page, i => i.sortKey !== undefined)
            compare(table.model.data(table.model.index(2, 0), Qt.DisplayRole), "QUOI")
            compare(table.model.data(table.model.index(2, 0), Qt.UserRole + 4), undefined)
        }
        function test_returnInTheFieldAnalyses() {
            analyze("nrth")
            compare(session.actions(), ["open", "analyze NRTH"])
            verify(shows("Analysing NRTH"))
            verify(shows("0 of 5"))
            for (const metric of rows())
                compare(metric.stateText, "waiting")
        }
        function test_returnOnAHoldingAnalysesIt() {
            find(page, i => i.sortKey !== undefined).forceActiveFocus()
            keyClick(Qt.Key_Down)
            keyClick(Qt.Key_Return)
            compare(session.actions(), ["open", "analyze NRTH"])
        }
        function test_theMetricsKeepTheirOrder() {
            const names = ["Portfolio risk", "Concentration", "Correlation", "Momentum", "Allocation score"]
            compare(rows().map(metric => metric.name), names)
            analyze("NRTH")
            session.deliver(2)
            compare(rows().map(metric => metric.name), names)
            compare(rows().map(metric => metric.stateText), ["waiting", "ready", "ready", "waiting", "waiting"])
            compare(row("Concentration").figure.replace(/\s/, " "), "41.2 %")
            verify(shows("2 of 5"))
        }
        function test_aCompleteAnalysisIsSaidOnce() {
            analyze("NRTH")
            session.deliver(5)
            tryVerify(() => Announcer.last() === "Analysis of NRTH complete: 5 metrics.", 7000)
            compare(spoken.count, 1)
            verify(shows("5 of 5"))
            verify(button("Cancel") === null)
        }
        function test_ticksAndStepsAreSaidOnlyToThoseWhoAskForAll() {
            wait(5100)                                          // what the page before this one has said is over
            spoken.clear()
            session.movePrices(1.01)
            analyze("NRTH")
            session.deliver(1)
            wait(100)
            compare(spoken.count, 0)
            Announcer.verbosity = Announcer.All
            session.movePrices(1.01)
            tryVerify(() => Announcer.last().startsWith("New prices: "))
            verify(find(page, i => i.label === "Ticker to analyse").activeFocus)
        }
        function test_theQuietHearOnlyWhatWentWrong() {
            Announcer.verbosity = Announcer.Quiet
            wait(5100)
            spoken.clear()
            analyze("NRTH")
            session.deliver(5)
            wait(100)
            compare(spoken.count, 0)
            session.lose("")
            tryVerify(() => Announcer.last() === "The connection is lost. Reconnecting.", 7000)
        }
        function test_whatMattersMoreIsNotDrownedByWhatMattersLess() {
            Announcer.verbosity = Announcer.All
            Announcer.say("Now.")
            tryVerify(() => Announcer.last() === "Now.")
            session.lose("")
            session.reconnect(false)
            session.movePrices(1.01)
            tryVerify(() => Announcer.last() === "The connection is lost. Reconnecting.", 7000)
        }
        function test_aFailedMetricSaysWhyAndTheOthersStay() {
            analyze("NRTH")
            session.failNext("Concentration needs a price of NRTH.")
            session.deliver(4)
            compare(row("Concentration").stateText, "failed")
            compare(rows().filter(metric => metric.stateText === "ready").length, 4)
            row("Concentration").forceActiveFocus(Qt.TabFocusReason)
            keyClick(Qt.Key_Return)
            verify(shows("Concentration needs a price of NRTH."))
            verify(shows("Analysis of NRTH complete: 4 metrics, 1 failed."))
        }
        function test_escapeCancelsAndKeepsWhatCame() {
            analyze("NRTH")
            session.deliver(2)
            keyClick(Qt.Key_Escape)
            compare(session.actions()[2], "cancel")
            compare(rows().map(metric => metric.stateText), ["cancelled", "ready", "ready", "cancelled", "cancelled"])
            verify(shows("Analysis of NRTH cancelled after 2 of 5 metrics."))
            keyClick(Qt.Key_Escape)
            compare(session.actions().length, 3)
        }
        function test_anotherTickerTakesOverAndLateResultsAreNotItsOwn() {
            analyze("NRTH")
            session.deliver(3)
            page.focusContent()
            analyze("KLSN")
            verify(shows("Analysing KLSN"))
            session.deliverLate()
            for (const metric of rows())
                compare(metric.stateText, "waiting")
        }
        function test_arrowsAndReturnOpenHowItWasComputed() {
            analyze("NRTH")
            session.deliver(5)
            keyClick(Qt.Key_Down)
            verify(row("Portfolio risk").activeFocus)
            keyClick(Qt.Key_Return)
            verify(row("Portfolio risk").expanded)
            tryVerify(() => Announcer.last().startsWith("Euler share"))
            keyClick(Qt.Key_Down)
            verify(row("Concentration").activeFocus)
            keyClick(Qt.Key_Up)
            keyClick(Qt.Key_Return)
            verify(!row("Portfolio risk").expanded)
            keyClick(Qt.Key_Up)
            verify(find(page, i => i.label === "Ticker to analyse").activeFocus)
        }
        function test_theFiguresBehindAMetricAreATableWithWhatIsUsual() {
            analyze("NRTH")
            session.deliver(5)
            row("Allocation score").forceActiveFocus(Qt.TabFocusReason)
            keyClick(Qt.Key_Space)
            keyClick(Qt.Key_Tab)
            const table = root.Window.activeFocusItem
            compare(table.name, "Figures behind Allocation score")
            compare(table.count, 4)
            const rows = []
            for (let i = 0; i < table.count; ++i)
                rows.push([cell(table, i, 0), cell(table, i, 1)])
            compare(rows, [["Weight", "41.20 %"], ["What the target aims at", "Equal risk"], ["Target weight", "33.30 %"],
                           ["Shares to the target", "−19.20"]])
            verify(cell(table, 3, 2).startsWith("0 at the target"))
            keyClick(Qt.Key_Escape)
            verify(!row("Allocation score").expanded)
            verify(row("Allocation score").activeFocus, root.Window.activeFocusItem)
            compare(session.actions().length, 2)
        }
        function test_figuresWithoutThePositionStandBesideThoseWithIt() {
            analyze("NRTH")
            session.deliver(5)
            row("Portfolio risk").forceActiveFocus(Qt.TabFocusReason)
            keyClick(Qt.Key_Return)
            keyClick(Qt.Key_Tab)
            const table = root.Window.activeFocusItem
            compare(cell(table, 1, 0), "Loss of a bad day, 1 in 20")
            compare(cell(table, 2, 0), "Without it: Loss of a bad day, 1 in 20")
            compare(cell(table, 2, 1), "1.80 %")
            compare(cell(table, table.count - 1, 1), "4711")
        }
        function test_gaugesAreAlsoSaid_data() {
            return [{ tag: "Portfolio risk", says: "A bad day costs the portfolio 2.1 %; without this position 1.8 %." },
                    { tag: "Concentration", says: "Within the limit of 50.0 %." },
                    { tag: "Correlation", says: "Moves 0.9 % when the portfolio moves 1 %." },
                    { tag: "Momentum", says: "−11.8 % in a year, +1.2 % in a month." },
                    { tag: "Allocation score", says: "Above its target: 41.2 % held, 33.3 % aimed at." }]
        }
        function test_gaugesAreAlsoSaid(data) {
            analyze("NRTH")
            verify(row(data.tag).sentence === "")
            session.deliver(5)
            compare(row(data.tag).sentence.replace(/[\u00a0\u202f\u2009]/g, " "), data.says)
            verify(shows(row(data.tag).sentence))
            verify(row(data.tag).Accessible.description.indexOf(row(data.tag).sentence) > 0)
        }
        function test_metricsHaveTheirFigureInTheirName() {
            analyze("NRTH")
            compare(row("Momentum").Accessible.name, "Momentum, waiting")
            session.deliver(5)
            compare(row("Momentum").Accessible.name, "Momentum, −0.084")
            verify(row("Momentum").Accessible.description.startsWith("Its trend"))
        }
        function test_whatIsNoTickerIsRefusedHere_data() {
            return [{ tag: "nothing", text: "", says: "Type the ticker to analyse." },
                    { tag: "a sentence", text: "my stock", says: "“MY STOCK” is no ticker. Type one such as AAPL." }]
        }
        function test_whatIsNoTickerIsRefusedHere(data) {
            analyze(data.text)
            compare(session.actions(), ["open"])
            verify(shows(data.says))
            compare(find(page, i => i.label === "Ticker to analyse").Accessible.description, data.says)
        }
        function test_aRefusalOfTheEngineStandsAtTheField() {
            session.refuseTickers("There is no stock ZZZZ.")
            analyze("ZZZZ")
            verify(shows("There is no stock ZZZZ."))
            session.refuseTickers("")
            page.focusContent()
            analyze("NRTH")
            verify(!shows("There is no stock ZZZZ."))
        }
        function test_aLostConnectionIsShownAndSaidAndTheAnalysisGoesOn() {
            analyze("NRTH")
            session.deliver(2)
            session.lose("The connection to the engine broke off.")
            verify(shows("The connection to the engine broke off. Reconnecting…"))
            verify(!button("Analyse").enabled)
            tryVerify(() => Announcer.last() === "The connection is lost. Reconnecting.", 7000)
            session.reconnect(false)
            verify(button("Analyse").enabled)
            session.deliver(3)
            verify(shows("5 of 5"))
        }
        function test_anAnalysisThatTheEngineForgotIsNotWaitedFor() {
            analyze("NRTH")
            session.deliver(1)
            session.lose("")
            session.reconnect(true)
            compare(rows().map(metric => metric.stateText), ["failed", "ready", "failed", "failed", "failed"])
            verify(shows("The engine has lost the analysis of NRTH. Analyse again."))
        }
        function test_aSilentEngineIsNotWaitedForWithoutEnd() {
            const model = find(page, i => i.viewModel !== undefined).viewModel
            model.patienceMs = 50
            analyze("NRTH")
            tryVerify(() => shows("The engine has lost the analysis of NRTH. Analyse again."))
            verify(!model.running)
        }
        function test_aFailureSaysWhatHappenedAndOffersToTryAgain() {
            client = engines.make(5)
            engines.fail(client, "The engine cannot be reached.")
            page = createTemporaryObject(pageComponent, root, { client: client })
            session = engines.live(client)
            page.focusContent()
            tryVerify(() => shows("The portfolio could not be opened"))
            compare(page.failure, "The engine cannot be reached.")
            tryVerify(() => Announcer.last() === "The engine cannot be reached.", 7000)
            session.repair()
            button("Try again").forceActiveFocus(Qt.TabFocusReason)
            keyClick(Qt.Key_Return)
            tryVerify(() => page.ready)
            tryVerify(() => find(page, i => i.label === "Ticker to analyse").activeFocus)
        }
        function test_tabReachesEverythingInOrder() {
            const reached = []
            for (let i = 0; i < 7; ++i) {
                keyClick(Qt.Key_Tab)
                const item = root.Window.activeFocusItem
                reached.push(item.name || item.text)
            }
            compare(reached, ["Analyse", "Portfolio risk", "Concentration", "Correlation", "Momentum", "Allocation score", "Holdings, 3 positions"])
        }
        function test_whatHasTheFocusIsInView() {
            root.width = 960
            Theme.textSize = 2
            analyze("NRTH")
            session.deliver(5)
            for (let i = 0; i < 5; ++i)
                keyClick(Qt.Key_Down)
            const last = row("Allocation score")
            verify(last.activeFocus)
            const bottom = last.mapToItem(page, 0, last.height).y
            verify(bottom <= page.height, bottom)
        }
        function test_noTextIsCutAt_data() {
            return [{ tag: "100 %", text: 1, width: 1240 }, { tag: "200 %", text: 2, width: 1240 }, { tag: "200 %, small", text: 2, width: 960 }]
        }
        function cutTexts() {
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
            return cut.join("; ")
        }
        function test_noTextIsCutAt(data) {
            root.width = data.width
            Theme.textSize = data.text
            analyze("NRTH")
            session.deliver(5)
            tryVerify(() => cutTexts() === "")                 // once the page is laid out
        }
        function cleanupTestCase() {
            Theme.textSize = 1
        }
    }
}
