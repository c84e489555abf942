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
        name: ({ done: "check", failed: "fail", retrying: "retry", running: "running", cancelled: "cancelled" })[mark.code] || "queued"
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
