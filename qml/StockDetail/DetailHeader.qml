import QtQuick
import QtQuick.Layouts
import Soundings.Controls
import Soundings.StockDetail
import Soundings.Theme

// Who, where, how much, and where the price is from. The company's name is the page's heading.
RowLayout {
    id: head

    required property StockDetailViewModel page
    readonly property var facts: page.header
    readonly property alias backButton: back
    readonly property bool priced: now.visible && now.item !== null
    readonly property alias figures: now
    readonly property bool roomy: width > 800 * Theme.text
    signal back()
    signal owned()
    signal commanded(string id)

    spacing: Theme.s3

    ShortcutTable { id: shortcuts }
    Btn {
        id: back

        focus: true
        kind: "quiet"
        glyph: "left"
        text: qsTr("Back") // a word, not a tooltip: that would cover the facts below it whenever the button has the keyboard
        onClicked: head.back()
        Layout.alignment: Qt.AlignTop
    }
    ColumnLayout {
        spacing: 0
        Layout.fillWidth: true
        Layout.alignment: Qt.AlignTop

        T {
            role: "title"
            text: {
                const ticker = head.page.ticker // first: while it is set the facts change
                return head.facts.name || ticker
            }
            Layout.fillWidth: true
            wrapMode: Text.WordWrap
            Accessible.role: Accessible.Heading
            Accessible.name: text
        }
        T {
            tone: Theme.ink2
            text: head.facts.where || ""
            Layout.fillWidth: true
            wrapMode: Text.WordWrap
        }
    }
    Later {
        Layout.alignment: Qt.AlignTop

        Row {
            spacing: Theme.s3

            Btn {
                kind: "quiet"
                glyph: "open"
                tip: qsTr("Open in a new window, %1").arg(shortcuts.shown.stockWindow)
                onClicked: head.commanded("stockWindow")
            }
            Btn {
                kind: "quiet"
                glyph: "compare"
                tip: qsTr("Compare with others")
                onClicked: head.commanded("compare")
            }
            Btn {
                text: head.roomy ? qsTr("Watch") : ""
                glyph: head.roomy ? "" : "watch"
                keys: head.roomy ? shortcuts.shown.watch : ""
                tip: head.roomy ? qsTr("Puts it on the watchlist that was chosen last, or takes it off") : qsTr("Watch, or no longer: %1").arg(shortcuts.shown.watch)
                onClicked: head.commanded("watch")
            }
            Btn {
                text: head.roomy ? qsTr("Add to the portfolio") : ""
                glyph: head.roomy ? "" : "plus"
                keys: head.roomy ? shortcuts.shown.own : ""
                tip: head.roomy ? "" : qsTr("Add to the portfolio")
                onClicked: head.owned()
            }
        }
    }
    Later {
        id: now

        visible: head.facts.hasQuote === true
        Layout.alignment: Qt.AlignVCenter

        PriceNow {
            facts: head.facts
        }
    }
}
