import QtQuick
import Soundings.Theme
import Soundings.Controls

// The only container: a surface with a hairline. No shadow, no gradient; depth is kept for what floats.
Rectangle {
    color: Theme.surface
    radius: Theme.rPanel
    border.width: Theme.border
    border.color: Theme.line
}
