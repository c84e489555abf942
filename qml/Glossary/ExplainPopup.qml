import QtQuick
import QtQuick.Layouts
import QtQuick.Templates as C
import Soundings.Controls
import Soundings.Glossary
import Soundings.Theme

// Explains one figure: what it is, how this value came about, what is usual, where it is from. Escape closes it, and the focus goes
// back to the figure.
C.Popup {
    id: popup

    property var subject: ({})           // {title, value, what, how, usual, source}
    property Item figure                  // gets the keyboard back
    property rect spot                    // of the figure, in the window
    readonly property var parts: [
        { head: qsTr("What it is"), text: subject.what || "" },
        { head: qsTr("This value"), text: subject.how || "" },
        { head: qsTr("What is usual"), text: subject.usual || "" },
        { head: qsTr("Where it is from"), text: subject.source || "" }
    ].filter(part => part.text !== "")

    /// `cell` is the figure in a table, which has the keyboard for all its cells.
    function explain(item, about, cell) {
        figure = item
        subject = about
        spot = item.mapToItem(parent, cell || Qt.rect(0, 0, item.width, item.height))
        open()
    }

    parent: C.Overlay.overlay
    x: parent ? Math.max(Theme.s2, Math.min(spot.x, parent.width - width - Theme.s2)) : 0
    // Below the figure; above it where there is no room.
    y: {
        const below = spot.y + spot.height + Theme.s1
        return !parent ? 0 : below + height <= parent.height - Theme.s2 ? below : Math.max(Theme.s2, spot.y - Theme.s1 - height)
    }
    modal: false
    focus: true
    padding: Theme.s4
    width: parent ? Math.min(parent.width - 2 * Theme.s5, Math.round(420 * Math.min(1.6, Theme.text))) : 0
    height: parent ? Math.min(contentItem.implicitHeight + 2 * padding, parent.height - 2 * Theme.s2) : 0
    closePolicy: C.Popup.CloseOnEscape | C.Popup.CloseOnPressOutside
    onOpened: body.forceActiveFocus(Qt.PopupFocusReason)
    onClosed: if (figure) figure.forceActiveFocus(Qt.PopupFocusReason)

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
    contentItem: FocusScope {
        id: body

        implicitHeight: column.implicitHeight
        Accessible.role: Accessible.Dialog
        Accessible.name: (popup.subject.title || "") + " " + (popup.subject.value || "")
        Accessible.description: popup.parts.map(part => part.head + ": " + part.text).join(" ")
        Accessible.focusable: true
        Keys.onPressed: (event) => {
            // The keys that open it close it.
            if ([Qt.Key_F1, Qt.Key_Return, Qt.Key_Enter, Qt.Key_Space].includes(event.key)) {
                popup.close()
                event.accepted = true
            }
        }
        Keys.onDownPressed: scroller.contentY = Math.min(scroller.contentY + 40, Math.max(0, scroller.contentHeight - scroller.height))
        Keys.onUpPressed: scroller.contentY = Math.max(0, scroller.contentY - 40)
        Keys.onShortcutOverride: (event) => event.accepted = event.key === Qt.Key_F1

        // All of it is seen at once but where the window is small and the text large.
        Flickable {
            id: scroller

            anchors.fill: parent
            contentHeight: column.implicitHeight
            boundsBehavior: Flickable.StopAtBounds
            clip: contentHeight > height

            ColumnLayout {
                id: column

                width: parent.width
                spacing: Theme.s1

                RowLayout {
                    Layout.fillWidth: true
                    spacing: Theme.s3

                    T {
                        Layout.fillWidth: true
                        role: "lead"
                        weight: Font.DemiBold
                        text: popup.subject.title || ""
                        wrapMode: Text.WordWrap
                        Accessible.ignored: true
                    }
                    T {
                        role: "lead"
                        weight: Font.DemiBold
                        text: popup.subject.value || ""
                        Accessible.ignored: true
                    }
                }
                Repeater {
                    model: popup.parts

                    ColumnLayout {
                        id: part

                        required property var modelData

                        Layout.fillWidth: true
                        Layout.topMargin: Theme.s2
                        spacing: 2

                        T {
                            role: "small"
                            tone: Theme.ink3
                            text: part.modelData.head
                            Accessible.ignored: true
                        }
                        T {
                            Layout.fillWidth: true
                            text: part.modelData.text
                            wrapMode: Text.WordWrap
                            lineHeight: 1.15
                            Accessible.ignored: true
                        }
                    }
                }
            }
        }
    }
}
