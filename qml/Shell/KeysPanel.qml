import QtQuick
import QtQuick.Layouts
import Soundings.Accessibility
import Soundings.Controls
import Soundings.Shell
import Soundings.Theme

// The keys that work everywhere, each in a field: type others and press Return. What cannot be is said below the field.
Panel {
    id: panel

    property var pages: []               // whose keys are taken: [{ keys, title }]

    implicitHeight: column.implicitHeight + 2 * Theme.margin

    ShortcutTable { id: table }

    ColumnLayout {
        id: column

        anchors.left: parent.left
        anchors.right: parent.right
        anchors.top: parent.top
        anchors.margins: Theme.margin
        spacing: Theme.s3

        T {
            text: qsTr("Keys")
            role: "lead"
            weight: Font.DemiBold
            Accessible.role: Accessible.Heading
            Accessible.name: text
        }
        T {
            Layout.fillWidth: true
            text: qsTr("Type other keys, such as Ctrl+Shift+K, and press Enter. An empty field brings the usual ones back.")
            role: "small"
            tone: Theme.ink2
            wrapMode: Text.WordWrap
        }
        Repeater {
            model: table.rows.length

            ColumnLayout {
                id: line

                required property int index
                readonly property var row: table.rows[index]
                property string problem

                function assign(typed) {
                    problem = typed.trim() === "" ? table.reset(row.id, panel.pages) : table.assign(row.id, typed, panel.pages)
                    if (problem === "") {
                        field.text = row.keys
                        Announcer.say(qsTr("%1: %2").arg(row.title).arg(row.keys))
                    } else {
                        Announcer.say(problem)
                    }
                }

                Layout.fillWidth: true
                spacing: Theme.s1

                RowLayout {
                    Layout.fillWidth: true
                    spacing: Theme.s3

                    T {
                        Layout.fillWidth: true
                        text: line.row.title
                        weight: line.row.own ? Font.DemiBold : Font.Normal
                        wrapMode: Text.WordWrap
                        Accessible.ignored: true
                    }
                    Field {
                        id: field

                        implicitWidth: Math.round(150 * Theme.text)
                        label: qsTr("Keys: %1").arg(line.row.title)
                        error: line.problem
                        text: line.row.keys
                        Keys.onReturnPressed: line.assign(text)
                        Keys.onEnterPressed: line.assign(text)
                        onEditingFinished: if (!activeFocus && text !== line.row.keys) line.assign(text)
                    }
                }
                T {
                    visible: line.problem !== ""
                    Layout.fillWidth: true
                    text: line.problem
                    tone: Theme.danger
                    role: "small"
                    wrapMode: Text.WordWrap
                    Accessible.ignored: true
                }
            }
        }
    }
}
