import QtQuick
import QtTest
import Soundings.Theme
import Soundings.Accessibility
import Soundings.DataHealth

Item {
    id: root

    width: 1240
    height: 860

    Component {
        id: pageComponent

        DataHealthPage { anchors.fill: parent }
    }
    SignalSpy {
        id: refreshed

        signalName: "refreshed"
    }

    TestCase {
        name: "DataHealth"
        when: windowShown

        property var client
        property var page

        function init() {
            Theme.textSize = 1
            root.width = 1240
            client = engines.make(512)
            page = createTemporaryObject(pageComponent, root, { client: client })
            refreshed.target = page
            refreshed.clear()
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
        function list(title) {
            return find(page, i => i.title === title && i.model !== undefined)
        }
        function button(text) {
            return find(page.Window.window.contentItem, i => i.visible && i.text === text && i.clicked !== undefined)
        }

        function test_aFigureOfTheEngineSaysWhatItIs() {
            tryVerify(() => list("Cache").ready && list("Age of the prices").ready && list("Workers").ready)
            const focused = () => root.Window.activeFocusItem
            for (const [title, key, what, how] of [
                    ["Age of the prices", "oldest", "For which day the newest price", /Of the newest prices from .* the oldest is of /],
                    ["Age of the prices", "staleCount", "Older than the last run", /Stocks with a price from .* that is marked as stale: \d+\./],
                    ["Cache", "hits", "Questions that a tier", /: questions that it has answered, as the engine counts them: /],
                    ["Workers", "active", "A part of the engine that runs jobs", /: jobs that it runs now/]]) {
                const table = list(title).table
                table.forceActiveFocus(Qt.TabFocusReason)
                table.moveTo(0, table.shown.findIndex(column => column.key === key))
                keyClick(Qt.Key_F1)
                tryVerify(() => focused().Accessible.role === Accessible.Dialog, 5000, key)
                const words = focused().Accessible.description
                verify(words.includes(what) && how.test(words), words)
                keyClick(Qt.Key_Escape)
                tryVerify(() => table.activeFocus)
            }
        }
        function test_everyPartIsTold() {
            tryVerify(() => list("Parts of the engine").ready)
            const parts = list("Parts of the engine").model
            compare(parts.records.length, 3)
            compare(parts.value(1, "stateText"), "Does not work")
            verify(parts.value(1, "about").includes("REDIS_ENABLED"))
            tryVerify(() => find(page, i => i.visible && i.text === "1 part does not work") !== null)
        }
        function test_theAgeOfThePricesIsCountedBySource() {
            tryVerify(() => list("Age of the prices").ready)
            const ages = list("Age of the prices").model
            compare(ages.records.length, 1)
            compare(ages.value(0, "stocks"), 512)
            compare(ages.value(0, "source"), "fmp")
            verify(ages.value(0, "oldest") !== "")
        }
        function test_theTiersOfTheCacheAreToldWithWhatIsWrong() {
            tryVerify(() => list("Cache").ready)
            compare(list("Cache").model.value(1, "stateText"), "Away")
            verify(list("Cache").model.value(0, "size").includes("MB"))
            tryVerify(() => find(page, i => i.visible && i.text !== undefined && /Answered from the cache: 76.0\s%\.$/.test(i.text)) !== null)
        }
        function test_theCacheIsClearedOnlyAfterAQuestion() {
            tryVerify(() => list("Cache").ready)
            button("Clear the cache").clicked()
            tryVerify(() => button("Keep it") !== null && button("Keep it").activeFocus)
            verify(!engines.calls(client).some(call => call.startsWith("/api/cache/invalidate")))
            keyClick(Qt.Key_Escape)
            tryVerify(() => button("Keep it") === null)
            verify(!engines.calls(client).some(call => call.startsWith("/api/cache/invalidate")))
            button("Clear the cache").clicked()
            tryVerify(() => button("Keep it") !== null && button("Keep it").activeFocus)
            keyClick(Qt.Key_Tab)
            keyClick(Qt.Key_Return)
            tryCompare(refreshed, "count", 1)
            compare(refreshed.signalArguments[0][0], "4 entries were removed from the cache.")
            verify(!refreshed.signalArguments[0][1])
        }
        function test_aFailedClearingSaysWhy() {
            tryVerify(() => list("Cache").ready)
            engines.failCall(client, "/api/cache/invalidate", "This needs a token with the scope admin.")
            button("Clear the cache").clicked()
            tryVerify(() => button("Keep it") !== null && button("Keep it").activeFocus)
            keyClick(Qt.Key_Tab)
            keyClick(Qt.Key_Return)
            tryCompare(refreshed, "count", 1)
            compare(refreshed.signalArguments[0][0], "This needs a token with the scope admin.")
            verify(refreshed.signalArguments[0][1])
        }
        function test_aListFailsAloneAndIsTriedAgain() {
            const other = engines.make(512)
            engines.failCall(other, "/api/cache/status", "The engine is busy.")
            page.visible = false
            page = createTemporaryObject(pageComponent, root, { client: other })
            const block = () => find(list("Cache"), i => i.visible && i.kind === "failed" && i.title === "The cache could not be asked")
            tryVerify(() => block() !== null)
            tryVerify(() => list("Workers").ready)
            engines.repair(other)
            block().primaryClicked()
            tryVerify(() => list("Cache").ready)
        }
        function test_aFailedSecondReadingKeepsTheListAndSaysSo() {
            tryVerify(() => list("Parts of the engine").ready && list("Cache").ready && !list("Cache").busy)
            engines.fail(client, "The engine cannot be reached.")
            page.refresh()
            const old = title => find(list(title), i => i.visible && i.text === "The engine cannot be reached. What is shown may be old.")
            tryVerify(() => old("Cache") !== null && old("Parts of the engine") !== null)
            verify(list("Cache").ready)
            verify(find(page, i => i.visible && i.text === "1 part does not work") === null)   // of now nobody knows
            engines.fail(client, "")
            page.follow()
            tryVerify(() => old("Cache") === null && old("Parts of the engine") === null)
        }
        function test_f6GoesThroughTheLists() {
            tryVerify(() => list("Workers").ready)
            for (const region of page.regions) {
                if (region.enter)
                    region.enter()
                else
                    region.forceActiveFocus(Qt.TabFocusReason)
                verify(region.activeFocus)
            }
            const workers = list("Workers")
            const flick = workers.scroller
            verify(workers.mapToItem(flick, 0, workers.height).y <= flick.height + 1)
        }
        function test_sampleDataAreTold() {
            tryVerify(() => list("Age of the prices").ready)
            verify(!page.sampleData)
            engines.useSample(client)
            page.refresh()
            tryVerify(() => page.sampleData)
        }
    }
}
