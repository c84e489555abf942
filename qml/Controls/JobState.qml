import QtQuick
import Soundings.Theme
import Soundings.Controls

// The state of a job: shape and word; only failure and success have a colour of their own. code: queued, running, retrying, done,
// failed, cancelled.
Row {
    id: mark

    property string code: "queued"
    property string word                  // "" shows the shape alone
    readonly property color tone: code === "failed" ? Theme.danger : code === "done" ? Theme.ok : code === "running" ? Theme.ink : Theme.ink2

    spacing: 6
    Accessible.role: Accessible.StaticText
    Accessible.name: word

    Icon {
        anchors.verticalCenter: parent.verticalCenter
        width: Theme.icon - 2
        height: width
        color: mark.tone
        stroke: 1.7
        solid: mark.code === "running"
        path: ({
            done: Icons.path.check,
            failed: Icons.path.fail,
            retrying: Icons.path.retry,
            running: "M8 4A4 4 0 1 1 8 12A4 4 0 1 1 8 4",
            cancelled: "M8 2.5A5.5 5.5 0 1 1 8 13.5A5.5 5.5 0 1 1 8 2.5M4.2 11.8L11.8 4.2"
        })[mark.code] || "M8 3.5A4.5 4.5 0 1 1 8 12.5A4.5 4.5 0 1 1 8 3.5"
    }
    T {
        visible: text !== ""
        anchors.verticalCenter: parent.verticalCenter
        text: mark.word
        tone: mark.tone
        weight: mark.code === "failed" || mark.code === "running" ? Font.Medium : Font.Normal
        Accessible.ignored: true
    }
}
