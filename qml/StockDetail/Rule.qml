import QtQuick
import Soundings.Theme

// A hairline between parts of a panel.
Rectangle {
    implicitHeight: Theme.hairline
    color: Theme.line
    Accessible.ignored: true
}
