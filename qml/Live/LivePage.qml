import QtQuick
import QtQuick.Layouts
import Soundings.Theme
import Soundings.Accessibility
import Soundings.Controls
import Soundings.Client
import Soundings.Live

// A portfolio whose prices move, and what one ticker does to it, metric by metric as the engine computes them.
FocusScope {
    id: page

    required property ApiClient client
    readonly property string title: qsTr("Live analysis")
    readonly property bool sampleData: watched.invented
    readonly property int staleRows: 0
    readonly property bool ready: watched.state === PageState.Ready
    readonly property string failure: watched.state === PageState.Failed ? watched.problem : ""
    readonly property bool wide: width > 860 * Theme.text
    readonly property var regions: ready ? [holdings.table, analysis.field] : []
    readonly property var keyHelp: [
        { keys: "↵", title: qsTr("In the field: analyses the ticker; on a metric: the figures behind it") },
        { keys: qsTr("Esc"), title: qsTr("Cancels the analysis; in figures: closes them") },
        { keys: "↑ ↓", title: qsTr("Another metric") },
        { keys: qsTr("F1"), title: qsTr("On a metric: what it is and what is usual") },
        { keys: "+", title: qsTr("Adds a holding") },
        { keys: qsTr("Space"), title: qsTr("Changes the holding of the row") },
        { keys: qsTr("Del"), title: qsTr("Takes the holding out") },
        { keys: "Ctrl+Z", title: qsTr("Undoes the last change") }
    ].concat(tableKeys.lines)
    property bool wantsFocus: false       // the keyboard came before there was anything to go to

    signal refreshed(string sentence, bool failed)
    signal undoable(var by)               // something was done here that Ctrl+Z takes back
    function focusFilter() {
        focusContent()
    }
    function focusContent() {
        wantsFocus = !ready
        if (ready)
            analysis.focusField()
        else
            forceActiveFocus(Qt.ShortcutFocusReason)
    }
    /// What was awaited is there: to it, unless somebody has gone elsewhere with the keyboard meanwhile.
    function goOn() {
        if (activeFocus)
            focusContent()
    }

    // Shows how the first metric came about.
    function openFigures() {
        analysis.openFigures()
    }

    function reveal(item) {
        if (!item || !page.activeFocus)
            return
        const box = item.mapToItem(column, 0, 0, item.width, item.height)
        const top = column.y + box.y - Theme.s3
        const bottom = column.y + box.y + box.height + Theme.s3
        if (top < flick.contentY)
            flick.contentY = Math.max(0, top)
        else if (bottom > flick.contentY + flick.height)
            flick.contentY = Math.max(0, Math.min(top, bottom - flick.height))
    }

    onVisibleChanged: if (visible) watched.readPortfolios()
    Keys.onEscapePressed: (event) => {
        event.accepted = watched.running
        watched.cancel()
    }
    Window.onActiveFocusItemChanged: reveal(Window.activeFocusItem)
    onReadyChanged: if (ready && wantsFocus && activeFocus) Qt.callLater(goOn)

    TableKeys { id: tableKeys }
    Connections {
        target: watched.editor
        function onUndoable() { page.undoable(watched.editor) }
    }
    LiveViewModel {
        id: watched

        client: page.client
        onMentioned: (sentence) => Announcer.mention(sentence)
        onWarned: (sentence) => Announcer.mention(sentence, Announcer.Failure)
        onDetailed: (sentence) => Announcer.mention(sentence, Announcer.Detail)
        onSaid: (sentence) => {
            Announcer.say(sentence)
            if (!page.visible)
                page.refreshed(sentence, watched.editor.problem !== "")
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
                sub: qsTr("What one position does to the portfolio")
            }
            Rectangle {
                visible: page.ready && !watched.connected
                Layout.fillWidth: true
                implicitHeight: lost.implicitHeight + 2 * Theme.s2
                radius: Theme.rControl
                color: Theme.sunken
                border.width: Theme.border
                border.color: Theme.lineStrong

                RowLayout {
                    id: lost

                    x: Theme.s3
                    y: Theme.s2
                    width: parent.width - 2 * Theme.s3
                    spacing: Theme.s2

                    Icon {
                        name: "plug"
                        color: Theme.ink2
                    }
                    T {
                        text: watched.problem === "" ? qsTr("Reconnecting…") : qsTr("%1 Reconnecting…").arg(watched.problem)
                        wrapMode: Text.WordWrap
                        Layout.fillWidth: true
                    }
                    Btn {
                        kind: "quiet"
                        glyph: "retry"
                        text: qsTr("Try now")
                        onClicked: watched.retry()
                    }
                }
            }
            GridLayout {
                visible: page.ready
                Layout.fillWidth: true
                columns: page.wide ? 2 : 1
                columnSpacing: Theme.s4
                rowSpacing: Theme.s4

                HoldingsPanel {
                    id: holdings

                    viewModel: watched
                    Layout.alignment: Qt.AlignTop
                    Layout.fillWidth: !page.wide
                    Layout.preferredWidth: Math.round(400 * Theme.text)
                    onChosen: (ticker) => analysis.analyze(ticker)
                }
                AnalysisPanel {
                    id: analysis

                    viewModel: watched
                    Layout.alignment: Qt.AlignTop
                    Layout.fillWidth: true
                    Layout.maximumWidth: page.wide ? Math.round(900 * Theme.text) : Number.POSITIVE_INFINITY
                }
                Item {
                    visible: page.wide
                    Layout.columnSpan: 2
                    Layout.fillWidth: true
                }
            }
            Panel {
                visible: watched.state === PageState.Loading
                Layout.fillWidth: true
                implicitHeight: waiting.implicitHeight + 2 * Theme.margin

                ColumnLayout {
                    id: waiting

                    x: Theme.margin
                    y: Theme.margin
                    width: parent.width - 2 * Theme.margin
                    spacing: Theme.s4

                    T {
                        text: watched.problem === "" ? qsTr("Connecting to the engine") : qsTr("%1 Reconnecting…").arg(watched.problem)
                        tone: Theme.ink2
                        wrapMode: Text.WordWrap
                        Layout.fillWidth: true
                    }
                    Waiting {
                        Layout.fillWidth: true
                        spacing: Theme.s4
                    }
                }
            }
            StateBlock {
                visible: watched.state === PageState.Failed
                Layout.fillWidth: true
                kind: "failed"
                title: qsTr("The portfolio could not be opened")
                body: watched.problem
                primary: qsTr("Try again")
                onPrimaryClicked: {
                    page.wantsFocus = true
                    page.forceActiveFocus(Qt.TabFocusReason)
                    watched.retry()
                }
            }
        }
    }
}
