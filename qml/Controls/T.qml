import QtQuick
import Soundings.Theme
import Soundings.Controls

// All text. role: small, body, lead, title, hero; tone is a colour. Text that may be cut says so: elidable.
Text {
    property string role: "body"
    property color tone: Theme.ink
    property int weight: role === "title" || role === "hero" ? Font.DemiBold : Font.Normal
    property bool elidable: false

    color: tone
    font.family: Theme.family
    font.pixelSize: Math.round(Theme[role])
    font.weight: weight
    font.letterSpacing: role === "hero" ? -0.6 : role === "title" ? -0.3 : 0
    elide: elidable ? Text.ElideRight : Text.ElideNone
    textFormat: Text.PlainText
    verticalAlignment: Text.AlignVCenter
}
