#include "figures.h"

#include <QLocale>

#include <cmath>

namespace soundings::charts {
namespace {

constexpr QChar kMinus(0x2212);
constexpr QChar kNarrowGap(0x202f);

/// Never "-0.00": what rounds to nothing has no sign.
double withoutNegativeZero(double value, int decimals)
{
    return std::abs(value) < 0.5 * std::pow(10.0, -decimals) ? 0 : value;
}

} // namespace

QString Figures::missing()
{
    return QString(QChar(0x2013));
}

QString Figures::fixed(double value, int decimals)
{
    if (std::isnan(value))
        return missing();
    value = withoutNegativeZero(value, decimals);
    const QString digits = QLocale().toString(std::abs(value), 'f', decimals);
    return value < 0 ? kMinus + digits : digits;
}

QString Figures::price(double value)
{
    return fixed(value, 2);
}

QString Figures::percent(double value, int decimals)
{
    return std::isnan(value) ? missing() : fixed(value, decimals) + kNarrowGap + QLatin1Char('%');
}

QString Figures::signedPercent(double value, int decimals)
{
    if (std::isnan(value))
        return missing();
    const bool gain = withoutNegativeZero(value, decimals) > 0;
    return (gain ? QStringLiteral("+") : QString()) + percent(value, decimals);
}

QString Figures::compact(double value)
{
    if (std::isnan(value))
        return missing();
    if (std::abs(value) >= 1e9)
        return tr("%1 bn", "thousand million").arg(fixed(value / 1e9, 2));
    if (std::abs(value) >= 1e6)
        return tr("%1 M", "million").arg(fixed(value / 1e6, 2));
    if (std::abs(value) >= 1e4)
        return tr("%1 k", "thousand").arg(fixed(value / 1e3, 1));
    return fixed(value, 0);
}

QString Figures::shortDay(QDate day, int currentYear)
{
    return QLocale().toString(day, day.year() == currentYear ? tr("d MMM", "day format") : tr("d MMM yyyy", "day format"));
}

QString Figures::longDay(QDate day)
{
    return QLocale().toString(day, tr("ddd d MMM yyyy", "day format"));
}

QString Figures::spokenChange(double percent)
{
    if (std::isnan(percent))
        return tr("no value");
    if (withoutNegativeZero(percent, 2) == 0)
        return tr("unchanged");
    const QString size = fixed(std::abs(percent), 2);
    return percent > 0 ? tr("up %1 percent").arg(size) : tr("down %1 percent").arg(size);
}

QString Figures::spokenAmount(double value)
{
    if (std::isnan(value))
        return tr("no value");
    if (std::abs(value) >= 1e9)
        return tr("%1 billion").arg(fixed(value / 1e9, 2));
    if (std::abs(value) >= 1e6)
        return tr("%1 million").arg(fixed(value / 1e6, 2));
    return fixed(value, 0);
}

QString Figures::spokenPrice(double value, const QString &currency)
{
    if (std::isnan(value))
        return tr("no value");
    const QString figure = price(value);
    if (currency == QLatin1String("USD"))
        return tr("%1 dollars").arg(figure);
    if (currency == QLatin1String("EUR"))
        return tr("%1 euros").arg(figure);
    if (currency == QLatin1String("GBP"))
        return tr("%1 pounds").arg(figure);
    return currency.isEmpty() ? figure : figure + QLatin1Char(' ') + currency;
}

} // namespace soundings::charts
