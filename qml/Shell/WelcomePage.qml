import QtQuick
import QtQuick.Layouts
import QtQuick.Templates as C
import Soundings.Accessibility
import Soundings.Client
import Soundings.Controls
import Soundings.Shell
import Soundings.Theme

// The first start: the ways to something to look at, each a key away. Escape goes straight to the list. Shown once; the command
// palette brings it back.
FocusScope {
    id: page

    property MarketSource market
    readonly property string title: qsTr("Welcome")
    readonly property bool sampleData: false
    readonly property int staleRows: 0
    readonly property var keyHelp: [
        { keys: "↑ ↓", title: qsTr("Another way to begin") },
        { keys: qsTr("Esc"), title: qsTr("Straight to the list of stocks") }
    ]
    readonly property var regions: market !== null ? [choices, provider] : [choices]
    signal commanded(string id)

    function focusFilter() { focusContent() }
    function focusContent() {
        choices.enter()
        Announcer.say(qsTr("Welcome to Soundings. There are several ways to begin. Escape goes straight to the list."))
    }

    Keys.onEscapePressed: commanded("page:browse")

    ShortcutTable { id: shortcuts }

    component Way: C.AbstractButton {
        id: way

        property string glyph
        property string sentence
        property string keys

        Layout.fillWidth: true
        implicitHeight: words.implicitHeight + 2 * Theme.s4
        hoverEnabled: true
        focusPolicy: Qt.StrongFocus
        Accessible.role: Accessible.Button
        Accessible.name: text
        Accessible.description: sentence
        Keys.onReturnPressed: clicked()
        Keys.onEnterPressed: clicked()
        Keys.onDownPressed: nextItemInFocusChain(true).forceActiveFocus(Qt.TabFocusReason)
        Keys.onUpPressed: nextItemInFocusChain(false).forceActiveFocus(Qt.BacktabFocusReason)

        background: Rectangle {
            radius: Theme.rPanel
            color: way.down ? Theme.pressed : way.hovered ? Theme.hover : Theme.surface
            border.width: Theme.border
            border.color: Theme.control

            FocusRing { visible: way.visualFocus }
        }
        contentItem: Item {
            Icon {
                id: sign

                name: way.glyph
                x: Theme.s4
                y: Theme.s4 + 2
                width: Theme.icon + Theme.s1
                height: width
                color: Theme.ink2
            }
            ColumnLayout {
                id: words

                x: sign.x + sign.width + Theme.s4
                y: Theme.s4
                width: parent.width - x - Theme.s4
                spacing: Theme.s1

                RowLayout {
                    Layout.fillWidth: true
                    spacing: Theme.s3

                    T {
                        Layout.fillWidth: true
                        text: way.text
                        role: "lead"
                        weight: Font.DemiBold
                        wrapMode: Text.WordWrap
                        Accessible.ignored: true
                    }
                    Key {
                        visible: way.keys !== ""
                        text: way.keys
                    }
                }
                T {
                    Layout.fillWidth: true
                    text: way.sentence
                    tone: Theme.ink2
                    wrapMode: Text.WordWrap
                    lineHeight: 1.3
                    Accessible.ignored: true
                }
            }
        }
    }

    PageScroll {
        id: flick

        anchors.fill: parent
        contentHeight: column.implicitHeight + 2 * Theme.s4

        ColumnLayout {
            id: column

            x: Theme.margin
            y: Theme.s4
            width: Math.min(flick.width - 2 * Theme.margin, Math.round(640 * Math.min(1.6, Theme.text)))
            spacing: Theme.s3

            PageHead {
                Layout.fillWidth: true
                title: page.title
            }
            T {
                Layout.fillWidth: true
                text: qsTr("Soundings shows how stocks stand: scores with their reasons, charts to see and to hear, and what a position does to a portfolio. All of it works by keyboard, and says where each figure is from.")
                wrapMode: Text.WordWrap
                lineHeight: 1.3
            }
            ColumnLayout {
                id: choices

                function enter() { sample.forceActiveFocus(Qt.TabFocusReason) }

                Layout.fillWidth: true
                spacing: Theme.s3

                Way {
                    id: sample

                    focus: true
                    glyph: "browse"
                    text: qsTr("Look at the list of stocks")
                    keys: qsTr("Esc")
                    sentence: qsTr("A new Soundings comes with a sample market: invented prices, marked as such wherever they are shown. Real ones take their place as you bring them.")
                    onClicked: page.commanded("page:browse")
                }
                Way {
                    glyph: "download"
                    text: qsTr("Import a CSV file")
                    keys: shortcuts.shown.importFile
                    sentence: qsTr("Daily prices, stocks or fundamentals that you have. Files can also be dropped on the window.")
                    onClicked: page.commanded("importFile")
                }
                Way {
                    visible: page.market !== null
                    glyph: "plug"
                    text: qsTr("Fetch data with a key of a provider")
                    sentence: qsTr("The field for it is below, and later in the settings.")
                    onClicked: provider.enter()
                }
            }
            MarketPanel {
                id: provider

                visible: page.market !== null
                Layout.fillWidth: true
                market: page.market
            }
            T {
                Layout.fillWidth: true
                role: "small"
                text: qsTr("F1 lists the keys of any page. Ctrl+K finds every page, stock and command by name.")
                tone: Theme.ink2
                wrapMode: Text.WordWrap
            }
        }
    }
}
