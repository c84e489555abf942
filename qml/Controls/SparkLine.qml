import QtQuick
import Soundings.Theme
import Soundings.Controls

Spark {
    color: Theme.mark
    base: Theme.control
    stroke: Theme.highContrast ? 2 : 1.3
}
