import QtQuick
import QtQuick.Templates as C
import Soundings.Accessibility
import Soundings.Theme
import Soundings.Controls

// The product's table. columns: [{ key, title, unit, kind, align, w, flex, prio, sortable }]; a column with prio leaves when room is
// short, highest first. kinds: text, strong, number (digits; money), price, change, points, spark, score, signal, source, ticker,
// jobState, progress, compared: cell_picture.cpp draws them.
// The model's roles are the keys; further roles: name (kind ticker), stale (price), currency (price and money), at and stale (source), stateText (jobState), percent (progress), loaded (false: not yet).
// Keys: arrows, Home, End, Page keys, Return opens a row or sorts by a head (Up from the first row). TableItem has the rest.
TableItem {
    id: table

    property string name
    property string note               // said below the last row
    property alias contentY: list.contentY
    property bool jumps: false         // letters go to the row that starts with them; the model needs rowStartingWith()
    property bool unseen: false        // the current row is to be brought into view as soon as there is one
    property string typed
    readonly property int firstRow: Math.max(0, Math.floor(list.contentY / rowHeight))
    signal visibleRowsChanged(int first, int last)

    function tellVisibleRows() {
        visibleRowsChanged(firstRow, Math.min(count - 1, firstRow + Math.ceil(list.height / rowHeight)))
    }
    function reveal(row) {
        unseen = list.height < rowHeight // not laid out yet
        if (unseen)
            return
        list.cancelFlick()
        if (row * rowHeight < list.contentY)
            list.contentY = row * rowHeight
        else if ((row + 1) * rowHeight > list.contentY + list.height)
            list.contentY = (row + 1) * rowHeight - list.height
    }
    function jump(letter) {
        const again = typed === letter
        typed = again ? letter : typed + letter
        forget.restart()
        const row = model.rowStartingWith(typed, typed.length > 1 ? currentRow : currentRow + 1)
        if (row >= 0)
            moveTo(row, currentColumn)
        else
            Announcer.say(qsTr("No row that is loaded starts with %1").arg(typed))
    }
    function tellOrder() {
        Announcer.say(sortAscending ? qsTr("Sorted ascending") : qsTr("Sorted descending"))
    }
    function toTop() {
        list.cancelFlick()
        list.contentY = 0
    }

    clip: true
    rowHeight: Theme.row
    headHeight: Math.round(Theme.small + 20)
    textScale: Theme.text
    mirrored: LayoutMirroring.enabled
    room: width - (bar.needed ? bar.width + Theme.s1 : 0)
    scrolled: list.contentY
    Accessible.role: Accessible.Table
    Accessible.name: name
    onCurrentChanged: if (currentRow >= 0) reveal(currentRow)
    // A screen reader does not read a head again because its name has changed.
    onHeadActivated: Qt.callLater(tellOrder)
    onCopied: Announcer.say(qsTr("Row copied"))
    onCellCopied: (text) => Announcer.say(qsTr("%1 copied").arg(text))
    onTableCopied: (rows) => Announcer.say(qsTr("%n rows copied, with their heads", "", rows))
    onFirstRowChanged: tellVisibleRows()
    onCountChanged: tellVisibleRows()
    onHeightChanged: tellVisibleRows()
    Keys.onPressed: (event) => {
        const plain = (event.modifiers & (Qt.ControlModifier | Qt.AltModifier | Qt.MetaModifier)) === 0
        event.accepted = jumps && plain && count > 0 && /^[A-Za-z0-9.]$/.test(event.text)
        if (event.accepted)
            jump(event.text.toUpperCase())
    }

    Timer {
        id: forget

        interval: 1000
        onTriggered: table.typed = ""
    }

    Connections {
        target: table.model
        function onModelReset() {
            table.toTop()
            if (table.currentRow >= 0)
                table.reveal(table.currentRow)
        }
    }
    TableRows {
        id: head

        width: parent.width
        height: table.headHeight
        table: table
        heads: true
        hovered: overHead.containsMouse ? columnAt(overHead.mouseX) : -1

        MouseArea {
            id: overHead

            anchors.fill: parent
            hoverEnabled: true
            onClicked: (mouse) => {
                const column = head.columnAt(mouse.x)
                if (column < 0)
                    return
                table.moveTo(-1, column)
                table.sortBy(table.shown[column].key)
            }
        }
    }
    Flickable {
        id: list

        anchors.fill: parent
        anchors.topMargin: head.height
        contentHeight: rows.height + (foot.active ? foot.height : 0)
        clip: true
        boundsBehavior: Flickable.StopAtBounds
        Accessible.ignored: true
        onHeightChanged: if (table.unseen && table.currentRow >= 0) table.reveal(table.currentRow)
        C.ScrollBar.vertical: bar

        TableRows {
            id: rows

            width: list.width
            height: table.count * table.rowHeight
            table: table
            seenHeight: list.height
            hovered: over.containsMouse ? Math.floor(over.mouseY / table.rowHeight) : -1

            MouseArea {
                id: over

                anchors.fill: parent
                hoverEnabled: true
                onClicked: (mouse) => {
                    const column = rows.columnAt(mouse.x)
                    table.forceActiveFocus(Qt.MouseFocusReason)
                    table.moveTo(Math.floor(mouse.y / table.rowHeight), column < 0 ? table.currentColumn : column)
                }
                onDoubleClicked: (mouse) => table.activated(Math.floor(mouse.y / table.rowHeight))
            }
        }
        Loader {
            id: foot

            y: rows.height
            width: list.width
            active: table.note !== ""
            sourceComponent: Component {
                Item {
                    implicitHeight: note.height + Theme.s4

                    T {
                        id: note

                        x: table.padding
                        y: Theme.s2
                        width: parent.width - 2 * x
                        role: "small"
                        text: table.note
                        tone: Theme.ink3
                        wrapMode: Text.WordWrap
                    }
                }
            }
        }
    }

    C.ScrollBar {
        id: bar

        readonly property bool needed: list.contentHeight > list.height + 1

        visible: needed
        anchors.top: head.bottom
        anchors.bottom: parent.bottom
        x: table.mirrored ? 0 : parent.width - width
        width: 10
        padding: 2
        minimumSize: 0.06
        orientation: Qt.Vertical
        Accessible.ignored: true
        contentItem: Rectangle {
            implicitWidth: 5
            radius: 2.5
            color: bar.pressed ? Theme.ink3 : Theme.control
        }
    }
}
