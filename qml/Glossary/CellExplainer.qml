import QtQuick
import Soundings.Accessibility
import Soundings.Glossary

// F1 or Alt+I on a cell of a table says what the figure is, how it came about, what is usual and where it is from; where there is
// nothing to say, F1 lists the keys as everywhere. The table hands its keys over: override() and take().
Item {
    id: explainer

    required property TableItem table

    function about() {
        const column = table.currentRow >= 0 ? table.shown[table.currentColumn] : undefined
        return column ? CellExplanation.of(table.model, table.currentRow, column) : ({})
    }
    function knows() {
        return about().title !== undefined
    }
    function override(event) {
        event.accepted = event.key === Qt.Key_F1 && knows()
    }
    function take(event) {
        const asked = event.key === Qt.Key_F1 || (event.key === Qt.Key_I && (event.modifiers & Qt.AltModifier) !== 0)
        if (!asked || !knows())
            return
        popup.active = true
        popup.item.explain(table, about(), table.cellRect(table.currentRow, table.currentColumn))
        event.accepted = true
    }

    Loader {
        id: popup

        active: false
        sourceComponent: Component {
            ExplainPopup { }
        }
    }
}
