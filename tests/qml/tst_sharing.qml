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
        name: "Sharing"
        when: windowShown

        property var sharing
        property var main

        function init() {
            sharing = engines.sharing()
            main = createTemporaryObject(windowComponent, null, { client: engines.make(20), sharing: sharing })
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
    }
}
