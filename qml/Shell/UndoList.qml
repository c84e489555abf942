import QtQml

// Who in a window has done something that can be taken back, newest last: models and pages with `undo()` and an `undoDepth`, which is how
// much they still can. Ctrl+Z goes through them; a button of their own may have been quicker.
QtObject {
    id: list

    property var entries: []              // { doer, depth }: it is there as long as its doer can take back that much
    readonly property var newest: {
        const left = entries.filter(entry => entry.doer && entry.depth <= entry.doer.undoDepth)
        return left.length > 0 ? left[left.length - 1].doer : null
    }

    /// It has done something; to be told more than once of the same thing does no harm.
    function add(doer) {
        const depth = doer.undoDepth
        // What it had done at this depth or deeper has been taken back, or cannot be any more.
        entries = entries.filter(entry => entry.doer && !(entry.doer === doer && entry.depth >= depth)).concat([{ doer: doer, depth: depth }])
    }
    function undo() {
        if (newest)
            newest.undo()
    }
}
