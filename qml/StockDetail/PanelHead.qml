import QtQuick
import QtQuick.Layouts
import Soundings.Controls
import Soundings.Theme

// The title of a panel, what it compares with, and where its figures are from.
RowLayout {
    id: head

    property string title
    property string sub
    property var provenance: ({})

    spacing: Theme.s2

    Flow {
        Layout.fillWidth: true
        spacing: Theme.s2

        T {
            role: "lead"
            weight: Font.DemiBold
            text: head.title
            Accessible.role: Accessible.Heading
            Accessible.name: text
        }
        T {
            visible: text !== ""
            width: Math.min(implicitWidth, parent.width)
            wrapMode: Text.WordWrap
            tone: Theme.ink3
            text: head.sub
            topPadding: 2
        }
    }
    Prov {
        source: head.provenance.source || ""
        at: head.provenance.at || ""
        stale: head.provenance.stale === true
        Layout.alignment: Qt.AlignTop
    }
}
