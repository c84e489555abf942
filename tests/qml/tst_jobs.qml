import QtQuick
import QtTest
import Soundings.Theme
import Soundings.Accessibility
import Soundings.Controls
import Soundings.Jobs

Item {
    id: root

    width: 1240
    height: 860

    Component {
        id: pageComponent

        JobsPage { anchors.fill: parent }
    }
    SignalSpy {
        id: spoken

        target: Announcer
        signalName: "told"
    }

    TestCase {
        name: "Jobs"
        when: windowShown

        property var client
        property var jobs
        property var events
        property var page
        property var table

        function init() {
            Theme.textSize = 1
            root.width = 1240
            open(engines.make(5))
            tryVerify(() => page.ready && !Turns.waiting)
            wait(20)                                            // what it reads again once it listens
            table = find(page, i => i.sortKey !== undefined)
            page.focusContent()
            spoken.clear()
        }
        function open(engine) {
            client = engine
            jobs = engines.jobs(client)
            page = createTemporaryObject(pageComponent, root, { client: client, now: new Date(Date.UTC(2026, 10, 20, 19, 30, 41)) })
            events = engines.events(client)
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
        function seen(item) {
            for (let at = item; at; at = at.parent)
                if (!at.visible)
                    return false
            return true
        }
        function shows(text) {
            return find(page, i => i.text === text && seen(i)) !== null
        }
        function button(text) {
            return find(page, i => i.press !== undefined && i.text === text && seen(i))
        }
        function cell(row, column) {
            return table.model.data(table.model.index(row, 0), column)
        }
        readonly property int stateRole: Qt.UserRole + 1
        readonly property int taskRole: Qt.UserRole + 3
        readonly property int resultRole: Qt.UserRole + 8

        function test_showsWhatRunsRanAndFailed() {
            compare(table.count, 10)
            const states = []
            for (let row = 0; row < table.count; ++row)
                states.push(cell(row, stateRole))
            compare(states, ["running", "retrying", "done", "done", "done", "cancelled", "failed", "done", "done", "done"])
            compare(cell(0, taskRole), "Refresh stock data")
            compare(cell(3, resultRole), "510 updated, 2 failed")
            verify(shows("2 workers, 1 busy"))
            verify(find(page, i => i.text !== undefined && String(i.text).startsWith("1 running, 1 waiting, 1 failed, next at ")) !== null)
        }
        function test_showsTheDayAsALine() {
            verify(shows("Today's schedule"))
            verify(shows("Fri 20 Nov, New York time"))
            const line = find(page, i => i.runs !== undefined && i.showsWord !== undefined)
            compare(line.runs.map(run => run.time + " " + run.state),
                    ["09:30 done", "10:30 done", "11:30 failed", "12:30 done", "13:30 done", "14:30 running", "15:30 queued", "16:01 queued", "16:30 queued"])
            verify(line.Accessible.name.indexOf("11:30 Refresh stock data: Failed") >= 0)
            verify(line.Accessible.name.indexOf("16:30 Snapshot daily scores: Planned") >= 0)
        }
        function test_theChosenJobIsReadableWithItsTrace() {
            page.showFirstFailure()
            verify(shows("FMP did not answer within 10 seconds, three times. Prices from 10:31 stay in use, marked stale."))
            const details = find(page, i => i.readOnly === true && i.selectedText !== undefined)
            tryVerify(() => details.text.indexOf("batch 3 of 52: tried again") > 0)      // its log
            verify(details.text.indexOf("no bytes after 10000 ms") > 0)
            compare(details.Accessible.name, "Details of the job")
            details.forceActiveFocus(Qt.TabFocusReason)
            keyClick(Qt.Key_A, Qt.ControlModifier)
            compare(details.selectedText.length, details.text.length)
            keyClick(Qt.Key_Tab)
            verify(!details.activeFocus)
        }
        function test_aListThatIsReadLateDoesNotHideWhatWasToldMeanwhile() {
            const id = jobs.idOf("STARTED")
            const running = () => cell(0, stateRole)
            compare(running(), "running")
            engines.hold(client)
            page.refresh()
            jobs.finish(id)
            tryVerify(() => running() === "done")
            engines.release(client)                            // with the job still running
            wait(20)
            compare(running(), "done")
        }
        function test_retriesByKey() {
            page.showFirstFailure()
            const id = jobs.idOf("FAILURE")
            keyClick(Qt.Key_R)
            tryVerify(() => jobs.stateOf(id) === "PENDING")
            tryVerify(() => Announcer.last() === "Refresh stock data is queued again.")
            compare(cell(6, stateRole), "queued")
        }
        function test_doesNotRetryWhatRuns() {
            const before = engines.calls(client).length
            table.moveTo(0, 0)
            keyClick(Qt.Key_R)
            wait(20)
            verify(engines.calls(client).slice(before).indexOf("retry") < 0)
            verify(button("Cancel job") !== null)
            verify(button("Retry") === null)
        }
        function test_cancelsByKey() {
            table.moveTo(0, 0)
            keyClick(Qt.Key_Delete)
            tryVerify(() => cell(0, stateRole) === "cancelled")
            tryVerify(() => Announcer.last() === "Refresh stock data is asked to stop.")
        }
        function test_runsATaskByKeyboardAlone() {
            keyClick(Qt.Key_R, Qt.ControlModifier)
            tryVerify(() => root.Window.activeFocusItem.text === "Refresh stock data", 1000, "focus " + root.Window.activeFocusItem)
            keyClick(Qt.Key_Down)
            keyClick(Qt.Key_Return)
            tryVerify(() => table.count === 11)
            compare(cell(0, taskRole), "Recalculate all scores")
            compare(cell(0, stateRole), "queued")
            tryVerify(() => Announcer.last() === "Recalculate all scores is queued.")
            verify(table.activeFocus)
        }
        function test_escapeLeavesTheMenuWithoutARun() {
            keyClick(Qt.Key_R, Qt.ControlModifier)
            tryVerify(() => root.Window.activeFocusItem.text === "Refresh stock data", 1000, "focus " + root.Window.activeFocusItem)
            keyClick(Qt.Key_Escape)
            tryVerify(() => table.activeFocus)
            compare(table.count, 10)
        }
        function test_aNewJobDoesNotMoveTheReader() {
            page.showFirstFailure()
            compare(table.currentRow, 6)
            keyClick(Qt.Key_R, Qt.ControlModifier)
            tryVerify(() => root.Window.activeFocusItem.text === "Refresh stock data", 1000, "focus " + root.Window.activeFocusItem)
            keyClick(Qt.Key_Return)
            tryVerify(() => table.count === 11)
            compare(table.currentRow, 7)
            compare(cell(7, stateRole), "failed")
        }
        function test_progressIsShownAsItComes() {
            const id = jobs.idOf("STARTED")
            jobs.progress(id, 0.9, "461 of 512: QUOI")
            compare(cell(0, resultRole), "461 of 512: QUOI")
            verify(shows("90 %"))
            jobs.finish(id)
            compare(cell(0, stateRole), "done")
            tryVerify(() => Announcer.last() === "Refresh stock data: Done. 512 updated", 7000)
            compare(spoken.count, 1)
        }
        function test_pausesAndResumesAnEntry() {
            const pause = find(page, i => i.Accessible && i.Accessible.name === "Pause Refresh stock data")
            verify(pause !== null)
            pause.forceActiveFocus(Qt.TabFocusReason)
            keyClick(Qt.Key_Return)
            tryVerify(() => shows("paused"))
            tryVerify(() => Announcer.last() === "Paused: its runs are dropped until you resume it.")
            const line = find(page, i => i.runs !== undefined && i.showsWord !== undefined)
            compare(line.runs.filter(run => run.state === "queued").map(run => run.time), ["16:30"])
            verify(find(page, i => i.Accessible && i.Accessible.name === "Resume Refresh stock data") !== null)
        }
        function test_aScheduleThatWasReadBeforeAPauseDoesNotHideIt() {
            engines.hold(client)
            page.refresh()
            engines.letNewPass(client)
            find(page, i => i.Accessible && i.Accessible.name === "Pause Refresh stock data").clicked()
            tryVerify(() => shows("paused"))
            engines.release(client)                            // with the entry still running
            verify(shows("paused"))
        }
        function test_aScheduleThatARefusedPauseHasOvertakenIsReadAgain() {
            const reads = () => engines.calls(client).filter(call => call === "schedule").length
            engines.failCall(client, "pause", "The engine is busy.")
            const before = reads()
            find(page, i => i.Accessible && i.Accessible.name === "Pause Refresh stock data").clicked()
            tryVerify(() => Announcer.last() === "The engine is busy.")
            compare(reads(), before + 1)
        }
        function test_aLostConnectionIsSaidAndWhatWasShownStays() {
            events.lose("The connection to the engine broke off.")
            verify(shows("The connection to the engine broke off. What is shown may be old. Reconnecting…"))
            compare(table.count, 10)
            const before = engines.calls(client).length
            events.reconnect()
            tryVerify(() => engines.calls(client).slice(before).indexOf("jobs") >= 0)
            verify(!shows("The connection to the engine broke off. What is shown may be old. Reconnecting…"))
        }
        function test_aRefusalOfTheEngineIsSaid() {
            table.moveTo(0, 0)
            engines.fail(client, "The job is finished; there is nothing to cancel.")
            keyClick(Qt.Key_Delete)
            tryVerify(() => Announcer.last() === "The job is finished; there is nothing to cancel.")
            engines.fail(client, "")
        }
        function test_aFailureSaysWhatHappenedAndOffersToTryAgain() {
            const engine = engines.make(5)
            engines.fail(engine, "The engine cannot be reached.")
            open(engine)
            tryVerify(() => shows("The jobs could not be loaded"))
            compare(page.failure, "The engine cannot be reached.")
            engines.fail(engine, "")
            button("Try again").forceActiveFocus(Qt.TabFocusReason)
            keyClick(Qt.Key_Return)
            tryVerify(() => page.ready && !Turns.waiting)
            tryVerify(() => find(page, i => i.sortKey !== undefined).activeFocus)
        }
        function test_nothingHasRunYet() {
            const engine = engines.make(5)
            engines.jobs(engine).clear()
            open(engine)
            tryVerify(() => shows("Nothing has run yet"))
            verify(shows("Today's schedule"))
        }
        function test_withoutRoomReturnOpensTheJobAndEscapeGoesBack() {
            root.width = 860
            verify(!page.wide)
            verify(!shows("Details"))
            table.moveTo(6, 0)
            keyClick(Qt.Key_Return)
            verify(shows("Details"))
            verify(button("All jobs").activeFocus)
            verify(!seen(table))
            keyClick(Qt.Key_Escape)
            verify(seen(table))
            verify(table.activeFocus)
            compare(table.currentRow, 6)
        }
        function test_noTextIsCutAt_data() {
            return [{ tag: "100 %", text: 1, width: 1240 }, { tag: "200 %", text: 2, width: 1240 }, { tag: "200 %, small", text: 2, width: 860 }]
        }
        function test_noTextIsCutAt(data) {
            root.width = data.width
            Theme.textSize = data.text
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
