import QtQuick
import QtQuick.Layouts
import Soundings.Theme
import Soundings.Controls
import Soundings.Live

// What is held and what it is worth, with where and when the prices are from. Return on a row analyses it.
Panel {
    id: panel

    required property LiveViewModel viewModel
    readonly property alias table: table
    // From the theme, not from the table: that would be a loop while the table takes its sizes over.
    readonly property int tableHeight: Math.round(Theme.small + 20) + Math.max(1, Math.min(10, viewModel.held)) * Theme.row
    signal chosen(string ticker)

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
    }
}
