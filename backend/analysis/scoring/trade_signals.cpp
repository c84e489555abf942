#include "analysis/scoring/trade_signals.h"

#include "analysis/scoring/number_text.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <utility>

namespace soundings::analysis {

namespace {

/// Wilder's RSI still leans on its first value for about one period more; events in there are accidents of where the data start.
constexpr std::size_t kRsiWarmUp = 14;
/// At most one RSI event of a side within this many rows.
constexpr std::size_t kRsiQuietRows = 10;

double cents(double price)
{
    return std::round(price * 100) / 100;
}

std::optional<double> known(double value)
{
    return std::isnan(value) ? std::nullopt : std::optional(value);
}

/// Reports the day on which the 50-day average changes sides. A touch without a change is none.
class CrossWatch {
public:
    std::optional<TradeIndicator> next(double fast, double slow)
    {
        if (std::isnan(fast) || std::isnan(slow)) {
            m_side = 0; // an average that begins anew has no side before
            return std::nullopt;
        }
        const int side = fast > slow ? 1 : fast < slow ? -1 : m_side;
        const int before = std::exchange(m_side, side);
        if (before == 0 || side == before)
            return std::nullopt;
        return side > 0 ? TradeIndicator::goldenCross : TradeIndicator::deathCross;
    }

private:
    int m_side = 0;
};

/// Reports the day on which the RSI comes back over 30 or falls back under 70.
class RsiWatch {
public:
    std::optional<TradeIndicator> next(double rsi)
    {
        if (std::isnan(rsi)) {
            *this = {};
            return std::nullopt;
        }
        const double before = std::exchange(m_before, rsi);
        ++m_row;
        if (std::isnan(before) || m_row <= kRsiWarmUp)
            return std::nullopt;
        if (before < 30 && rsi >= 30)
            return report(TradeIndicator::rsiRecovery, m_lastRecovery);
        if (before > 70 && rsi <= 70)
            return report(TradeIndicator::rsiReversal, m_lastReversal);
        return std::nullopt;
    }

private:
    std::optional<TradeIndicator> report(TradeIndicator indicator, std::optional<std::size_t> &last)
    {
        if (last && m_row - *last < kRsiQuietRows)
            return std::nullopt;
        last = m_row;
        return indicator;
    }

    double m_before = std::nan("");
    std::size_t m_row = 0; ///< since the RSI began
    std::optional<std::size_t> m_lastRecovery, m_lastReversal;
};

TradeSignal makeSignal(TradeIndicator indicator, const TradeSignalColumns &columns, std::size_t row)
{
    const bool cross = indicator == TradeIndicator::goldenCross || indicator == TradeIndicator::deathCross;
    const bool buy = indicator == TradeIndicator::goldenCross || indicator == TradeIndicator::rsiRecovery;
    QString reason;
    switch (indicator) {
    case TradeIndicator::goldenCross:
        reason = QStringLiteral("The 50-day average rose above the 200-day average");
        break;
    case TradeIndicator::deathCross:
        reason = QStringLiteral("The 50-day average fell below the 200-day average");
        break;
    case TradeIndicator::rsiRecovery:
        reason = QStringLiteral("RSI came back to %1 after it had been below 30").arg(QString::number(columns.rsi[row], 'f', 1));
        break;
    case TradeIndicator::rsiReversal:
        reason = QStringLiteral("RSI fell back to %1 after it had been above 70").arg(QString::number(columns.rsi[row], 'f', 1));
        break;
    }
    return {columns.days[row], buy ? TradeSide::buy : TradeSide::sell, cents(columns.close[row]), indicator,
        cross ? TradeStrength::strong : TradeStrength::moderate, reason};
}

QString summaryOf(const Outlook &outlook)
{
    QStringList parts;
    const auto compare = [&](const std::optional<double> &average, const QString &name) {
        if (!average || !outlook.price)
            return;
        const QString side = *outlook.price > *average ? QStringLiteral("above")
            : *outlook.price < *average                ? QStringLiteral("below")
                                                       : QStringLiteral("at");
        parts.append(QStringLiteral("the price is %1 its %2 average").arg(side, name));
    };
    compare(outlook.sma50, QStringLiteral("50-day"));
    compare(outlook.sma200, QStringLiteral("200-day"));
    if (outlook.rsi) {
        const QString state = *outlook.rsi >= 70 ? QStringLiteral("which is high: it has risen fast")
            : *outlook.rsi <= 30                 ? QStringLiteral("which is low: it has fallen fast")
                                                 : QStringLiteral("neither high nor low");
        parts.append(QStringLiteral("RSI is %1, %2").arg(QString::number(*outlook.rsi, 'f', 1), state));
    }
    if (parts.isEmpty())
        return QStringLiteral("There are too few prices for an outlook.");
    const QString stance = outlook.stance == Stance::bullish ? QStringLiteral("Bullish")
        : outlook.stance == Stance::bearish                  ? QStringLiteral("Bearish")
                                                             : QStringLiteral("Neutral");
    return QStringLiteral("%1: %2.").arg(stance, joined(parts));
}

Outlook outlookOf(const TradeSignalColumns &columns)
{
    Outlook outlook;
    if (columns.days.empty()) {
        outlook.summary = summaryOf(outlook);
        return outlook;
    }
    const std::size_t last = columns.days.size() - 1;
    const double price = columns.close[last];
    const auto side = [price](double average) { return std::isnan(average) ? 0 : price > average ? 1 : -1; };
    outlook.points = side(columns.sma50[last]) + side(columns.sma200[last]);
    outlook.points += columns.rsi[last] >= 70 ? -1 : columns.rsi[last] <= 30 ? 1 : 0;
    outlook.stance = outlook.points >= 2 ? Stance::bullish : outlook.points <= -2 ? Stance::bearish : Stance::neutral;
    outlook.asOf = columns.days[last];
    outlook.price = cents(price);
    outlook.sma50 = known(columns.sma50[last]).transform(cents);
    outlook.sma200 = known(columns.sma200[last]).transform(cents);
    outlook.rsi = known(columns.rsi[last]).transform([](double rsi) { return std::round(rsi * 10) / 10; });
    outlook.summary = summaryOf(outlook);
    return outlook;
}

} // namespace

QString toText(TradeSide side)
{
    return side == TradeSide::buy ? QStringLiteral("BUY") : QStringLiteral("SELL");
}

QString toText(TradeIndicator indicator)
{
    constexpr std::array kNames = {"GOLDEN_CROSS", "DEATH_CROSS", "RSI_RECOVERY", "RSI_REVERSAL"};
    return QString::fromLatin1(kNames[std::size_t(indicator)]);
}

QString toText(TradeStrength strength)
{
    return strength == TradeStrength::strong ? QStringLiteral("STRONG") : QStringLiteral("MODERATE");
}

QString toText(Stance stance)
{
    constexpr std::array kNames = {"BULLISH", "BEARISH", "NEUTRAL"};
    return QString::fromLatin1(kNames[std::size_t(stance)]);
}

TradeSignalReport tradeSignals(const TradeSignalColumns &columns)
{
    TradeSignalReport report;
    CrossWatch crosses;
    RsiWatch rsi;
    for (std::size_t row = 0; row < columns.days.size(); ++row) {
        if (const auto indicator = crosses.next(columns.sma50[row], columns.sma200[row]))
            report.events.push_back(makeSignal(*indicator, columns, row));
        if (const auto indicator = rsi.next(columns.rsi[row]))
            report.events.push_back(makeSignal(*indicator, columns, row));
    }
    report.outlook = outlookOf(columns);
    return report;
}

} // namespace soundings::analysis
