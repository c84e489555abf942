import QtQuick
import Soundings.Theme
import Soundings.Controls
import Soundings.Shell

// The pages of the program, in groups. One tab stop: arrows move. pages: [{ id, group, title, glyph, keys }].
FocusScope {
    id: rail

    property var pages: []
    property string current
    property bool narrow: false
    signal chosen(string page)

    function indexOfCurrent() {
        for (let i = 0; i < pages.length; ++i)
            if (pages[i].id === current)
                return i
        return 0
    }
    function enter() {
        items.itemAt(indexOfCurrent()).button.forceActiveFocus(Qt.TabFocusReason)
    }
    /// A low window has no room for all of them.
    function reveal(entry) {
        if (entry)
            pageTabs.contentY = Math.max(Math.min(pageTabs.contentY, entry.y), entry.y + entry.height - pageTabs.height)
    }
    function step(by) {
        for (let i = 0; i < items.count; ++i) {
            if (items.itemAt(i).button.activeFocus) {
                const next = Math.max(0, Math.min(items.count - 1, i + by))
                items.itemAt(next).button.forceActiveFocus(Qt.TabFocusReason)
                return
            }
        }
    }

    implicitWidth: narrow ? Math.round(Theme.icon + 36) : Math.round(150 * Theme.text + 50)
    Accessible.role: Accessible.PageTabList
    Accessible.name: qsTr("Pages")
    onCurrentChanged: reveal(items.itemAt(indexOfCurrent()))
    Keys.onDownPressed: step(1)
    Keys.onUpPressed: step(-1)

    Rectangle {
        anchors.fill: parent
        color: Theme.canvas

        Rectangle {
            anchors.right: parent.right
            width: Theme.border
            height: parent.height
            color: Theme.line
        }
    }
    Row {
        id: brand

        x: rail.narrow ? (rail.width - mark.width) / 2 : Theme.s4 + 2
        y: Theme.s4
        spacing: Theme.s2 + 1

        Icon {
            id: mark

            name: "lead"
            width: Math.round(20 * Math.min(1.5, Theme.text))
            height: width
            color: Theme.accent
            stroke: 1.5
            anchors.verticalCenter: parent.verticalCenter
        }
        T {
            visible: !rail.narrow
            text: "Soundings"
            role: "lead"
            weight: Font.DemiBold
            anchors.verticalCenter: parent.verticalCenter
            Accessible.ignored: true
        }
    }
    Flickable {
        id: pageTabs

        onHeightChanged: rail.reveal(items.itemAt(rail.indexOfCurrent()))
        onContentHeightChanged: rail.reveal(items.itemAt(rail.indexOfCurrent()))
        anchors.top: brand.bottom
        anchors.topMargin: Theme.s4
        anchors.bottom: parent.bottom
        anchors.left: parent.left
        anchors.right: parent.right
        anchors.leftMargin: Theme.s2
        anchors.rightMargin: Theme.s2
        contentHeight: column.height
        clip: contentHeight > height
        boundsBehavior: Flickable.StopAtBounds

        Column {
            id: column

            width: parent.width
            spacing: 1

            Repeater {
                id: items

                model: rail.pages

                Column {
                    id: entry

                    required property var modelData
                    required property int index
                    readonly property bool firstOfGroup: index === 0 || rail.pages[index - 1].group !== modelData.group
                    readonly property alias button: tab

                    width: column.width
                    spacing: 1

                    Loader {
                        active: entry.firstOfGroup
                        visible: active
                        width: parent.width
                        sourceComponent: groupHead
                        onLoaded: { item.name = entry.modelData.group; item.first = entry.index === 0 }
                    }
                    RailItem {
                        id: tab

                        width: parent.width
                        text: entry.modelData.brief || entry.modelData.title
                        glyph: entry.modelData.glyph
                        keys: entry.modelData.keys || ""
                        narrow: rail.narrow
                        current: rail.current === entry.modelData.id
                        onChosen: rail.chosen(entry.modelData.id)
                        onActiveFocusChanged: if (activeFocus) rail.reveal(entry)
                    }
                }
            }
        }
    }

    Component {
        id: groupHead

        Column {
            property string name
            property bool first: true

            spacing: 1

            Item {
                visible: !parent.first
                width: 1
                height: rail.narrow ? Theme.s2 : Theme.s3
            }
            Rectangle {
                visible: rail.narrow && !parent.first
                x: Theme.s2
                width: parent.width - 2 * Theme.s2
                height: Theme.hairline
                color: Theme.lineStrong
            }
            T {
                visible: !rail.narrow
                x: Theme.s2 + 2
                height: Theme.small + Theme.s2 + 2
                role: "small"
                text: parent.name
                tone: Theme.ink3
            }
        }
    }
}
