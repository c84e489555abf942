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
        function figures() {
            return find(page, i => i.sortKey !== undefined && i.visible && String(i.name).startsWith("Comparison of"))
        }
        function picker() {
            return find(page, i => i.label === "Add a stock")
        }
        function prices() {
            return find(page, i => i.asTable !== undefined)
        }
        function row(name) {
            return figures().model.rowOf("figure", name)
        }
        function pick(ticker) {
            picker().forceActiveFocus()
            for (const letter of ticker)
                keyClick(letter)
            tryVerify(() => Announcer.last().includes(ticker))
            keyClick(Qt.Key_Return)
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
            tryVerify(() => prices().ready)
            const chart = prices().chart
            verify(/^Since .*, each from 100: NRTH (up|down) [\d.]+ percent, KLSN (up|down) [\d.]+ percent\.$/.test(chart.summary), chart.summary)
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
        function test_anotherPeriodIsAskedFor() {
            page.show(["NRTH", "KLSN"])
            tryVerify(() => prices().ready)
            find(page, i => i.label === "Period of the prices").chosen("5y")
            tryVerify(() => engines.calls(client).some(call => call === "prices KLSN 5y"))
            tryVerify(() => prices().ready && prices().chart.count > 1000)
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
