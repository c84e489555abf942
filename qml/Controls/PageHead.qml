import QtQuick
import QtQuick.Layouts
import Soundings.Theme
import Soundings.Controls

// Title, one sentence of state, actions at the right. Same place on each page.
RowLayout {
    id: head

    property string title
    property string sub
    default property alias actions: actionRow.data

    spacing: Theme.s3

    Flow {
        Layout.fillWidth: true
        spacing: Theme.s3

        T {
            id: heading

            role: "title"
            text: head.title
            width: Math.min(implicitWidth, parent.width)
            wrapMode: Text.WordWrap
            Accessible.role: Accessible.Heading
            Accessible.name: text
        }
        T {
            text: head.sub
            tone: Theme.ink2
            height: Math.max(implicitHeight, heading.height)
            width: Math.min(implicitWidth, parent.width)
            wrapMode: Text.WordWrap
            topPadding: 3
        }
    }
    Row {
        id: actionRow

        spacing: Theme.s2
        Layout.alignment: Qt.AlignTop
    }
}
