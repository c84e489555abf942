import QtQuick
import QtQuick.Layouts
import Soundings.Accessibility
import Soundings.Client
import Soundings.Controls
import Soundings.Theme

// Where prices come from: the provider and its key, and where that key is kept.
Panel {
    id: panel

    property MarketSource market          // null: another machine decides
    readonly property bool chosen: market !== null && market.provider === "fmp"

    function enter() {
        const item = market === null ? null : chosen ? other : key
        if (item)
            item.forceActiveFocus(Qt.TabFocusReason)
    }
    function use() {
        market.use("fmp", key.text)
        if (market.problem !== "")
            key.forceActiveFocus(Qt.TabFocusReason)
    }

    implicitHeight: column.implicitHeight + 2 * Theme.margin

    Connections {
        target: panel.market
        function onChanged() { if (panel.market.problem !== "") Announcer.say(panel.market.problem) }
        function onUsed() {
            key.clear()
            key.shown = false
            Announcer.say(panel.chosen ? qsTr("The engine runs with FMP. %1").arg(panel.market.keptIn) : qsTr("The engine runs with its own settings."))
        }
    }
    ColumnLayout {
        id: column

        anchors.left: parent.left
        anchors.right: parent.right
        anchors.top: parent.top
        anchors.margins: Theme.margin
        spacing: Theme.s3

        T {
            text: qsTr("Market data")
            role: "lead"
            weight: Font.DemiBold
            Accessible.role: Accessible.Heading
            Accessible.name: text
        }
        T {
            Layout.fillWidth: true
            tone: Theme.ink2
            wrapMode: Text.WordWrap
            lineHeight: 1.3
            text: panel.market === null ? qsTr("This window is connected to another engine, which decides where its prices come from.")
                : panel.chosen ? qsTr("Prices and fundamentals come from Financial Modeling Prep (FMP). The task that refreshes them is on the page Jobs.")
                : qsTr("Financial Modeling Prep (FMP) gives prices and fundamentals to who has a key of theirs; some are free of charge. Nothing is sent anywhere before you enter one.")
        }
        T {
            visible: panel.market !== null
            text: key.label
            weight: Font.Medium
            Accessible.ignored: true
        }
        Flow {
            visible: panel.market !== null
            Layout.fillWidth: true
            spacing: Theme.s2

            Field {
                id: key

                width: Math.round(300 * Theme.text)
                label: panel.chosen ? qsTr("Another key of FMP") : qsTr("Key of FMP")
                placeholderText: qsTr("Paste it here")
                secret: true
                inputMethodHints: Qt.ImhSensitiveData | Qt.ImhNoPredictiveText
                error: panel.market !== null ? panel.market.problem : ""
                onAccepted: panel.use()
            }
            Btn {
                text: key.shown ? qsTr("Hide the key") : qsTr("Show the key")
                enabled: key.text !== ""
                onClicked: {
                    key.shown = !key.shown
                    Announcer.say(key.shown ? qsTr("The key is shown, and a screen reader reads it.") : qsTr("The key is hidden."))
                }
            }
            Btn {
                text: qsTr("Use this key")
                enabled: panel.market !== null && !panel.market.busy
                onClicked: panel.use()
            }
            Btn {
                id: other

                visible: panel.chosen
                text: qsTr("Forget the key")
                tip: qsTr("What was fetched stays; nothing more is.")
                onClicked: panel.market.use("", "")
            }
        }
        T {
            visible: text !== ""
            Layout.fillWidth: true
            text: panel.market !== null ? panel.market.problem : ""
            tone: Theme.danger
            wrapMode: Text.WordWrap
            Accessible.ignored: true
        }
        T {
            visible: text !== ""
            Layout.fillWidth: true
            role: "small"
            text: panel.market === null ? "" : panel.market.busy ? qsTr("The engine starts anew with this source.") : panel.market.keptIn
            tone: Theme.ink2
            wrapMode: Text.Wrap
        }
    }
}
