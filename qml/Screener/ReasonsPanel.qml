import QtQuick
import QtQuick.Layouts
import Soundings.Theme
import Soundings.Controls
import Soundings.Glossary
import Soundings.Screener

// Why a stock was found: each condition and by how much it is met, and what speaks for and against the stock besides.
FocusPanel {
    id: panel

    property string ticker
    property string company
    property var met: []
    property var strengths: []
    property var weaknesses: []
    signal opened()

    name: qsTr("Why %1 was found").arg(ticker)
    description: met.concat(strengths.map(text => qsTr("For: %1").arg(text)), weaknesses.map(text => qsTr("Against: %1").arg(text))).join(". ")
    Keys.onReturnPressed: opened()
    Keys.onDownPressed: flick.contentY = Math.max(0, Math.min(flick.contentHeight - flick.height, flick.contentY + Theme.row))
    Keys.onUpPressed: flick.contentY = Math.max(0, flick.contentY - Theme.row)

    component Reasons: ColumnLayout {
        id: reasons

        property string heading
        property bool good: true
        property var texts: []

        visible: texts.length > 0
        spacing: 0
        Layout.fillWidth: true

        T {
            text: reasons.heading
            role: "small"
            tone: Theme.ink3
            bottomPadding: Theme.s1
        }
        Repeater {
            model: reasons.texts

            ReasonLine {
                required property string modelData

                good: reasons.good
                text: modelData
                Layout.fillWidth: true
            }
        }
    }

    Flickable {
        id: flick

        anchors.fill: parent
        anchors.margins: Theme.border
        contentHeight: column.implicitHeight + 2 * Theme.s4
        boundsBehavior: Flickable.StopAtBounds
        clip: true

        ColumnLayout {
            id: column

            x: Theme.s4
            y: Theme.s3
            width: flick.width - 2 * Theme.s4
            spacing: Theme.s3

            T {
                text: panel.ticker
                role: "lead"
                weight: Font.DemiBold
                Layout.fillWidth: true
                Accessible.role: Accessible.Heading
                Accessible.name: panel.name
            }
            T {
                text: panel.company
                tone: Theme.ink2
                Layout.fillWidth: true
                Layout.topMargin: -Theme.s2
                wrapMode: Text.WordWrap
            }
            Reasons {
                heading: qsTr("The conditions it meets")
                texts: panel.met
            }
            Reasons {
                heading: qsTr("For")
                texts: panel.strengths
            }
            Reasons {
                heading: qsTr("Against")
                good: false
                texts: panel.weaknesses
            }
            Btn {
                text: qsTr("Open %1").arg(panel.ticker)
                glyph: "enter"
                onClicked: panel.opened()
                onActiveFocusChanged: if (activeFocus) flick.contentY = Math.max(0, flick.contentHeight - flick.height)
            }
        }
    }
}
