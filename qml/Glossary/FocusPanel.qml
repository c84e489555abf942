import QtQuick
import Soundings.Controls
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
        explainer.active = true
        explainer.item.explain(item, about)
    }
    /// The figures below an item, in the order in which they are read.
    function stopsOf(item) {
        let found = []
        for (let i = 0; i < item.children.length; ++i) {
            const child = item.children[i]
            found = child.figureStop === true ? found.concat([child]) : child.visible ? found.concat(stopsOf(child)) : found
        }
        return found
    }
    function walk(by) {
        const stops = stopsOf(panel)
        const at = stops.findIndex(stop => stop.activeFocus)
        if (stops.length === 0)
            return
        if (at + by < 0)
            panel.forceActiveFocus(Qt.TabFocusReason)
        else
            stops[Math.min(stops.length - 1, at + by)].forceActiveFocus(Qt.TabFocusReason)
    }

    activeFocusOnTab: true
    Keys.onDownPressed: walk(1)
    Keys.onUpPressed: walk(-1)
    Accessible.role: Accessible.Section
    Accessible.name: name
    Accessible.description: description
    Accessible.focusable: true

    FocusRing {
        visible: panel.activeFocus
        around: Theme.rPanel
    }
    Loader {
        id: explainer

        active: false
        sourceComponent: Component {
            ExplainPopup { }
        }
    }
}
