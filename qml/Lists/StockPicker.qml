import QtQuick
import QtQuick.Templates as C
import Soundings.Theme
import Soundings.Accessibility
import Soundings.Controls
import Soundings.Client
import Soundings.Lists

// A field that finds stocks by symbol or name as one types; arrows choose, Return takes one.
Field {
    id: picker

    required property ApiClient client
    property int current: 0
    signal picked(string ticker)

    function take(index) {
        const stock = search.found[index]
        if (!stock)
            return
        text = ""
        search.text = ""
        picked(stock.ticker)
    }
    function step(by) {
        const next = Math.max(0, Math.min(search.found.length - 1, current + by))
        if (next === current)
            return
        current = next
        sayCurrent("")
    }
    function sayCurrent(before) {
        const stock = search.found[current]
        if (stock)
            Announcer.say(before + qsTr("%1, %2").arg(stock.ticker).arg(stock.name))
    }

    glyph: "search"
    placeholderText: qsTr("Symbol or name")
    Accessible.searchEdit: true
    onTextEdited: {
        choices.active = true
        search.text = text
    }
    Keys.onDownPressed: step(1)
    Keys.onUpPressed: step(-1)
    Keys.onReturnPressed: take(current)
    Keys.onEnterPressed: take(current)
    Keys.onEscapePressed: (event) => {
        event.accepted = text !== ""
        text = ""
        search.text = ""
    }

    StockSearch {
        id: search

        client: picker.client
        onFoundChanged: {
            picker.current = 0
            if (searching || text === "")
                return
            if (found.length === 0)
                Announcer.say(problem !== "" ? problem : qsTr("No stock matches."))
            else
                picker.sayCurrent(found.length === 1 ? qsTr("1 result. ") : qsTr("%1 results. ").arg(found.length))
        }
    }
    // Made with the first letter.
    Loader {
        id: choices

        active: false
        sourceComponent: C.Popup {
            y: picker.height + Theme.s1
            width: Math.max(picker.width, Math.round(320 * Theme.text))
            height: (search.found.length === 0 ? message.implicitHeight + 2 * Theme.s2 : list.contentHeight) + 2 * padding
            padding: Theme.s1 + 1
            margins: Theme.s2
            visible: picker.activeFocus && search.text !== "" && !search.searching
            closePolicy: C.Popup.NoAutoClose
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
            contentItem: Item {
                Accessible.ignored: true

                T {
                    id: message

                    visible: search.found.length === 0
                    x: Theme.s2
                    width: parent.width - 2 * x
                    anchors.verticalCenter: parent.verticalCenter
                    wrapMode: Text.WordWrap
                    tone: Theme.ink2
                    text: search.problem !== "" ? search.problem : qsTr("No stock matches.")
                    Accessible.ignored: true
                }
                ListView {
                    id: list

                    anchors.fill: parent
                    model: search.found
                    interactive: false
                    currentIndex: picker.current
                    delegate: Rectangle {
                        id: entry

                        required property var modelData
                        required property int index

                        width: list.width
                        height: Theme.controlHeight
                        radius: Theme.rSmall
                        color: entry.index === picker.current ? Theme.selected : over.containsMouse ? Theme.hover : "transparent"
                        border.width: entry.index === picker.current ? Theme.focusWidth : 0
                        border.color: Theme.focus

                        T {
                            id: symbol

                            x: Theme.s2
                            anchors.verticalCenter: parent.verticalCenter
                            weight: Font.DemiBold
                            text: entry.modelData.ticker
                            Accessible.ignored: true
                        }
                        T {
                            x: symbol.x + Math.max(symbol.width, 50 * Theme.text) + Theme.s2
                            width: parent.width - x - Theme.s2
                            anchors.verticalCenter: parent.verticalCenter
                            elidable: true
                            tone: Theme.ink2
                            text: entry.modelData.name
                            Accessible.ignored: true
                        }
                        MouseArea {
                            id: over

                            anchors.fill: parent
                            hoverEnabled: true
                            onClicked: picker.take(entry.index)
                        }
                    }
                }
            }
        }
    }
}
