import QtQuick
import Soundings.Theme

Spark {
    color: Theme.mark
    base: Theme.control
    stroke: Theme.highContrast ? 2 : 1.3
}
