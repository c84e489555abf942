import QtQuick
import QtQuick.Layouts
import QtQuick.Templates as C
import Soundings.Theme
import Soundings.Accessibility
import Soundings.Controls
import Soundings.Live

// One metric of an analysis: name, gauge, figure, meaning, state; Return, Space or a click opens how it was computed, or why it was
// not: MetricFigures below it.
C.AbstractButton {
    id: row

    required property string name
    required property string meaning
    required property int metricState
    required property string stateText
    required property string figure
    required property string seconds
    required property string explain
    required property var gauge
    required property string sentence
    property bool expanded: false
    readonly property bool opens: explain !== ""
    readonly property bool quiet: metricState === MetricModel.Idle || metricState === MetricModel.Cancelled
    signal moveBy(int step)
    signal asked()                        // what it is

    function press() {
        if (!opens)
            return
        expanded = !expanded
        if (expanded)
            Announcer.say(explain)
    }

    implicitHeight: content.implicitHeight + 2 * Theme.s3
    hoverEnabled: true
    focusPolicy: Qt.StrongFocus
    Accessible.role: Accessible.Button
    Accessible.name: figure !== "" ? qsTr("%1, %2").arg(name).arg(figure) : qsTr("%1, %2").arg(name).arg(stateText)
    Accessible.description: !opens ? meaning : expanded ? meaning + " " + explain
        : sentence !== "" ? qsTr("%1 %2 Press Return for its figures.").arg(meaning).arg(sentence)
        : metricState === MetricModel.Failed ? qsTr("%1 Press Return for the reason.").arg(meaning) : qsTr("%1 Press Return for how it was computed.").arg(meaning)
    Accessible.onPressAction: press()
    onClicked: press()
    onOpensChanged: if (!opens) expanded = false
    Keys.onReturnPressed: press()
    Keys.onEnterPressed: press()
    Keys.onShortcutOverride: (event) => event.accepted = event.key === Qt.Key_F1
    Keys.onPressed: (event) => {
        event.accepted = event.key === Qt.Key_F1 || (event.key === Qt.Key_I && (event.modifiers & Qt.AltModifier) !== 0)
        if (event.accepted)
            asked()
    }
    Keys.onDownPressed: moveBy(1)
    Keys.onUpPressed: moveBy(-1)

    background: Rectangle {
        radius: Theme.rControl
        color: row.opens && row.down ? Theme.pressed : row.opens && row.hovered ? Theme.hover : "transparent"

        FocusRing { visible: row.visualFocus }
    }
    contentItem: Item {
        ColumnLayout {
            id: content

            x: Theme.s3
            y: Theme.s3
            width: parent.width - 2 * Theme.s3
            spacing: Theme.s1

            RowLayout {
                // As high without a figure as with one: nothing moves when a result arrives.
                Layout.minimumHeight: Math.ceil(Theme.lead * 1.4)
                Layout.fillWidth: true
                spacing: Theme.s3

                T {
                    text: row.name
                    weight: Font.DemiBold
                    Layout.fillWidth: true
                    wrapMode: Text.WordWrap
                    Accessible.ignored: true
                }
                MetricGauge {
                    visible: row.gauge.value !== undefined && row.width > 480 * Theme.text
                    gauge: row.gauge
                }
                T {
                    visible: text !== ""
                    role: "small"
                    tone: Theme.ink3
                    text: row.seconds
                    Accessible.ignored: true
                }
                T {
                    visible: row.figure !== ""
                    role: "lead"
                    weight: Font.DemiBold
                    text: row.figure
                    horizontalAlignment: Text.AlignRight
                    Layout.minimumWidth: Math.round(72 * Theme.text)
                    Accessible.ignored: true
                }
                Row {
                    visible: row.figure === ""
                    spacing: Theme.s1

                    Icon {
                        name: row.metricState === MetricModel.Failed ? "fail" : row.metricState === MetricModel.Waiting ? "clock" : "dash"
                        width: Theme.icon - 2
                        height: width
                        color: word.tone
                        anchors.verticalCenter: parent.verticalCenter
                    }
                    T {
                        id: word

                        text: row.stateText
                        tone: row.metricState === MetricModel.Failed ? Theme.danger : row.metricState === MetricModel.Waiting ? Theme.ink2 : Theme.ink3
                        weight: row.quiet ? Font.Normal : Font.Medium
                        Accessible.ignored: true
                    }
                }
                Icon {
                    name: row.expanded ? "up" : "down"
                    opacity: row.opens ? 1 : 0
                    width: Theme.icon - 2
                    height: width
                    color: Theme.ink3
                }
            }
            T {
                text: row.sentence !== "" ? row.sentence : row.meaning
                tone: Theme.ink2
                wrapMode: Text.WordWrap
                Layout.fillWidth: true
                Accessible.ignored: true
            }
        }
    }
}
