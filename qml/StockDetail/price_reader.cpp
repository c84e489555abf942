#include "price_reader.h"

#include "Controls/format.h"
#include "Lists/figure_explanation.h"
#include "signal_outcome.h"

#include <QCoreApplication>

#include <algorithm>

namespace soundings::window {
namespace {

struct SignalText {
    Q_DECLARE_TR_FUNCTIONS(TradeSignals)
};

bool isBuy(const protocol::TradeSignalDto &replied)
{
    return replied.type == QLatin1String("BUY");
}

} // namespace

charts::PriceColumns columnsFrom(protocol::PriceHistoryDto prices, const QString &name)
{
    charts::PriceColumns columns;
    columns.ticker = prices.ticker;
    columns.name = name.isEmpty() ? prices.ticker : name;
    columns.currency = prices.currency;
    columns.source = prices.provenance.source;
    columns.stale = prices.provenance.stale;
    columns.period = prices.period;
    columns.days = std::move(prices.days);
    columns.open = std::move(prices.open);
    columns.high = std::move(prices.high);
    columns.low = std::move(prices.low);
    columns.close = std::move(prices.close);
    columns.adjusted = std::move(prices.adjustedClose);
    columns.volume = std::move(prices.volume);
    columns.sma50 = std::move(prices.sma50);
    columns.sma200 = std::move(prices.sma200);
    columns.rsi = std::move(prices.rsi);
    return columns;
}

std::vector<charts::ChartEvent> eventsWithin(const std::vector<QDate> &days, const protocol::TradeSignalsDto &replied)
{
    std::vector<charts::ChartEvent> events;
    for (const protocol::TradeSignalDto &each : replied.signalEvents) {
        const auto found = std::ranges::lower_bound(days, each.date);
        if (found != days.end() && *found == each.date)
            events.push_back({std::size_t(found - days.begin()), isBuy(each), each.reason});
    }
    std::ranges::stable_sort(events, {}, &charts::ChartEvent::index);
    return events;
}

QVariantMap outlookOf(const protocol::TradeSignalsDto &replied)
{
    const int direction = replied.stance == QLatin1String("BULLISH") ? 1 : replied.stance == QLatin1String("BEARISH") ? -1 : 0;
    const QString stance = direction > 0 ? SignalText::tr("Leans up")
        : direction < 0                  ? SignalText::tr("Leans down")
                                         : SignalText::tr("No direction");
    return {{QStringLiteral("stance"), stance}, {QStringLiteral("direction"), direction},
        {QStringLiteral("summary"), replied.summary}};
}

QVariantList newestSignals(const protocol::TradeSignalsDto &replied, int limit, const QDateTime &now)
{
    QVariantList rows;
    for (auto each = replied.signalEvents.crbegin(); each != replied.signalEvents.crend() && rows.size() < limit; ++each) {
        const QString day = Format::day(each->date, now.toLocalTime().date());
        const QString price = Format::number(each->price, 2);
        const QString kind = isBuy(*each) ? SignalText::tr("buy signal") : SignalText::tr("sell signal");
        rows.append(QVariantMap{{QStringLiteral("day"), day}, {QStringLiteral("buy"), isBuy(*each)},
            {QStringLiteral("strong"), each->strength == QLatin1String("STRONG")}, {QStringLiteral("reason"), each->reason},
            {QStringLiteral("price"), price},
            {QStringLiteral("spoken"), SignalText::tr("%1, %2 at %3, %4").arg(day, kind, price, each->reason)},
            {QStringLiteral("about"), explainSignal(*each, replied.provenance, signalName(each->indicator), now)}});
    }
    return rows;
}

} // namespace soundings::window
