import QtQuick
import Soundings.Theme
import Soundings.Controls

// Marks the whole window while its figures are invented. It cannot be dismissed; it says the way out.
Rectangle {
    id: strip

    implicitHeight: Math.max(32, line.implicitHeight + Theme.s3)
    color: Theme.caution
    Accessible.role: Accessible.StaticText
    Accessible.name: heading.text + ". " + sentence.text

    Hatch {
        anchors.fill: parent
        color: Theme.hatch
        pitch: 12
    }
    Rectangle {
        anchors.bottom: parent.bottom
        width: parent.width
        height: Theme.border
        color: Theme.cautionLine
    }
    Rectangle {
        x: line.x - Theme.s2
        anchors.verticalCenter: parent.verticalCenter
        width: line.width + 2 * Theme.s2
        height: line.height + Theme.s1
        radius: Theme.rSmall
        color: Theme.caution
    }
    Row {
        id: line

        x: Theme.s4
        anchors.verticalCenter: parent.verticalCenter
        spacing: Theme.s2

        Icon {
            id: sign

            name: "warn"
            color: Theme.inkOnCaution
            anchors.verticalCenter: parent.verticalCenter
        }
        T {
            id: heading

            text: qsTr("Sample data")
            weight: Font.DemiBold
            tone: Theme.inkOnCaution
            anchors.verticalCenter: parent.verticalCenter
            Accessible.ignored: true
        }
        T {
            id: sentence

            width: Math.min(implicitWidth, strip.width - heading.width - sign.width - 2 * Theme.s4 - 2 * Theme.s2)
            text: qsTr("The prices and figures marked “sample” are invented. Import real prices to replace them.")
            wrapMode: Text.WordWrap
            tone: Theme.inkOnCaution
            anchors.verticalCenter: parent.verticalCenter
            Accessible.ignored: true
        }
    }
}
