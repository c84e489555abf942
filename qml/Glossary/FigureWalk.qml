import QtQuick
import Soundings.Glossary

// Up and Down go through the figures below an item, in the order in which they are read; each explains itself.
Item {
    id: walk

    required property Item root
    property Item home: root              // where Up from the first leads: it has enter()
    signal reached(Item figure)

    function explain(item, about) {
        explainer.active = true
        explainer.item.explain(item, about)
    }
    function stopsOf(item) {
        let found = []
        for (let i = 0; i < item.children.length; ++i) {
            const child = item.children[i]
            found = child.figureStop === true ? found.concat([child]) : child.visible ? found.concat(stopsOf(child)) : found
        }
        return found
    }
    function go(by) {
        const stops = stopsOf(root)
        const at = stops.findIndex(stop => stop.activeFocus)
        if (stops.length === 0)
            return
        if (at + by < 0)
            return home.enter()
        const next = stops[Math.min(stops.length - 1, at + by)]
        next.forceActiveFocus(Qt.TabFocusReason)
        reached(next)
    }

    Loader {
        id: explainer

        active: false
        sourceComponent: Component {
            ExplainPopup { }
        }
    }
}
