#pragma once

#include <QObject>
#include <QString>

namespace soundings::window {

/// A table's model that says its cells in words: "down 4.50 percent" where "▼ −4.50 %" is drawn.
class SpokenCells {
public:
    virtual ~SpokenCells() = default;

    /// What is said for a cell; `key` is the column's key.
    virtual QString spokenCell(int row, const QString &key) const = 0;
};

} // namespace soundings::window

#define Soundings_SpokenCells_iid "org.soundings.SpokenCells"
Q_DECLARE_INTERFACE(soundings::window::SpokenCells, Soundings_SpokenCells_iid)
