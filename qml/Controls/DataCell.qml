import QtQuick
import Soundings.Theme
import Soundings.Controls

// One cell of a DataTable: loads the picture of its kind and tells it what to show. Not for assistive technology: the table is.
Loader {
    property var column               // as the page described it, with x and width
    property var record               // the row's roles
    property real room: 0             // width without the padding
    readonly property var value: record ? record[column.key] : undefined
    readonly property bool missing: value === null || value === undefined || value === ""
}
