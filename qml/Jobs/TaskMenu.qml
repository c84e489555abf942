import QtQuick
import QtQuick.Templates as C
import Soundings.Theme
import Soundings.Controls

// The tasks that can be run now. tasks: [{ name, title }].
C.Popup {
    id: menu

    property var tasks: []
    property Item before                 // had the keyboard before, and gets it back
    signal chosen(string task)

    padding: Theme.s1 + 1
    margins: Theme.s2
    modal: false
    focus: true
    closePolicy: C.Popup.CloseOnEscape | C.Popup.CloseOnPressOutsideParent
    width: Math.round(260 * Theme.text) + 2 * padding
    height: Math.min(list.contentHeight + 2 * padding, Math.round(400 * Math.min(1.5, Theme.text)))
    onAboutToShow: before = parent.Window.activeFocusItem
    onClosed: if (before) before.forceActiveFocus(Qt.PopupFocusReason)
    onOpened: {
        list.currentIndex = 0
        list.forceActiveFocus(Qt.TabFocusReason)
    }

    contentItem: ListView {
        id: list

        function choose() {
            const task = menu.tasks[currentIndex]
            menu.close()
            if (task)
                menu.chosen(task.name)
        }

        clip: true
        model: menu.tasks
        highlightMoveDuration: 0
        keyNavigationWraps: true
        boundsBehavior: Flickable.StopAtBounds
        Accessible.role: Accessible.PopupMenu
        Accessible.name: qsTr("Run a task")
        Keys.onReturnPressed: choose()
        Keys.onEnterPressed: choose()
        Keys.onSpacePressed: choose()

        delegate: C.ItemDelegate {
            id: entry

            required property var modelData
            required property int index

            width: ListView.view ? ListView.view.width : implicitWidth
            implicitHeight: Theme.controlHeight
            highlighted: ListView.isCurrentItem
            text: modelData.title
            Accessible.role: Accessible.MenuItem
            Accessible.name: text
            Accessible.focusable: true
            Accessible.focused: highlighted && list.activeFocus
            onClicked: {
                list.currentIndex = index
                list.choose()
            }

            background: Rectangle {
                radius: Theme.rSmall
                color: entry.highlighted ? Theme.selected : entry.hovered ? Theme.hover : "transparent"
                border.width: entry.highlighted ? Theme.focusWidth : 0
                border.color: Theme.focus
            }
            contentItem: Item {
                T {
                    x: Theme.s2
                    width: parent.width - 2 * x
                    anchors.verticalCenter: parent.verticalCenter
                    text: entry.text
                    elidable: true
                    Accessible.ignored: true
                }
            }
        }
    }
    background: Item {
        Shadow { }
        Rectangle {
            anchors.fill: parent
            radius: Theme.rControl
            color: Theme.raised
            border.width: Theme.border
            border.color: Theme.lineStrong
        }
    }
}
