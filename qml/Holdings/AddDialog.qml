import QtQuick
import QtQuick.Layouts
import QtQuick.Templates as C
import Soundings.Theme
import Soundings.Accessibility
import Soundings.Client
import Soundings.Controls
import Soundings.Holdings

// Ctrl+B: enters a purchase from anywhere. The price is the last close until somebody types another; where there is no portfolio yet,
// one is begun with it. The keyboard goes back to where it was.
C.Popup {
    id: dialog

    required property ApiClient client
    readonly property PortfolioViewModel portfolios: owned
    property string ticker                // of the stock that is to be added; "" where it is to be typed
    property string prefilled             // the price that nobody has typed
    property string about                 // where that price is from
    property string day                   // of the purchase, as it was typed
    // It depends on what is known of the exchange's holidays.
    readonly property string closed: owned.knownYears >= 0 ? owned.closedOn(day) : ""
    property var begun: null              // what is entered as soon as the new portfolio is there
    property bool asking: false           // the form waits for the portfolios
    property Item before
    signal done(string sentence)          // what was entered, or taken back
    signal undoable()

    function ask(which) {
        before = parent.Window.activeFocusItem
        ticker = which
        prefilled = ""
        about = ""
        begun = null
        asking = true
        owned.clearProblem()
        open()
        owned.reload()
    }
    function fill() {
        if (!asking || owned.state === PageState.Loading)
            return
        asking = false
        const portfolio = owned.choices.length === 0 ? [{ key: "portfolio", label: qsTr("Name of the new portfolio"), value: qsTr("My portfolio"), w: 220 }]
                        : owned.choices.length > 1 ? [{ key: "portfolio", label: qsTr("Portfolio"), value: owned.current, choices: owned.choices }] : []
        day = owned.transaction("").date
        form.fields = [{ key: "ticker", label: qsTr("Ticker"), value: ticker, w: 110 },
                       { key: "shares", label: qsTr("Shares"), value: "", w: 110 },
                       { key: "price", label: qsTr("Price of a share"), value: "", w: 130 },
                       { key: "date", label: qsTr("Day"), value: day, hint: "2026-11-20", w: 130 }].concat(portfolio)
        owned.askPrice(ticker)
        Qt.callLater(() => form.enterAt(ticker === "" ? "ticker" : "shares"))
    }
    function save(values) {
        if (owned.choices.length === 0) {
            begun = values
            owned.saveList(values.portfolio, true)
            return
        }
        if (owned.choices.length > 1)
            owned.current = values.portfolio
        owned.saveTransaction(Object.assign({ kind: "buy", fees: "", note: "" }, values), "")
    }

    parent: C.Overlay.overlay
    modal: true
    focus: true
    x: parent ? Math.round((parent.width - width) / 2) : 0
    y: parent ? Math.round(parent.height * 0.16) : 0
    width: parent ? Math.min(parent.width - 80, Math.round(620 * Math.min(1.6, Theme.text))) : 0
    height: parent ? Math.min(parent.height - y - Theme.s5, body.implicitHeight + 2 * padding) : 0
    padding: Theme.s2
    closePolicy: C.Popup.CloseOnEscape | C.Popup.CloseOnPressOutside
    onClosed: {
        asking = false
        if (before)
            before.forceActiveFocus(Qt.PopupFocusReason)
    }

    PortfolioViewModel {
        id: owned

        client: dialog.client
        onChanged: dialog.fill()
        onPriced: (ticker, price, about) => {
            if (ticker !== form.textOf("ticker").trim().toUpperCase())
                return
            if (form.textOf("price") === dialog.prefilled) {
                form.put("price", price)
                dialog.prefilled = price
            }
            dialog.about = about
        }
        onSaved: {
            if (dialog.begun === null) {
                const purchase = dialog.opened
                dialog.close()
                Qt.callLater(() => dialog.done(purchase && owned.canUndo ? qsTr("%1 Ctrl+Z takes it back.").arg(owned.done) : owned.done))
            } else {
                const values = dialog.begun
                dialog.begun = null
                Qt.callLater(() => dialog.save(values))
            }
        }
        onUndoable: dialog.undoable()
        onSaid: (sentence) => { if (problem !== "" || failure !== "") Announcer.say(sentence) }
    }

    C.Overlay.modal: Rectangle {
        color: Theme.veil
    }
    background: Item {
        Shadow { }
        Rectangle {
            anchors.fill: parent
            radius: Theme.rPanel
            color: Theme.raised
            border.width: Theme.border
            border.color: Theme.lineStrong
        }
    }
    contentItem: ColumnLayout {
        id: body

        spacing: Theme.s2
        Accessible.role: Accessible.Dialog
        Accessible.name: form.title

        EntryForm {
            id: form

            visible: owned.state !== PageState.Failed
            Layout.fillWidth: true
            framed: false
            focus: true
            title: qsTr("Add to the portfolio")
            action: qsTr("Add")
            dismissal: qsTr("Cancel")
            problem: owned.problem
            problemAt: owned.problemAt
            saving: owned.busy
            note: [dialog.about, dialog.closed].filter(line => line !== "").join("\n")
            onSaved: (values) => dialog.save(values)
            onDismissed: dialog.close()
            onFieldLeft: (key, text) => {
                if (key === "date" && text !== dialog.day) {
                    dialog.day = text
                    owned.askDay(text)
                    if (dialog.closed !== "")
                        Announcer.say(dialog.closed)
                }
                if (key !== "ticker" || text === dialog.ticker)
                    return
                dialog.ticker = text
                dialog.about = ""
                owned.askPrice(text)
            }
        }
        StateBlock {
            visible: owned.state === PageState.Failed
            Layout.fillWidth: true
            kind: "failed"
            title: qsTr("The portfolios could not be loaded")
            body: owned.failure
            primary: qsTr("Try again")
            onVisibleChanged: if (visible) enter()
            onPrimaryClicked: {
                dialog.asking = true
                owned.reload()
            }
        }
    }
}
