import QtQuick
import QtQuick.Layouts
import Soundings.Controls
import Soundings.Glossary
import Soundings.StockDetail
import Soundings.Theme

// The score as a figure with its signal, its standing and what it did in a week; or that there is none.
Item {
    id: head

    required property var score
    property var about                    // its explanation, once it is known
    signal explain(Item item, var about)

    implicitHeight: column.implicitHeight

    ColumnLayout {
        id: column

        width: parent.width
        spacing: 2

        RowLayout {
            Layout.fillWidth: true
            spacing: Theme.s2

            T {
                role: "hero"
                text: head.score.rated ? Format.fixed(head.score.total, 1) : "–"
                tone: head.score.rated ? Theme.ink : Theme.ink3
                Accessible.ignored: true
            }
            T {
                visible: head.score.rated === true
                text: qsTr("/ 100")
                tone: Theme.ink3
                Layout.alignment: Qt.AlignBaseline
                Accessible.ignored: true
            }
            Item { Layout.fillWidth: true }
            Signal { code: head.score.signal || "NOT_RATED" }
        }
        Flow {
            Layout.fillWidth: true
            spacing: Theme.s2

            T {
                role: "small"
                tone: Theme.ink2
                text: head.score.standing || ""
            }
            Row {
                visible: head.score.change7d !== undefined && head.score.change7d !== null
                spacing: Theme.s1

                Change {
                    role: "small"
                    amount: head.score.change7d
                    unit: ""
                    digits: 1
                }
                T {
                    role: "small"
                    tone: Theme.ink2
                    text: qsTr("in 7 days")
                }
            }
        }
    }
    FigureStop {
        spoken: head.score.rated ? qsTr("Score %1 of 100").arg(Format.fixed(head.score.total, 1)) : qsTr("No score")
        about: head.about
        onExplain: (item, about) => head.explain(item, about)
    }
}
