import QtQuick
import Soundings.Theme
import Soundings.Controls

// An icon by its name in icon_path.cpp. Decoration: the words are beside it, or are the name of what it stands in.
Glyph {
    color: Theme.ink2
    implicitWidth: Theme.icon
    implicitHeight: Theme.icon
    stroke: Theme.iconStroke
}
