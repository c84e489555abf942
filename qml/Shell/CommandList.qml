import QtQuick

// What the palette offers besides stocks: {id, group, title, keys, glyph, words}; Main runs them by their id.
QtObject {
    property var pages: []
    property var sequences: ({})          // of ShortcutTable
    property bool pairs: false            // with a server that wants a token

    function all() {
        return pages.map(p => ({ id: "page:" + p.id, group: qsTr("Pages"), title: p.title, keys: p.keys, glyph: p.glyph })).concat([
            { id: "keys", group: qsTr("Commands"), title: qsTr("Keys of this page"), keys: sequences.keys[0], glyph: "info", words: qsTr("help shortcuts") },
            { id: "quit", group: qsTr("Commands"), title: qsTr("Quit"), keys: sequences.quit[0], glyph: "close", words: qsTr("exit close") },
            { id: "filter", group: qsTr("Commands"), title: qsTr("Filter stocks"), keys: sequences.filter[0], glyph: "search" },
            { id: "reload", group: qsTr("Commands"), title: qsTr("Ask the engine again"), keys: sequences.reload[0], glyph: "retry", words: qsTr("reload refresh connect") },
            { id: "runTask", group: qsTr("Commands"), title: qsTr("Run a task"), keys: "Ctrl+R", glyph: "play", words: qsTr("job refresh score now") },
            { id: "own", group: qsTr("Commands"), title: qsTr("Add to the portfolio"), keys: sequences.own[0], glyph: "portfolio", words: qsTr("buy own hold transaction") },
            { id: "watch", group: qsTr("Commands"), title: qsTr("Watch the stock, or no longer"), keys: sequences.watch[0], glyph: "watch", words: qsTr("watchlist star follow") },
            { id: "compare", group: qsTr("Commands"), title: qsTr("Compare the stock with others"), keys: "", glyph: "compare", words: qsTr("against side by side") },
            { id: "importFile", group: qsTr("Commands"), title: qsTr("Import a CSV file"), keys: sequences.importFile[0], glyph: "download", words: qsTr("open file load prices stocks fundamentals") },
            { id: "newWindow", group: qsTr("Commands"), title: qsTr("New window"), keys: sequences.newWindow[0], glyph: "open", words: qsTr("another second") },
            { id: "stockWindow", group: qsTr("Commands"), title: qsTr("Open the stock in a new window"), keys: sequences.stockWindow[0], glyph: "open", words: qsTr("another second") },
            { id: "theme", group: qsTr("Settings"), title: qsTr("Next theme"), keys: sequences.theme[0], glyph: "settings", words: qsTr("dark light high contrast colours") },
            { id: "larger", group: qsTr("Settings"), title: qsTr("Larger text"), keys: sequences.larger[0], glyph: "text", words: qsTr("size zoom") },
            { id: "smaller", group: qsTr("Settings"), title: qsTr("Smaller text"), keys: sequences.smaller[0], glyph: "text", words: qsTr("size zoom") },
            { id: "normal", group: qsTr("Settings"), title: qsTr("Text size 100 %"), keys: sequences.normal[0], glyph: "text", words: qsTr("size zoom") }
        ]).concat(!pairs ? [] : [
            { id: "pair", group: qsTr("Commands"), title: qsTr("Pair with the server"), keys: "", glyph: "plug", words: qsTr("token code connect log in") },
            { id: "forgetToken", group: qsTr("Commands"), title: qsTr("Forget the token of the server"), keys: "", glyph: "close", words: qsTr("unpair log out") }
        ])
    }
}
