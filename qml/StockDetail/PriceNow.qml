import QtQuick
import QtQuick.Layouts
import Soundings.Controls
import Soundings.Theme

// How much: the price, what it did today, and where it is from.
ColumnLayout {
    id: now

    required property var facts
    readonly property var provenance: facts.provenance || {}

    spacing: 1

    Row {
        spacing: 6
        Layout.alignment: Qt.AlignRight

        T {
            id: price

            role: "hero"
            text: Format.price(now.facts.price)
            Accessible.name: qsTr("Price %1 %2").arg(text).arg(now.facts.currency || "")
        }
        T {
            text: now.facts.currency || ""
            tone: Theme.ink3
            anchors.baseline: price.baseline
            Accessible.ignored: true
        }
    }
    Flow {
        layoutDirection: Qt.RightToLeft
        spacing: Theme.s3
        Layout.alignment: Qt.AlignRight
        Layout.preferredWidth: percent.implicitWidth + points.implicitWidth + tag.implicitWidth + 2 * spacing

        Change {
            id: percent

            amount: now.facts.changePercent
            weight: Font.Medium
        }
        Change {
            id: points

            amount: now.facts.change
            unit: ""
            weight: Font.Medium
        }
        Prov {
            id: tag

            source: now.provenance.source || ""
            at: now.provenance.at || ""
            stale: now.provenance.stale === true
        }
    }
}
