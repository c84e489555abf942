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

    implicitHeight: ready ? old.room + item.implicitHeight : loading ? waiting.implicitHeight : block.implicitHeight

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

        active: !panel.ready && !panel.loading
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
