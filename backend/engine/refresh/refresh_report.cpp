#include "engine/refresh/refresh_report.h"

#include <algorithm>

namespace soundings::engine {

int RefreshReport::count(RefreshOutcome outcome) const
{
    return int(std::ranges::count_if(symbols, [&](const auto &entry) { return entry.second.outcome == outcome; }));
}

void RefreshReport::refreshed(const QString &symbol, const QString &topic)
{
    SymbolReport &entry = symbols[symbol];
    if (entry.outcome != RefreshOutcome::failed)
        entry.outcome = RefreshOutcome::refreshed;
    if (!entry.refreshed.contains(topic))
        entry.refreshed << topic;
}

void RefreshReport::failed(const QString &symbol, const QString &fault, const QString &why)
{
    SymbolReport &entry = symbols[symbol];
    entry.outcome = RefreshOutcome::failed;
    if (entry.fault.isEmpty())
        entry.fault = fault;
    entry.reasons << why;
}

void RefreshReport::skipped(const QString &symbol, const QString &why)
{
    QStringList &reasons = symbols[symbol].reasons;
    if (!reasons.contains(why))
        reasons << why;
}

QString toText(RefreshOutcome outcome)
{
    switch (outcome) {
    case RefreshOutcome::skipped:
        return QStringLiteral("skipped");
    case RefreshOutcome::refreshed:
        return QStringLiteral("refreshed");
    case RefreshOutcome::failed:
        return QStringLiteral("failed");
    }
    return {};
}

} // namespace soundings::engine
