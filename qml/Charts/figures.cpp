#include "figures.h"

#include "Controls/format.h"

#include <QLocale>

#include <algorithm>
#include <cmath>

namespace soundings::charts {

using window::Format;

QString Figures::compact(double value)
{
    if (std::abs(value) >= 1e9)
        return tr("%1 bn", "thousand million").arg(Format::number(value / 1e9, 2));
    if (std::abs(value) >= 1e6)
        return tr("%1 M", "million").arg(Format::number(value / 1e6, 2));
    if (std::abs(value) >= 1e4)
        return tr("%1 k", "thousand").arg(Format::number(value / 1e3, 1));
    return Format::number(value, 0);
}

QString Figures::tick(double value, double step)
{
    return Format::number(value, std::clamp(int(std::ceil(-std::log10(step) - 1e-9)), 0, 6));
}

QString Figures::longDay(QDate day)
{
    return QLocale().toString(day, tr("ddd d MMM yyyy", "day format"));
}

QString Figures::spokenAmount(double value)
{
    if (std::isnan(value))
        return Format::missingSpoken();
    if (std::abs(value) >= 1e9)
        return tr("%1 billion").arg(Format::number(value / 1e9, 2));
    if (std::abs(value) >= 1e6)
        return tr("%1 million").arg(Format::number(value / 1e6, 2));
    return Format::number(value, 0);
}

QString Figures::spokenPrice(double value, const QString &currency)
{
    if (std::isnan(value))
        return Format::missingSpoken();
    const QString figure = Format::number(value, 2);
    if (currency == QLatin1String("USD"))
        return tr("%1 dollars").arg(figure);
    if (currency == QLatin1String("EUR"))
        return tr("%1 euros").arg(figure);
    if (currency == QLatin1String("GBP"))
        return tr("%1 pounds").arg(figure);
    return currency.isEmpty() ? figure : figure + QLatin1Char(' ') + currency;
}

} // namespace soundings::charts
