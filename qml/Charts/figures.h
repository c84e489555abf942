#pragma once

#include <QCoreApplication>
#include <QDate>
#include <QString>

namespace soundings::charts {

/// What charts write and say beyond Format: amounts in short, days with their week day, prices with their currency. Missing
/// values (NaN) are an en dash, or "no value" in speech.
class Figures {
    Q_DECLARE_TR_FUNCTIONS(Figures)

public:
    static QString compact(double value); ///< "1.69 M", "3.20 bn"
    static QString tick(double value, double step); ///< as many decimals as the distance of the lines needs: 120, 0.5, 0.25
    static QString longDay(QDate day); ///< "Tue 6 Oct 2026"

    static QString spokenAmount(double value); ///< "1.69 million"
    static QString spokenPrice(double value, const QString &currency); ///< "179.84 dollars"
};

} // namespace soundings::charts
