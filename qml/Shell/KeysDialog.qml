import QtQuick
import QtQuick.Layouts
import QtQuick.Templates as C
import Soundings.Controls
import Soundings.Theme

// F1: the keys that work here and everywhere. here and everywhere: [{ keys, title }].
C.Popup {
    id: dialog

    property var here: []
    property var everywhere: []
    property string pageTitle
    property Item before                 // had the keyboard before, and gets it back
    readonly property var lines: here.map(line => Object.assign({ group: pageTitle }, line))
                                 .concat(everywhere.map(line => Object.assign({ group: qsTr("Everywhere") }, line)))

    parent: C.Overlay.overlay
    modal: true
    focus: true
    padding: Theme.s4
    x: parent ? Math.round((parent.width - width) / 2) : 0
    y: parent ? Math.round((parent.height - height) / 2) : 0
    width: parent ? Math.min(parent.width - 2 * Theme.s5, Math.round(560 * Math.min(1.6, Theme.text))) : 0
    height: parent ? Math.min(parent.height - 2 * Theme.s5, heading.implicitHeight + list.contentHeight + Theme.s3 + 2 * padding) : 0
    closePolicy: C.Popup.CloseOnEscape | C.Popup.CloseOnPressOutside
    onAboutToShow: before = parent.Window.activeFocusItem
    onOpened: {
        list.currentIndex = 0
        list.forceActiveFocus(Qt.PopupFocusReason)
    }
    onClosed: if (before) before.forceActiveFocus(Qt.PopupFocusReason)

    C.Overlay.modal: Rectangle {
        color: Theme.veil
    }
    background: Item {
        Shadow { }
        Rectangle {
            anchors.fill: parent
            radius: Theme.rPanel
            color: Theme.raised
            border.width: Theme.border
            border.color: Theme.lineStrong
        }
    }
    contentItem: ColumnLayout {
        spacing: Theme.s3
        Accessible.role: Accessible.Dialog
        Accessible.name: heading.text

        T {
            id: heading

            Layout.fillWidth: true
            role: "lead"
            weight: Font.DemiBold
            text: qsTr("Keys")
            Accessible.role: Accessible.Heading
            Accessible.name: text
        }
        ListView {
            id: list

            Layout.fillWidth: true
            Layout.fillHeight: true
            clip: true
            model: dialog.lines
            boundsBehavior: Flickable.StopAtBounds
            highlightMoveDuration: 0
            Accessible.role: Accessible.List
            Accessible.name: qsTr("Keys, %1").arg(dialog.lines.length)
            section.property: "modelData.group"

            delegate: Item {
                id: line

                required property var modelData
                required property int index
                readonly property bool first: index === 0 || dialog.lines[index - 1].group !== modelData.group

                width: ListView.view.width
                implicitHeight: row.y + row.implicitHeight + Theme.s2
                Accessible.role: Accessible.ListItem
                Accessible.name: (first ? modelData.group + ". " : "") + modelData.title + ", " + modelData.keys
                Accessible.focusable: true
                Accessible.focused: ListView.isCurrentItem && list.activeFocus

                T {
                    id: group

                    visible: line.first
                    y: line.index === 0 ? 0 : Theme.s3
                    role: "small"
                    tone: Theme.ink3
                    text: line.modelData.group
                    Accessible.ignored: true
                }
                Rectangle {
                    y: row.y - Theme.s1
                    width: parent.width
                    height: row.implicitHeight + 2 * Theme.s1
                    visible: line.ListView.isCurrentItem && list.activeFocus
                    color: Theme.selected
                    radius: Theme.rSmall
                    border.width: Theme.focusWidth
                    border.color: Theme.focus
                }
                RowLayout {
                    id: row

                    x: Theme.s2
                    y: (line.first ? group.y + group.implicitHeight + Theme.s1 : 0) + Theme.s1
                    width: parent.width - 2 * Theme.s2
                    spacing: Theme.s3

                    T {
                        Layout.fillWidth: true
                        text: line.modelData.title
                        wrapMode: Text.WordWrap
                        Accessible.ignored: true
                    }
                    Key { text: line.modelData.keys }
                }
            }
        }
    }
}
