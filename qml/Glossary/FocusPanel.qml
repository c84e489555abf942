import QtQuick
import Soundings.Controls
import Soundings.Glossary
import Soundings.Theme

// A panel that one reaches by F6 and Tab to hear it in a sentence. Up and Down walk its figures; each explains itself by F1 or a click.
Panel {
    id: panel

    property string name
    property string description
    property real need: 0

    function enter() {
        panel.forceActiveFocus(Qt.TabFocusReason)
    }

    function explain(item, about) {
        figures.explain(item, about)
    }

    activeFocusOnTab: true
    Keys.onDownPressed: figures.go(1)
    Keys.onUpPressed: figures.go(-1)
    Accessible.role: Accessible.Section
    Accessible.name: name
    Accessible.description: description
    Accessible.focusable: true

    FocusRing {
        visible: panel.activeFocus
        around: Theme.rPanel
    }
    FigureWalk {
        id: figures

        root: panel
    }
}
