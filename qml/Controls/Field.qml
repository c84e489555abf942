import QtQuick
import QtQuick.Templates as C
import Soundings.Theme
import Soundings.Controls

// A line of text to type in. The label is its name for assistive technology; the placeholder is no label.
C.TextField {
    id: field

    property string label
    property string glyph
    property string keys
    property string error        // in words; shown below by the page
    property bool secret: false   // masked, and kept from screen readers, until it is shown
    property bool shown: false

    implicitHeight: Theme.controlHeight
    implicitWidth: Math.round(260 * Theme.text)
    leftPadding: glyph !== "" ? Theme.icon + Theme.s3 + 6 : Theme.s3
    rightPadding: cap.visible ? cap.width + Theme.s4 : Theme.s3
    font.family: Theme.family
    font.pixelSize: Math.round(Theme.body)
    color: Theme.ink
    placeholderTextColor: Theme.ink3
    selectionColor: Theme.accent
    selectedTextColor: Theme.inkOnAccent
    verticalAlignment: TextInput.AlignVCenter
    selectByMouse: true
    echoMode: secret && !shown ? TextInput.Password : TextInput.Normal
    passwordCharacter: "•"
    Accessible.name: label
    Accessible.description: error !== "" ? error : placeholderText

    background: Rectangle {
        radius: Theme.rControl
        color: field.error !== "" ? Theme.dangerTint : Theme.surface
        border.width: Theme.border
        border.color: field.error !== "" ? Theme.danger : Theme.control

        Icon {
            visible: field.glyph !== ""
            name: field.glyph
            x: field.mirrored ? parent.width - width - Theme.s2 - 2 : Theme.s2 + 2
            anchors.verticalCenter: parent.verticalCenter
            color: Theme.ink3
        }
        T {
            visible: field.text === "" && field.preeditText === ""
            x: field.mirrored ? parent.width - field.leftPadding - width : field.leftPadding
            anchors.verticalCenter: parent.verticalCenter
            width: Math.max(0, parent.width - field.leftPadding - field.rightPadding)
            text: field.placeholderText
            tone: Theme.ink3
            elidable: true
            Accessible.ignored: true
        }
        Loader {
            id: cap

            active: field.keys !== ""
            visible: active && field.text === ""
            anchors.right: parent.right
            anchors.rightMargin: 7
            anchors.verticalCenter: parent.verticalCenter
            sourceComponent: Component {
                Key { text: field.keys }
            }
        }
        FocusRing { visible: field.activeFocus }
    }
}
