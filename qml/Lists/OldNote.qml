import QtQuick
import Soundings.Controls
import Soundings.Theme

// Above content that could not be read anew, and stays.
T {
    required property string problem      // why not; "" shows nothing
    readonly property bool wanted: problem !== ""

    function sentence() {
        return qsTr("%1 What is shown may be old.").arg(problem)
    }

    visible: wanted
    text: wanted ? sentence() : ""
    tone: Theme.ink2
    wrapMode: Text.WordWrap
}
