#include "providers/fmp/fmp_mapper.h"

#include <algorithm>
#include <cmath>

namespace soundings::providers {

namespace {

using namespace engine;

/// Where the source means "not known" when it says 0.
std::optional<double> unlessZero(std::optional<double> value)
{
    return value && *value != 0 ? value : std::nullopt;
}

std::optional<double> percent(std::optional<double> fraction)
{
    return fraction ? std::optional(*fraction * 100) : std::nullopt;
}

/// Percent points from the year before to the newest; a loss before has no growth rate.
std::optional<double> growth(const FmpFigures &figures, const char *name)
{
    if (!figures.income || !figures.incomeBefore)
        return std::nullopt;
    const auto now = figures.income->number(name), before = figures.incomeBefore->number(name);
    return now && before && *before > 0 ? std::optional((*now / *before - 1) * 100) : std::nullopt;
}

void readRatios(const FmpRecord &ratios, MetricValues &values)
{
    values.set(Metric::peRatio, unlessZero(ratios.number("priceToEarningsRatioTTM")));
    values.set(Metric::pegRatio, unlessZero(ratios.number("priceToEarningsGrowthRatioTTM")));
    values.set(Metric::pbRatio, unlessZero(ratios.number("priceToBookRatioTTM")));
    values.set(Metric::psRatio, unlessZero(ratios.number("priceToSalesRatioTTM")));
    values.set(Metric::grossMargin, percent(ratios.number("grossProfitMarginTTM")));
    values.set(Metric::operatingMargin, percent(ratios.number("operatingProfitMarginTTM")));
    values.set(Metric::netMargin, percent(ratios.number("netProfitMarginTTM")));
    values.set(Metric::debtEquity, ratios.number("debtToEquityRatioTTM")); // 0 is a company without debt
    values.set(Metric::currentRatio, unlessZero(ratios.number("currentRatioTTM")));
    values.set(Metric::interestCoverage, unlessZero(ratios.number("interestCoverageRatioTTM")));
    values.set(Metric::dividendYield, percent(ratios.number("dividendYieldTTM"))); // 0: it pays none
    values.set(Metric::payoutRatio, percent(ratios.number("dividendPayoutRatioTTM")));
}

void readKeyMetrics(const FmpRecord &metrics, FetchedFundamentals &fetched)
{
    MetricValues &values = fetched.values;
    values.set(Metric::evEbitda, unlessZero(metrics.number("evToEBITDATTM")));
    values.set(Metric::roic, unlessZero(percent(metrics.number("returnOnInvestedCapitalTTM"))));
    values.set(Metric::roe, unlessZero(percent(metrics.number("returnOnEquityTTM"))));
    values.set(Metric::fcfYield, unlessZero(percent(metrics.number("freeCashFlowYieldTTM"))));
    fetched.facts.marketCap = unlessZero(metrics.number("marketCap"));
}

void readProfile(const FmpRecord &profile, StockUpdate &facts)
{
    facts.name = profile.text("companyName").left(255);
    facts.isin = profile.text("isin");
    facts.sector = profile.text("sector").left(100);
    facts.industry = profile.text("industry").left(100);
    facts.currency = profile.text("currency");
    facts.exchange = profile.text("exchange").left(50);
    if (const auto value = unlessZero(profile.number("marketCap")))
        facts.marketCap = value;
    if (profile.flag("isEtf").value_or(false))
        facts.type = InstrumentType::etf;
    else if (profile.flag("isFund").value_or(false))
        facts.type = InstrumentType::fund;
    else
        facts.type = InstrumentType::stock;
}

} // namespace

QString fmpSymbol(const Ticker &ticker)
{
    QString symbol = ticker.text();
    const qsizetype dot = symbol.size() - 2;
    // A to C are classes of shares; other single letters stand for exchanges, such as L for London.
    if (dot > 0 && symbol[dot] == u'.' && symbol.back() >= u'A' && symbol.back() <= u'C')
        symbol[dot] = u'-';
    return symbol;
}

bool isFmpSymbol(const QString &symbol, const Ticker &ticker)
{
    const auto plain = [](QString text) { return text.toUpper().replace(u'.', u'-'); };
    return plain(symbol) == plain(ticker.text());
}

std::optional<FetchedQuote> fmpQuote(const FmpRecord &record)
{
    const auto price = record.number("price"), seconds = unlessZero(record.number("timestamp"));
    if (!price || !seconds || std::abs(*seconds) > 1e11)
        return std::nullopt;
    return FetchedQuote{.price = *price,
        .previousClose = unlessZero(record.number("previousClose")),
        .open = unlessZero(record.number("open")),
        .high = unlessZero(record.number("dayHigh")),
        .low = unlessZero(record.number("dayLow")),
        .volume = record.number("volume"),
        .marketCap = unlessZero(record.number("marketCap")),
        .time = Timestamp(std::chrono::seconds(std::int64_t(*seconds)))};
}

FetchedBars fmpBars(const std::vector<FmpRecord> &records)
{
    FetchedBars fetched;
    fetched.bars.reserve(records.size());
    for (const FmpRecord &record : records) {
        const auto day = record.day("date");
        if (!day)
            continue;
        const auto value = [&](const char *name) { return record.number(name).value_or(kMissing); };
        fetched.bars.push_back({.day = *day,
            .open = value("open"),
            .high = value("high"),
            .low = value("low"),
            .close = value("close"),
            .volume = value("volume")});
    }
    std::ranges::stable_sort(fetched.bars, {}, &PriceBar::day);
    return fetched;
}

FetchedFundamentals fmpFundamentals(const Ticker &ticker, const FmpFigures &figures, Day today)
{
    // Trailing figures are held against the price of the day on which they are asked for.
    FetchedFundamentals fetched{.asOf = today, .facts = {.ticker = ticker}};
    if (figures.ratios)
        readRatios(*figures.ratios, fetched.values);
    if (figures.keyMetrics)
        readKeyMetrics(*figures.keyMetrics, fetched);
    fetched.values.set(Metric::revenueGrowth, growth(figures, "revenue"));
    fetched.values.set(Metric::earningsGrowth, growth(figures, "netIncome"));
    if (figures.profile)
        readProfile(*figures.profile, fetched.facts);
    return fetched;
}

} // namespace soundings::providers
