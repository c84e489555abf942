#include "format.h"

#include <QCoreApplication>
#include <QLocale>

#include <algorithm>
#include <cmath>

namespace soundings::window {

namespace {

const QChar kMinus(0x2212);
const QChar kNarrowGap(0x202f); // does not break a line

std::optional<double> valueOf(const QVariant &value)
{
    bool isNumber = false;
    const double number = value.toDouble(&isNumber);
    return isNumber && std::isfinite(number) ? std::optional(number) : std::nullopt;
}

} // namespace

QString Format::missing()
{
    return QString(QChar(0x2013));
}

QString Format::missingSpoken()
{
    return QCoreApplication::translate("Format", "no value");
}

QString Format::number(double value, int digits)
{
    if (!std::isfinite(value))
        return missing();
    QLocale locale;
    locale.setNumberOptions(QLocale::DefaultNumberOptions); // groups of three, also in the C locale
    QString text = locale.toString(std::abs(value), 'f', digits);
    // Judged by what is shown: -0.001 with two digits is 0.00 and has no sign.
    const bool isZero = std::ranges::none_of(text, [](QChar c) { return c >= u'1' && c <= u'9'; });
    return value < 0 && !isZero ? kMinus + text : text;
}

QString Format::signedNumber(double value, int digits)
{
    const QString text = number(value, digits);
    const bool isZero = std::ranges::none_of(text, [](QChar c) { return c >= u'1' && c <= u'9'; });
    return value > 0 && !isZero ? u'+' + text : text;
}

QString Format::percentage(double value, int digits)
{
    return std::isfinite(value) ? number(value, digits) + kNarrowGap + u'%' : missing();
}

QString Format::signedPercentage(double value, int digits)
{
    return std::isfinite(value) ? signedNumber(value, digits) + kNarrowGap + u'%' : missing();
}

QString Format::ratio(double value)
{
    return number(value, std::abs(value) < 1 ? 2 : 1);
}

QString Format::changeSpoken(double percent, int digits)
{
    if (!std::isfinite(percent))
        return missingSpoken();
    const QString size = number(std::abs(percent), digits);
    if (number(percent, digits) == number(0, digits))
        return QCoreApplication::translate("Format", "unchanged");
    return percent > 0 ? QCoreApplication::translate("Format", "up %1 percent").arg(size)
                       : QCoreApplication::translate("Format", "down %1 percent").arg(size);
}

QString Format::day(const QDate &day, const QDate &today)
{
    return QLocale().toString(day,
        day.year() == today.year() ? QCoreApplication::translate("Format", "d MMM", "day format")
                                   : QCoreApplication::translate("Format", "d MMM yyyy", "day format"));
}

QString Format::moment(const QDateTime &time, const QDateTime &now)
{
    const QDateTime local = time.toLocalTime();
    const QDate today = now.toLocalTime().date();
    return local.date() == today ? local.time().toString(QStringLiteral("HH:mm")) : day(local.date(), today);
}

QString Format::age(const QDate &asOf, const QDateTime &fetchedAt, const QDateTime &now)
{
    const QDate today = now.toLocalTime().date();
    if (asOf.isValid() && asOf != today)
        return day(asOf, today);
    return fetchedAt.isValid() ? moment(fetchedAt, now) : asOf.isValid() ? day(asOf, today) : QString();
}

QString Format::signalName(const QString &wire)
{
    if (wire == QLatin1String("STRONG_BUY"))
        return QCoreApplication::translate("Format", "Strong buy");
    if (wire == QLatin1String("BUY"))
        return QCoreApplication::translate("Format", "Buy");
    if (wire == QLatin1String("HOLD"))
        return QCoreApplication::translate("Format", "Hold");
    if (wire == QLatin1String("SELL"))
        return QCoreApplication::translate("Format", "Sell");
    if (wire == QLatin1String("STRONG_SELL"))
        return QCoreApplication::translate("Format", "Strong sell");
    return QCoreApplication::translate("Format", "Not rated");
}

QString Format::price(const QVariant &value) const
{
    return fixed(value, 2);
}

QString Format::fixed(const QVariant &value, int digits) const
{
    const auto figure = valueOf(value);
    return figure ? number(*figure, digits) : missing();
}

QString Format::signedFixed(const QVariant &value, int digits) const
{
    const auto figure = valueOf(value);
    return figure ? signedNumber(*figure, digits) : missing();
}

QString Format::percent(const QVariant &value) const
{
    const auto figure = valueOf(value);
    return figure ? percentage(*figure, 1) : missing();
}

QString Format::signedPercent(const QVariant &value) const
{
    const auto figure = valueOf(value);
    return figure ? signedPercentage(*figure, 2) : missing();
}

QString Format::multiple(const QVariant &value) const
{
    const auto figure = valueOf(value);
    return figure ? ratio(*figure) : missing();
}

QString Format::peRatio(const QVariant &value) const
{
    const auto figure = valueOf(value);
    if (figure && *figure < 0)
        return QCoreApplication::translate("Format", "loss");
    return figure ? number(*figure, 1) : missing();
}

QString Format::spokenChange(const QVariant &percent) const
{
    const auto figure = valueOf(percent);
    return figure ? changeSpoken(*figure) : missingSpoken();
}

bool Format::isMissing(const QVariant &value) const
{
    return !valueOf(value);
}

} // namespace soundings::window
