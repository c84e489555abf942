import QtQuick
import QtQuick.Templates as C
import Soundings.Theme
import Soundings.Controls
import Soundings.Screener

// The screens to choose from, each with what it looks for. One tab stop: arrows choose. screens: [{ value, text, about, group }].
FocusScope {
    id: list

    property var screens: []
    property string current
    signal chosen(string screen)

    function enter() {
        const at = Math.max(0, screens.findIndex(screen => screen.value === current))
        if (entries.itemAt(at))
            entries.itemAt(at).button.forceActiveFocus(Qt.TabFocusReason)
    }
    function step(from, by) {
        const next = Math.max(0, Math.min(screens.length - 1, from + by))
        if (next === from)
            return
        chosen(screens[next].value)
        entries.itemAt(next).button.forceActiveFocus(Qt.TabFocusReason)
    }

    Accessible.role: Accessible.Grouping
    Accessible.name: qsTr("Screens")

    Rectangle {
        anchors.fill: parent
        color: Theme.sunken

        Rectangle {
            anchors.right: parent.right
            width: Theme.border
            height: parent.height
            color: Theme.line
        }
    }
    Flickable {
        id: flick

        anchors.fill: parent
        anchors.margins: Theme.s3
        contentHeight: column.height
        boundsBehavior: Flickable.StopAtBounds
        clip: contentHeight > height

        Column {
            id: column

            width: flick.width
            spacing: 2

            T {
                x: Theme.s2
                bottomPadding: Theme.s2
                role: "lead"
                weight: Font.DemiBold
                text: list.Accessible.name
                Accessible.role: Accessible.Heading
                Accessible.name: text
            }
            Repeater {
                id: entries

                model: list.screens

                Column {
                    id: entry

                    required property var modelData
                    required property int index
                    readonly property bool firstOfGroup: modelData.group !== "" && (index === 0 || (list.screens[index - 1] || modelData).group !== modelData.group)
                    readonly property alias button: button

                    width: column.width
                    spacing: 2

                    T {
                        visible: entry.firstOfGroup
                        height: Theme.small + Theme.s5
                        x: Theme.s2
                        verticalAlignment: Text.AlignBottom
                        bottomPadding: Theme.s1
                        role: "small"
                        tone: Theme.ink3
                        text: entry.modelData.group
                        Accessible.ignored: true
                    }
                    C.RadioButton {
                        id: button

                        width: parent.width
                        implicitHeight: words.implicitHeight
                        text: entry.modelData.text
                        checked: entry.modelData.value === list.current
                        autoExclusive: false
                        hoverEnabled: true
                        focusPolicy: checked || activeFocus ? Qt.StrongFocus : Qt.ClickFocus
                        Accessible.name: text
                        Accessible.description: entry.modelData.about
                        Keys.onDownPressed: list.step(entry.index, 1)
                        Keys.onUpPressed: list.step(entry.index, -1)
                        Keys.onReturnPressed: click()
                        onActiveFocusChanged: {
                            if (!activeFocus)
                                return
                            if (entry.y < flick.contentY)
                                flick.contentY = entry.y
                            else if (entry.y + entry.height > flick.contentY + flick.height)
                                flick.contentY = entry.y + entry.height - flick.height
                        }
                        onClicked: {
                            list.chosen(entry.modelData.value)
                            checked = Qt.binding(() => entry.modelData.value === list.current)
                        }

                        background: Rectangle {
                            radius: Theme.rControl
                            color: button.checked ? Theme.selected : button.hovered ? Theme.hover : "transparent"

                            Rectangle {
                                visible: button.checked
                                x: button.mirrored ? parent.width - width : 0
                                y: Theme.s2
                                width: 3
                                height: parent.height - 2 * Theme.s2
                                radius: 1.5
                                color: Theme.accent
                            }
                            FocusRing { visible: button.visualFocus }
                        }
                        contentItem: Column {
                            id: words

                            leftPadding: Theme.s3
                            rightPadding: Theme.s2
                            topPadding: Theme.s1 + 2
                            bottomPadding: Theme.s1 + 2
                            spacing: 1

                            T {
                                width: button.width - Theme.s5
                                text: button.text
                                weight: button.checked ? Font.DemiBold : Font.Medium
                                wrapMode: Text.WordWrap
                                Accessible.ignored: true
                            }
                            T {
                                width: button.width - Theme.s5
                                role: "small"
                                tone: Theme.ink2
                                text: entry.modelData.about
                                wrapMode: Text.WordWrap
                                Accessible.ignored: true
                            }
                        }
                    }
                }
            }
        }
    }
}
