import QtQuick
import Soundings.Controls
import Soundings.Theme

// Takes files that are dropped on the window, and says so while they hang over it.
DropArea {
    id: drop

    signal filesDropped(var urls)

    onEntered: (drag) => drag.accepted = drag.hasUrls
    onDropped: (drop) => {
        drop.accept(Qt.CopyAction)
        filesDropped(drop.urls)
    }

    Loader {
        anchors.fill: parent
        active: drop.containsDrag
        sourceComponent: Rectangle {
            color: Theme.veil

            Rectangle {
                anchors.centerIn: parent
                width: words.implicitWidth + 2 * Theme.s6
                height: words.implicitHeight + 2 * Theme.s5
                radius: Theme.rPanel
                color: Theme.accentTint
                border.width: 2
                border.color: Theme.accent

                T {
                    id: words

                    anchors.centerIn: parent
                    role: "lead"
                    text: qsTr("Let go to import")
                }
            }
        }
    }
}
