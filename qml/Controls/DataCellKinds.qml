import QtQuick
import Soundings.Theme
import Soundings.Controls

// The pictures of a cell, one for each kind of column. Each is loaded into a DataCell, which is its parent.
QtObject {
    id: kinds

    function of(kind, missing) {
        if (missing && kind !== "progress" && kind !== "signal" && kind !== "source")
            return none
        switch (kind) {
        case "ticker": return ticker
        case "strong": return strong
        case "number": return number
        case "price": return price
        case "change": return change
        case "points": return points
        case "spark": return spark
        case "score": return score
        case "signal": return signalBadge
        case "source": return source
        case "jobState": return jobState
        case "progress": return progress
        case "compared": return compared
        default: return text
        }
    }

    readonly property Component notYet: Component {
        Rectangle {
            readonly property DataCell cell: parent as DataCell

            width: cell ? Math.min(cell.room, Math.round(cell.room * 0.7)) : 0
            height: Theme.s2
            radius: Theme.rSmall
            color: Theme.track
        }
    }
    readonly property Component none: Component {
        T {
            text: "–"
            tone: Theme.ink3
            Accessible.ignored: true
        }
    }
    readonly property Component text: Component {
        T {
            readonly property DataCell cell: parent as DataCell

            text: cell && !cell.missing ? cell.value : ""
            tone: cell && cell.column.tone === "ink" ? Theme.ink : Theme.ink2
            width: cell ? Math.min(implicitWidth, cell.room) : implicitWidth
            elidable: true
            Accessible.ignored: true
        }
    }
    readonly property Component strong: Component {
        T {
            readonly property DataCell cell: parent as DataCell

            text: cell && !cell.missing ? cell.value : ""
            weight: Font.DemiBold
            width: cell ? Math.min(implicitWidth, cell.room) : implicitWidth
            elidable: true
            Accessible.ignored: true
        }
    }
    readonly property Component ticker: Component {
        Row {
            id: pair

            readonly property DataCell cell: parent as DataCell

            spacing: Theme.s2

            T {
                id: symbol

                text: pair.cell && !pair.cell.missing ? pair.cell.value : ""
                weight: Font.DemiBold
                width: Math.max(implicitWidth, Math.round(50 * Theme.text))
                Accessible.ignored: true
            }
            T {
                text: pair.cell && pair.cell.record ? pair.cell.record.name || "" : ""
                tone: Theme.ink2
                width: pair.cell ? Math.max(0, Math.min(implicitWidth, pair.cell.room - symbol.width - pair.spacing)) : implicitWidth
                elidable: true
                Accessible.ignored: true
            }
        }
    }
    readonly property Component number: Component {
        T {
            readonly property DataCell cell: parent as DataCell
            readonly property bool loss: cell !== null && cell.column.lossWhenNegative === true && cell.value < 0

            text: !cell || cell.missing ? "" : loss ? qsTr("loss") : Format.fixed(cell.value, cell.column.digits === undefined ? 1 : cell.column.digits)
            tone: loss ? Theme.ink2 : Theme.ink
            weight: cell && cell.column.bold === true ? Font.DemiBold : Font.Normal
            Accessible.ignored: true
        }
    }
    readonly property Component price: Component {
        Item {
            id: figure

            readonly property DataCell cell: parent as DataCell
            readonly property bool stale: Boolean(cell && cell.record && cell.record.stale === true)

            implicitWidth: word.implicitWidth
            implicitHeight: word.implicitHeight

            T {
                id: word

                text: !figure.cell || figure.cell.missing ? ""
                    : figure.cell.record && figure.cell.record.currency ? qsTr("%1 %2").arg(Format.price(figure.cell.value)).arg(figure.cell.record.currency) : Format.price(figure.cell.value)
                tone: figure.stale ? Theme.ink2 : Theme.ink
                Accessible.ignored: true
            }
            Dash {
                visible: figure.stale
                anchors.bottom: parent.bottom
                anchors.bottomMargin: -2
                width: parent.width
                height: 2
                stroke: Theme.border
                pattern: [3, 2]
                color: Theme.cautionLine
            }
        }
    }
    readonly property Component change: Component {
        Change {
            readonly property DataCell cell: parent as DataCell

            amount: cell ? cell.value : null
            Accessible.ignored: true
        }
    }
    readonly property Component points: Component {
        Change {
            readonly property DataCell cell: parent as DataCell

            amount: cell ? cell.value : null
            unit: ""
            digits: 1
            Accessible.ignored: true
        }
    }
    readonly property Component spark: Component {
        SparkLine {
            readonly property DataCell cell: parent as DataCell

            values: cell && !cell.missing ? cell.value : []
            implicitWidth: cell ? Math.min(72 * Theme.text, cell.room) : 0
            implicitHeight: Math.round(20 * Theme.text)
        }
    }
    readonly property Component score: Component {
        Row {
            id: rating

            readonly property DataCell cell: parent as DataCell

            spacing: Theme.s2

            Bar {
                value: rating.cell && !rating.cell.missing ? rating.cell.value : 0
                implicitWidth: rating.cell ? Math.min(52, rating.cell.room - Math.round(32 * Theme.text) - rating.spacing) : 0
                visible: implicitWidth > 20
                anchors.verticalCenter: parent.verticalCenter
            }
            T {
                text: rating.cell && !rating.cell.missing ? Format.fixed(rating.cell.value, 1) : ""
                weight: Font.DemiBold
                width: Math.max(implicitWidth, Math.round(32 * Theme.text))
                horizontalAlignment: Text.AlignRight
                Accessible.ignored: true
            }
        }
    }
    readonly property Component signalBadge: Component {
        Signal {
            readonly property DataCell cell: parent as DataCell

            code: cell && !cell.missing ? cell.value : "NOT_RATED"
            Accessible.ignored: true
        }
    }
    readonly property Component jobState: Component {
        JobState {
            readonly property DataCell cell: parent as DataCell

            code: cell && !cell.missing ? cell.value : "queued"
            word: cell && cell.record ? cell.record.stateText || "" : ""
            Accessible.ignored: true
        }
    }
    readonly property Component progress: Component {
        Row {
            id: advance

            readonly property DataCell cell: parent as DataCell
            readonly property int percent: cell && cell.record && cell.record.percent !== undefined ? cell.record.percent : -1

            spacing: Theme.s2

            Bar {
                visible: advance.percent >= 0
                value: Math.max(0, advance.percent)
                implicitWidth: 52
                anchors.verticalCenter: parent.verticalCenter
            }
            T {
                text: advance.percent >= 0 ? qsTr("%1 %").arg(advance.percent) : !advance.cell ? "" : advance.cell.missing ? "–" : advance.cell.value
                tone: advance.percent >= 0 ? Theme.ink : advance.cell && advance.cell.missing ? Theme.ink3 : Theme.ink2
                width: advance.cell ? Math.max(0, Math.min(implicitWidth, advance.cell.room - x)) : implicitWidth
                elidable: true
                Accessible.ignored: true
            }
        }
    }
    // A figure beside others; the best has a check and a weight: role "best_<key>".
    readonly property Component compared: Component {
        Row {
            id: figure

            readonly property DataCell cell: parent as DataCell
            readonly property bool best: Boolean(cell && cell.record && cell.record["best_" + cell.column.key] === true)

            spacing: Theme.s1

            Icon {
                visible: figure.best
                name: "check"
                width: Theme.small
                height: width
                anchors.verticalCenter: parent.verticalCenter
            }
            T {
                text: figure.cell && !figure.cell.missing ? figure.cell.value : ""
                weight: figure.best ? Font.DemiBold : Font.Normal
                width: figure.cell ? Math.min(implicitWidth, figure.cell.room - x) : implicitWidth
                elidable: true
                Accessible.ignored: true
            }
        }
    }
    readonly property Component source: Component {
        Prov {
            readonly property DataCell cell: parent as DataCell

            source: cell && !cell.missing ? cell.value : ""
            at: cell && cell.record ? cell.record.at || "" : ""
            stale: Boolean(cell && cell.record && cell.record.stale === true)
            Accessible.ignored: true
        }
    }
}
