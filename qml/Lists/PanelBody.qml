import QtQuick
import QtQuick.Layouts
import Soundings.Client
import Soundings.Controls
import Soundings.Theme

// The content of a panel, or what stands in its place: a still skeleton, or words what is missing and what to do. The content is made
// when there is first something to show, in a turn of its own, and then kept.
Item {
    id: panel

    required property PanelStatus status
    property string awaited               // what is awaited, said after three seconds
    property int skeletonRows: 5
    default property Component content
    readonly property Item item: holder.item as Item
    signal retry()

    readonly property bool answered: status.state === PageState.Ready
    readonly property bool ready: answered && item !== null
    readonly property bool loading: status.state === PageState.Loading || (answered && item === null)

    /// To what can be done where the content is missing.
    function enter() {
        if (block.item)
            block.item.enter()
    }
    function holdsKeyboard() {
        let item = Window.activeFocusItem
        while (item && item !== panel)
            item = item.parent
        return Boolean(item)
    }
    /// What had the keyboard may be out of sight now: it goes to what has come in its place.
    function keepKeyboard() {
        if (!holdsKeyboard())
            return
        if (!ready) {
            if (!loading)
                enter()
            if (loading || !block.activeFocus)
                place.forceActiveFocus(Qt.TabFocusReason)
        } else if (place.activeFocus || block.activeFocus) {
            if (item.enter)
                item.enter()
            else
                place.nextItemInFocusChain(true).forceActiveFocus(Qt.TabFocusReason)
        }
    }

    implicitHeight: ready ? old.room + item.implicitHeight : loading ? waiting.implicitHeight : block.implicitHeight

    onReadyChanged: Qt.callLater(keepKeyboard)
    onLoadingChanged: Qt.callLater(keepKeyboard)

    // Where the keyboard is while what it was in is awaited, or missing without anything to be done.
    Item {
        id: place

        anchors.fill: panel.loading ? waiting : block
        Accessible.role: Accessible.StaticText
        Accessible.name: panel.loading ? panel.awaited : panel.status.title
        Accessible.ignored: panel.ready

        FocusRing {
            visible: !panel.ready && place.activeFocus
            inset: true
        }
    }
    LaterTurn {
        wanted: panel.answered && panel.item === null
        onCame: holder.active = true
    }
    Loader {
        id: holder

        anchors.fill: parent
        anchors.topMargin: old.room
        active: false
        visible: panel.ready
        sourceComponent: panel.content
    }
    OldNote {
        id: old

        readonly property real room: wanted ? height + Theme.s2 : 0

        problem: panel.status.problem
        width: parent.width
    }
    Waiting {
        id: waiting

        visible: panel.loading
        width: parent.width
        spacing: Theme.s3
        rows: panel.skeletonRows
        awaited: panel.awaited
    }
    Loader {
        id: block

        property bool seen: false

        active: seen                      // and kept: the keyboard may be in it
        visible: !panel.ready && !panel.loading
        onVisibleChanged: seen = seen || visible
        Component.onCompleted: seen = visible
        width: parent.width
        height: Math.max(implicitHeight, parent.height)
        sourceComponent: Component {
            StateBlock {
                kind: panel.status.state === PageState.Failed ? "failed" : "empty"
                title: panel.status.title
                body: panel.status.body
                detail: panel.status.detail
                primary: panel.status.state === PageState.Failed ? qsTr("Try again") : ""
                onPrimaryClicked: panel.retry()
            }
        }
    }
}
