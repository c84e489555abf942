import QtQuick
import QtQuick.Layouts
import Soundings.Theme
import Soundings.Accessibility
import Soundings.Controls
import Soundings.Client
import Soundings.Lists
import Soundings.Screener

// Searches: the strategies of the engine, conditions of one's own, and those that were saved; what they find, and why.
FocusScope {
    id: page

    required property ApiClient client
    readonly property string title: qsTr("Screener")
    readonly property bool sampleData: viewModel.sampleData
    readonly property int staleRows: viewModel.staleRows
    readonly property var keyHelp: tableKeys.figures.concat(tableKeys.lines, tableKeys.letters, [
        { keys: "↑ ↓", title: qsTr("In the list of screens: another screen") },
        { keys: "Ctrl+Z", title: qsTr("Brings a deleted screen back") }])
    readonly property string currentTicker: list.ready ? list.current : ""
    readonly property bool wide: width > 860 * Theme.text
    readonly property bool roomy: width > 1120 * Theme.text
    readonly property Item chooser: wide ? screens : tools
    readonly property var regions: viewModel.editing ? [chooser, editor.item].filter(item => item !== null) : list.ready ? [chooser, list, reasons] : [chooser, list]
    readonly property int undoDepth: viewModel.removedCount
    signal opened(string ticker)
    signal refreshed(string sentence, bool failed)
    signal undoable(var by)               // something was done here that Ctrl+Z takes back

    function focusContent() {
        if (viewModel.editing && editor.item)
            editor.item.enter()
        else
            list.enter()
    }
    function refresh() {
        viewModel.reload()
    }
    /// Something has changed on the engine.
    function follow() {
        if (viewModel.editing)
            return
        list.following = true
        viewModel.reload()
    }
    /// The screen that was chosen, for the next start.
    function search() {
        return { screen: viewModel.current }
    }
    function bringBack(search) {
        viewModel.prefer(String(search.screen))
    }
    function choose(screen) {
        viewModel.choose(screen)
    }
    function find() {
        if (viewModel.find())
            list.enter()
        else
            editor.item.enterFault()
    }
    function edit() {
        viewModel.edit()
        editor.item.enter()
    }
    function undo() {
        const sentence = viewModel.undoRemove()
        if (!visible)
            refreshed(sentence, false)
        else if (activeFocus && !viewModel.editing)
            focusContent()
    }
    function column(metric) {
        return { key: metric.key, title: metric.label, unit: metric.unit, w: 84, align: "right", kind: "strong", prio: 3 }
    }

    TableKeys { id: tableKeys }
    ScreenerViewModel {
        id: viewModel

        client: page.client
    }
    RowLayout {
        anchors.fill: parent
        spacing: 0

        ScreenList {
            id: screens

            visible: page.wide
            Layout.fillHeight: true
            Layout.preferredWidth: Math.round(190 * Theme.text + 30)
            screens: viewModel.screens
            current: viewModel.current
            onChosen: (screen) => viewModel.choose(screen)
        }
        ColumnLayout {
            Layout.fillWidth: true
            Layout.fillHeight: true
            Layout.margins: Theme.margin
            Layout.topMargin: Theme.s4
            Layout.bottomMargin: Theme.s4
            spacing: Theme.s3

            PageHead {
                Layout.fillWidth: true
                title: page.title
                sub: viewModel.editing || !list.ready ? viewModel.currentName : qsTr("%1: %2").arg(viewModel.currentName).arg(viewModel.summary)

                HiddenColumns {
                    height: Theme.controlHeight
                    table: list.table
                }
            }
            Later {
                id: tools

                visible: !page.wide || (viewModel.own && !viewModel.editing) || viewModel.removedName !== ""
                Layout.fillWidth: true

                Flow {
                    function enter() {
                        choice.item.forceActiveFocus(Qt.TabFocusReason)
                    }

                    spacing: Theme.s2

                    Loader {
                        id: choice

                        active: !page.wide
                        visible: active
                        sourceComponent: Chip {
                            label: qsTr("Screen")
                            model: viewModel.screens
                            current: viewModel.current
                            onChosen: (value) => viewModel.choose(value)
                        }
                    }
                    Btn {
                        visible: viewModel.own && !viewModel.editing
                        text: qsTr("Change conditions")
                        onClicked: page.edit()
                    }
                    Btn {
                        visible: viewModel.own && !viewModel.saved && !viewModel.editing
                        text: qsTr("Save screen")
                        onClicked: saving.ask("")
                    }
                    Btn {
                        visible: viewModel.saved && !viewModel.editing
                        text: qsTr("Rename")
                        onClicked: renaming.ask(viewModel.currentName)
                    }
                    Btn {
                        visible: viewModel.saved && !viewModel.editing
                        kind: "danger"
                        text: qsTr("Delete screen")
                        onClicked: {
                            viewModel.remove()
                            page.undoable(page)
                            undoButton.forceActiveFocus(Qt.TabFocusReason)
                        }
                    }
                    T {
                        visible: viewModel.removedName !== ""
                        height: Theme.controlHeight
                        tone: Theme.ink2
                        text: qsTr("“%1” is deleted.").arg(viewModel.removedName)
                    }
                    Btn {
                        id: undoButton

                        visible: viewModel.removedName !== ""
                        text: qsTr("Undo")
                        keys: "Ctrl+Z"
                        onClicked: page.undo()
                    }
                }
            }
            T {
                visible: text !== ""
                text: viewModel.editing || viewModel.status.state === PageState.Loading || viewModel.status.state === PageState.Failed ? "" : viewModel.funnel
                tone: Theme.ink2
                Layout.fillWidth: true
                wrapMode: Text.WordWrap
            }
            // Made when it is wanted: it has some forty fields.
            Loader {
                id: editor

                active: viewModel.editing
                visible: active
                Layout.fillWidth: true
                Layout.fillHeight: true
                sourceComponent: Component {
                    CriteriaEditor {
                        client: page.client
                        form: viewModel.form
                        onFind: page.find()
                    }
                }
            }
            GridLayout {
                visible: !viewModel.editing
                Layout.fillWidth: true
                Layout.fillHeight: true
                columns: page.roomy ? 2 : 1
                columnSpacing: Theme.s3
                rowSpacing: Theme.s3

                ListPanel {
                    id: list

                    focus: true
                    Layout.fillWidth: true
                    Layout.fillHeight: true
                    status: viewModel.status
                    model: viewModel.model
                    name: qsTr("%1: %2").arg(viewModel.currentName).arg(viewModel.summary)
                    summary: viewModel.summary
                    note: viewModel.note
                    awaited: qsTr("Still waiting for what “%1” finds.").arg(viewModel.currentName)
                    action: viewModel.own ? qsTr("Change conditions") : ""
                    onRetry: viewModel.reload()
                    onActionChosen: page.edit()
                    onOpened: (ticker) => page.opened(ticker)
                    columns: [{ key: "ticker", title: qsTr("Company"), w: 166, flex: 3, kind: "ticker" }]
                        .concat(viewModel.metrics.map(page.column), [
                            { key: "total_score", title: qsTr("Score"), w: 82, align: "right", kind: "score" },
                            { key: "signal", title: qsTr("Signal"), w: 103, kind: "signal" },
                            { key: "sector", title: qsTr("Sector"), w: 104, flex: 1, prio: 6 },
                            { key: "source", title: qsTr("Source"), w: 92, kind: "source", prio: 5, sortable: false }
                        ])
                }
                Later {
                    id: reasons

                    visible: list.ready
                    Layout.fillWidth: !page.roomy
                    Layout.fillHeight: page.roomy
                    Layout.preferredWidth: Math.round(250 * Theme.text + 20)
                    Layout.preferredHeight: page.roomy ? -1 : Math.round(Math.min(150 * Theme.text, page.height * 0.3))

                    ReasonsPanel {
                        readonly property int row: list.current === "" ? -1 : viewModel.model.rowOf("ticker", list.current)

                        function listOf(key) {
                            return row < 0 ? [] : viewModel.reasons(row, key)
                        }

                        ticker: list.current
                        company: row < 0 ? "" : viewModel.model.value(row, "name")
                        met: listOf("met")
                        strengths: listOf("strengths")
                        weaknesses: listOf("weaknesses")
                        onOpened: page.opened(list.current)
                    }
                }
            }
        }
    }

    // Made when they are wanted.
    Loader {
        id: saving

        function ask(name) {
            active = true
            item.ask(name)
        }

        active: false
        sourceComponent: Component {
            NameDialog {
                question: qsTr("Save this screen under which name?")
                verb: qsTr("Save screen")
                faultOf: (name) => viewModel.faultOfName(name, true)
                onNamed: (name) => viewModel.saveAs(name)
            }
        }
    }
    Loader {
        id: renaming

        function ask(name) {
            active = true
            item.ask(name)
        }

        active: false
        sourceComponent: Component {
            NameDialog {
                question: qsTr("Rename “%1”").arg(viewModel.currentName)
                verb: qsTr("Rename screen")
                faultOf: (name) => viewModel.faultOfName(name, false)
                onNamed: (name) => viewModel.rename(name)
            }
        }
    }
}
