#pragma once

#include <QCoreApplication>
#include <QDate>
#include <QSet>

namespace soundings::window {

/// On which day prices changed as much as a list says: today, unless the exchange was closed since, or a price is older.
class SessionDay {
    Q_DECLARE_TR_FUNCTIONS(SessionDay)

public:
    static QDate today(); ///< in New York
    /// The head of a column of changes: "Today", "Fri 20 Nov", or "Last day" where the prices are of different days.
    static QString head(const QSet<QDate> &days, const QDate &today);
    /// Behind a change: "today", "on Fri 20 Nov", "on the last day".
    static QString words(const QSet<QDate> &days, const QDate &today);
};

} // namespace soundings::window
