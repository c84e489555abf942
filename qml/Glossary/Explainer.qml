import QtQuick
import Soundings.Glossary

// F1 or Alt+I says what the figure at the cursor is, how it came about, what is usual and where it is from; where there is nothing
// to say, F1 lists the keys as everywhere. Who has the keyboard for the figures hands its keys over: override() and take().
Item {
    id: explainer

    required property Item figure         // which has the keyboard
    property var about: () => ({})        // of the figure at the cursor, as ExplainPopup takes it
    property var spot: () => Qt.rect(0, 0, figure.width, figure.height) // where that stands in `figure`

    function override(event) {
        event.accepted = event.key === Qt.Key_F1 && about().title !== undefined
    }
    function take(event) {
        const asked = event.key === Qt.Key_F1 || (event.key === Qt.Key_I && (event.modifiers & Qt.AltModifier) !== 0)
        if (asked && explain(about(), spot()))
            event.accepted = true
    }
    /// False: there is nothing to say.
    function explain(subject, where) {
        if (subject.title === undefined)
            return false
        popup.active = true
        popup.item.explain(figure, subject, where)
        return true
    }

    Loader {
        id: popup

        active: false
        sourceComponent: Component {
            ExplainPopup { }
        }
    }
}
