#include "engine/refresh/price_checks.h"

#include <algorithm>
#include <cmath>

namespace soundings::engine {

namespace {

bool isPrice(double value)
{
    return std::isfinite(value) && value > 0;
}

bool isWild(double from, double to)
{
    const double factor = to / from;
    return factor > kWildFactor || factor < 1 / kWildFactor;
}

QString text(double price)
{
    return QString::number(price, 'g', 8);
}

QString wildMove(double from, double to)
{
    return QStringLiteral("the price went from %1 to %2 without a split that explains it. If that is right, import the prices "
                          "from a file.")
        .arg(text(from), text(to));
}

/// "" when the currency is the one that the stored prices are in, or one of the two is not known.
QString currencyFault(const QString &stored, const QString &fetched)
{
    if (stored.isEmpty() || fetched.isEmpty() || stored == fetched)
        return {};
    return QStringLiteral("the source gives prices in %1, and the stored ones are in %2.").arg(fetched, stored);
}

QString faultOf(const PriceBar &bar, Day today, const TradingCalendar &calendar)
{
    if (!isPrice(bar.close))
        return QStringLiteral("the close of %1 is %2, which is no price.").arg(toIso(bar.day), text(bar.close));
    if (bar.day > today)
        return QStringLiteral("%1 is in the future.").arg(toIso(bar.day));
    if (!calendar.isTradingDay(bar.day).value_or(false))
        return QStringLiteral("the exchange was closed on %1.").arg(toIso(bar.day));
    return {};
}

/// Open, high and low that cannot be right are missing; the close stands by itself.
PriceBar withoutOddExtremes(PriceBar bar)
{
    for (double *value : {&bar.open, &bar.high, &bar.low, &bar.adjustedClose}) {
        if (!isPrice(*value))
            *value = kMissing;
    }
    if (bar.high < bar.low || bar.high < bar.close || bar.low > bar.close) {
        bar.high = kMissing;
        bar.low = kMissing;
    }
    if (!(bar.volume >= 0) || !std::isfinite(bar.volume))
        bar.volume = kMissing;
    return bar;
}

} // namespace

CheckedBars checkBars(
    std::span<const PriceBar> bars, const KnownPrices &known, const QString &currency, Day today, const TradingCalendar &calendar)
{
    CheckedBars checked;
    checked.fault = currencyFault(known.currency, currency);
    if (!checked.fault.isEmpty())
        return checked;
    std::optional<double> before = known.lastClose;
    std::optional<Day> newest;
    for (const PriceBar &bar : bars) {
        if (newest && bar.day <= *newest)
            continue; // the same day twice: the first one is the source's own
        const QString fault = faultOf(bar, today, calendar);
        if (!fault.isEmpty()) {
            if (checked.fault.isEmpty())
                checked.fault = fault;
            continue;
        }
        if (before && isWild(*before, bar.close)) {
            checked.fault = QStringLiteral("on %1 %2").arg(toIso(bar.day), wildMove(*before, bar.close));
            break;
        }
        checked.good.push_back(withoutOddExtremes(bar));
        before = bar.close;
        newest = bar.day;
    }
    return checked;
}

Result<PriceBar> barOf(
    const FetchedQuote &quote, const KnownPrices &known, const QString &currency, Timestamp now, const TradingCalendar &calendar)
{
    const auto fault = [](const QString &why) { return fail(ErrorCode::corrupt, why); };
    if (const QString odd = currencyFault(known.currency, currency); !odd.isEmpty())
        return fault(odd);
    SOUNDINGS_TRY(const Day today, dayInNewYork(now));
    SOUNDINGS_TRY(const Day day, dayInNewYork(quote.time));
    PriceBar bar{.day = day, .close = quote.price};
    if (const QString odd = faultOf(bar, today, calendar); !odd.isEmpty())
        return fault(odd);
    const std::optional<double> before =
        quote.previousClose && isPrice(*quote.previousClose) ? quote.previousClose : known.lastClose;
    if (before && isWild(*before, quote.price))
        return fault(wildMove(*before, quote.price));
    bar.open = quote.open.value_or(kMissing);
    bar.high = quote.high.value_or(kMissing);
    bar.low = quote.low.value_or(kMissing);
    bar.volume = quote.volume.value_or(kMissing);
    return withoutOddExtremes(bar);
}

Overlap compareOverlap(const PriceSeries &stored, std::span<const PriceBar> fetched)
{
    int common = 0, different = 0;
    for (const PriceBar &bar : fetched) {
        const auto at = std::ranges::lower_bound(stored.days, bar.day);
        if (at == stored.days.end() || *at != bar.day || !isPrice(bar.close))
            continue;
        ++common;
        // The newest stored day may have been cut short; it alone proves nothing.
        const double was = stored.close[std::size_t(at - stored.days.begin())];
        different += std::abs(bar.close / was - 1) > kSameClose;
    }
    if (common == 0)
        return Overlap::none;
    return different * 2 > common ? Overlap::adjusted : Overlap::same;
}

} // namespace soundings::engine
