#pragma once

#include <QCoreApplication>
#include <QDate>
#include <QString>

namespace soundings::charts {

/// Figures, days and changes as people read and hear them, in the default locale. Missing values (NaN) are an en dash, or "no
/// value" in speech.
class Figures {
    Q_DECLARE_TR_FUNCTIONS(Figures)

public:
    static QString missing(); ///< en dash
    static QString fixed(double value, int decimals); ///< "41,472.94", true minus
    static QString price(double value); ///< two decimals
    static QString percent(double value, int decimals = 1); ///< "14.6 %"
    static QString signedPercent(double value, int decimals = 2); ///< "+1.29 %"; zero without a sign
    static QString compact(double value); ///< "1.69 M", "3.20 bn"
    static QString shortDay(QDate day, int currentYear); ///< "29 Oct", and "29 Oct 2024" in another year
    static QString longDay(QDate day); ///< "Tue 6 Oct 2026"

    static QString spokenChange(double percent); ///< "up 1.29 percent", "unchanged", "no value"
    static QString spokenAmount(double value); ///< "1.69 million"
    static QString spokenPrice(double value, const QString &currency); ///< "179.84 dollars"
};

} // namespace soundings::charts
