import QtQuick
import QtQuick.Layouts
import Soundings.Accessibility
import Soundings.Controls
import Soundings.Glossary
import Soundings.Theme

// What the words mean. Typing searches; Down goes into the list, whose terms are walked with the arrow keys.
FocusScope {
    id: page

    readonly property string title: qsTr("Glossary")
    readonly property bool sampleData: false
    readonly property int staleRows: 0
    readonly property var keyHelp: [
        { keys: "↓", title: qsTr("From the search to the terms") },
        { keys: "↑ ↓", title: qsTr("Another term") },
        { keys: "PgUp PgDn", title: qsTr("Several terms up or down") },
        { keys: "Home End", title: qsTr("First and last term") }
    ]
    readonly property var regions: [query, list]

    function focusFilter() { focusContent() }
    function focusContent() {
        query.forceActiveFocus(Qt.TabFocusReason)
        query.selectAll()
    }
    /// Shows a term, as the popover of a figure asks for it.
    function show(term) {
        terms.text = query.text = ""
        list.currentIndex = Math.max(0, terms.rowOf(term))
        list.positionViewAtIndex(list.currentIndex, ListView.Beginning)
    }

    GlossaryModel { id: terms }

    ColumnLayout {
        anchors.fill: parent
        anchors.margins: Theme.margin
        anchors.topMargin: Theme.s4
        spacing: Theme.s3

        PageHead {
            Layout.fillWidth: true
            title: page.title
            sub: terms.count === 1 ? qsTr("1 term") : qsTr("%1 terms").arg(terms.count)
        }
        Field {
            id: query

            label: qsTr("Search the glossary")
            glyph: "search"
            placeholderText: qsTr("Term, or a word of its meaning")
            onTextEdited: {
                terms.text = text
                list.currentIndex = 0
                Announcer.say(terms.count === 1 ? qsTr("1 term") : qsTr("%1 terms").arg(terms.count))
            }
            Keys.onDownPressed: list.forceActiveFocus(Qt.TabFocusReason)
        }
        Panel {
            Layout.fillWidth: true
            Layout.fillHeight: true

            ListView {
                id: list

                anchors.fill: parent
                anchors.margins: Theme.border
                clip: true
                model: terms
                activeFocusOnTab: true
                boundsBehavior: Flickable.StopAtBounds
                highlightMoveDuration: 0
                Accessible.role: Accessible.List
                Accessible.name: qsTr("Terms, %1").arg(terms.count)
                Keys.onPressed: (event) => {
                    const page = Math.max(1, Math.floor(height / 90))
                    const steps = { [Qt.Key_Home]: -count, [Qt.Key_End]: count, [Qt.Key_PageUp]: -page, [Qt.Key_PageDown]: page }
                    if (steps[event.key] === undefined)
                        return
                    currentIndex = Math.max(0, Math.min(count - 1, currentIndex + steps[event.key]))
                    event.accepted = true
                }
                delegate: GlossaryEntry { width: ListView.view.width }
            }
            T {
                visible: terms.count === 0
                anchors.fill: parent
                anchors.margins: Theme.s4
                wrapMode: Text.WordWrap
                tone: Theme.ink2
                text: qsTr("No term has the text “%1”. Try a shorter word.").arg(terms.text)
            }
        }
    }
}
