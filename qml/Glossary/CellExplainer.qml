import Soundings.Accessibility
import Soundings.Glossary

// Explains the cells of a table.
Explainer {
    required property TableItem table

    figure: table
    about: () => {
        const column = table.currentRow >= 0 ? table.shown[table.currentColumn] : undefined
        return column ? CellExplanation.of(table.model, table.currentRow, column) : ({})
    }
    spot: () => table.cellRect(table.currentRow, table.currentColumn)
}
