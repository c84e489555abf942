import QtQuick
import QtTest
import Soundings.Theme
import Soundings.Controls

Item {
    id: root

    width: 600
    height: 400

    Btn {
        id: button

        text: "Open"
    }
    Segment {
        id: segment

        y: 60
        label: "Period"
        items: ["1M", "1Y", "5Y"]
        current: "1Y"
        onChosen: (value) => current = value
    }
    Chip {
        id: chip

        y: 120
        label: "Sector"
        current: ""
        model: [{ value: "", text: "All" }, { value: "Energy", text: "Energy" }]
        onChosen: (value) => current = value
    }
    StateBlock {
        id: failure

        y: 180
        width: 400
        title: "The prices could not be loaded"
        body: "The engine cannot be reached."
        detail: "Connection refused"
    }
    Toast {
        id: toast

        y: 300
    }
    Component {
        id: partsComponent

        FocusScope {
            id: parts

            readonly property alias third: third
            property var made: []

            Btn {
                focus: true
                text: "First"
            }
            Later {
                Btn {
                    text: "Second"
                    Component.onCompleted: parts.made.push(text)
                }
            }
            Later {
                id: third

                Btn {
                    function enter() {
                        forceActiveFocus(Qt.TabFocusReason)
                    }

                    text: "Third"
                    Component.onCompleted: parts.made.push(text)
                }
            }
            Btn { text: "Fourth" }
        }
    }
    SignalSpy {
        id: clicked

        target: button
        signalName: "clicked"
    }

    TestCase {
        name: "Controls"
        when: windowShown

        function test_aToastStaysWhileItHasTheKeyboardAndGivesItBack() {
            const parts = (item) => [item].concat(...Array.from(item.children, parts))
            const inToast = (test) => parts(toast).find(test)
            toast.stays = 20
            button.forceActiveFocus(Qt.TabFocusReason)
            toast.show("Entered: Buy, 3 NRTH", false, "Undo")
            inToast(i => i.text === "Undo").forceActiveFocus(Qt.TabFocusReason)
            wait(60)
            verify(toast.visible)
            button.forceActiveFocus(Qt.TabFocusReason)
            tryVerify(() => !toast.visible)
            verify(button.activeFocus)

            toast.show("It failed", true)
            inToast(i => i.tip === "Dismiss").forceActiveFocus(Qt.TabFocusReason)
            keyClick(Qt.Key_Space)
            verify(!toast.visible)
            verify(button.activeFocus)
        }
        function test_returnChoosesAPartOfAChoice() {
            segment.current = "1Y"
            segment.focusFirst()
            keyClick(Qt.Key_Return)
            compare(segment.current, "1M")
        }
        function test_returnAndSpacePressAButton() {
            clicked.clear()
            button.forceActiveFocus()
            keyClick(Qt.Key_Return)
            keyClick(Qt.Key_Space)
            compare(clicked.count, 2)
        }
        function test_theDetailsOfAFailureCanBeCopied() {
            const find = (item) => item.text === "Copy details" && item.clicked ? item
                : Array.from(item.children).reduce((found, child) => found || find(child), null)
            const copy = find(failure)
            verify(copy.visible)
            copy.forceActiveFocus()
            keyClick(Qt.Key_Return)
            compare(Clipboard.text(), "The prices could not be loaded\nThe engine cannot be reached.\nConnection refused")
            failure.detail = ""
            verify(!copy.visible)
        }
        function test_partsAreMadeOneAfterTheOtherAndStandWhereTheyAreWritten() {
            const parts = createTemporaryObject(partsComponent, root)
            compare(parts.made, [])
            verify(Turns.waiting)
            tryVerify(() => !Turns.waiting)
            compare(parts.made, ["Second", "Third"])
            parts.forceActiveFocus(Qt.TabFocusReason)
            for (const text of ["First", "Second", "Third", "Fourth"]) {
                compare(root.Window.activeFocusItem.text, text)
                keyClick(Qt.Key_Tab)
            }
        }
        function test_aPartThatIsUsedBeforeItsTurnIsMadeAtOnce() {
            const parts = createTemporaryObject(partsComponent, root)
            parts.third.enter()
            compare(root.Window.activeFocusItem.text, "Third")
            tryVerify(() => !Turns.waiting)
            compare(parts.made, ["Third", "Second"])
            compare(root.Window.activeFocusItem.text, "Third")
        }
        function test_aSegmentIsOneStopAndArrowsMove() {
            segment.current = "1Y"
            segment.enter()
            keyClick(Qt.Key_Right)
            compare(segment.current, "5Y")
            keyClick(Qt.Key_Right)
            compare(segment.current, "5Y")
            keyClick(Qt.Key_Left)
            keyClick(Qt.Key_Left)
            compare(segment.current, "1M")
        }
        function test_aChipIsChosenByKeys() {
            chip.current = ""
            chip.forceActiveFocus(Qt.TabFocusReason)
            keyClick(Qt.Key_Return)
            tryVerify(() => chip.popup.opened)
            keyClick(Qt.Key_Down)
            keyClick(Qt.Key_Return)
            compare(chip.current, "Energy")
            compare(chip.Accessible.name, "Sector: Energy")
        }
        function test_everyThemeChangesTheColours() {
            const seen = new Set()
            for (const name of Theme.names()) {
                Theme.preference = name
                seen.add(String(Theme.ink) + Theme.surface + Theme.accent)
            }
            Theme.preference = "light"
            compare(seen.size, 4)
        }
        function test_textAndTargetsGrowAndGapsDoNot() {
            Theme.textSize = 2
            compare(Theme.body, 26)
            compare(Theme.controlHeight, 46)
            compare(Theme.row, 53)
            compare(Theme.s4, 16)
            Theme.textSize = 1
            compare(Theme.row, 34)
        }
    }
}
