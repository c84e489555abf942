import QtQuick
import Soundings.Theme
import Soundings.Controls

// A change: triangle, sign, figure. Zero has neither triangle nor colour; a missing one is an en dash.
Item {
    id: change

    // Not named value: Qt Quick would report its changes as those of a slider.
    property var amount                // percent, or null
    property string unit: "%"          // "%" or "" for points
    property int digits: 2
    property string role: "body"
    property int weight: Font.Normal
    readonly property bool missing: Format.isMissing(amount)
    readonly property int direction: missing || Number(amount).toFixed(digits) == 0 ? 0 : amount > 0 ? 1 : -1
    readonly property color tone: direction > 0 ? Theme.up : direction < 0 ? Theme.down : missing ? Theme.ink3 : Theme.ink2

    implicitWidth: line.implicitWidth
    implicitHeight: line.implicitHeight
    Accessible.role: Accessible.StaticText
    Accessible.name: missing ? qsTr("no value")
        : unit === "%" ? Format.spokenChange(amount)
        : direction === 0 ? qsTr("unchanged")
        : direction > 0 ? qsTr("up %1").arg(Format.fixed(Math.abs(amount), digits)) : qsTr("down %1").arg(Format.fixed(Math.abs(amount), digits))

    Row {
        id: line

        anchors.right: parent.right
        spacing: Theme.s1

        Icon {
            anchors.verticalCenter: parent.verticalCenter
            width: Math.round(Theme[change.role] * 0.62)
            height: width
            visible: change.direction !== 0
            solid: true
            stroke: 1
            color: change.tone
            name: change.direction > 0 ? "rising" : "falling"
        }
        T {
            role: change.role
            weight: change.weight
            tone: change.tone
            text: Format.signedFixed(change.amount, change.digits) + (change.unit !== "" && !change.missing ? " " + change.unit : "")
            Accessible.ignored: true
        }
    }
}
