import QtQuick
import QtTest
import Soundings.Theme
import Soundings.Accessibility
import Soundings.Compare

Item {
    id: root

    width: 1240
    height: 860

    Component {
        id: pageComponent

        ComparePage { anchors.fill: parent }
    }
    SignalSpy {
        id: opened

        signalName: "opened"
    }

    TestCase {
        name: "Compare"
        when: windowShown

        property var client
        property var page

        function init() {
            Theme.textSize = 1
            root.width = 1240
            client = engines.make(60)
            page = createTemporaryObject(pageComponent, root, { client: client })
            opened.target = page
            opened.clear()
            page.focusContent()
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
        function findAll(item, test, found) {
            if (test(item))
                found.push(item)
            for (let i = 0; i < item.children.length; ++i)
                findAll(item.children[i], test, found)
            return found
        }
        function figures() {
            return find(page, i => i.sortKey !== undefined && i.visible && String(i.name).startsWith("Comparison of"))
        }
        function picker() {
            return find(page, i => i.label === "Add a stock")
        }
        function prices() {
            return find(page, i => i.asTable !== undefined && i.explorer !== undefined)
        }
        function row(name) {
            return figures().model.rowOf("figure", name)
        }
        function pick(ticker) {
            Announcer.say("")
            picker().forceActiveFocus()
            for (const letter of ticker)
                keyClick(letter)
            tryVerify(() => Announcer.last().includes(ticker))
            keyClick(Qt.Key_Return)
        }

        function test_aFailedSecondReadingKeepsFiguresAndChart() {
            page.show(["KLSN", "NRTH"])
            tryVerify(() => figures() !== null && prices() !== null && prices().visible)
            figures().forceActiveFocus(Qt.TabFocusReason)
            engines.fail(client, "The engine cannot be reached.")
            page.refresh()
            const notes = () => findAll(page, i => i.visible && i.text === "The engine cannot be reached. What is shown may be old.", []).length
            tryVerify(() => notes() === 2)
            verify(figures().activeFocus && prices().visible)
            engines.fail(client, "")
            page.follow()
            tryVerify(() => notes() === 0)
        }
        function test_anotherPeriodThatFailsIsNotDrawnAsTheOldOne() {
            page.show(["KLSN", "NRTH"])
            tryVerify(() => prices() !== null && prices().visible)
            engines.failCall(client, "prices", "The engine cannot be reached.")
            find(page, i => i.label === "Period of the prices" && i.chosen !== undefined).chosen("5y")
            tryVerify(() => find(page, i => i.visible && i.kind === "failed" && i.title.startsWith("The prices of ")) !== null)
            verify(!prices().visible)
        }
        function test_anEmptyPageSaysWhatToDo() {
            verify(picker().activeFocus)
            const block = find(page, i => i.visible && i.kind === "empty")
            compare(block.title, "Choose two to four stocks to compare")
            verify(block.body.includes("press Return"))
        }
        function test_stocksAreFoundByTypingAndCompared() {
            pick("NRTH")
            tryVerify(() => find(page, i => i.visible && i.kind === "empty" && i.body.startsWith("NRTH is chosen.")) !== null)
            pick("KLSN")
            tryVerify(() => figures() !== null)
            compare(figures().columns.length, 3)
            compare(figures().columns[2].title, "KLSN")
            tryVerify(() => Announcer.last() === "Compared: NRTH, KLSN")
        }
        function dialog() {
            return find(root.Window.window.contentItem, i => i.visible && i.Accessible.role === Accessible.Dialog)
        }
        /// What F1 on a cell explains: the popover's subject, closed again.
        function explained(table, key, row) {
            table.forceActiveFocus(Qt.TabFocusReason)
            table.moveTo(row, table.shown.findIndex(column => column.key === key))
            keyClick(Qt.Key_F1)
            tryVerify(() => dialog() !== null && dialog().activeFocus)
            const about = { name: dialog().Accessible.name, description: dialog().Accessible.description }
            keyClick(Qt.Key_Escape)
            tryVerify(() => table.activeFocus)
            return about
        }
        function test_eachFigureExplainsItself() {
            pick("NRTH")
            pick("KLSN")
            tryVerify(() => figures() !== null && figures().count > 0)
            verify(explained(figures(), "t1", row("P/E")).name.startsWith("P/E "))
            verify(explained(figures(), "t0", row("Score")).name.startsWith("Score "))
        }
        function test_anotherStockComesBesideThoseOfBefore() {
            const shows = (tickers) => figures() !== null && figures().columns.slice(1).map(column => column.title).join() === tickers
            page.show(["NRTH"])
            page.show(["KLSN"])
            tryVerify(() => shows("NRTH,KLSN"))
            page.show(["NRTH"])
            tryVerify(() => shows("KLSN,NRTH"))
            for (const ticker of ["LTNH", "HLYD", "QUOI"])
                page.show([ticker])
            tryVerify(() => shows("NRTH,LTNH,HLYD,QUOI"))
        }
        function test_theBestOfAFigureIsMarkedAndSaid() {
            page.show(["NRTH", "KLSN", "LTNH"])
            tryVerify(() => figures() !== null)
            const model = figures().model
            const score = row("Score")
            const marked = [0, 1, 2].filter(at => model.value(score, "best_t" + at))
            compare(marked.length, 1)
            const most = Math.max(...[0, 1, 2].map(at => Number(model.value(score, "t" + at))))
            compare(Number(model.value(score, "t" + marked[0])), most)
            verify(String(model.value(score, "spoken.t" + marked[0])).endsWith(", best"))
            verify(![0, 1, 2].some(at => model.value(row("Price"), "best_t" + at)))
        }
        function test_aStockIsOpenedAndTakenOutFromItsColumn() {
            page.show(["NRTH", "KLSN", "LTNH"])
            tryVerify(() => figures() !== null)
            page.focusContent()
            keyClick(Qt.Key_Right)
            keyClick(Qt.Key_Right)
            keyClick(Qt.Key_Return)
            compare(opened.count, 1)
            compare(opened.signalArguments[0][0], "KLSN")
            keyClick(Qt.Key_Delete)
            tryVerify(() => figures() !== null && figures().columns.length === 3)
            compare(figures().columns[2].title, "LTNH")
            tryVerify(() => Announcer.last() === "KLSN is taken out.")
        }
        function test_fourIsTheMost() {
            page.show(["NRTH", "KLSN", "LTNH", "HLYD", "QUOI"])
            tryVerify(() => figures() !== null)
            compare(figures().columns.length, 5)
            verify(!picker().enabled)
        }
        function test_thePricesBeginAtAHundredAndHaveATableTwin() {
            page.show(["NRTH", "KLSN"])
            tryVerify(() => prices() !== null && prices().visible)
            const summary = prices().source.summary
            verify(/^Since .*, each from 100: NRTH (up|down) [\d.]+ percent, KLSN (up|down) [\d.]+ percent\. .*252 days in common\.$/.test(summary), summary)
            prices().enter()
            keyClick(Qt.Key_D)
            tryVerify(() => prices().asTable)
            const twin = find(prices(), i => i.sortKey !== undefined && i.visible)
            tryVerify(() => twin.activeFocus)
            const last = twin.model.records.length - 1
            compare(twin.model.value(last, "t0"), 100)
            compare(twin.model.value(last, "t1"), 100)
            keyClick(Qt.Key_D)
            tryVerify(() => !prices().asTable)
        }
        function test_theChartIsWalkedLikeThePriceChart() {
            page.show(["NRTH", "KLSN", "LTNH"])
            tryVerify(() => prices() !== null && prices().visible)
            prices().enter()
            const chart = prices().explorer
            const source = prices().source
            verify(chart.activeFocus)
            keyClick(Qt.Key_Home)
            verify(/^\w+ \d+ \w+ \d+, NRTH 100\.0, source \w+, first point$/.test(chart.pointText), chart.pointText)
            keyClick(Qt.Key_Right)
            verify(/, NRTH [\d.]+, (up|down) [\d.]+ percent since the start, .*source \w+$/.test(chart.pointText), chart.pointText)
            keyClick(Qt.Key_Right, Qt.ControlModifier)
            compare(chart.index, 6)
            keyClick(Qt.Key_Down)
            compare(chart.seriesName, "KLSN")
            verify(Announcer.last().includes("KLSN"))
            keyClick(Qt.Key_BracketRight)
            compare(source.valueOf(1, chart.index), Math.max(...source.valuesOf(1)))
            keyClick(Qt.Key_Space)
            verify(Announcer.last().startsWith("KLSN, point "), Announcer.last())
            keyClick(Qt.Key_S)
            compare(Announcer.last(), source.summary)
            keyClick(Qt.Key_Home)
            keyClick(Qt.Key_N)
            if (chart.index > 0)
                verify(chart.pointText.includes("takes the lead"), chart.pointText)
            else
                compare(Announcer.last(), "The lead does not change after this.")
        }
        function test_eachPointOfTheChartExplainsItself() {
            page.show(["NRTH", "KLSN"])
            tryVerify(() => prices() !== null && prices().visible)
            prices().enter()
            const chart = prices().explorer
            const told = () => {
                tryVerify(() => dialog() !== null && dialog().activeFocus)
                const words = dialog().Accessible.name + ". " + dialog().Accessible.description
                keyClick(Qt.Key_Escape)
                tryVerify(() => chart.activeFocus)
                return words
            }
            keyClick(Qt.Key_End)
            keyClick(Qt.Key_Down)
            keyClick(Qt.Key_F1)
            const words = told()
            const value = prices().source.figureOf(1, chart.index)
            verify(words.startsWith("Rebased price " + value) && words.includes("times 100: " + value + "."), words)
            // A pointer asks for the point below it, and for a line by its name.
            mouseClick(chart, 2, chart.height / 2, Qt.RightButton)
            const first = told()
            verify(chart.index < 10)
            const there = "Rebased price " + prices().source.figureOf(1, chart.index) + "."
            compare(first.slice(0, there.length), there)
            mouseClick(find(prices(), i => i.ticker === "KLSN" && i.percent !== undefined))
            compare(told().slice(0, there.length), there)
        }
        function test_theCursorStaysWhenThePricesAreReadAnew() {
            page.show(["NRTH", "KLSN"])
            tryVerify(() => prices() !== null && prices().visible)
            prices().enter()
            for (let i = 0; i < 3; ++i)
                keyClick(Qt.Key_PageUp)
            const day = prices().source.labels[prices().explorer.index]
            page.follow()
            verify(prices().explorer.activeFocus)
            const asked = () => engines.calls(client).filter(call => call === "prices KLSN 1y").length
            tryCompare(prices().source, "count", 252)
            tryVerify(() => asked() === 2)
            wait(50)
            verify(prices().explorer.activeFocus)
            compare(prices().source.labels[prices().explorer.index], day)
        }
        function test_anotherPeriodIsAskedFor() {
            page.show(["NRTH", "KLSN"])
            tryVerify(() => prices() !== null && prices().visible)
            find(page, i => i.label === "Period of the prices").chosen("5y")
            tryVerify(() => engines.calls(client).some(call => call === "prices KLSN 5y"))
            tryVerify(() => prices().visible && prices().source.count > 1000)
        }
        function test_theChartFailsAlone() {
            engines.failCall(client, "prices KLSN", "The engine is busy.")
            page.show(["NRTH", "KLSN"])
            tryVerify(() => find(page, i => i.visible && i.kind === "failed" && i.title === "The prices of KLSN could not be loaded") !== null)
            verify(figures() !== null)
        }
        function test_anUnknownStockIsNamed() {
            page.show(["NRTH", "NOPE"])
            tryVerify(() => find(page, i => i.visible && i.kind === "failed" && i.body === "There is no stock NOPE.") !== null)
        }
        function test_whatNobodyFindsIsSaid() {
            picker().forceActiveFocus()
            for (const letter of "ZZQ")
                keyClick(letter)
            tryVerify(() => Announcer.last() === "No stock matches.")
            keyClick(Qt.Key_Escape)
            compare(picker().text, "")
        }
        function test_sampleFiguresAreMarked() {
            engines.useSample(client)
            page.show(["NRTH", "KLSN"])
            tryVerify(() => page.sampleData)
        }
    }
}
