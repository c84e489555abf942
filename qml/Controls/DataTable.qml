import QtQuick
import QtQuick.Templates as C
import Soundings.Accessibility
import Soundings.Theme
import Soundings.Controls

// The product's table. columns: [{ key, title, unit, kind, align, w, flex, prio, sortable }]; a column with prio leaves when room is
// short, highest first. kinds: text, strong, number (digits), price, change, points, spark, score, signal, source, ticker,
// jobState, progress, compared.
// The model's roles are the keys; further roles: name (kind ticker), stale (price), at and stale (source), stateText (jobState), percent (progress), loaded (false: not yet).
// Keys: arrows, Home, End, Page keys, Return opens a row or sorts by a head (Up from the first row). TableItem has the rest.
TableItem {
    id: table

    property string name
    property string note               // said below the last row
    property alias contentY: list.contentY
    property bool jumps: false         // letters go to the row that starts with them; the model needs rowStartingWith()
    property string typed
    signal visibleRowsChanged(int first, int last)

    function tellVisibleRows() {
        const first = Math.max(0, Math.floor(list.contentY / rowHeight))
        visibleRowsChanged(first, Math.min(count - 1, first + Math.ceil(list.height / rowHeight)))
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
        list.positionViewAtBeginning()
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
    onCurrentChanged: if (currentRow >= 0) list.positionViewAtIndex(currentRow, ListView.Contain)
    // A screen reader does not read a head again because its name has changed.
    onHeadActivated: Qt.callLater(tellOrder)
    onCopied: Announcer.say(qsTr("Row copied"))
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

    Item {
        id: head

        width: parent.width
        height: table.headHeight
        z: 2

        Rectangle {
            anchors.fill: parent
            color: Theme.surface
        }
        Repeater {
            model: table.shown

            Item {
                id: title

                required property var modelData
                required property int index
                readonly property bool sorted: table.sortKey === modelData.key

                x: modelData.x
                width: modelData.width
                height: head.height

                Rectangle {
                    anchors.fill: parent
                    anchors.margins: 2
                    radius: Theme.rSmall
                    color: over.containsMouse && title.modelData.sortable !== false ? Theme.hover : "transparent"
                }
                Row {
                    anchors.verticalCenter: parent.verticalCenter
                    x: title.modelData.atRight ? parent.width - table.padding - width : table.padding
                    spacing: Theme.s1
                    layoutDirection: title.modelData.atRight ? Qt.LeftToRight : Qt.RightToLeft

                    Icon {
                        visible: title.sorted
                        width: Theme.small - 1
                        height: width
                        path: table.sortAscending ? "M8 13.5V3M3.8 7L8 2.8L12.2 7" : "M8 2.5V13M3.8 9L8 13.2L12.2 9"
                        color: Theme.ink
                        anchors.verticalCenter: parent.verticalCenter
                    }
                    Row {
                        spacing: Theme.s1

                        T {
                            role: "small"
                            text: title.modelData.title
                            tone: title.sorted ? Theme.ink : Theme.ink3
                            weight: title.sorted ? Font.DemiBold : Font.Medium
                            Accessible.ignored: true
                        }
                        T {
                            visible: text !== ""
                            role: "small"
                            text: title.modelData.unit || ""
                            tone: Theme.ink3
                            Accessible.ignored: true
                        }
                    }
                }
                MouseArea {
                    id: over

                    anchors.fill: parent
                    hoverEnabled: true
                    onClicked: {
                        table.moveTo(-1, title.index)
                        table.sortBy(title.modelData.key)
                    }
                }
                FocusRing {
                    visible: table.activeFocus && table.currentRow < 0 && title.index === table.currentColumn
                    inset: true
                }
            }
        }
        Rectangle {
            anchors.bottom: parent.bottom
            width: parent.width
            height: Theme.border
            color: Theme.lineStrong
        }
    }

    ListView {
        id: list

        anchors.fill: parent
        anchors.topMargin: head.height
        clip: true
        reuseItems: true
        boundsBehavior: Flickable.StopAtBounds
        keyNavigationEnabled: false
        model: table.model
        Accessible.ignored: true
        onContentYChanged: table.tellVisibleRows()
        C.ScrollBar.vertical: bar
        footer: Item {
            visible: table.note !== ""
            width: list.width
            height: visible ? note.height + Theme.s4 : 0

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

        delegate: Item {
            id: line

            required property int index
            required property var model
            readonly property bool current: index === table.currentRow
            readonly property bool loaded: model.loaded !== false

            width: list.width
            height: table.rowHeight
            Accessible.ignored: true

            Rectangle {
                anchors.fill: parent
                color: line.current ? Theme.selected : hover.containsMouse ? Theme.hover : "transparent"

                Rectangle {
                    visible: line.current
                    x: table.mirrored ? parent.width - width : 0
                    width: 3
                    height: parent.height
                    color: Theme.accent
                }
                Rectangle {
                    anchors.bottom: parent.bottom
                    width: parent.width
                    height: Theme.hairline
                    color: Theme.line
                    visible: !line.current
                }
            }
            MouseArea {
                id: hover

                function columnAt(x) {
                    for (let i = 0; i < table.shown.length; ++i)
                        if (x >= table.shown[i].x && x < table.shown[i].x + table.shown[i].width)
                            return i
                    return table.currentColumn
                }

                anchors.fill: parent
                hoverEnabled: true
                onClicked: (mouse) => {
                    table.forceActiveFocus(Qt.MouseFocusReason)
                    table.moveTo(line.index, columnAt(mouse.x))
                }
                onDoubleClicked: table.activated(line.index)
            }
            Repeater {
                model: table.shown

                Item {
                    id: cell

                    required property var modelData
                    required property int index

                    x: modelData.x
                    width: modelData.width
                    height: table.rowHeight

                    DataCell {
                        anchors.verticalCenter: parent.verticalCenter
                        column: cell.modelData
                        record: line.model
                        room: cell.width - 2 * table.padding
                        x: cell.modelData.atRight ? cell.width - table.padding - width : table.padding
                        sourceComponent: !line.loaded ? kinds.notYet : kinds.of(cell.modelData.kind, missing)
                    }
                    FocusRing {
                        visible: table.activeFocus && line.current && cell.index === table.currentColumn
                        inset: true
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

    DataCellKinds { id: kinds }
}
