import QtQuick
import QtQuick.Templates
import QtTest
import Soundings.Accessibility
import Soundings.Controls
import Soundings.Theme
import Soundings.Shell

Item {
    width: 200
    height: 200

    Component {
        id: windowComponent

        Main { visible: true }
    }

    TestCase {
        name: "Sharing"
        when: windowShown

        property var client
        property var sharing
        property var main

        function init() {
            Theme.textSize = 1
            sharing = engines.sharing()
            client = engines.make(20)
            main = createTemporaryObject(windowComponent, null, { client: client, sharing: sharing })
            tryVerify(() => main.painted)
            main.openPage("settings")
            tryVerify(() => choice() !== null)
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
        function choice() { return find(main.contentItem, i => i.label === "Who may use the engine" && i.visible) }
        function shows(text) { return find(main.contentItem, i => i.visible && i.text === text) !== null }

        function test_theStatusBarShowsWhereOtherMachinesFindIt() {
            compare(choice().current, "here")
            verify(shows("Only programs on this computer reach it."))
            choice().chosen("shared")
            compare(choice().current, "shared")
            tryVerify(() => Announcer.last().startsWith("Other machines find it at https://desk.example:8000."))
            verify(shows("Shared at https://desk.example:8000"))
            choice().chosen("here")
            verify(!shows("Shared at https://desk.example:8000"))
            tryVerify(() => Announcer.last() === "Only programs on this computer reach it.")
        }
        function test_theStatusBarDropsNothingAtLargeTextInASmallWindow() {
            main.width = main.minimumWidth
            Theme.textSize = 2
            choice().chosen("shared")
            const bar = find(main.contentItem, i => i.Accessible.role === Accessible.StatusBar)
            tryVerify(() => bar.market !== "" && bar.height > 2 * Theme.small)
            for (const text of [bar.market, "Shared at https://desk.example:8000", bar.engine]) {
                const shown = find(bar, i => i.visible && i.text === text && i.elide !== undefined)
                verify(shown !== null, text)
                const corner = shown.mapToItem(bar, shown.width, shown.height)
                tryVerify(() => shown.mapToItem(bar, 0, 0).y >= 0 && corner.y <= bar.height && corner.x <= bar.width, 5000, text)
                verify(bar.Accessible.name.includes(text))
            }
            Theme.textSize = 1
        }
        function test_tokensAreListedAndOneIsRevokedAfterAQuestion() {
            const button = name => find(main.contentItem, i => i.visible && i.clicked !== undefined && i.Accessible.name === name)
            const focused = () => main.activeFocusItem
            main.requestActivate()
            tryVerify(() => focused() && focused().checked === true)     // the page has taken the keyboard
            tryVerify(() => button("Revoke laptop") !== null && button("Revoke script") !== null)
            verify(shows("laptop, may read and write"))
            const about = /^made 2 Nov( 2026)?, last used 20 Nov( 2026)?, holds until 2 Nov 2126$/  // the year where it is another one
            verify(find(main.contentItem, i => i.visible && i.text !== undefined && about.test(i.text)) !== null)
            button("Revoke script").forceActiveFocus(Qt.TabFocusReason)
            keyClick(Qt.Key_Return)
            tryVerify(() => focused() && focused().text === "Keep it")
            keyClick(Qt.Key_Return)
            tryVerify(() => focused() === button("Revoke script"))
            verify(!engines.calls(client).includes("DELETE /api/tokens/script"))
            keyClick(Qt.Key_Return)
            tryVerify(() => focused() && focused().text === "Keep it")
            keyClick(Qt.Key_Tab)
            compare(focused().text, "Revoke")
            keyClick(Qt.Key_Return)
            tryVerify(() => engines.calls(client).includes("DELETE /api/tokens/script"))
            tryVerify(() => Announcer.last() === "The token script is revoked.")
            tryVerify(() => engines.calls(client).filter(call => call === "/api/tokens").length === 2)
            tryVerify(() => focused() && focused().text === "Make a token")   // its row goes
        }
        function test_whatIsMissingIsSaidAndTriedAgain() {
            sharing.lack("Sharing needs a certificate.")
            choice().chosen("shared")
            tryVerify(() => Announcer.last().includes("Sharing needs a certificate."))
            verify(shows("Not shared"))
            const again = find(main.contentItem, i => i.visible && i.text === "Try again" && i.clicked !== undefined)
            sharing.lack("")
            again.clicked()
            verify(shows("Shared at https://desk.example:8000"))
        }
        function test_theFirstTokenIsMadeHereAndShownOnce() {
            sharing.lack("Sharing needs a token.")
            choice().chosen("shared")
            const make = find(main.contentItem, i => i.visible && i.text === "Make a token" && i.clicked !== undefined)
            const focused = () => main.activeFocusItem
            main.requestActivate()
            tryVerify(() => focused() && focused().checked === true)     // the page has taken the keyboard
            make.forceActiveFocus(Qt.TabFocusReason)
            keyClick(Qt.Key_Return)
            tryVerify(() => focused() && focused().label === "Name")
            keyClick(Qt.Key_Return)
            tryVerify(() => Announcer.last() === "Give the token a name of 1 to 64 letters, digits, blanks, and . _ - @")
            compare(focused().label, "Name")
            for (const letter of "desk 2")
                keyClick(letter)
            sharing.lack("")
            keyClick(Qt.Key_Return)
            tryVerify(() => focused() && focused().text === "Copy")
            verify(engines.calls(client).includes('/api/tokens {"expires_in_days":90,"name":"desk 2","scope":"write"}'))
            tryVerify(() => Announcer.last().startsWith("The token desk 2 is made. It is shown once. Copy it now:"))
            verify(Announcer.last().endsWith("may: read and write."))
            keyClick(Qt.Key_C, Qt.ControlModifier)
            compare(Clipboard.text(), "snd_invented")
            keyClick(Qt.Key_Escape)
            tryVerify(() => focused() === make)
            // What was missing is there: sharing has been tried again.
            verify(shows("Shared at https://desk.example:8000"))
            keyClick(Qt.Key_Return)
            tryVerify(() => focused() && focused().label === "Name")
            compare(focused().text, "")
        }
    }
}
