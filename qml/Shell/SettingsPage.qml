import QtQuick
import QtQuick.Layouts
import Soundings.Theme
import Soundings.Client
import Soundings.Accessibility
import Soundings.Controls
import Soundings.Shell

// Settings of the window: how it looks. Every change acts at once and is kept.
FocusScope {
    id: page

    property ApiClient client
    property MarketSource market
    property EngineAccess access
    property Sharing sharing
    readonly property string title: qsTr("Settings")
    readonly property bool sampleData: false
    readonly property int staleRows: 0
    readonly property var keyHelp: [
        { keys: "← →", title: qsTr("In a choice: the next one") },
        { keys: "↵", title: qsTr("In a field of keys: takes them") }
    ]
    readonly property var regions: [themes]
    property Item home: themes            // where the keyboard goes

    function focusFilter() { focusContent() }
    function focusContent() { home.enter() }
    /// "language": the choice that one has just made, in a window that speaks it.
    function show(what) { home = what === "language" ? languages : themes }

    // Not a layout in a layout: Qt keeps the height that a wrapped text had before it knew its width.
    component Choice: Column {
        id: choice

        property string label
        property string help
        property var items: []
        property string current
        signal chosen(string value)

        function enter() { segment.enter() }

        Layout.fillWidth: true
        spacing: Theme.s2

        T {
            text: choice.label
            weight: Font.Medium
            width: choice.width
            wrapMode: Text.WordWrap
        }
        Segment {
            id: segment

            label: choice.label
            items: choice.items
            current: choice.current
            onChosen: (value) => choice.chosen(value)
        }
        T {
            visible: text !== ""
            text: choice.help
            role: "small"
            tone: Theme.ink3
            width: choice.width
            wrapMode: Text.WordWrap
        }
    }

    PageScroll {
        id: flick

        anchors.fill: parent
        contentHeight: column.implicitHeight + 2 * Theme.margin

        ColumnLayout {
            id: column

            x: Theme.margin
            y: Theme.s4
            width: flick.width - 2 * Theme.margin
            spacing: Theme.s3

            PageHead {
                Layout.fillWidth: true
                title: page.title
                sub: qsTr("How the window looks, where prices come from, and keys")
            }
            Panel {
                Layout.fillWidth: true
                Layout.maximumWidth: Math.round(720 * Theme.text)
                implicitHeight: group.implicitHeight + 2 * Theme.margin

                ColumnLayout {
                    id: group

                    anchors.fill: parent
                    anchors.margins: Theme.margin
                    spacing: Theme.s5

                    T {
                        text: qsTr("Appearance")
                        role: "lead"
                        weight: Font.DemiBold
                        Accessible.role: Accessible.Heading
                        Accessible.name: text
                    }
                    Choice {
                        id: themes

                        label: qsTr("Theme")
                        help: qsTr("“Desktop” follows the desktop's colour scheme. F2 steps through the four themes.")
                        current: Theme.preference
                        items: [
                            { value: "system", text: qsTr("Desktop") },
                            { value: "light", text: qsTr("Light") },
                            { value: "dark", text: qsTr("Dark") },
                            { value: "contrast", text: qsTr("High contrast") },
                            { value: "contrast-light", text: qsTr("High contrast, light") }
                        ]
                        onChosen: (value) => Theme.preference = value
                    }
                    Choice {
                        label: qsTr("Text size")
                        help: qsTr("Multiplied with the desktop's own. Ctrl+Plus and Ctrl+Minus change it anywhere, Ctrl+0 sets it back.")
                        current: String(Math.round(Theme.textSize * 100))
                        items: ["100", "125", "150", "175", "200"].map(percent => ({ value: percent, text: percent + " %" }))
                        onChosen: (value) => Theme.textSize = Number(value) / 100
                    }
                    Choice {
                        label: qsTr("Rows")
                        current: Theme.compact ? "compact" : "comfortable"
                        items: [{ value: "comfortable", text: qsTr("Comfortable") }, { value: "compact", text: qsTr("Compact") }]
                        onChosen: (value) => Theme.compact = value === "compact"
                    }
                    Choice {
                        id: languages

                        label: qsTr("Language")
                        current: Theme.language
                        items: [{ value: "", text: qsTr("Desktop") }, { value: "en", text: "English" }, { value: "de", text: "Deutsch" }, { value: "sv", text: "Svenska" }]
                        onChosen: (value) => Theme.language = value
                    }
                    Choice {
                        label: qsTr("Announcements")
                        help: qsTr("What a screen reader says of what happens by itself, at most once in five seconds. “Quiet” is only what went wrong; “All” adds each metric and each new set of prices. What you do is always answered.")
                        current: ["quiet", "normal", "all"][Announcer.verbosity]
                        items: [{ value: "quiet", text: qsTr("Quiet") }, { value: "normal", text: qsTr("Normal", "amount of announcements") }, { value: "all", text: qsTr("All", "announcements") }]
                        onChosen: (value) => Announcer.verbosity = ["quiet", "normal", "all"].indexOf(value)
                    }
                    Choice {
                        label: qsTr("Motion")
                        help: qsTr("No meaning is in motion: nothing is lost without it.")
                        current: Theme.reducedMotionSetting ? "reduced" : "normal"
                        items: [{ value: "normal", text: qsTr("Normal") }, { value: "reduced", text: qsTr("Reduced") }]
                        onChosen: (value) => Theme.reducedMotionSetting = value === "reduced"
                    }
                }
            }
            MarketPanel {
                Layout.fillWidth: true
                Layout.maximumWidth: Math.round(720 * Theme.text)
                market: page.market
            }
            SharingPanel {
                visible: page.sharing !== null
                Layout.fillWidth: true
                Layout.maximumWidth: Math.round(720 * Theme.text)
                client: page.client
                sharing: page.sharing
            }
            AccessPanel {
                visible: page.access !== null
                Layout.fillWidth: true
                Layout.maximumWidth: Math.round(720 * Theme.text)
                client: page.client
                access: page.access
            }
            KeysPanel {
                Layout.fillWidth: true
                Layout.maximumWidth: Math.round(720 * Theme.text)
                pages: list.pages
            }
        }
    }
    PageList { id: list }
}
