import QtQuick
import QtQuick.Layouts
import Soundings.Theme
import Soundings.Accessibility
import Soundings.Controls

// Empty, failed and never-loaded: what happened, what it means, what to do. Left-aligned, no illustration.
Rectangle {
    id: block

    property string kind: "failed"        // failed, empty
    property string title
    property string body
    property string detail                // code and ids, last and small
    property string primary               // "" shows no button
    property string second
    property bool made: false             // most are never seen: what they say is made when one is
    signal primaryClicked()
    signal secondClicked()

    /// To the first thing that can be done.
    function enter() {
        made = true
        contents.item.enter()
    }

    implicitHeight: contents.implicitHeight + 2 * Theme.s5
    radius: Theme.rControl
    color: Theme.sunken
    border.width: Theme.border
    border.color: Theme.line
    Accessible.role: Accessible.Grouping
    Accessible.name: title
    onVisibleChanged: if (visible) made = true
    Component.onCompleted: if (visible) made = true

    Loader {
        id: contents

        active: block.made
        anchors.centerIn: parent
        width: Math.min(parent.width - 2 * Theme.s5, Math.round(460 * Math.min(1.5, Theme.text)))
        sourceComponent: Component {
            ColumnLayout {
                function enter() {
                    const button = [first, other, copy].find(button => button.visible)
                    if (button)
                        button.forceActiveFocus(Qt.TabFocusReason)
                }

                spacing: Theme.s2

                // Not a row in the column: Qt keeps the height that the wrapped title had before the row knew its width.
                T {
                    readonly property real indent: icon.width + Theme.s2 + 2

                    role: "lead"
                    weight: Font.DemiBold
                    text: block.title
                    leftPadding: LayoutMirroring.enabled ? 0 : indent
                    rightPadding: LayoutMirroring.enabled ? indent : 0
                    Layout.fillWidth: true
                    wrapMode: Text.WordWrap

                    Icon {
                        id: icon

                        name: block.kind === "failed" ? "fail" : "info"
                        color: block.kind === "failed" ? Theme.danger : Theme.ink2
                        width: Theme.icon + Theme.s1
                        height: width
                        anchors.left: parent.left
                    }
                }
                T {
                    visible: text !== ""
                    text: block.body
                    tone: Theme.ink2
                    Layout.fillWidth: true
                    wrapMode: Text.WordWrap
                    lineHeight: 1.3
                }
                Flow {
                    visible: block.primary !== "" || block.second !== "" || copy.visible
                    spacing: Theme.s2
                    Layout.topMargin: Theme.s2
                    Layout.fillWidth: true

                    Btn {
                        id: first

                        visible: text !== ""
                        text: block.primary
                        glyph: block.kind === "failed" ? "retry" : ""
                        kind: block.kind === "failed" ? "primary" : "plain"
                        onClicked: block.primaryClicked()
                    }
                    Btn {
                        id: other

                        visible: text !== ""
                        text: block.second
                        onClicked: block.secondClicked()
                    }
                    Btn {
                        id: copy

                        visible: block.detail !== ""
                        kind: "quiet"
                        text: qsTr("Copy details")
                        onClicked: {
                            Clipboard.copy([block.title, block.body, block.detail].filter(line => line !== "").join("\n"))
                            Announcer.say(qsTr("Details copied."))
                        }
                    }
                }
                T {
                    visible: text !== ""
                    role: "small"
                    text: block.detail
                    tone: Theme.ink3
                    Layout.fillWidth: true
                    wrapMode: Text.Wrap
                }
            }
        }
    }
}
