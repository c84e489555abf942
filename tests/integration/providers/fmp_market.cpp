#include "integration/providers/fmp_market.h"

#include "domain/trading_calendar.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QUrlQuery>

#include <algorithm>
#include <cmath>

namespace soundings::test {

namespace {

QByteArray toJson(const QJsonArray &array)
{
    return QJsonDocument(array).toJson(QJsonDocument::Compact);
}

std::mutex s_logMutex;
QString s_log;

void catchMessage(QtMsgType, const QMessageLogContext &, const QString &message)
{
    const std::lock_guard lock(s_logMutex);
    s_log += message + u'\n';
}

QtMessageHandler s_before = nullptr;

} // namespace

LogCatcher::LogCatcher()
{
    s_log.clear();
    s_before = qInstallMessageHandler(catchMessage);
}

LogCatcher::~LogCatcher()
{
    qInstallMessageHandler(s_before);
}

QString LogCatcher::text() const
{
    const std::lock_guard lock(s_logMutex);
    return s_log;
}

QString parameterOf(const QByteArray &target, const char *name)
{
    return QUrlQuery(QUrl(QString::fromUtf8(target))).queryItemValue(QString::fromLatin1(name), QUrl::FullyDecoded);
}

void FmpMarket::add(const QString &symbol, double start, Day last, int sessions)
{
    const std::lock_guard lock(m_mutex);
    const auto days = TradingCalendar::nyse().sessionsBetween(last - std::chrono::days(sessions * 2), last).value();
    Listing listing;
    for (std::size_t i = days.size() - std::size_t(sessions); i < days.size(); ++i) {
        const double close = std::round(start * (1 + 0.1 * std::sin(double(i) / 20)) * 100) / 100;
        listing.bars.push_back({days[i], close * 0.995, close * 1.01, close * 0.99, close, kMissing, 1e6});
    }
    listing.quoteTime = *TradingCalendar::nyse().closingBell(last);
    m_listings[symbol] = std::move(listing);
}

void FmpMarket::split(const QString &symbol, double parts)
{
    const std::lock_guard lock(m_mutex);
    for (PriceBar &bar : m_listings.at(symbol).bars) {
        for (double *value : {&bar.open, &bar.high, &bar.low, &bar.close})
            *value /= parts;
    }
}

void FmpMarket::move(const QString &symbol, Day day, double close, Timestamp quoteTime)
{
    const std::lock_guard lock(m_mutex);
    Listing &listing = m_listings.at(symbol);
    if (listing.bars.back().day == day)
        listing.bars.pop_back();
    listing.bars.push_back({day, close * 0.995, close * 1.01, close * 0.99, close, kMissing, 2e6});
    listing.quoteTime = quoteTime;
}

void FmpMarket::misbehave(const QByteArray &part, FakeMarketServer::Reply reply)
{
    const std::lock_guard lock(m_mutex);
    m_odd[part] = std::move(reply);
}

void FmpMarket::behave()
{
    const std::lock_guard lock(m_mutex);
    m_odd.clear();
}

QByteArray FmpMarket::quote(const QString &symbol, const Listing &listing) const
{
    const PriceBar &bar = listing.bars.back();
    return toJson(
        {QJsonObject{{QStringLiteral("symbol"), symbol}, {QStringLiteral("name"), QString(symbol + QStringLiteral(" Inc."))},
            {QStringLiteral("price"), bar.close}, {QStringLiteral("open"), bar.open}, {QStringLiteral("dayHigh"), bar.high},
            {QStringLiteral("dayLow"), bar.low}, {QStringLiteral("volume"), bar.volume}, {QStringLiteral("marketCap"), 5e11},
            {QStringLiteral("previousClose"), listing.bars[listing.bars.size() - 2].close},
            {QStringLiteral("timestamp"), double(listing.quoteTime.time_since_epoch().count() / 1000)}}});
}

QByteArray FmpMarket::history(const QString &symbol, const Listing &listing, Day from, Day to) const
{
    QJsonArray rows;
    for (auto bar = listing.bars.rbegin(); bar != listing.bars.rend(); ++bar) { // newest first
        if (bar->day < from || bar->day > to)
            continue;
        rows.append(QJsonObject{{QStringLiteral("symbol"), symbol}, {QStringLiteral("date"), toIso(bar->day)},
            {QStringLiteral("open"), bar->open}, {QStringLiteral("high"), bar->high}, {QStringLiteral("low"), bar->low},
            {QStringLiteral("close"), bar->close}, {QStringLiteral("volume"), bar->volume},
            {QStringLiteral("vwap"), QJsonValue()}});
    }
    return toJson(rows);
}

FakeMarketServer::Reply FmpMarket::answer(const QByteArray &target) const
{
    const std::lock_guard lock(m_mutex);
    for (const auto &[part, reply] : m_odd) {
        if (target.contains(part))
            return reply;
    }
    const QString symbol = parameterOf(target, "symbol");
    const auto listing = m_listings.find(symbol);
    if (listing == m_listings.end())
        return {};
    const auto object = [&](const QJsonObject &fields) {
        QJsonObject all = fields;
        all.insert(QStringLiteral("symbol"), symbol);
        return FakeMarketServer::Reply{.body = toJson({all})};
    };
    if (target.contains("/quote?"))
        return {.body = quote(symbol, listing->second)};
    if (target.contains("/historical-price-eod/full")) {
        return {.body = history(symbol, listing->second, dayFromIso(parameterOf(target, "from")).value_or(Day()),
                    dayFromIso(parameterOf(target, "to")).value_or(Day::max()))};
    }
    if (target.contains("/ratios-ttm"))
        return object({{QStringLiteral("priceToEarningsRatioTTM"), 25.5}, {QStringLiteral("netProfitMarginTTM"), 0.2},
            {QStringLiteral("currentRatioTTM"), 0}, {QStringLiteral("dividendYieldTTM"), 0}});
    if (target.contains("/key-metrics-ttm"))
        return object({{QStringLiteral("returnOnEquityTTM"), 0.31}, {QStringLiteral("marketCap"), 5e11}});
    if (target.contains("/income-statement"))
        return {
            .body = R"([{"date":"2026-09-30","revenue":120,"netIncome":33},{"date":"2025-09-30","revenue":100,"netIncome":30}])"};
    if (target.contains("/profile"))
        return object({{QStringLiteral("companyName"), QString(symbol + QStringLiteral(" Incorporated"))},
            {QStringLiteral("sector"), QStringLiteral("Technology")}, {QStringLiteral("currency"), QStringLiteral("USD")},
            {QStringLiteral("isEtf"), false}});
    return {.status = 404, .body = "{}"};
}

} // namespace soundings::test
