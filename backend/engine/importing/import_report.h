#pragma once

#include "base/error.h"

#include <QStringList>

#include <optional>
#include <vector>

namespace soundings::engine {

/// A row that was left out or that looks odd, and why.
struct RowNote {
    qint64 line = 0; ///< of the file, 1 is its first line
    QString reason;
};

/// Notes as they come: all are counted, the first ones are kept.
class RowNotes {
public:
    static constexpr std::size_t kKept = 1000;

    void add(qint64 line, QString reason)
    {
        ++m_count;
        if (m_kept.size() < kKept)
            m_kept.push_back({line, std::move(reason)});
    }
    qint64 count() const { return m_count; }
    /// By line, once sort() was called.
    const std::vector<RowNote> &kept() const { return m_kept; }
    void sort();

private:
    qint64 m_count = 0;
    std::vector<RowNote> m_kept;
};

/// What became of one file.
struct ImportReport {
    QString file;
    QStringList tickers = {}; ///< ascending
    qint64 read = 0; ///< data rows of the file
    qint64 stored = 0; ///< new daily prices, stocks or rows of fundamentals
    qint64 replaced = 0; ///< that were there before
    qint64 sampleRemoved = 0; ///< simulated prices that gave way to these
    qint64 dividends = 0; ///< rows that name one, where the file has a column for it
    qint64 splits = 0;
    RowNotes rejected = {};
    RowNotes flagged = {}; ///< stored, but worth a look
    std::optional<Error> failure = {}; ///< nothing of the file was stored, and why

    bool storedSomething() const { return !failure && stored + replaced > 0; }
};

} // namespace soundings::engine
