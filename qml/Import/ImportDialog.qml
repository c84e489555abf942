import QtQuick
import QtQuick.Layouts
import QtQuick.Templates as C
import Soundings.Theme
import Soundings.Accessibility
import Soundings.Client
import Soundings.Controls
import Soundings.Import

// Ctrl+O, or files that are dropped on the window: what is in each, what would be stored and what not, and then it is stored. It can be
// closed meanwhile; what was stored, or why not, is told all the same. The keyboard goes back to where it was.
C.Popup {
    id: dialog

    required property ApiClient client
    property Item before
    property int told: 0                  // quarters of the storing
    readonly property bool working: files.state === ImportViewModel.Reading || files.state === ImportViewModel.Checking || files.state === ImportViewModel.Storing
    signal stored(string sentence)
    signal notStored(string sentence)
    signal stockWanted(string ticker)

    /// Without files it asks for one.
    function ask(urls) {
        if (!opened) {
            before = parent.Window.activeFocusItem
            open()
        }
        if (urls.length > 0) {
            if (files.state === ImportViewModel.Storing)
                Announcer.say(qsTr("They wait until %1 is stored.").arg(files.fileName))
            files.take(urls)
        } else if (files.state === ImportViewModel.Stored) {
            if (files.filesLeft > 0)
                files.next()
            else
                files.cancel()
        }
    }
    function goOn() {
        const button = [store, another, check, choose].find(button => button.visible && button.enabled)
        const item = files.state === ImportViewModel.Asking && files.kind === "" ? kinds
                   : files.state === ImportViewModel.Asking && ticker.visible && files.problem !== "" ? ticker : button
        if (item === kinds)
            kinds.enterFirst()
        else if (item)
            item.forceActiveFocus(Qt.TabFocusReason)
    }

    parent: C.Overlay.overlay
    modal: true
    focus: true
    x: parent ? Math.round((parent.width - width) / 2) : 0
    y: parent ? Math.round(parent.height * 0.1) : 0
    width: parent ? Math.min(parent.width - 80, Math.round(680 * Math.min(1.6, Theme.text))) : 0
    height: parent ? Math.min(parent.height - 2 * y, column.implicitHeight + 2 * padding) : 0
    padding: Theme.margin
    closePolicy: C.Popup.CloseOnEscape
    onOpened: goOn()
    onClosed: {
        if (files.state !== ImportViewModel.Storing)
            files.cancel()
        if (before)
            before.forceActiveFocus(Qt.PopupFocusReason)
    }

    ImportViewModel {
        id: files

        client: dialog.client
        onChecked: {
            if (!dialog.opened)
                return
            Announcer.say(problem !== "" ? problem : sentence !== "" ? sentence : qsTr("Say what is in %1.").arg(fileName))
            Qt.callLater(dialog.goOn)
        }
        onStored: (sentence, ticker) => dialog.stored(sentence)
        onNotStored: (sentence) => dialog.notStored(sentence)
        onChanged: {
            const quarter = state === ImportViewModel.Storing ? Math.floor(progress * 4) : 0
            if (quarter > dialog.told && quarter < 4)
                Announcer.mention(qsTr("%1 % of the import is done.").arg(quarter * 25))
            dialog.told = quarter
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
    contentItem: Flickable {
        id: flick

        contentHeight: column.implicitHeight
        boundsBehavior: Flickable.StopAtBounds
        clip: contentHeight > height + 1      // else the ring of what has the keyboard would be cut
        Accessible.role: Accessible.Dialog
        Accessible.name: heading.text

        ColumnLayout {
            id: column

            width: flick.width
            spacing: Theme.s3

            T {
                id: heading

                Layout.fillWidth: true
                role: "lead"
                weight: Font.DemiBold
                text: files.fileName === "" ? qsTr("Import a CSV file") : qsTr("Import %1").arg(files.fileName)
                wrapMode: Text.Wrap
                Accessible.role: Accessible.Heading
                Accessible.name: text
            }
            T {
                visible: files.state === ImportViewModel.NoFile
                Layout.fillWidth: true
                tone: Theme.ink2
                wrapMode: Text.WordWrap
                lineHeight: 1.3
                text: qsTr("Daily prices of one or many tickers, stocks, or fundamentals. The usual headings are recognised. Nothing is stored before you have seen what would be.")
            }
            Flow {
                visible: files.state !== ImportViewModel.NoFile && files.state !== ImportViewModel.Reading
                enabled: !dialog.working && files.state !== ImportViewModel.Stored
                Layout.fillWidth: true
                spacing: Theme.s2

                Segment {
                    id: kinds

                    function enterFirst() {
                        if (current === "")
                            focusFirst()
                        else
                            enter()
                    }

                    label: qsTr("What is in it")
                    items: [{ value: "prices", text: qsTr("Prices") }, { value: "stocks", text: qsTr("Stocks") }, { value: "fundamentals", text: qsTr("Fundamentals") }]
                    current: files.kind
                    onChosen: (value) => files.kind = value
                }
                Field {
                    id: ticker

                    visible: files.needsTicker
                    width: Math.round(170 * Theme.text)
                    label: qsTr("Whose prices")
                    placeholderText: qsTr("Whose prices: AAPL")
                    text: files.ticker
                    error: files.problem
                    onTextEdited: files.ticker = text
                    onAccepted: files.check()
                }
            }
            T {
                visible: text !== ""
                Layout.fillWidth: true
                text: files.problem
                tone: Theme.danger
                wrapMode: Text.WordWrap
            }
            T {
                visible: dialog.working
                Layout.fillWidth: true
                tone: Theme.ink2
                wrapMode: Text.WordWrap
                text: files.state === ImportViewModel.Reading ? qsTr("Reading, %1 %").arg(Math.round(files.progress * 100))
                    : files.state === ImportViewModel.Checking ? qsTr("The engine looks at the rows.")
                    : files.kept ? qsTr("The rows are stored. The engine computes the scores anew. You may close this; the end is told.")
                    : files.stopping ? qsTr("The import is being stopped.")
                    : files.progress > 0 ? qsTr("The engine stores the rows, %1 %. You may close this; the end is told.").arg(Math.round(files.progress * 100))
                    : qsTr("The engine stores the rows. You may close this; the end is told.")
            }
            T {
                visible: files.state === ImportViewModel.Storing && files.filesLeft > 0
                Layout.fillWidth: true
                tone: Theme.ink2
                wrapMode: Text.WordWrap
                text: qsTr("Files that wait: %1").arg(files.filesLeft)
            }
            Bar {
                visible: files.state === ImportViewModel.Reading || files.state === ImportViewModel.Storing
                Layout.fillWidth: true
                value: files.progress * 100
                Accessible.ignored: true
            }
            T {
                visible: text !== ""
                Layout.fillWidth: true
                text: files.sentence
                wrapMode: Text.WordWrap
                lineHeight: 1.3
            }
            DataTable {
                id: rows

                visible: count > 0
                Layout.fillWidth: true
                Layout.preferredHeight: Math.round(Theme.small + 20) + Math.min(6, count) * Theme.row
                activeFocusOnTab: true
                name: qsTr("Rows that are left out or look odd, %1").arg(count)
                model: files.notes
                columns: [
                    { key: "line", title: qsTr("Line"), w: 64, align: "right", tone: "ink", sortable: false },
                    { key: "what", title: qsTr("Row"), w: 84, sortable: false },
                    { key: "reason", title: qsTr("Why"), w: 200, flex: 1, tone: "ink", sortable: false }
                ]
            }
            Flow {
                Layout.fillWidth: true
                spacing: Theme.s2

                Btn {
                    id: choose

                    visible: files.state === ImportViewModel.NoFile
                    kind: "primary"
                    text: qsTr("Choose files")
                    onClicked: files.choose()
                }
                Btn {
                    id: check

                    visible: files.state === ImportViewModel.Asking
                    kind: "primary"
                    text: qsTr("Check the file")
                    onClicked: files.check()
                }
                Btn {
                    id: store

                    visible: files.state === ImportViewModel.Checked
                    enabled: files.rows > 0
                    kind: "primary"
                    text: files.rows === 1 ? qsTr("Import 1 row") : qsTr("Import %1 rows").arg(Format.fixed(files.rows, 0))
                    onClicked: {
                        files.store()
                        stop.forceActiveFocus(Qt.TabFocusReason)
                    }
                }
                Btn {
                    id: stop

                    visible: files.state === ImportViewModel.Storing
                    enabled: !files.kept
                    text: qsTr("Stop the import")
                    tip: qsTr("Nothing of the file is stored then.")
                    onClicked: files.stop()
                    onEnabledChanged: if (visible && !enabled) closing.forceActiveFocus(Qt.TabFocusReason)
                }
                Btn {
                    id: another

                    visible: files.filesLeft > 0 && !dialog.working
                    kind: files.state === ImportViewModel.Stored ? "primary" : "plain"
                    text: files.state === ImportViewModel.Stored ? qsTr("Next file, %1 left").arg(files.filesLeft) : qsTr("Skip to the next file, %1 left").arg(files.filesLeft)
                    onClicked: files.next()
                }
                Btn {
                    visible: files.state === ImportViewModel.Stored && files.firstTicker !== ""
                    text: qsTr("Show %1").arg(files.firstTicker)
                    onClicked: {
                        const ticker = files.firstTicker
                        dialog.before = null
                        dialog.close()
                        dialog.stockWanted(ticker)
                    }
                }
                Btn {
                    id: closing

                    text: files.state === ImportViewModel.Stored || files.state === ImportViewModel.Storing ? qsTr("Close") : qsTr("Cancel")
                    keys: "Esc"
                    onClicked: dialog.close()
                }
            }
        }
    }
}
