import QtQuick
import QtQuick.Layouts
import Soundings.Client
import Soundings.Controls
import Soundings.Theme

// The content of a panel, or what stands in its place: a still skeleton, or words what is missing and what to do. The content is made
// when there is first something to show, and then kept.
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

    onAnsweredChanged: if (answered) holder.active = true
    implicitHeight: ready ? item.implicitHeight : loading ? waiting.implicitHeight : block.implicitHeight

    Loader {
        id: holder

        anchors.fill: parent
        active: false
        visible: panel.ready
        sourceComponent: panel.content
    }
    Column {
        id: waiting

        property bool slow: false

        visible: panel.loading
        width: parent.width
        spacing: Theme.s3
        onVisibleChanged: slow = false

        Repeater {
            model: panel.loading ? panel.skeletonRows : 0

            Skeleton {
                required property int index

                width: waiting.width * (index % 3 === 0 ? 0.94 : index % 3 === 1 ? 0.8 : 0.88)
            }
        }
        T {
            visible: waiting.slow
            width: waiting.width
            wrapMode: Text.WordWrap
            tone: Theme.ink2
            text: panel.awaited
        }
        Timer {
            running: panel.loading
            interval: 3000
            onTriggered: waiting.slow = true
        }
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
