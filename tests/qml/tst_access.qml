import QtQuick
import QtQuick.Templates
import QtTest
import Soundings.Accessibility
import Soundings.Shell

Item {
    width: 200
    height: 200

    Component {
        id: windowComponent

        Main { visible: true }
    }

    TestCase {
        name: "Access"
        when: windowShown

        property var client
        property var access
        property var main

        function init() {
            client = engines.make(20)
            access = engines.access()
        }
        function start() {
            main = createTemporaryObject(windowComponent, null, { client: client, access: access })
            tryVerify(() => main.painted)
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
        function within(root, name) {
            return find(root, i => i.visible && (i.label === name || i.text === name) && (i.selectAll !== undefined || i.clicked !== undefined))
        }
        function dialogField() { return within(main.Overlay.overlay, "Code of the server") }
        function typeText(text) {
            for (const letter of text)
                engines.press(main, letter)
        }

        function test_aServerThatRefusesIsPairedWithAtOnce() {
            engines.refuse(client)
            start()
            tryVerify(() => dialogField() !== null && dialogField().activeFocus)
            verify(find(main.Overlay.overlay, i => i.visible && i.text === "server.example:8000 wants a token") !== null)
            tryVerify(() => find(main.contentItem, i => i.visible && i.engine === "Fake engine wants a token") !== null)
            typeText("ABC")
            engines.press(main, "Return")
            tryVerify(() => Announcer.last() === "This code is wrong.")
            compare(dialogField().error, "This code is wrong.")
            verify(dialogField().activeFocus)
            engines.fail(client, "")
            typeText("ABCDE-FGHJK")
            engines.press(main, "Return")
            tryVerify(() => Announcer.last() === "Paired with server.example:8000.")
            tryVerify(() => dialogField() === null)
            tryVerify(() => main.stocksShown === 20)
            wait(50)                                                       // what the answer might say comes a moment later
            compare(Announcer.last(), "Paired with server.example:8000.")
        }
        function test_jobsAreReadAgainAfterThePairing() {
            engines.refuse(client)
            start()
            tryVerify(() => dialogField() !== null && dialogField().activeFocus)
            engines.press(main, "Esc")
            main.openPage("jobs")
            tryVerify(() => main.pageItem !== null && main.pageItem.failure !== "")
            engines.fail(client, "")
            access.pair("ABCDE-FGHJK")
            tryVerify(() => main.pageItem.failure === "" && main.pageItem.ready)
        }
        function test_itCanWaitAndComesBackByName() {
            engines.refuse(client)
            start()
            tryVerify(() => dialogField() !== null && dialogField().activeFocus)
            engines.press(main, "Esc")
            tryVerify(() => dialogField() === null)
            verify(main.commands().some(command => command.id === "pair"))
            main.run("pair")
            tryVerify(() => dialogField() !== null && dialogField().activeFocus)
        }
        function test_theSettingsPairAndForget() {
            start()
            main.openPage("settings")
            tryVerify(() => main.pageItem !== null && within(main.contentItem, "Code of the server") !== null)
            tryVerify(() => main.activeFocusItem !== null && main.activeFocusItem.checked === true)     // the page has taken the keyboard
            const code = within(main.contentItem, "Code of the server")
            code.forceActiveFocus()
            typeText("ABCDE-FGHJK")
            engines.press(main, "Return")
            tryVerify(() => Announcer.last() === "Paired with server.example:8000.")
            verify(find(main.contentItem, i => i.visible && i.text === "The token is kept.") !== null)
            const forget = within(main.contentItem, "Forget the token")
            forget.clicked()
            verify(!access.hasToken)
            tryVerify(() => !forget.visible)
        }
        function test_whoMayKnowThemSeesTheTokensOfTheServer() {
            start()
            main.openPage("settings")
            tryVerify(() => main.pageItem !== null && within(main.contentItem, "Make a token") !== null)
            verify(find(main.contentItem, i => i.visible && i.text === "laptop, may read and write") !== null)
            engines.refuse(client)
            access.forget()
            tryVerify(() => within(main.contentItem, "Make a token") === null)
            engines.fail(client, "")
            access.pair("ABCDE-FGHJK")
            tryVerify(() => within(main.contentItem, "Make a token") !== null)
        }
        function test_anEngineInThisProgramHasNoServerToPairWith() {
            access = null
            start()
            verify(!main.commands().some(command => command.id === "pair" || command.id === "forgetToken"))
            main.openPage("settings")
            tryVerify(() => main.pageItem !== null)
            compare(within(main.contentItem, "Code of the server"), null)
        }
    }
}
