import QtQuick
import QtTest
import Soundings.Theme
import Soundings.Accessibility
import Soundings.Browse
import Soundings.Controls

Item {
    id: root

    width: 1240
    height: 860
    LayoutMirroring.childrenInherit: true

    Component {
        id: pageComponent

        BrowsePage { anchors.fill: parent }
    }
    SignalSpy {
        id: opened

        signalName: "opened"
    }

    SignalSpy {
        id: refreshed

        signalName: "refreshed"
    }

    TestCase {
        name: "Browse"
        when: windowShown

        property var client
        property var page

        function init() {
            Theme.textSize = 1
            root.width = 1240
            root.LayoutMirroring.enabled = false
            client = engines.make(512)
            page = createTemporaryObject(pageComponent, root, { client: client })
            opened.target = page
            opened.clear()
            tryVerify(() => find(page, i => i.sortKey !== undefined && i.count === 512) !== null)
            page.focusFilter()
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
            return find(page, i => i.sortKey !== undefined)
        }
        function typeText(text) {
            for (const letter of text)
                keyClick(letter)
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

        function test_f1OnACellExplainsItAndEscapeGoesBack() {
            const cells = table()
            cells.forceActiveFocus()
            const column = cells.shown.findIndex(shown => shown.key === "total_score")
            verify(column > 0)
            cells.moveTo(3, column)
            keyClick(Qt.Key_F1)
            const focused = () => root.Window.activeFocusItem
            tryVerify(() => focused().Accessible.role === Accessible.Dialog)
            verify(focused().Accessible.name.startsWith("Score "))
            const cell = cells.mapToItem(null, cells.cellRect(3, column))
            const top = focused().mapToItem(null, 0, 0).y
            verify(top >= cell.y + cell.height && top < cell.y + cell.height + 40, top + " below " + cell)   // beside its cell
            verify(focused().Accessible.description.includes("What it is: The sum of four pillars"))
            verify(focused().Accessible.description.includes("What is usual: 51 to 69"))
            verify(focused().Accessible.description.includes("Where it is from: "))
            keyClick(Qt.Key_Escape)
            tryVerify(() => cells.activeFocus)
            compare(cells.currentRow, 3)
        }
        function test_theHeadOfTheChangesNamesTheirDay() {
            const head = () => table().columns.find(column => column.key === "change_percent").title
            compare(head(), "Fri 20 Nov")
            table().forceActiveFocus()
            table().moveTo(1, 0)
            tryVerify(() => find(page, i => i.visible && i.text === "on Fri 20 Nov") !== null)
        }
        function test_aCellSaysHowItsFigureCameAbout() {
            root.width = 1600                                  // for all columns
            const cells = table()
            tryVerify(() => cells.shown.length === cells.columns.length)
            const focused = () => root.Window.activeFocusItem
            const explained = key => {
                cells.forceActiveFocus()
                const column = cells.shown.findIndex(shown => shown.key === key)
                verify(column >= 0, key)
                cells.moveTo(3, column)
                keyClick(Qt.Key_F1)
                tryVerify(() => focused().Accessible.role === Accessible.Dialog)
                const words = focused().Accessible.description
                keyClick(Qt.Key_Escape)
                tryVerify(() => cells.activeFocus)
                return words
            }
            for (const [key, how] of [["price", /: the last price that its source has stated is [\d.,]+ USD/],
                                      ["pe_ratio", /: the price divided by the earnings per share of twelve months/],
                                      ["total_score", /: value [\d.]+, quality [\d.]+, momentum [\d.]+ and health [\d.]+ together are [\d.]+\./],
                                      ["signal", /: its score, [\d.]+, lies in the range that is called /],
                                      ["source", /The price of .* is from here: fmp/]])
                verify(how.test(explained(key)), key + ": " + explained(key))
        }
        function test_thePreviewExplainsItsFiguresByKeyAndPointer() {
            table().forceActiveFocus()
            table().moveTo(1, 0)
            tryVerify(() => find(page, i => i.figureStop === true && i.visible && i.spoken.startsWith("P/E ") && i.asked) !== null)
            tryVerify(() => !Turns.waiting)
            find(page, i => i.visible && i.text === "Open").forceActiveFocus(Qt.TabFocusReason)
            const focused = () => root.Window.activeFocusItem
            const explained = () => {
                const figure = focused()
                keyClick(Qt.Key_F1)
                tryVerify(() => focused().Accessible.role === Accessible.Dialog)
                const words = focused().Accessible.description
                keyClick(Qt.Key_Escape)
                tryVerify(() => focused() === figure)
                return figure.spoken + "; " + words
            }
            const said = []
            for (let i = 0; i < 12; ++i) {
                keyClick(Qt.Key_Down)
                said.push(explained())
            }
            verify(/^Price [\d.,]+ USD; .*The last price that its source has stated.*Where it is from: fmp, as of /.test(said[0]), said[0])
            verify(/percent; .*the close of the trading day before/.test(said[1]), said[1])
            verify(/^Score [\d.]+ of 100; .*Value: [\d.]+ of 25 points/.test(said[2]), said[2])
            verify(/^Value [\d.]+ of 25/.test(said[3]), said[3])
            verify(said[7].startsWith("P/E "), said[7])
            verify(said[11].startsWith("Dividend yield "), said[11])
            const pe = find(page, i => i.figureStop === true && i.spoken.startsWith("P/E "))
            mouseClick(pe, 20, 8)
            tryVerify(() => focused().Accessible.role === Accessible.Dialog && focused().Accessible.name.startsWith("P/E "))
            keyClick(Qt.Key_Escape)
            for (let i = 0; i < 12; ++i)
                keyClick(Qt.Key_Up)
            compare(focused().text, "Open")
        }
        function test_theListBeginsWithItsFirstRow() {
            compare(table().contentY, 0)
            compare(table().currentRow, 0)
            table().moveTo(200, 0)
            tryVerify(() => table().contentY > 0)
            const top = table().contentY
            table().moveTo(198, 0)
            compare(table().contentY, top)                     // it is in sight
            root.height = 700
            tryVerify(() => table().height < 600)
            compare(table().contentY, top)
            root.height = 860
            page.refresh()
            tryVerify(() => table().currentRow * table().rowHeight >= table().contentY
                         && (table().currentRow + 1) * table().rowHeight <= table().contentY + table().height)
        }
        function test_typingFiltersAndSaysHowManyMatch() {
            typeText("klsn")
            tryVerify(() => engines.textOf(client) === "klsn")
            tryVerify(() => table().count < 512 && table().count > 0)
            tryVerify(() => Announcer.last() === table().count + " of 512 match")
        }
        function test_downGoesFromTheFilterIntoTheTableAndReturnOpens() {
            keyClick(Qt.Key_Down)
            verify(table().activeFocus)
            keyClick(Qt.Key_Down)
            compare(table().currentRow, 1)
            keyClick(Qt.Key_Return)
            compare(opened.count, 1)
            compare(opened.signalArguments[0][0], page.currentTicker)
        }
        function test_controlCCopiesTheRow() {
            table().forceActiveFocus()
            tryVerify(() => page.currentTicker !== "")
            keyClick(Qt.Key_C, Qt.ControlModifier)
            const cells = Clipboard.text().split("\t")
            verify(cells.length >= 5, Clipboard.text())
            compare(cells[0], page.currentTicker)
            verify(cells.some(cell => cell !== "" && !isNaN(Number(cell))), Clipboard.text())
            tryVerify(() => Announcer.last() === "Row copied")
        }
        function test_theTableAndACellCanBeCopied() {
            table().forceActiveFocus()
            tryVerify(() => page.currentTicker !== "")
            keyClick(Qt.Key_C, Qt.ControlModifier | Qt.ShiftModifier)
            const lines = Clipboard.text().split("\n").map(line => line.split("\t"))
            compare(lines[0][0], "Company")
            compare(lines[1][0], page.currentTicker)
            verify(lines.every(line => line.length === lines[0].length))
            tryVerify(() => Announcer.last() === "%1 rows copied, with their heads".arg(lines.length - 1), 1000, Announcer.last())
            keyClick(Qt.Key_C, Qt.ControlModifier | Qt.AltModifier)
            compare(Clipboard.text(), page.currentTicker)
            tryVerify(() => Announcer.last() === page.currentTicker + " copied")
        }
        function test_upGoesToTheHeadsAndReturnSorts() {
            page.focusContent()
            keyClick(Qt.Key_Up)
            compare(table().currentRow, -1)
            keyClick(Qt.Key_Return)
            tryCompare(table(), "sortKey", "ticker")
            verify(table().sortAscending)
            keyClick(Qt.Key_Return)
            tryCompare(table(), "sortAscending", false)
            compare(table().currentRow, -1)
        }
        function test_endLoadsTheLastPage() {
            page.focusContent()
            keyClick(Qt.Key_End, Qt.ControlModifier)
            compare(table().currentRow, 511)
            tryVerify(() => page.currentTicker !== "" && table().model.tickerAt(511) !== "")
        }
        function test_escapeClearsTheFilter() {
            typeText("zz")
            tryVerify(() => engines.textOf(client) === "zz")
            keyClick(Qt.Key_Escape)
            tryVerify(() => engines.textOf(client) === "")
            tryVerify(() => table().count === 512)
        }
        function test_aFailureSaysWhatHappenedAndOffersToTryAgain() {
            engines.fail(client, "The engine cannot be reached.")
            typeText("a")
            const block = () => find(page, i => i.kind === "failed" && i.visible && i.title !== undefined)
            tryVerify(() => block() !== null)
            compare(block().body, "The engine cannot be reached.")
            engines.fail(client, "")
            block().primaryClicked()
            tryVerify(() => table().visible)
        }
        function oldNote() {
            return find(page, i => i.visible && i.text === "The engine cannot be reached. What is shown may be old.")
        }
        function test_aPageOfRowsThatFailsTakesNothingAway() {
            page.focusContent()
            engines.failCall(client, "list", "The engine cannot be reached.")
            table().moveTo(450, 0)
            tryVerify(() => oldNote() !== null)
            verify(table().visible && table().activeFocus)
            compare(table().count, 512)
            tryVerify(() => Announcer.last() === "The engine cannot be reached.")
            engines.repair(client)
            page.follow()
            tryVerify(() => oldNote() === null && table().model.tickerAt(450) !== "")
        }
        function test_askingAgainWithoutAnAnswerTakesNothingAway() {
            page.focusContent()
            refreshed.target = page
            refreshed.clear()
            engines.fail(client, "The engine cannot be reached.")
            page.refresh()
            tryCompare(refreshed, "count", 1)
            verify(refreshed.signalArguments[0][1])
            verify(oldNote() !== null && table().visible && table().activeFocus)
            engines.fail(client, "")
            page.refresh()
            tryCompare(refreshed, "count", 2)
            compare(oldNote(), null)
        }
        function test_rowsThatComeLaterAreMarkedToo() {
            page.focusContent()
            engines.useSample(client)
            verify(!page.sampleData)
            table().moveTo(450, 0)
            tryVerify(() => page.sampleData)
        }
        function test_thePreviewShowsOneStockAtATime() {
            const preview = find(page, i => i.spark !== undefined && i.ticker !== undefined && i.ready !== undefined)
            page.focusContent()
            tryVerify(() => preview.ready && preview.ticker === page.currentTicker)
            const before = preview.Accessible.name
            keyClick(Qt.Key_Down)
            compare(preview.ticker, page.currentTicker)
            verify(!preview.ready)
            tryVerify(() => preview.ready)
            verify(preview.Accessible.name !== before)
            verify(find(preview, i => i.visible && String(i.text).startsWith(page.currentTicker + ",")) !== null)
        }
        function test_sampleFiguresAreMarked() {
            verify(!page.sampleData)
            engines.useSample(client)
            typeText("k")
            tryVerify(() => page.sampleData)
        }
        function test_aLetterGoesToTheNextRowThatStartsWithIt() {
            page.focusContent()
            const letter = table().model.tickerAt(5)[0]
            keyClick(letter.toLowerCase())
            const first = table().currentRow
            verify(first > 0 && first <= 5)
            compare(page.currentTicker[0], letter)
            let next = first + 1
            while (next < 100 && table().model.tickerAt(next)[0] !== letter)
                ++next
            verify(next < 100)
            keyClick(letter.toLowerCase())
            compare(table().currentRow, next)
        }
        function test_aLetterWithoutARowIsSaid() {
            page.focusContent()
            const before = table().currentRow
            keyClick("9")
            compare(table().currentRow, before)
            tryVerify(() => Announcer.last() === "No row that is loaded starts with 9")
        }
        function test_mixedCurrenciesStandAtTheirPrices() {
            const price = () => table().shown.find(column => column.key === "price")
            compare(price().unit, "USD")
            verify(!allTexts(table(), []).some(text => text.text.endsWith(" USD")))
            engines.setCurrency(client, table().model.tickerAt(1), "EUR")
            page.refresh()
            tryVerify(() => price().unit === "")
            for (const currency of ["USD", "EUR"])
                tryVerify(() => allTexts(table(), []).some(text => text.text.endsWith(" " + currency)))
        }
        function test_columnsLeaveWhereRoomIsShort() {
            compare(table().hiddenColumns > 0, table().shown.length < 10)
            root.width = 700
            tryVerify(() => table().hiddenColumns >= 3)
            for (const key of ["ticker", "price", "change_percent", "total_score", "signal"])
                verify(table().shown.some(column => column.key === key), key)
        }
        function test_rightToLeftHeadsAndCellsShareTheirColumn() {
            root.LayoutMirroring.enabled = true
            tryVerify(() => table().mirrored)
            const first = table().shown[0]
            compare(first.key, "ticker")
            fuzzyCompare(first.x + first.width, table().room, 1)
        }
        function test_noTextIsCutAt_data() {
            return [{ tag: "100 %", text: 1, width: 1240 }, { tag: "200 %", text: 2, width: 1240 }, { tag: "200 %, small", text: 2, width: 960 }]
        }
        function test_noTextIsCutAt(row) {
            root.width = row.width
            Theme.textSize = row.text
            wait(50)
            const cut = []
            for (const text of allTexts(page, [])) {
                const mayElide = text.elidable === true
                if (!mayElide && (text.implicitWidth > text.width + 1.5 && text.wrapMode === Text.NoWrap || text.truncated))
                    cut.push(text.text + " (" + text.implicitWidth + " in " + text.width + ")")
                if (text.implicitHeight > text.height + 1.5)
                    cut.push(text.text + " is " + text.implicitHeight + " high in " + text.height)
            }
            compare(cut.join("; "), "")
            for (const column of table().shown)
                verify(column.x >= -1 && column.x + column.width <= table().width + 1, column.key)
        }
        function cleanupTestCase() {
            Theme.textSize = 1
        }
    }
}
