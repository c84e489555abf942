#include "analysis/scoring/number_text.h"

#include <cmath>

namespace soundings::analysis {

namespace {

QString decimals(double value, int places)
{
    const QString digits = QString::number(std::abs(value), 'f', places);
    // Not "-0.0" for what rounds to nothing.
    const bool negative = value < 0 && digits.toDouble() > 0;
    return negative ? QChar(0x2212) + digits : digits;
}

} // namespace

QString ratioText(double value)
{
    return decimals(value, std::abs(value) < 1 ? 2 : 1);
}

QString percentText(double value)
{
    // A narrow space that does not break between the figure and its sign.
    return decimals(value, 1) + QChar(0x202F) + u'%';
}

QString figureText(Figure figure, double value)
{
    if (figure == Figure::rsi)
        return decimals(value, 0);
    const bool metric = std::size_t(figure) < kMetricCount;
    return !metric || infoOf(Metric(figure)).unit == MetricUnit::percent ? percentText(value) : ratioText(value);
}

QString labelOf(Figure figure)
{
    switch (figure) {
    case Figure::priceVsSma50:
        return QStringLiteral("Price against its 50-day average");
    case Figure::priceVsSma200:
        return QStringLiteral("Price against its 200-day average");
    case Figure::rsi:
        return QStringLiteral("RSI");
    case Figure::volumeVsAverage:
        return QStringLiteral("Volume against its 20-day average");
    }
    return QString::fromLatin1(infoOf(Metric(figure)).label);
}

QString wordsFor(Signal signal)
{
    switch (signal) {
    case Signal::strongBuy:
        return QStringLiteral("Strong buy");
    case Signal::buy:
        return QStringLiteral("Buy");
    case Signal::hold:
        return QStringLiteral("Hold");
    case Signal::sell:
        return QStringLiteral("Sell");
    case Signal::strongSell:
        return QStringLiteral("Strong sell");
    case Signal::notRated:
        break;
    }
    return QStringLiteral("Not rated");
}

QString joined(const QStringList &words)
{
    if (words.size() < 2)
        return words.join(QString());
    return words.first(words.size() - 1).join(QStringLiteral(", ")) + QStringLiteral(" and ") + words.last();
}

} // namespace soundings::analysis
