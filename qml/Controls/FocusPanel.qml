import QtQuick
import Soundings.Controls
import Soundings.Theme

// A panel that one reaches by F6 and Tab to hear it in a sentence. It only takes the focus when its content has nothing to operate.
Panel {
    id: panel

    property string name
    property string description
    property real need: 0

    function enter() {
        panel.forceActiveFocus(Qt.TabFocusReason)
    }

    activeFocusOnTab: true
    Accessible.role: Accessible.Section
    Accessible.name: name
    Accessible.description: description
    Accessible.focusable: true

    FocusRing {
        visible: panel.activeFocus
        around: Theme.rPanel
    }
}
