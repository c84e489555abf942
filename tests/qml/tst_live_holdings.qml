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
        id: offered

        signalName: "undoable"
    }

    TestCase {
        name: "LiveHoldings"
        when: windowShown

        property var page
        property var session
        property var table

        function init() {
            Theme.textSize = 1
            root.width = 1240
            const client = engines.make(5)
            page = createTemporaryObject(pageComponent, root, { client: client })
            session = engines.live(client)
            tryVerify(() => page.ready)
            table = find(page, i => i.sortKey !== undefined)
            table.forceActiveFocus()
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
        function button(text) {
            return find(page, i => i.visible && i.press !== undefined && i.text === text)
        }
        function field(label) {
            return find(page, i => i.visible && i.label === label)
        }
        function typeText(text) {
            for (const letter of text)
                keyClick(letter)
        }
        function lastAction() {
            return session.actions()[session.actions().length - 1]
        }
        function focused() {
            return root.Window.activeFocusItem
        }

        function test_aHoldingIsAddedByKeyAndTheAnswerIsSaid() {
            keyClick(Qt.Key_Insert)
            compare(focused().label, "Ticker of the holding")
            typeText("drww")
            keyClick(Qt.Key_Tab)
            typeText("12.5")
            keyClick(Qt.Key_Return)
            tryCompare(table, "count", 4)
            compare(lastAction(), "set holdings DRWW=12.5 KLSN=50 NRTH=100 QUOI=12.5")
            verify(shows("Added DRWW, 12.50 shares."))
            tryVerify(() => Announcer.last() === "Added DRWW, 12.50 shares.")
            verify(table.activeFocus)
        }
        function test_sharesAreChangedByKey() {
            keyClick(Qt.Key_Down)
            keyClick(Qt.Key_Space)
            compare(focused().text, "100")
            typeText("80")
            keyClick(Qt.Key_Return)
            tryVerify(() => shows("NRTH: 80 shares instead of 100."))
            compare(session.holdings().NRTH, 80)
            compare(table.currentRow, 1)
        }
        function test_deleteTakesARowOutAndUndoBringsItBack() {
            keyClick(Qt.Key_Down)
            keyClick(Qt.Key_Delete)
            tryCompare(table, "count", 2)
            verify(shows("Removed NRTH, 100 shares."))
            button("Undo").clicked()
            tryCompare(table, "count", 3)
            compare(session.holdings().NRTH, 100)
            verify(shows("Undone: the holdings are as before."))
            verify(button("Undo") === null)
        }
        function test_theButtonsDoTheSame() {
            button("Remove").forceActiveFocus(Qt.TabFocusReason)
            keyClick(Qt.Key_Return)
            tryCompare(table, "count", 2)
            button("Undo").forceActiveFocus(Qt.TabFocusReason)
            keyClick(Qt.Key_Return)
            tryCompare(table, "count", 3)
            button("Add").forceActiveFocus(Qt.TabFocusReason)
            keyClick(Qt.Key_Return)
            compare(focused().label, "Ticker of the holding")
            keyClick(Qt.Key_Escape)
            verify(table.activeFocus)
        }
        function test_escapeKeepsWhatIs() {
            keyClick(Qt.Key_Space)
            typeText("7")
            keyClick(Qt.Key_Escape)
            verify(table.activeFocus)
            compare(session.actions(), ["open"])
            compare(session.holdings().KLSN, 50)
        }
        function test_whatCannotBeIsRefusedWithTheWayToMendIt_data() {
            return [{ tag: "no ticker", ticker: "", shares: "1", says: "Type the ticker of the holding, such as AAPL.", at: "Ticker of the holding" },
                    { tag: "a sentence", ticker: "my stock", shares: "1", says: "“MY STOCK” is no ticker. Type one such as AAPL.", at: "Ticker of the holding" },
                    { tag: "held", ticker: "nrth", shares: "1", says: "NRTH is held already, 100 shares. Change its shares instead.", at: "Ticker of the holding" },
                    { tag: "no shares", ticker: "drww", shares: "", says: "Type how many shares of DRWW there are.", at: "Number of shares" },
                    { tag: "words", ticker: "drww", shares: "many", says: "“many” is no number of shares. Type one above zero, such as 12.50.", at: "Number of shares" },
                    { tag: "zero", ticker: "drww", shares: "0", says: "Type a number of shares above zero.", at: "Number of shares" },
                    { tag: "below zero", ticker: "drww", shares: "-3", says: "Type a number of shares above zero.", at: "Number of shares" },
                    { tag: "too many", ticker: "drww", shares: "1e13", says: "These are more shares than a portfolio can hold. Check the number.", at: "Number of shares" }]
        }
        function test_whatCannotBeIsRefusedWithTheWayToMendIt(data) {
            keyClick(Qt.Key_Insert)
            typeText(data.ticker)
            keyClick(Qt.Key_Tab)
            typeText(data.shares)
            keyClick(Qt.Key_Return)
            compare(session.actions(), ["open"])
            verify(shows(data.says))
            compare(focused().label, data.at)
            compare(focused().Accessible.description, data.says)
            tryVerify(() => Announcer.last() === data.says)
        }
        function test_theLastHoldingStays() {
            keyClick(Qt.Key_Delete)
            tryCompare(table, "count", 2)
            keyClick(Qt.Key_Delete)
            tryCompare(table, "count", 1)
            keyClick(Qt.Key_Delete)
            verify(find(page, i => i.visible && i.text !== undefined && String(i.text).startsWith("A live portfolio needs a holding.")) !== null)
            compare(table.count, 1)
        }
        function test_aRefusalOfTheEngineStandsAtTheField() {
            session.refuseHoldings("unknown_ticker", "There is no stock ZZZZ here.")
            keyClick(Qt.Key_Insert)
            typeText("zzzz")
            keyClick(Qt.Key_Tab)
            typeText("1")
            keyClick(Qt.Key_Return)
            tryVerify(() => shows("There is no stock ZZZZ here."))
            compare(field("Ticker of the holding").error, "There is no stock ZZZZ here.")
            compare(field("Ticker of the holding").text, "zzzz")
            keyClick(Qt.Key_Return)
            tryCompare(table, "count", 4)
        }
        function test_whatSomebodyElseChangesIsShownAndNotOverwritten() {
            keyClick(Qt.Key_Space)
            typeText("70")
            session.changeElsewhere("NRTH", 5)
            keyClick(Qt.Key_Return)
            session.announce()
            tryVerify(() => find(page, i => i.visible && String(i.text).startsWith("Somebody else has changed the holdings meanwhile.")) !== null)
            verify(shows("Changed elsewhere: NRTH 5 shares"))
            compare(session.holdings(), { KLSN: 50, NRTH: 5, QUOI: 12.5 })
            keyClick(Qt.Key_Return)
            tryVerify(() => session.holdings().KLSN === 70)
            compare(session.holdings().NRTH, 5)
        }
        function test_undoNeverTakesBackWhatSomebodyElseDid() {
            offered.target = page
            keyClick(Qt.Key_Delete)
            tryCompare(table, "count", 2)
            const editor = offered.signalArguments[0][0]
            compare(editor.undoDepth, 1)
            session.changeElsewhere("NRTH", 0)
            session.announce()
            tryVerify(() => shows("Changed elsewhere: NRTH removed"))
            verify(button("Undo") === null)
            compare(editor.undoDepth, 0)
        }
        function test_theHoldingsOfAPortfolioAreTakenOver() {
            const client = engines.make(5)
            engines.seedHoldings(client)
            page = createTemporaryObject(pageComponent, root, { client: client })
            session = engines.live(client)
            tryVerify(() => page.ready)
            tryVerify(() => find(page, i => i.visible && i.label === "Take from") !== null)
            const chip = find(page, i => i.visible && i.label === "Take from")
            compare(chip.model.length, 2)
            chip.chosen(chip.model[1].value)
            tryVerify(() => session.holdings().LTNH === 30)
            compare(session.holdings(), { KLSN: 80, LTNH: 30, NRTH: 50 })
            verify(shows("These are the holdings of Main now."))
            tryCompare(chip, "currentIndex", 0)
            button("Undo").clicked()
            tryVerify(() => session.holdings().QUOI === 12.5)
        }
        function test_sharesThatSomebodyElseChangedAreAskedAboutOnce() {
            keyClick(Qt.Key_Space)
            typeText("70")
            session.changeElsewhere("KLSN", 60)
            session.announce()
            tryVerify(() => shows("Changed elsewhere: KLSN 60 shares"))
            keyClick(Qt.Key_Return)
            compare(session.actions(), ["open"])
            verify(find(page, i => i.visible && String(i.text).startsWith("Somebody else has changed the holdings meanwhile.")) !== null)
            keyClick(Qt.Key_Return)
            tryVerify(() => session.holdings().KLSN === 70)
        }
        function test_aChangeThatWasNotConfirmedSaysSo() {
            session.fallSilent()
            keyClick(Qt.Key_Space)
            typeText("70")
            keyClick(Qt.Key_Return)
            session.lose("The connection to the engine broke off.")
            verify(find(page, i => i.visible && String(i.text).startsWith("The connection broke off before the change was confirmed.")) !== null)
        }
        function test_withoutAConnectionNothingIsSent() {
            session.lose("")
            keyClick(Qt.Key_Space)
            typeText("70")
            keyClick(Qt.Key_Return)
            compare(session.actions(), ["open"])
            verify(find(page, i => i.visible && String(i.text).startsWith("There is no connection to the engine.")) !== null)
        }
        function test_noTextIsCutAt_data() {
            return [{ tag: "100 %", text: 1, width: 1240 }, { tag: "200 %", text: 2, width: 1240 }, { tag: "200 %, small", text: 2, width: 960 }]
        }
        function test_noTextIsCutAt(data) {
            root.width = data.width
            Theme.textSize = data.text
            keyClick(Qt.Key_Insert)
            keyClick(Qt.Key_Return)
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
