import QtQuick
import Soundings.Theme
import Soundings.Client
import Soundings.Controls
import Soundings.Shell

// One quiet line, or more where it is narrow: what the data are, whether the exchange is open, where the engine is.
FocusScope {
    id: bar

    property bool sampleData: false
    property int staleRows: 0
    property bool connected: false
    property bool answered: false
    property string engine
    property string market
    property Sharing sharing              // null: the engine is not in this program

    // Made when there is something to say: Qt looks up a font for an empty text too, and not the window's.
    component Bit: Loader {
        id: bit

        property string glyph
        property string text
        property color tone: Theme.ink2
        property real after: 0            // room to the next

        active: text !== ""
        visible: active
        sourceComponent: Component {
            Row {
                spacing: 6
                rightPadding: bit.after

                Icon {
                    visible: bit.glyph !== ""
                    name: bit.glyph
                    width: Theme.icon - 3
                    height: width
                    color: bit.tone
                    anchors.verticalCenter: parent.verticalCenter
                }
                T {
                    role: "small"
                    text: bit.text
                    tone: bit.tone
                    anchors.verticalCenter: parent.verticalCenter
                }
            }
        }
    }

    implicitHeight: Math.max(Math.round(Theme.small + 16), parts.implicitHeight + Theme.s2)
    activeFocusOnTab: false
    Accessible.role: Accessible.StatusBar
    Accessible.name: [dataBit.text, marketBit.text, sharingBit.text, engineBit.text].filter(t => t !== "").join(", ")
    Accessible.focusable: true

    Rectangle {
        anchors.fill: parent
        color: Theme.canvas

        Rectangle {
            width: parent.width
            height: Theme.border
            color: Theme.line
        }
        FocusRing {
            visible: bar.activeFocus
            inset: true
        }
    }
    // As many lines as they need: none is dropped where the window is narrow or the text is large.
    Flow {
        id: parts

        anchors.left: parent.left
        anchors.leftMargin: Theme.s4
        anchors.right: engineBit.left
        anchors.rightMargin: Theme.s5
        anchors.verticalCenter: parent.verticalCenter
        spacing: Theme.s1

        Bit {
            id: dataBit

            after: Theme.s5 - Theme.s1
            glyph: !bar.connected && bar.answered || bar.staleRows > 0 ? "warn" : "plug"
            text: !bar.answered ? "" : !bar.connected ? qsTr("Figures may be old")
                : bar.sampleData ? qsTr("Sample data")
                : bar.staleRows > 0 ? qsTr("%1 stale").arg(bar.staleRows) : qsTr("Data up to date")
        }
        Bit {
            id: marketBit

            after: Theme.s5 - Theme.s1
            glyph: "clock"
            text: bar.market
        }
        Bit {
            id: sharingBit

            after: Theme.s5 - Theme.s1
            glyph: bar.sharing !== null && bar.sharing.problem !== "" ? "warn" : "open"
            text: bar.sharing === null || !bar.sharing.wanted ? "" : bar.sharing.problem !== "" ? qsTr("Not shared")
                : bar.sharing.address !== "" ? qsTr("Shared at %1").arg(bar.sharing.address) : ""
        }
    }
    Bit {
        id: engineBit

        anchors.right: parent.right
        anchors.rightMargin: Theme.s4
        anchors.verticalCenter: parent.verticalCenter
        glyph: bar.answered && !bar.connected ? "fail" : ""
        tone: bar.answered && !bar.connected ? Theme.ink : Theme.ink2
        text: bar.engine
    }
}
