import QtQuick
import QtQuick.Layouts
import Soundings.Theme
import Soundings.Accessibility
import Soundings.Controls
import Soundings.Client
import Soundings.Holdings

// The frame of a page about one of several lists: which one, what can be done to it, the form that is open, what was done and how to
// take it back, and the states in which there is nothing to show.
FocusScope {
    id: page

    required property ApiClient client
    required property HoldingsViewModel lists
    property string title
    property string sub
    // "choose", "create", "created", "rename", "remove", "add", "emptyTitle", "emptyBody", "failed": what differs in words.
    required property var words
    property Item home                    // where the keyboard goes when a form closes
    default property alias content: body.data
    property string formNote              // said below the fields of the form
    property var form: null               // { id, title, action, fields } of what is being typed
    readonly property bool sampleData: ready && lists.invented
    readonly property int staleRows: ready ? lists.staleRows : 0
    readonly property bool ready: lists.state === PageState.Ready
    readonly property string failure: lists.state === PageState.Failed ? lists.failure : ""
    property bool wantsFocus: false       // the keyboard came before there was anything to go to
    property bool toldByWindow: false     // what is done to the lists while another page is shown
    signal undoable(var by)               // something was done here that Ctrl+Z takes back
    signal entered(string form, var values)
    signal fieldLeft(string key, string text) // of the form
    signal addWanted()
    signal refreshed(string sentence, bool failed)
    signal opened(string ticker)

    function focusFilter() {
        focusContent()
    }
    function focusContent() {
        wantsFocus = lists.state === PageState.Loading
        if (ready && home)
            home.forceActiveFocus(Qt.ShortcutFocusReason)
        else if (creating.item)
            creating.item.forceActiveFocus(Qt.ShortcutFocusReason)
        else
            forceActiveFocus(Qt.ShortcutFocusReason)
    }
    /// What was awaited is there: to it, unless somebody has gone elsewhere with the keyboard meanwhile.
    function goOn() {
        if (activeFocus)
            focusContent()
    }
    function refresh() {
        lists.reload()
    }
    /// Which list was shown, for the next start.
    function search() {
        return { list: lists.current }
    }
    function bringBack(search) {
        lists.current = String(search.list)
    }
    /// Prices are followed by the lists themselves; what could not be read at all is read when the engine is back.
    function follow() {
        if (lists.state === PageState.Failed)
            lists.reload()
    }
    function edit(what) {
        lists.clearProblem()
        form = what
        Qt.callLater(() => { if (opening.item) opening.item.enter() })
    }
    function editName(isNew) {
        edit({ id: isNew ? "create" : "rename", title: isNew ? words.create : words.rename, action: isNew ? words.created : qsTr("Rename"),
               fields: [{ key: "name", label: qsTr("Name"), value: isNew ? "" : lists.name, w: 260 }] })
    }
    function closeForm() {
        if (form === null)
            return
        const had = opening.item !== null && opening.item.activeFocus
        form = null
        lists.clearProblem()
        if (had)
            focusContent()
    }
    function reveal(item) {
        if (!item || !page.activeFocus)
            return
        const box = item.mapToItem(column, 0, 0, item.width, item.height)
        const top = column.y + box.y - Theme.s3
        const bottom = column.y + box.y + Math.min(box.height, flick.height - 2 * Theme.s3) + Theme.s3
        if (top < flick.contentY)
            flick.contentY = Math.max(0, top)
        else if (bottom > flick.contentY + flick.height)
            flick.contentY = Math.max(0, Math.min(top, bottom - flick.height))
    }

    Window.onActiveFocusItemChanged: reveal(Window.activeFocusItem)

    Connections {
        target: page.lists
        function onSaid(sentence) {
            Announcer.say(sentence)
            if (!page.visible && !page.toldByWindow && page.lists.failure === "")
                page.refreshed(sentence, page.lists.problem !== "")
        }
        function onHappened(sentence) {
            Announcer.mention(sentence)
            page.refreshed(sentence, false)
        }
        function onSaved() { page.closeForm() }
        function onUndoable() { page.undoable(page.lists) }
        function onChanged() {
            if (page.wantsFocus && page.activeFocus && page.lists.state !== PageState.Loading)
                Qt.callLater(page.goOn)
        }
    }
    Flickable {
        id: flick

        anchors.fill: parent
        contentHeight: column.implicitHeight + 2 * Theme.s4
        boundsBehavior: Flickable.StopAtBounds
        clip: true

        ColumnLayout {
            id: column

            x: Theme.margin
            y: Theme.s4
            width: flick.width - 2 * Theme.margin
            spacing: Theme.s3

            PageHead {
                Layout.fillWidth: true
                title: page.title
                sub: page.ready ? page.sub : ""
            }
            Later {
                visible: page.ready
                Layout.fillWidth: true

                Flow {
                    spacing: Theme.s2

                    Chip {
                        label: page.words.choose
                        model: page.lists.choices
                        current: page.lists.current
                        onChosen: (value) => page.lists.current = value
                    }
                    Btn {
                        kind: "primary"
                        glyph: "plus"
                        text: page.words.add
                        keys: "+"
                        onClicked: page.addWanted()
                    }
                    Btn {
                        text: page.words.create
                        onClicked: page.editName(true)
                    }
                    Btn {
                        text: page.words.rename
                        onClicked: page.editName(false)
                    }
                    Btn {
                        kind: "danger"
                        text: page.words.remove
                        onClicked: page.lists.remove()
                    }
                }
            }
            Loader {
                id: opening

                active: page.form !== null
                visible: active
                Layout.fillWidth: true
                sourceComponent: EntryForm {
                    title: page.form.title
                    action: page.form.action
                    fields: page.form.fields
                    problem: page.lists.problem
                    problemAt: page.lists.problemAt
                    saving: page.lists.busy
                    note: page.formNote
                    onFieldLeft: (key, text) => page.fieldLeft(key, text)
                    onDismissed: page.closeForm()
                    onSaved: (values) => {
                        if (page.form.id === "create" || page.form.id === "rename")
                            page.lists.saveList(values.name, page.form.id === "create")
                        else
                            page.entered(page.form.id, values)
                    }
                }
            }
            T {
                visible: page.form === null && text !== ""
                text: page.lists.problem
                tone: Theme.danger
                wrapMode: Text.WordWrap
                Layout.fillWidth: true
            }
            Loader {
                active: page.lists.done !== ""
                visible: active
                Layout.fillWidth: true
                sourceComponent: RowLayout {
                    spacing: Theme.s2

                    T {
                        text: page.lists.done
                        tone: Theme.ink2
                        wrapMode: Text.WordWrap
                        Layout.maximumWidth: column.width - undoButton.width - Theme.s2
                    }
                    Btn {
                        id: undoButton

                        visible: page.lists.canUndo
                        text: qsTr("Undo")
                        keys: qsTr("Ctrl+Z")
                        onClicked: {
                            page.focusContent()
                            page.lists.undo()
                        }
                    }
                }
            }
            ColumnLayout {
                id: body

                visible: page.ready
                Layout.fillWidth: true
                spacing: Theme.s4
            }
            Panel {
                visible: page.lists.state === PageState.Loading
                Layout.fillWidth: true
                implicitHeight: waiting.implicitHeight + 2 * Theme.margin

                Waiting {
                    id: waiting

                    x: Theme.margin
                    y: Theme.margin
                    width: parent.width - 2 * Theme.margin
                    spacing: Theme.s4
                    rows: 6
                }
            }
            StateBlock {
                visible: page.lists.state === PageState.Failed
                Layout.fillWidth: true
                kind: "failed"
                title: page.words.failed
                body: page.lists.failure
                primary: qsTr("Try again")
                onPrimaryClicked: {
                    page.wantsFocus = true
                    page.forceActiveFocus(Qt.TabFocusReason)
                    page.lists.reload()
                }
            }
            StateBlock {
                visible: page.lists.state === PageState.Empty && page.form === null
                Layout.fillWidth: true
                kind: "empty"
                title: page.words.emptyTitle
                body: page.words.emptyBody
            }
            Loader {
                id: creating

                active: page.lists.state === PageState.Empty && page.form === null
                visible: active
                sourceComponent: Btn {
                    kind: "primary"
                    glyph: "plus"
                    text: page.words.create
                    onClicked: page.editName(true)
                }
            }
        }
    }
}
