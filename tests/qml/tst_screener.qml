import QtQuick
import QtTest
import Soundings.Theme
import Soundings.Accessibility
import Soundings.Controls
import Soundings.Screener

Item {
    id: root

    width: 1240
    height: 860

    Component {
        id: pageComponent

        ScreenerPage { anchors.fill: parent }
    }
    Component {
        id: viewModelComponent

        ScreenerViewModel { }
    }
    SignalSpy {
        id: opened

        signalName: "opened"
    }

    TestCase {
        name: "Screener"
        when: windowShown

        property var client
        property var page

        function init() {
            Theme.textSize = 1
            root.width = 1240
            Kept.keep("screener/saved", "")
            client = engines.make(512)
            page = createTemporaryObject(pageComponent, root, { client: client })
            opened.target = page
            opened.clear()
            tryVerify(() => !Turns.waiting)
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
        function table() {
            return find(page, i => i.sortKey !== undefined && i.visible)
        }
        function labelled(label) {
            return find(page.Window.window.contentItem, i => i.label === label && i.visible && i.text !== undefined)
        }
        function button(text) {
            return find(page.Window.window.contentItem, i => i.visible && i.text === text && i.clicked !== undefined)
        }
        function screen(name) {
            return find(page, i => i.visible && i.text === name && i.checked !== undefined)
        }
        function shows(text) {
            return find(page, i => i.visible && i.text === text && i.lineCount !== undefined) !== null
        }
        function typeText(text) {
            for (const letter of text)
                keyClick(letter)
        }
        /// The form, filled in and run.
        function findOwn(peMax) {
            screen("Own conditions").clicked()
            tryVerify(() => labelled("P/E, at most") !== null)
            labelled("P/E, at most").forceActiveFocus()
            typeText(peMax)
            keyClick(Qt.Key_Return)
        }

        function test_theFirstStrategyRunsAtOnce() {
            tryVerify(() => table() !== null && table().count > 0)
            verify(engines.calls(client).some(call => call.startsWith("/api/stocks/screener/strategies/value-gems")))
            verify(screen("Value Gems").checked)
            tryVerify(() => shows("Value Gems: " + table().count + " stocks match"))
            compare(table().columns[1].title, "P/E")
            compare(table().columns[2].unit, "%")
        }
        function test_columnsThatLeaveANarrowWindowAreTold() {
            root.width = 560
            tryVerify(() => table() !== null && table().hiddenColumns > 0)
            tryVerify(() => shows(table().hiddenColumns === 1 ? "1 column hidden: widen the window" : table().hiddenColumns + " columns hidden: widen the window"))
            find(page, i => i.visible && i.label === "Screen").chosen("own")
            tryVerify(() => find(page, i => i.visible && i.text !== undefined && String(i.text).includes("hidden:")) === null)
        }
        function test_aHitSaysWhichConditionIsMetByHowMuch() {
            tryVerify(() => table() !== null)
            page.focusContent()
            keyClick(Qt.Key_Down)
            const model = table().model
            const reason = model.value(1, "met")[0]
            verify(/^P\/E [\d.]+, [\d.]+ below the limit of 15.0$/.test(reason), reason)
            tryVerify(() => shows(reason))
            const panel = find(page, i => i.visible && i.name === "Why " + model.value(1, "ticker") + " was found")
            verify(panel !== null)
            verify(panel.description.includes(reason))
            verify(panel.description.includes("Against: Revenue growth −2.0\u202f%, below 0.0\u202f%"))
        }
        function test_arrowsChooseAnotherStrategyAndReturnOpensAHit() {
            tryVerify(() => table() !== null)
            page.regions[0].enter()
            keyClick(Qt.Key_Down)
            tryVerify(() => engines.calls(client).some(call => call.includes("quality-compounders")))
            tryVerify(() => table() !== null && Announcer.last() === table().count + " stocks match")
            page.regions[1].enter()
            keyClick(Qt.Key_Return)
            compare(opened.count, 1)
            compare(opened.signalArguments[0][0], table().model.value(0, "ticker"))
        }
        function test_figuresAreSortedByTheirValueAndNotByTheirText() {
            tryVerify(() => table() !== null)
            table().sortBy("pe_ratio")
            const model = table().model
            for (let row = 1; row < model.records.length; ++row)
                verify(Number(model.value(row - 1, "pe_ratio")) >= Number(model.value(row, "pe_ratio")))
        }
        function test_conditionsOfOnesOwnAreTypedAndRun() {
            tryVerify(() => table() !== null)
            findOwn("12.5")
            tryVerify(() => engines.calls(client).some(call => call.startsWith("/api/stocks/screener/custom") && call.includes("\"pe_ratio_max\":12.5")))
            tryVerify(() => table() !== null && table().activeFocus)
            tryVerify(() => shows("Own conditions: " + table().count + " stocks match"))
        }
        function test_whatIsNotANumberSaysHowToWriteOne() {
            tryVerify(() => table() !== null)
            findOwn("cheap")
            const fault = "“cheap” is not a number. Write it as 12.5, or leave it empty."
            tryVerify(() => shows(fault))
            verify(labelled("P/E, at least").activeFocus)
            compare(labelled("P/E, at most").error, fault)
            verify(!engines.calls(client).some(call => call.startsWith("/api/stocks/screener/custom")))
        }
        function test_aMinimumAboveItsMaximumIsNamed() {
            tryVerify(() => table() !== null)
            screen("Own conditions").clicked()
            tryVerify(() => labelled("P/E, at least") !== null)
            labelled("P/E, at least").forceActiveFocus()
            typeText("30")
            findOwn("20")
            tryVerify(() => shows("“At least” is above “at most”: no stock can be both."))
        }
        function test_aScreenIsSavedRenamedDeletedAndBroughtBack() {
            tryVerify(() => table() !== null)
            findOwn("12")
            tryVerify(() => table() !== null)
            button("Save screen").clicked()
            tryVerify(() => labelled("Name of the screen") !== null && labelled("Name of the screen").activeFocus)
            keyClick(Qt.Key_Return)
            compare(labelled("Name of the screen").error, "Type a name, such as “Cheap and sound”.")
            typeText("Cheap")
            keyClick(Qt.Key_Return)
            tryVerify(() => screen("Cheap") !== null && screen("Cheap").checked)
            verify(Kept.value("screener/saved").includes("\"pe_ratio_max\":12"))
            tryVerify(() => Announcer.last() === "Saved as “Cheap”.")

            tryVerify(() => button("Rename") !== null)
            button("Rename").clicked()
            tryVerify(() => labelled("Name of the screen") !== null && labelled("Name of the screen").activeFocus)
            typeText("Thrift")
            keyClick(Qt.Key_Return)
            tryVerify(() => screen("Thrift") !== null)

            button("Delete screen").clicked()
            tryVerify(() => screen("Thrift") === null)
            verify(screen("Value Gems").checked)
            verify(button("Undo").activeFocus)
            keyClick(Qt.Key_Return)            // the button has the focus
            tryVerify(() => screen("Thrift") !== null && screen("Thrift").checked)
            tryVerify(() => button("Undo") === null)
        }
        function test_savedScreensAreThereWithTheNextStart() {
            Kept.keep("screener/saved", JSON.stringify([{ id: "saved-4", name: "Low debt", bounds: { debt_equity_max: 0.3 }, sector: "Utilities" }, { bad: 1 }, 7]))
            const again = createTemporaryObject(pageComponent, root, { client: client })
            page.visible = false
            page = again
            tryVerify(() => screen("Low debt") !== null)
            screen("Low debt").clicked()
            tryVerify(() => engines.calls(client).some(call => call.includes("\"debt_equity_max\":0.3") && call.includes("\"sector\":\"Utilities\"")))
        }
        function test_whatFindsNothingNamesTheTightestCondition() {
            tryVerify(() => table() !== null)
            findOwn("-3")
            const block = () => find(page, i => i.visible && i.kind === "empty" && i.title === "No stock matches")
            tryVerify(() => block() !== null)
            verify(block().body.startsWith("The tightest condition is P/E at most -3"), block().body)
            compare(block().primary, "Change conditions")
            block().primaryClicked()
            tryVerify(() => labelled("P/E, at most") !== null)
            compare(labelled("P/E, at most").text, "-3")
        }
        function test_aFailureSaysWhatHappenedAndIsTriedAgain() {
            tryVerify(() => table() !== null)
            engines.fail(client, "The engine cannot be reached.")
            page.choose("deep-value")
            const block = () => find(page, i => i.visible && i.kind === "failed" && i.title.endsWith(" could not be run"))
            tryVerify(() => block() !== null)
            engines.fail(client, "")
            block().primaryClicked()
            tryVerify(() => table() !== null && table().count > 0)
        }
        function test_screensOfTwoWindowsAreKeptTogether() {
            const make = () => createTemporaryObject(viewModelComponent, root, { client: client })
            const one = make(), other = make()
            const names = vm => vm.screens.filter(screen => screen.value.startsWith("saved-")).map(screen => screen.text).join(", ")
            tryVerify(() => one.screens.length > 1 && other.screens.length > 1)
            one.choose("own")
            one.saveAs("Of the first window")
            other.choose("own")
            other.saveAs("Of the second")
            for (const vm of [one, other, make()])
                compare(names(vm), "Of the first window, Of the second")
            verify(one.current !== other.current)
            other.choose(one.current)
            one.remove()
            for (const vm of [one, other])
                compare(names(vm), "Of the second")
            compare(other.current, "own")                           // what it shows is no longer saved
            one.undoRemove()
            compare(names(other), "Of the first window, Of the second")
        }
        function test_aFailedSecondReadingKeepsWhatWasFound() {
            tryVerify(() => table() !== null)
            const found = table()
            found.forceActiveFocus(Qt.TabFocusReason)
            engines.fail(client, "The engine cannot be reached.")
            page.refresh()
            const old = () => find(page, i => i.visible && i.text === "The engine cannot be reached. What is shown may be old.")
            tryVerify(() => old() !== null)
            verify(found.visible && found.activeFocus && found.count > 0)
            tryVerify(() => Announcer.last() === "The engine cannot be reached. What is shown may be old.")
            engines.fail(client, "")
            page.follow()
            tryVerify(() => old() === null)
        }
        function test_changesThatComeFasterThanAnswersTakeNothingAway() {
            tryVerify(() => table() !== null)
            const found = table()
            found.forceActiveFocus(Qt.TabFocusReason)
            const runs = () => engines.calls(client).filter(call => call.includes("value-gems")).length
            const before = runs()
            engines.hold(client)
            for (let i = 0; i < 3; ++i) {
                page.follow()
                verify(found.visible && found.activeFocus)
                compare(runs(), before + 1)
            }
            engines.release(client)
            tryVerify(() => runs() === before + 2)                  // once more, for what has changed meanwhile
            const list = find(page, i => i.status !== undefined && i.identity !== undefined)
            tryVerify(() => !list.busy)
            compare(runs(), before + 2)
        }
        function test_aStartWithoutAnEngineIsMendedByTryingAgain() {
            engines.fail(client, "The engine cannot be reached.")
            const again = createTemporaryObject(pageComponent, root, { client: client })
            page.visible = false
            page = again
            const block = () => find(page, i => i.visible && i.kind === "failed" && i.title === "The screens could not be loaded")
            tryVerify(() => block() !== null)
            engines.fail(client, "")
            block().primaryClicked()
            tryVerify(() => table() !== null && table().count > 0)
        }
        function test_whereThereIsLittleRoomTheScreensAreAMenu() {
            root.width = 800
            tryVerify(() => table() !== null)
            const menu = find(page, i => i.visible && i.label === "Screen" && i.model !== undefined)
            verify(menu !== null)
            menu.chosen("deep-value")
            tryVerify(() => engines.calls(client).some(call => call.includes("deep-value")))
        }
        function test_sampleFiguresAreMarked() {
            tryVerify(() => table() !== null)
            verify(!page.sampleData)
            engines.useSample(client)
            page.refresh()
            tryVerify(() => page.sampleData)
        }
    }
}
