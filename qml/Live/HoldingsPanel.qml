import QtQuick
import QtQuick.Layouts
import Soundings.Theme
import Soundings.Controls
import Soundings.Live

// What is held and what it is worth, with where and when the prices are from. Return on a row analyses it; + or Insert adds a holding,
// Space changes its shares, Delete takes it out.
Panel {
    id: panel

    required property LiveViewModel viewModel
    readonly property alias table: table
    // From the theme, not from the table: that would be a loop while the table takes its sizes over.
    readonly property int tableHeight: Math.round(Theme.small + 20) + Math.max(1, Math.min(10, viewModel.held)) * Theme.row
    readonly property string chosenTicker: viewModel.held > 0 && table.currentRow >= 0 ? viewModel.holdings.tickerAt(table.currentRow) : ""
    signal chosen(string ticker)

    function current() {
        return viewModel.holdings.tickerAt(Math.max(0, table.currentRow))
    }
    function open(ticker) {
        if (ticker === "")
            viewModel.editor.add()
        else
            viewModel.editor.change(ticker)
        form.item.enter()
    }

    implicitHeight: column.implicitHeight + Theme.s4 + Theme.s3

    ColumnLayout {
        id: column

        y: Theme.s4
        width: parent.width
        spacing: Theme.s3

        Flow {
            Layout.fillWidth: true
            Layout.leftMargin: table.padding + Theme.border
            Layout.rightMargin: table.padding + Theme.border
            spacing: Theme.s2

            T {
                text: qsTr("Holdings")
                role: "lead"
                weight: Font.DemiBold
                Accessible.role: Accessible.Heading
                Accessible.name: text
            }
            Prov {
                source: panel.viewModel.source
                at: panel.viewModel.at
            }
        }
        DataTable {
            id: table

            Layout.fillWidth: true
            Layout.leftMargin: Theme.border
            Layout.rightMargin: Theme.border
            Layout.preferredHeight: panel.tableHeight
            name: table.count === 1 ? qsTr("Holdings, 1 position") : qsTr("Holdings, %1 positions").arg(table.count)
            model: panel.viewModel.holdings
            Keys.onPressed: (event) => {
                const plain = (event.modifiers & ~Qt.KeypadModifier) === 0
                const key = plain ? event.key : 0
                const adds = key === Qt.Key_Insert || event.text === "+"
                event.accepted = adds || (currentRow >= 0 && (key === Qt.Key_Delete || key === Qt.Key_Space))
                if (adds)
                    panel.open("")
                else if (event.accepted && key === Qt.Key_Space)
                    panel.open(panel.current())
                else if (event.accepted)
                    panel.viewModel.editor.remove(panel.current())
            }
            onActivated: (row) => panel.chosen(panel.viewModel.holdings.tickerAt(row))
            columns: [
                { key: "ticker", title: qsTr("Ticker"), w: 70, flex: 1, kind: "strong", sortable: false },
                { key: "shares", title: qsTr("Shares"), w: 74, align: "right", tone: "ink", sortable: false },
                { key: "price", title: qsTr("Price"), w: 84, align: "right", kind: "price", sortable: false },
                { key: "value", title: qsTr("Value"), w: 100, align: "right", kind: "price", sortable: false }
            ]
        }
        RowLayout {
            Layout.fillWidth: true
            Layout.leftMargin: table.padding + Theme.border
            Layout.rightMargin: table.padding + Theme.border
            Accessible.role: Accessible.StaticText
            Accessible.name: qsTr("Total value %1 %2").arg(panel.viewModel.total).arg(panel.viewModel.currency)

            T {
                text: qsTr("Total")
                tone: Theme.ink2
                Layout.fillWidth: true
                Accessible.ignored: true
            }
            T {
                text: qsTr("%1 %2").arg(panel.viewModel.total).arg(panel.viewModel.currency)
                weight: Font.DemiBold
                Accessible.ignored: true
            }
        }
        Flow {
            visible: !panel.viewModel.editor.isOpen
            Layout.fillWidth: true
            Layout.leftMargin: table.padding + Theme.border
            Layout.rightMargin: table.padding + Theme.border
            spacing: Theme.s2

            Btn {
                glyph: "plus"
                text: qsTr("Add")
                keys: "+"
                tip: qsTr("Add a holding")
                enabled: panel.viewModel.connected
                onClicked: panel.open("")
            }
            Btn {
                text: qsTr("Change shares")
                tip: qsTr("Of the row that is chosen: %1").arg(panel.chosenTicker)
                keys: qsTr("Space")
                enabled: panel.viewModel.connected
                onClicked: panel.open(panel.current())
            }
            Btn {
                text: qsTr("Remove")
                tip: qsTr("Take out the row that is chosen: %1").arg(panel.chosenTicker)
                keys: qsTr("Del")
                enabled: panel.viewModel.connected
                onClicked: panel.viewModel.editor.remove(panel.current())
            }
            Chip {
                id: source

                visible: panel.viewModel.portfolios.length > 0
                label: qsTr("Take from")
                model: [{ value: "", text: qsTr("a portfolio") }].concat(panel.viewModel.portfolios)
                enabled: panel.viewModel.connected
                // An act and no state: what is held may be changed after it.
                onChosen: (value) => {
                    panel.viewModel.takeHoldingsOf(value)
                    Qt.callLater(() => source.currentIndex = 0)
                }
            }
        }
        Loader {
            id: form

            property bool wanted: false

            active: wanted
            visible: active
            Layout.fillWidth: true
            Layout.leftMargin: table.padding + Theme.border
            Layout.rightMargin: table.padding + Theme.border
            sourceComponent: HoldingForm {
                editor: panel.viewModel.editor
                onDismissed: panel.viewModel.editor.close()
            }

            Connections {
                target: panel.viewModel.editor
                // The form goes when the engine has confirmed: the keyboard does not go with it.
                function onChanged() {
                    if (!panel.viewModel.editor.isOpen && form.item !== null && form.item.activeFocus)
                        table.forceActiveFocus(Qt.TabFocusReason)
                    form.wanted = panel.viewModel.editor.isOpen
                }
            }
        }
        T {
            visible: text !== ""
            text: panel.viewModel.editor.problem
            tone: Theme.danger
            wrapMode: Text.WordWrap
            Layout.fillWidth: true
            Layout.leftMargin: table.padding + Theme.border
            Layout.rightMargin: table.padding + Theme.border
        }
        RowLayout {
            readonly property string news: panel.viewModel.editor.elsewhere !== "" ? panel.viewModel.editor.elsewhere : panel.viewModel.editor.done

            visible: news !== ""
            Layout.fillWidth: true
            Layout.leftMargin: table.padding + Theme.border
            Layout.rightMargin: table.padding + Theme.border
            spacing: Theme.s2

            T {
                text: parent.news
                tone: Theme.ink2
                wrapMode: Text.WordWrap
                Layout.fillWidth: true
            }
            Btn {
                visible: panel.viewModel.editor.canUndo
                text: qsTr("Undo")
                keys: qsTr("Ctrl+Z")
                onClicked: {
                    table.forceActiveFocus(Qt.TabFocusReason)
                    panel.viewModel.editor.undo()
                }
            }
        }
    }
}
