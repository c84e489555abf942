import QtQuick
import QtQuick.Layouts
import Soundings.Client
import Soundings.Controls
import Soundings.Theme

// The content of a panel, or what stands in its place: a still skeleton, or words what is missing and what to do.
Item {
    id: body

    required property PanelStatus status
    property string awaited               // what is awaited, said after three seconds
    property int skeletonRows: 5
    default property alias content: holder.data
    signal retry()

    readonly property bool ready: status.state === PageState.Ready
    readonly property bool loading: status.state === PageState.Loading

    /// To what can be done where the content is missing.
    function enter() {
        if (block.visible)
            block.enter()
    }
    // Not childrenRect: content may be as tall as this item.
    function tallest(items) {
        let height = 0
        for (let i = 0; i < items.length; ++i)
            if (items[i].visible)
                height = Math.max(height, items[i].implicitHeight)
        return height
    }

    implicitHeight: ready ? tallest(holder.children) : loading ? waiting.implicitHeight : block.implicitHeight

    Item {
        id: holder

        anchors.fill: parent
        visible: body.ready
    }
    Column {
        id: waiting

        property bool slow: false

        visible: body.loading
        width: parent.width
        spacing: Theme.s3
        onVisibleChanged: slow = false

        Repeater {
            model: body.loading ? body.skeletonRows : 0

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
            text: body.awaited
        }
        Timer {
            running: body.loading
            interval: 3000
            onTriggered: waiting.slow = true
        }
    }
    StateBlock {
        id: block

        visible: !body.ready && !body.loading
        width: parent.width
        height: Math.max(implicitHeight, parent.height)
        kind: body.status.state === PageState.Failed ? "failed" : "empty"
        title: body.status.title
        body: body.status.body
        detail: body.status.detail
        primary: body.status.state === PageState.Failed ? qsTr("Try again") : ""
        onPrimaryClicked: body.retry()
    }
}
