import QtQuick
import Soundings.Rankings

// The columns that ranked lists share, so that they are the same in each.
QtObject {
    readonly property var rank: ({ key: "rank", title: qsTr("Rank"), w: 34, align: "right", kind: "number", digits: 0, prio: 5 })
    readonly property var company: ({ key: "ticker", title: qsTr("Company"), w: 166, flex: 3, kind: "ticker" })
    readonly property var sector: ({ key: "sector", title: qsTr("Sector"), w: 104, flex: 1, prio: 6 })
    readonly property var score: ({ key: "total_score", title: qsTr("Score"), w: 82, align: "right", kind: "score" })
    readonly property var rating: ({ key: "signal", title: qsTr("Signal"), w: 103, kind: "signal" })
    readonly property var source: ({ key: "source", title: qsTr("Source"), w: 92, kind: "source", prio: 4, sortable: false })
    readonly property var pillars: [
        { key: "value_score", title: qsTr("Value"), w: 50, align: "right", kind: "number", prio: 3 },
        { key: "quality_score", title: qsTr("Quality"), w: 54, align: "right", kind: "number", prio: 3 },
        { key: "momentum_score", title: qsTr("Momentum"), w: 76, align: "right", kind: "number", prio: 3 },
        { key: "health_score", title: qsTr("Health"), w: 50, align: "right", kind: "number", prio: 3 }
    ]
}
