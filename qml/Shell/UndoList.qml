import QtQml

// Who in a window has done something that can be taken back, newest last: models and pages with `undo()` and an `undoDepth`, which is how
// much they still can. Ctrl+Z goes through them; a button of their own may have been quicker.
QtObject {
    id: list

    property var doers: []                // one entry for each thing that was done
    readonly property var newest: {
        const left = remaining()
        return left.length > 0 ? left[left.length - 1] : null
    }

    /// Without what was taken back already, which is the newest of each.
    function remaining() {
        const left = []
        for (let i = doers.length - 1; i >= 0; --i) {
            const doer = doers[i]
            const entries = doers.slice(0, i + 1).filter(other => other === doer).length
            if (doer && entries <= doer.undoDepth)
                left.unshift(doer)
        }
        return left
    }
    /// It has done something; to be told more than once of the same thing does no harm.
    function add(doer) {
        const left = remaining()
        if (left.filter(other => other === doer).length < doer.undoDepth)
            left.push(doer)
        doers = left
    }
    function undo() {
        if (newest)
            newest.undo()
    }
}
