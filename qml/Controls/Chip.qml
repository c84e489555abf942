import QtQuick
import QtQuick.Templates as C
import Soundings.Theme
import Soundings.Controls

// A choice with its label, as a menu: "Sector  All". model: [{ value, text }]; current is the chosen value.
C.ComboBox {
    id: chip

    property string label
    property string current
    readonly property bool hasValue: currentIndex > 0
    property bool opening: false
    signal chosen(string value)

    function indexOfCurrent() {
        for (let i = 0; i < (model ? model.length : 0); ++i)
            if (model[i].value === current)
                return i
        return 0
    }

    textRole: "text"
    valueRole: "value"
    implicitHeight: Theme.controlHeight
    implicitWidth: line.implicitWidth + Theme.s3 + Theme.s2
    focusPolicy: Qt.StrongFocus
    hoverEnabled: true
    onCurrentChanged: currentIndex = indexOfCurrent()
    onModelChanged: currentIndex = indexOfCurrent()
    onActivated: (index) => chosen(model[index].value)
    // Opened when Return goes up: the template closes whatever is open then. Only when it went down here, too.
    Keys.onPressed: (event) => {
        const isReturn = event.key === Qt.Key_Return || event.key === Qt.Key_Enter
        opening = isReturn && !popup.visible
        event.accepted = opening
    }
    Keys.onReleased: (event) => {
        if (!opening || event.isAutoRepeat)
            return
        opening = false
        popup.open()
        event.accepted = true
    }
    Accessible.name: qsTr("%1: %2").arg(label).arg(displayText)

    background: Rectangle {
        radius: Theme.rControl
        color: chip.pressed ? Theme.pressed : chip.hovered ? Theme.hover : Theme.surface
        border.width: Theme.border
        border.color: Theme.control

        FocusRing { visible: chip.visualFocus }
    }
    contentItem: Item {
        Accessible.ignored: true

        Row {
            id: line

            x: chip.mirrored ? parent.width - width - Theme.s3 : Theme.s3
            anchors.verticalCenter: parent.verticalCenter
            layoutDirection: chip.mirrored ? Qt.RightToLeft : Qt.LeftToRight
            spacing: 6

            T {
                text: chip.label
                tone: Theme.ink2
                Accessible.ignored: true
            }
            T {
                text: chip.displayText
                weight: chip.hasValue ? Font.DemiBold : Font.Medium
                Accessible.ignored: true
            }
            Icon {
                name: "down"
                width: Theme.icon - 3
                height: width
                color: Theme.ink3
                anchors.verticalCenter: parent.verticalCenter
            }
        }
    }
    delegate: C.ItemDelegate {
        id: entry

        required property var modelData
        required property int index

        width: ListView.view ? ListView.view.width : implicitWidth
        implicitWidth: word.implicitWidth + Theme.icon + 3 * Theme.s3
        implicitHeight: Theme.controlHeight
        highlighted: chip.highlightedIndex === index
        text: modelData.text
        Accessible.name: text
        Accessible.role: Accessible.ListItem
        Accessible.selected: chip.currentIndex === index

        background: Rectangle {
            radius: Theme.rSmall
            color: entry.highlighted ? Theme.selected : "transparent"
            border.width: entry.highlighted ? Theme.focusWidth : 0
            border.color: Theme.focus
        }
        contentItem: Item {
            Icon {
                visible: chip.currentIndex === entry.index
                name: "check"
                x: Theme.s2
                anchors.verticalCenter: parent.verticalCenter
            }
            T {
                id: word

                x: Theme.icon + Theme.s4
                anchors.verticalCenter: parent.verticalCenter
                text: entry.text
                Accessible.ignored: true
            }
        }
    }
    popup: C.Popup {
        y: chip.height + Theme.s1
        width: Math.max(chip.width, list.widest + 2 * padding)
        height: Math.min(list.contentHeight + 2 * padding, Math.round(360 * Math.min(1.5, Theme.text)))
        padding: Theme.s1 + 1
        margins: Theme.s2
        contentItem: ListView {
            id: list

            property real widest: 0

            clip: true
            implicitHeight: contentHeight
            model: chip.delegateModel
            currentIndex: chip.highlightedIndex
            highlightMoveDuration: 0
            boundsBehavior: Flickable.StopAtBounds
            Accessible.name: chip.label
            Accessible.role: Accessible.List
            onVisibleChanged: {
                let most = 0
                for (let i = 0; i < count; ++i) {
                    const item = itemAtIndex(i)
                    most = Math.max(most, item ? item.implicitWidth : 0)
                }
                widest = Math.max(widest, most)
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
}
