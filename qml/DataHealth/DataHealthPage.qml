import QtQuick
import QtQuick.Layouts
import Soundings.Theme
import Soundings.Accessibility
import Soundings.Controls
import Soundings.Client
import Soundings.Lists
import Soundings.DataHealth

// Whether everything works: the parts of the engine, its cache, its workers, and how old the prices are. Each list fails alone.
FocusScope {
    id: page

    required property ApiClient client
    readonly property string title: qsTr("Cache and data health")
    readonly property bool sampleData: viewModel.sampleData
    readonly property int staleRows: viewModel.staleRows
    readonly property var keyHelp: tableKeys.lines
    readonly property var regions: [refreshButton, parts, ages, tiers, workers]
    signal refreshed(string sentence, bool failed)

    function focusContent() {
        parts.enter()
    }
    function refresh() {
        viewModel.reload()
    }
    /// Something has changed on the engine.
    function follow() {
        viewModel.reload()
    }

    component Health: FittedList {
        scroller: flick
        Layout.fillWidth: true
        name: title
    }

    TableKeys { id: tableKeys }
    ShortcutTable { id: shortcuts }
    DataHealthViewModel {
        id: viewModel

        client: page.client
        watching: page.visible
        onSaid: (sentence, failed) => page.refreshed(sentence, failed)
    }

    ColumnLayout {
        anchors.fill: parent
        anchors.margins: Theme.margin
        anchors.topMargin: Theme.s4
        anchors.bottomMargin: Theme.s4
        spacing: Theme.s3

        PageHead {
            Layout.fillWidth: true
            title: page.title
            sub: viewModel.summary

            Btn {
                id: refreshButton

                text: qsTr("Ask again")
                glyph: "retry"
                keys: shortcuts.shown.reload
                onClicked: {
                    viewModel.reload()
                    Announcer.say(qsTr("The engine is asked again."))
                }
            }
        }
        Flickable {
            id: flick

            Layout.fillWidth: true
            Layout.fillHeight: true
            contentHeight: lists.implicitHeight
            boundsBehavior: Flickable.StopAtBounds
            clip: true

            ColumnLayout {
                id: lists

                width: flick.width
                spacing: Theme.s3

                Health {
                    id: parts

                    focus: true
                    title: qsTr("Parts of the engine")
                    status: viewModel.partsStatus
                    model: viewModel.parts
                    identity: "part"
                    awaited: qsTr("Still waiting for the engine.")
                    onRetry: viewModel.loadParts()
                    columns: [
                        { key: "part", title: qsTr("Part"), w: 110, kind: "strong" },
                        { key: "state", title: qsTr("State"), w: 130, kind: "jobState" },
                        { key: "about", title: qsTr("About"), w: 200, flex: 1, sortable: false }
                    ]
                }
                Health {
                    id: ages

                    title: qsTr("Age of the prices")
                    status: viewModel.agesStatus
                    model: viewModel.ages
                    identity: "source"
                    onRetry: viewModel.loadAges()
                    columns: [
                        { key: "source", title: qsTr("Source"), w: 110, flex: 1, kind: "source", sortable: false },
                        { key: "stocks", term: "data_age", title: qsTr("Stocks"), w: 70, align: "right", kind: "number", digits: 0 },
                        { key: "oldest", term: "data_age", title: qsTr("Oldest"), w: 110, align: "right", tone: "ink", sortable: false },
                        { key: "newest", term: "data_age", title: qsTr("Newest"), w: 110, align: "right", tone: "ink", sortable: false },
                        { key: "staleCount", term: "stale", title: qsTr("Stale"), w: 70, align: "right", kind: "number", digits: 0 }
                    ]
                }
                Health {
                    id: tiers

                    title: qsTr("Cache")
                    status: viewModel.cacheStatus
                    model: viewModel.tiers
                    identity: "tier"
                    onRetry: viewModel.loadCache()
                    columns: [
                        { key: "tier", term: "cache", title: qsTr("Tier"), w: 110, kind: "strong" },
                        { key: "state", title: qsTr("State"), w: 130, kind: "jobState" },
                        { key: "hits", term: "cache_hits", title: qsTr("Hits"), w: 70, align: "right", kind: "number", digits: 0 },
                        { key: "entries", term: "cache", title: qsTr("Entries"), w: 70, align: "right", kind: "number", digits: 0 },
                        { key: "size", term: "cache", title: qsTr("Size"), w: 160, align: "right", tone: "ink", sortable: false },
                        { key: "about", title: qsTr("About"), w: 150, flex: 1, prio: 3, sortable: false }
                    ]
                }
                RowLayout {
                    visible: viewModel.canClear
                    spacing: Theme.s3

                    T {
                        text: viewModel.cacheText
                        tone: Theme.ink2
                        Layout.fillWidth: true
                        wrapMode: Text.WordWrap
                    }
                    Btn {
                        kind: "danger"
                        text: qsTr("Clear the cache")
                        onClicked: confirm.open()
                    }
                }
                Health {
                    id: workers

                    title: qsTr("Workers")
                    status: viewModel.workersStatus
                    model: viewModel.workers
                    identity: "worker"
                    onRetry: viewModel.loadWorkers()
                    columns: [
                        { key: "worker", term: "worker", title: qsTr("Worker"), w: 180, flex: 1, kind: "strong" },
                        { key: "state", title: qsTr("State"), w: 130, kind: "jobState" },
                        { key: "active", term: "worker", title: qsTr("Running"), w: 80, align: "right", kind: "number", digits: 0 },
                        { key: "concurrency", term: "worker", title: qsTr("At once"), w: 80, align: "right", kind: "number", digits: 0 }
                    ]
                }
            }
        }
    }

    ConfirmDialog {
        id: confirm

        question: qsTr("Clear the whole cache?")
        meaning: qsTr("The next replies are made anew and take longer. No data are lost.")
        act: qsTr("Clear the cache")

        onConfirmed: viewModel.clearCache()
    }
}
