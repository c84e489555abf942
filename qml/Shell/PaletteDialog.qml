import QtQuick
import QtQuick.Layouts
import QtQuick.Templates as C
import Soundings.Theme
import Soundings.Accessibility
import Soundings.Controls
import Soundings.Client
import Soundings.Shell

// Ctrl+K: every page, stock and command by name. The way for those who use no pointer, and the fastest for all.
C.Popup {
    id: palette

    property alias client: entries.client
    property alias commands: entries.commands
    signal commandChosen(string id)
    signal stockChosen(string ticker)

    function run(index) {
        const at = entries.index(index, 0)
        const id = entries.data(at, Qt.UserRole + 2)
        const ticker = entries.data(at, Qt.UserRole + 3)
        close()
        if (id === "stock")
            stockChosen(ticker)
        else if (id)
            commandChosen(id)
    }

    function step(by) {
        list.currentIndex = Math.max(0, Math.min(list.count - 1, list.currentIndex + by))
        sayCurrent("")
    }
    // The keyboard stays in the field, so what Return would run is said, also when it is the only one.
    function sayCurrent(before) {
        if (entries.count > 0)
            Announcer.say(before + entries.data(entries.index(list.currentIndex, 0), Qt.UserRole + 9))
    }

    parent: C.Overlay.overlay
    modal: true
    focus: true
    x: parent ? Math.round((parent.width - width) / 2) : 0
    y: parent ? Math.round(parent.height * 0.13) : 0
    width: parent ? Math.min(parent.width - 80, Math.round(560 * Math.min(1.6, Theme.text) + 60)) : 0
    height: parent ? Math.min(contentItem.implicitHeight, parent.height - y - Theme.s5) : 0
    closePolicy: C.Popup.CloseOnEscape | C.Popup.CloseOnPressOutside
    onAboutToShow: {
        query.text = ""
        entries.text = ""
        list.currentIndex = 0
    }
    onOpened: query.forceActiveFocus(Qt.ShortcutFocusReason)

    PaletteModel {
        id: entries

        onCountChanged: {
            list.currentIndex = 0
            if (!palette.opened || searching || text === "")
                return
            if (count === 0)
                Announcer.say(qsTr("Nothing has the text “%1”.").arg(text))
            else
                palette.sayCurrent(count === 1 ? qsTr("1 result. ") : qsTr("%1 results. ").arg(count))
        }
    }

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
        spacing: 0
        Accessible.role: Accessible.Dialog
        Accessible.name: qsTr("Commands")

        RowLayout {
            Layout.fillWidth: true
            Layout.margins: Theme.s3
            Layout.leftMargin: Theme.s4
            Layout.rightMargin: Theme.s4
            spacing: Theme.s3

            Field {
                id: query

                Layout.fillWidth: true
                glyph: "search"
                label: qsTr("Command or stock")
                placeholderText: qsTr("Find a stock, page or command")
                onTextEdited: entries.text = text
                Keys.onDownPressed: palette.step(1)
                Keys.onUpPressed: palette.step(-1)
                Keys.onReturnPressed: if (list.count > 0) palette.run(list.currentIndex)
                Keys.onEnterPressed: if (list.count > 0) palette.run(list.currentIndex)
            }
            T {
                role: "small"
                tone: Theme.ink3
                text: entries.count === 1 ? qsTr("1 result") : qsTr("%1 results").arg(entries.count)
            }
        }
        Rectangle {
            Layout.fillWidth: true
            Layout.leftMargin: Theme.border
            Layout.rightMargin: Theme.border
            implicitHeight: Theme.hairline
            color: Theme.line
        }
        ListView {
            id: list

            Layout.fillWidth: true
            Layout.fillHeight: true
            Layout.bottomMargin: Theme.s2
            implicitHeight: contentHeight
            clip: true
            boundsBehavior: Flickable.StopAtBounds
            highlightMoveDuration: 0
            model: entries
            Accessible.role: Accessible.List
            Accessible.name: qsTr("Results")
            delegate: PaletteEntry {
                width: list.width
                current: ListView.isCurrentItem
                onRun: palette.run(index)
            }
        }
        T {
            visible: entries.count === 0
            Layout.margins: Theme.s4
            Layout.fillWidth: true
            wrapMode: Text.WordWrap
            tone: Theme.ink2
            text: entries.searching ? qsTr("Searching") : qsTr("Nothing has the text “%1”.").arg(entries.text)
        }
        Rectangle {
            Layout.fillWidth: true
            Layout.leftMargin: Theme.border
            Layout.rightMargin: Theme.border
            implicitHeight: Theme.hairline
            color: Theme.line
        }
        Flow {
            Layout.fillWidth: true
            Layout.margins: Theme.s3
            Layout.leftMargin: Theme.s4
            spacing: Theme.s2

            Key { text: "↑" }
            Key { text: "↓" }
            T {
                role: "small"
                text: qsTr("choose")
                tone: Theme.ink3
                rightPadding: Theme.s3
            }
            Key { text: qsTr("Enter") }
            T {
                role: "small"
                text: qsTr("run")
                tone: Theme.ink3
                rightPadding: Theme.s3
            }
            Key { text: qsTr("Esc") }
            T {
                role: "small"
                text: qsTr("close")
                tone: Theme.ink3
            }
        }
    }
}
