import QtQuick
import Soundings.Shell

// Every page of the window, in the order of the rail. A new page is its module and one line here: rail, palette, keys and loading
// follow from it. A page says `title`, `sampleData`, `staleRows`, `regions` and focusContent(); it may say opened(ticker),
// owned(ticker), wanted(page, request), undoable(by) and refreshed(sentence, failed), and have refresh(), show(request), follow() for what has changed by itself, and
// search() with bringBack(search) for the next start.
QtObject {
    id: list

    readonly property string explore: qsTr("Explore")
    readonly property string yours: qsTr("Yours")
    readonly property string learn: qsTr("Learn")
    readonly property string system: qsTr("System")

    // Alt+1 to Alt+9 by place, where a line names no keys of its own. `needs`: what of the window it is given, the engine where nothing is
    // named. `brief`: what the rail has room for. A page without a group is not in the rail.
    readonly property var pages: [
        { id: "browse", group: explore, title: qsTr("Browse"), glyph: "browse", source: "../Browse/BrowsePage.qml" },
        { id: "screener", group: explore, title: qsTr("Screener"), glyph: "screener", source: "../Screener/ScreenerPage.qml" },
        { id: "top-picks", group: explore, title: qsTr("Top picks"), glyph: "picks", source: "../Rankings/TopPicksPage.qml" },
        { id: "leaderboard", group: explore, title: qsTr("Leaderboard"), glyph: "leader", source: "../Rankings/LeaderboardPage.qml" },
        { id: "changes", group: explore, title: qsTr("What changed"), glyph: "changed", source: "../Rankings/ChangesPage.qml" },
        { id: "compare", group: explore, title: qsTr("Compare"), glyph: "compare", source: "../Compare/ComparePage.qml" },
        { id: "watchlists", group: yours, title: qsTr("Watchlists"), glyph: "watch", source: "../Holdings/WatchlistsPage.qml", needs: ["client", "watched"] },
        { id: "portfolio", group: yours, title: qsTr("Portfolio"), glyph: "portfolio", source: "../Holdings/PortfolioPage.qml" },
        { id: "live", group: yours, title: qsTr("Live analysis"), glyph: "live", source: "../Live/LivePage.qml" },
        { id: "glossary", group: learn, title: qsTr("Glossary"), glyph: "glossary", source: "../Glossary/GlossaryPage.qml", needs: [] },
        { id: "jobs", group: system, title: qsTr("Jobs"), glyph: "jobs", keys: "Ctrl+J", source: "../Jobs/JobsPage.qml" },
        { id: "data", group: system, title: qsTr("Cache and data health"), brief: qsTr("Data health"), glyph: "disk", keys: "Ctrl+H", source: "../DataHealth/DataHealthPage.qml" },
        { id: "settings", group: system, title: qsTr("Settings"), glyph: "settings", keys: "Ctrl+,", source: "SettingsPage.qml", needs: ["client", "market", "access", "sharing"] },
        { id: "welcome", group: "", title: qsTr("Welcome"), glyph: "lead", keys: "", source: "WelcomePage.qml", needs: ["market"] }
    ].map((page, at) => Object.assign({ keys: at < 9 ? "Alt+" + (at + 1) : "", needs: ["client"] }, page))

    function at(id) {
        return pages.findIndex(page => page.id === id)
    }
}
