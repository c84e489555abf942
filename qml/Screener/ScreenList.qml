import QtQuick
import Soundings.Theme
import Soundings.Controls
import Soundings.Screener

// The screens to choose from, each with what it looks for. One tab stop: arrows choose. screens: [{ value, text, about, group }].
FocusScope {
    id: list

    property var screens: []
    property string current
    property bool known: false            // all have been made once: when there are others, they take their place at once
    signal chosen(string screen)

    function enter() {
        const at = Math.max(0, screens.findIndex(screen => screen.value === current))
        if (entries.itemAt(at))
            entries.itemAt(at).enter()
    }
    function step(from, by) {
        const next = Math.max(0, Math.min(screens.length - 1, from + by))
        if (next === from)
            return
        chosen(screens[next].value)
        entries.itemAt(next).enter()
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

                model: list.screens.length // not the list: its items stay when its texts change

                Later {
                    id: entry

                    required property int index
                    readonly property var screen: list.screens[index] || ({ value: "", text: "", about: "", group: "" })

                    width: column.width
                    due: list.known
                    onLoaded: if (index === list.screens.length - 1) list.known = true

                    ScreenEntry {
                        screen: entry.screen
                        headed: screen.group !== "" && (entry.index === 0 || list.screens[entry.index - 1].group !== screen.group)
                        current: screen.value === list.current
                        onChosen: list.chosen(screen.value)
                        onStepped: (by) => list.step(entry.index, by)
                        onEntered: {
                            if (entry.y < flick.contentY)
                                flick.contentY = entry.y
                            else if (entry.y + entry.height > flick.contentY + flick.height)
                                flick.contentY = entry.y + entry.height - flick.height
                        }
                    }
                }
            }
        }
    }
}
