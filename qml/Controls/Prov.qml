import QtQuick
import Soundings.Theme
import Soundings.Controls

// Where a figure comes from. fresh: plain words; stale: clock, edge, word; sample and simulated: hatched buff.
Rectangle {
    id: tag

    property string source        // "fmp", "csv", "sample", "simulated"; "" shows nothing
    property string at            // "13:31", "20 Nov"
    property bool stale: false
    readonly property bool invented: source === "sample" || source === "simulated"
    readonly property bool boxed: stale || invented

    visible: source !== ""
    implicitWidth: line.implicitWidth + (boxed ? 14 : 0)
    implicitHeight: Math.round(Theme.small + 9)
    radius: Theme.rSmall
    color: boxed ? Theme.caution : "transparent"
    border.width: boxed ? Theme.border : 0
    border.color: Theme.cautionLine
    Accessible.role: Accessible.StaticText
    Accessible.name: (invented ? qsTr("%1 data, invented").arg(source) : at !== "" ? qsTr("source %1, %2").arg(source).arg(at) : qsTr("source %1").arg(source))
        + (stale ? qsTr(", stale") : "")

    Hatch {
        visible: tag.invented
        anchors.fill: parent
        anchors.margins: 2
        color: Theme.hatch
        pitch: 7
    }
    Row {
        id: line

        x: tag.boxed ? 7 : 0
        anchors.verticalCenter: parent.verticalCenter
        spacing: 5

        Icon {
            visible: tag.stale
            name: "clock"
            width: Theme.small
            height: width
            color: Theme.inkOnCaution
            anchors.verticalCenter: parent.verticalCenter
        }
        T {
            role: "small"
            tone: tag.boxed ? Theme.inkOnCaution : Theme.ink3
            weight: tag.boxed ? Font.Medium : Font.Normal
            text: tag.source + (tag.at !== "" ? " " + tag.at : "") + (tag.stale ? qsTr(", stale") : "")
            Accessible.ignored: true
        }
    }
}
