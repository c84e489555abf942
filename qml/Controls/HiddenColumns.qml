import QtQuick
import Soundings.Theme
import Soundings.Controls

// Says that a table has columns for which there is no room.
T {
    property DataTable table

    visible: table.visible && table.hiddenColumns > 0
    tone: Theme.ink3
    text: table.hiddenColumns === 1 ? qsTr("1 column hidden: widen the window") : qsTr("%1 columns hidden: widen the window").arg(table.hiddenColumns)
}
