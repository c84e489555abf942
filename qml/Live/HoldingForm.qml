import QtQuick
import QtQuick.Layouts
import Soundings.Theme
import Soundings.Controls
import Soundings.Live

// Adds a holding or changes its shares. Return saves, Escape keeps what is.
FocusScope {
    id: form

    required property HoldingsEditor editor
    readonly property bool adding: editor.ticker === ""
    signal dismissed()

    function enter() {
        ticker.text = ""
        shares.text = editor.shares
        const first = adding ? ticker : shares
        first.forceActiveFocus(Qt.TabFocusReason)
        first.selectAll()
    }
    function save() {
        if (!editor.save(ticker.text, shares.text))
            focusProblem()
    }
    function focusProblem() {
        const at = editor.problemAt === "ticker" && adding ? ticker : shares
        at.forceActiveFocus(Qt.TabFocusReason)
        at.selectAll()
    }

    implicitHeight: column.implicitHeight
    Keys.onEscapePressed: {
        dismissed()
    }

    ColumnLayout {
        id: column

        width: parent.width
        spacing: Theme.s2

        T {
            text: form.adding ? qsTr("Add a holding") : qsTr("Shares of %1").arg(form.editor.ticker)
            weight: Font.DemiBold
            Layout.fillWidth: true
            Accessible.role: Accessible.Heading
            Accessible.name: text
        }
        Flow {
            Layout.fillWidth: true
            spacing: Theme.s2

            Field {
                id: ticker

                visible: form.adding
                width: Math.min(column.width, Math.round(130 * Theme.text))
                label: qsTr("Ticker of the holding")
                placeholderText: qsTr("Ticker")
                error: form.editor.problemAt === "ticker" ? form.editor.problem : ""
                onAccepted: form.save()
            }
            Field {
                id: shares

                width: Math.min(column.width, Math.round(130 * Theme.text))
                label: form.adding ? qsTr("Number of shares") : qsTr("Shares of %1").arg(form.editor.ticker)
                placeholderText: qsTr("Shares")
                error: form.editor.problemAt === "shares" ? form.editor.problem : ""
                onAccepted: form.save()
            }
            // On one line, whatever room the fields take.
            Row {
                spacing: Theme.s2

                Btn {
                    text: form.adding ? qsTr("Add") : qsTr("Save")
                    enabled: !form.editor.saving
                    onClicked: form.save()
                }
                Btn {
                    kind: "quiet"
                    text: qsTr("Keep as it is")
                    keys: "Esc"
                    onClicked: {
                        form.dismissed()
                    }
                }
            }
        }
    }
}
