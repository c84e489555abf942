#include "typed_values.h"

#include <QLocale>
#include <QRegularExpression>

namespace soundings::window {

std::optional<double> typedNumber(const QString &text)
{
    bool isNumber = false;
    double number = QLocale().toDouble(text.trimmed(), &isNumber);
    if (!isNumber)
        number = QLocale::c().toDouble(text.trimmed(), &isNumber);
    return isNumber && qIsFinite(number) ? std::optional(number) : std::nullopt;
}

std::optional<QDate> typedDay(const QString &text)
{
    const QDate iso = QDate::fromString(text.trimmed(), Qt::ISODate);
    const QDate day = iso.isValid() ? iso : QLocale().toDate(text.trimmed(), QStringLiteral("d.M.yyyy"));
    return day.isValid() ? std::optional(day) : std::nullopt;
}

std::optional<QString> typedTicker(const QString &text)
{
    // What the engine takes for one (backend/domain/ticker.cpp): ^GSPC, EURUSD=X and BRK.B are some.
    static const QRegularExpression likely(QStringLiteral("\\A[A-Z0-9.\\-^=_]{1,20}\\z"));
    const QString ticker = text.trimmed().toUpper();
    return likely.match(ticker).hasMatch() ? std::optional(ticker) : std::nullopt;
}

QString asTyped(double number)
{
    QLocale locale;
    locale.setNumberOptions(QLocale::OmitGroupSeparator);
    return locale.toString(number, 'f', QLocale::FloatingPointShortest);
}

} // namespace soundings::window
