import QtQuick
import QtTest
import Soundings.Theme
import Soundings.Accessibility
import Soundings.Rankings

Item {
    id: root

    width: 1240
    height: 860

    Component {
        id: picksComponent

        TopPicksPage { anchors.fill: parent }
    }
    Component {
        id: leadersComponent

        LeaderboardPage { anchors.fill: parent }
    }
    Component {
        id: changesComponent

        ChangesPage { anchors.fill: parent }
    }
    SignalSpy {
        id: opened

        signalName: "opened"
    }

    TestCase {
        name: "Rankings"
        when: windowShown

        property var client

        function init() {
            Theme.textSize = 1
            root.width = 1240
            client = engines.make(512)
        }
        function make(component) {
            const page = createTemporaryObject(component, root, { client: client })
            opened.target = page
            opened.clear()
            return page
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
        function table(page) {
            return find(page, i => i.sortKey !== undefined && i.visible)
        }
        function control(page, label) {
            return find(page, i => i.label === label && i.visible)
        }
        function block(page, title) {
            return find(page, i => i.kind !== undefined && i.title === title && i.visible)
        }
        function allTexts(item, list) {
            if (!item.visible)
                return list
            if (item.seenHeight !== undefined)                 // the rows of a table are pictures
                item.texts().forEach(text => list.push(Object.assign({ wrapMode: Text.NoWrap, elide: text.elidable ? Text.ElideRight : Text.ElideNone }, text)))
            if (item.implicitWidth !== undefined && item.textFormat !== undefined && item.elide !== undefined && item.text !== "")
                list.push(item)
            for (let i = 0; i < item.children.length; ++i)
                allTexts(item.children[i], list)
            return list
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
        function pages() {
            return [{ tag: "picks", component: picksComponent, failure: "The top picks could not be loaded" },
                    { tag: "leaders", component: leadersComponent, failure: "The leaderboard could not be loaded" },
                    { tag: "changes", component: changesComponent, failure: "What gained could not be loaded" }]
        }

        function test_theBestFitsAreListedWithTheirWhy() {
            const page = make(picksComponent)
            tryVerify(() => table(page) !== null && table(page).count === 20)
            const model = table(page).model
            verify(model.value(0, "fit") >= model.value(1, "fit"))
            compare(model.value(0, "rank"), 1)
            verify(model.value(0, "why").startsWith("Most of it"))
            verify(find(page, i => i.visible && i.text === "All four pillars count the same.") !== null)
            verify(find(page, i => i.visible && /^Value 25\s%, quality 25\s%, momentum 25\s%, health 25\s%$/.test(i.text)) !== null)
        }
        function test_aFigureExplainsItself() {
            const page = make(leadersComponent)
            tryVerify(() => table(page) !== null && table(page).count > 0)
            const score = explained(table(page), "total_score", 0)
            verify(score.name.startsWith("Score "), score.name)
            verify(/This value: .*: value [0-9.]+, quality [0-9.]+, momentum [0-9.]+ and health [0-9.]+ together are [0-9.]+\./.test(score.description), score.description)
            verify(score.description.includes("Where it is from: "), score.description)
            verify(explained(table(page), "quality_score", 0).name.startsWith("Quality (pillar)"))
        }
        function test_columnsThatLeaveANarrowWindowAreTold_data() {
            return pages().filter(row => row.tag !== "changes")
        }
        function test_columnsThatLeaveANarrowWindowAreTold(data) {
            const page = make(data.component)
            const told = count => find(page, i => i.visible && i.text === (count === 1 ? "1 column hidden: widen the window" : count + " columns hidden: widen the window"))
            tryVerify(() => table(page) !== null && table(page).hiddenColumns === 0)
            compare(find(page, i => i.visible && i.text !== undefined && String(i.text).includes("hidden:")), null)
            root.width = 560
            tryVerify(() => table(page).hiddenColumns > 0 && told(table(page).hiddenColumns) !== null)
        }
        function test_anotherHorizonIsAskedForAndSaid() {
            const page = make(picksComponent)
            tryVerify(() => table(page) !== null)
            control(page, "Horizon").enter()
            keyClick(Qt.Key_Left)
            tryVerify(() => engines.calls(client).some(call => call.includes("horizon=short")))
            tryVerify(() => Announcer.last() === "20 stocks")
            verify(!table(page).activeFocus)
        }
        function test_aSectorAndALimitAreAskedFor() {
            const page = make(picksComponent)
            tryVerify(() => control(page, "Sector").model.length > 1)
            control(page, "Sector").chosen("Utilities")
            control(page, "At most").chosen("10")
            tryVerify(() => engines.calls(client).some(call => call.includes("sector=Utilities&limit=10")))
            tryVerify(() => table(page).count === 10)
        }
        function test_theLeadersCanBeThoseOfASignalOrOfEachSector() {
            const page = make(leadersComponent)
            tryVerify(() => table(page) !== null && table(page).count === 20)
            control(page, "Show").chosen("signal")
            tryVerify(() => control(page, "Signal") !== null)
            control(page, "Signal").chosen("HOLD")
            tryVerify(() => table(page).model.value(0, "signal") === "HOLD")
            control(page, "Show").chosen("sector")
            tryVerify(() => table(page).count === 30)      // six sectors, five each
            compare(table(page).columns[0].key, "sector")
            compare(table(page).model.value(4, "sector"), table(page).model.value(0, "sector"))
            compare(table(page).model.value(5, "rank"), 1)
        }
        function test_aSignalThatNobodyHasOffersTheWayBack() {
            client = engines.make(3)
            const page = make(leadersComponent)
            tryVerify(() => table(page) !== null)
            control(page, "Show").chosen("signal")
            control(page, "Signal").chosen("STRONG_SELL")
            tryVerify(() => block(page, "No stock has this signal") !== null)
            block(page, "No stock has this signal").primaryClicked()
            tryVerify(() => table(page) !== null && table(page).count > 0)
        }
        function test_whatGainedAndWhatLostIsSortedByHowMuch() {
            const page = make(changesComponent)
            const list = title => find(page, i => i.title === title && i.model !== undefined)
            tryVerify(() => list("Gained").ready && list("Lost").ready)
            compare(list("Gained").model.records.length, 10)
            verify(list("Gained").model.value(0, "change") > list("Gained").model.value(9, "change"))
            verify(list("Lost").model.value(0, "change") < 0)
        }
        function test_aTimeWithoutChangeSaysSo() {
            const page = make(changesComponent)
            tryVerify(() => block(page, "No signal has changed in this time") !== null)
            control(page, "Compared with").enter()
            keyClick(Qt.Key_Right)
            tryVerify(() => find(page, i => i.title === "Signal changed" && i.model !== undefined).ready)
            tryVerify(() => /^10 gained, 10 lost, \d+ with another signal$/.test(Announcer.last()))
        }
        function test_aListOfChangesFailsAlone() {
            engines.failCall(client, "/api/stocks/score-changes/signals", "The engine is busy.")
            const page = make(changesComponent)
            tryVerify(() => block(page, "The changed signals could not be loaded") !== null)
            tryVerify(() => table(page) !== null && table(page).count === 10)
        }
        function test_returnOpensTheStockOfTheRow_data() {
            return pages()
        }
        function test_returnOpensTheStockOfTheRow(data) {
            const page = make(data.component)
            page.focusContent()
            tryVerify(() => table(page) !== null && table(page).activeFocus)
            keyClick(Qt.Key_Down)
            keyClick(Qt.Key_Return)
            compare(opened.count, 1)
            compare(opened.signalArguments[0][0], table(page).model.value(1, "ticker"))
        }
        function test_lettersJumpAndHeadsSort() {
            const page = make(leadersComponent)
            page.focusContent()
            tryVerify(() => table(page) !== null && table(page).activeFocus)
            const ticker = table(page).model.value(7, "ticker")
            for (const letter of ticker)
                keyClick(letter)
            compare(table(page).model.value(table(page).currentRow, "ticker"), ticker)
            table(page).sortBy("value_score")
            compare(table(page).model.value(table(page).currentRow, "ticker"), ticker)   // the row stays with its stock
            verify(table(page).model.value(0, "value_score") >= table(page).model.value(1, "value_score"))
        }
        function test_aFailureSaysWhatHappenedAndTheKeyboardIsOnTheWayOut_data() {
            return pages()
        }
        function test_aFailureSaysWhatHappenedAndTheKeyboardIsOnTheWayOut(data) {
            engines.fail(client, "The engine cannot be reached.")
            const page = make(data.component)
            page.focusContent()
            tryVerify(() => block(page, data.failure) !== null)
            compare(block(page, data.failure).body, "The engine cannot be reached.")
            tryVerify(() => find(page, i => i.activeFocus && i.text === "Try again") !== null)
            engines.fail(client, "")
            keyClick(Qt.Key_Return)
            tryVerify(() => table(page) !== null && table(page).activeFocus)
        }
        function test_anEmptyStoreSaysWhereScoresComeFrom_data() {
            return pages().slice(0, 2)
        }
        function test_anEmptyStoreSaysWhereScoresComeFrom(data) {
            client = engines.make(0)
            const page = make(data.component)
            tryVerify(() => block(page, "No stock is rated yet") !== null)
            verify(block(page, "No stock is rated yet").body.includes("Jobs"))
        }
        function test_inventedAndStaleFiguresAreTold_data() {
            return pages()
        }
        function test_inventedAndStaleFiguresAreTold(data) {
            const page = make(data.component)
            tryVerify(() => table(page) !== null)
            verify(!page.sampleData)
            engines.useSample(client)
            page.refresh()
            tryVerify(() => page.sampleData)
        }
        function test_nothingIsCutAtTwiceTheTextSize_data() {
            return pages()
        }
        function test_nothingIsCutAtTwiceTheTextSize(data) {
            Theme.textSize = 2
            root.width = 960
            const page = make(data.component)
            tryVerify(() => table(page) !== null)
            wait(50)
            for (const text of allTexts(page, []))
                verify(text.elide !== Text.ElideNone || text.wrapMode !== Text.NoWrap || text.implicitWidth <= text.width + 1, text.text)
        }
    }
}
