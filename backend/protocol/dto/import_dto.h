#pragma once

#include <QList>
#include <QString>
#include <QStringList>

namespace soundings::protocol {

/// A row of a file that was left out or looks odd.
struct ImportNoteDto {
    int line = 0; ///< of the file, 1 is its first line
    QString reason; ///< the engine's words, in English
};

/// What became of a file that was sent, or what would.
struct ImportReportDto {
    bool dryRun = false;
    QStringList tickers;
    int read = 0; ///< rows of data
    int stored = 0, replaced = 0;
    int sampleRemoved = 0; ///< simulated prices that give way
    int rejectedCount = 0, flaggedCount = 0; ///< of all; the lists hold the first thousand
    QList<ImportNoteDto> rejected, flagged;
};

} // namespace soundings::protocol
