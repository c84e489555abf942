#pragma once

#include "base/clock.h"
#include "domain/ticker.h"

#include <QString>
#include <QStringList>

#include <map>

namespace soundings::engine {

enum class RefreshOutcome { skipped, refreshed, failed };

/// What became of one symbol.
struct SymbolReport {
    RefreshOutcome outcome = RefreshOutcome::skipped;
    QStringList refreshed; ///< "prices", "fundamentals"
    QString fault; ///< slug of the first fault; "": none
    QStringList reasons; ///< why it was skipped or failed, or what was kept out
};

/// What became of a run.
struct RefreshReport {
    bool ran = false; ///< false: there was nothing to do, and `reason` says why
    QString reason;
    QStringList plan; ///< sentences, one a source
    std::map<QString, SymbolReport> symbols; ///< by ticker or file name
    int calls = 0;
    int scored = 0; ///< scores that were computed anew
    bool resumed = false; ///< went on with a run that was interrupted
    Timestamp finishedAt = {};

    int count(RefreshOutcome outcome) const;

    void refreshed(const QString &symbol, const QString &topic);
    void failed(const QString &symbol, const QString &fault, const QString &why);
    void skipped(const QString &symbol, const QString &why);
    /// A remark that changes nothing about the outcome.
    void note(const QString &symbol, const QString &remark) { symbols[symbol].reasons << remark; }
};

QString toText(RefreshOutcome outcome); ///< "refreshed"

} // namespace soundings::engine
