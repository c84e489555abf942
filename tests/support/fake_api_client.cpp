#include "support/fake_api_client.h"

#include "protocol/dto/decode.h"

#include <QPointer>
#include <QTimeZone>

#include <algorithm>
#include <cmath>
#include <random>

namespace soundings::test {

namespace {

const QStringList kNames = QStringLiteral(
    "Keelson Shipyards|Northing Instruments|Lantern Health|Halyard Insurance|Quoin Masonry|Aurelis Optics|Drumlin Water Works|"
    "Cobalt & Finch Foods|Borealis Grid|Vellum Software|Meridian Tea Company|Ravelin Security|Tamarack Timber|"
    "Isobar Weather Systems|Yarrow Pharma|Ebbtide Logistics|Pellucid Glass|Gannet Air|Osprey Point Retail|Umber Chemicals|"
    "Zephyr Sailcloth|Norfell Paper")
                               .split(u'|');
const QStringList kTickers =
    QStringLiteral("KLSN NRTH LTNH HLYD QUOI AURX DRWW CFNF BRGD VLMS MTEA RVLN TMRK ISBR YRWP EBTL PLCD GNNT "
                   "OSTP UMBR ZPHS NRFL")
        .split(u' ');
const QStringList kSectors = {QStringLiteral("Industrials"), QStringLiteral("Technology"), QStringLiteral("Health care"),
    QStringLiteral("Financials"), QStringLiteral("Materials"), QStringLiteral("Utilities")};

const QDate kLastDay(2026, 11, 20);

QString signalOf(double total)
{
    return total >= 85 ? QStringLiteral("STRONG_BUY")
        : total >= 70  ? QStringLiteral("BUY")
        : total >= 50  ? QStringLiteral("HOLD")
        : total >= 30  ? QStringLiteral("SELL")
                       : QStringLiteral("STRONG_SELL");
}

double rounded(double value, int digits)
{
    const double power = std::pow(10, digits);
    return std::round(value * power) / power;
}

protocol::StockItemDto invent(int index)
{
    std::mt19937 random(unsigned(index) * 7919 + 17);
    const auto uniform = [&](double low, double high) { return std::uniform_real_distribution(low, high)(random); };
    protocol::StockItemDto item;
    const int named = index % int(kTickers.size());
    const int round = index / int(kTickers.size());
    item.ticker = round == 0 ? kTickers[named] : kTickers[named] + QString::number(round);
    item.name = round == 0 ? kNames[named] : kNames[named] + QStringLiteral(" %1").arg(round + 1);
    item.id = QStringLiteral("id-%1").arg(index);
    item.sector = kSectors[index % kSectors.size()];
    item.industry = QStringLiteral("Instruments");
    item.currency = QStringLiteral("USD");
    item.exchange = QStringLiteral("NYSE");
    item.instrumentType = QStringLiteral("STOCK");
    item.source = QStringLiteral("fmp");
    item.marketCap = rounded(uniform(1e9, 4e11), 0);
    item.peRatio = index % 9 == 8 ? std::nullopt : std::optional(index % 11 == 10 ? -4.2 : rounded(uniform(7, 60), 1));
    item.scoreChange7d = index % 5 == 4 ? std::nullopt : std::optional(rounded(uniform(-6, 6), 1));
    const double price = rounded(uniform(9, 240), 2);
    const double percent = index == 4 ? 0 : rounded(uniform(-4, 4.5), 2);
    const double previous = price / (1 + percent / 100);
    const protocol::ProvenanceDto provenance{
        QStringLiteral("fmp"), kLastDay, QDateTime(kLastDay, QTime(21, 5), QTimeZone::utc()), false};
    item.quote =
        protocol::QuoteDto{price, previous, price - previous, percent, rounded(uniform(1e5, 4e7), 0), item.currency, provenance};
    double close = price;
    for (int week = 0; week < 53; ++week) {
        item.spark.prepend(rounded(close, 2));
        close /= 1 + uniform(-0.035, 0.042);
    }
    if (index % 13 == 12) {
        item.score = protocol::ScoreSummaryDto{};
        item.score->signal = QStringLiteral("NOT_RATED");
        item.score->coverage = 0.4;
        return item;
    }
    const double value = rounded(uniform(5, 24), 1), quality = rounded(uniform(8, 24), 1);
    const double momentum = rounded(uniform(4, 24), 1), healthScore = rounded(uniform(8, 24), 1);
    const double total = rounded(value + quality + momentum + healthScore, 1);
    item.score = protocol::ScoreSummaryDto{total, value, quality, momentum, healthScore, signalOf(total),
        QStringLiteral("balanced"), 0.92, true, QDateTime(kLastDay, QTime(21, 30), QTimeZone::utc())};
    return item;
}

std::optional<double> sortValue(const protocol::StockItemDto &item, const QString &key)
{
    const auto score = [&](auto member) { return item.score ? (*item.score).*member : std::optional<double>(); };
    if (key == QLatin1String("price"))
        return item.quote ? std::optional(item.quote->price) : std::nullopt;
    if (key == QLatin1String("change_percent"))
        return item.quote ? item.quote->changePercent : std::nullopt;
    if (key == QLatin1String("total_score"))
        return score(&protocol::ScoreSummaryDto::total);
    if (key == QLatin1String("score_change"))
        return item.scoreChange7d;
    if (key == QLatin1String("pe_ratio"))
        return item.peRatio;
    return std::nullopt;
}

QString sortText(const protocol::StockItemDto &item, const QString &key)
{
    if (key == QLatin1String("name"))
        return item.name;
    if (key == QLatin1String("sector"))
        return item.sector;
    if (key == QLatin1String("signal"))
        return item.score ? item.score->signal : QString();
    return item.ticker;
}

/// As the engine sorts: what is missing comes last in both directions, equals by ticker.
bool before(const protocol::StockItemDto &a, const protocol::StockItemDto &b, const QString &key, bool ascending)
{
    static const QStringList numeric = {QStringLiteral("price"), QStringLiteral("change_percent"), QStringLiteral("total_score"),
        QStringLiteral("score_change"), QStringLiteral("pe_ratio")};
    if (numeric.contains(key)) {
        const auto x = sortValue(a, key), y = sortValue(b, key);
        if (x.has_value() != y.has_value())
            return x.has_value();
        if (x && *x != *y)
            return ascending ? *x < *y : *x > *y;
    } else if (const int order = sortText(a, key).compare(sortText(b, key), Qt::CaseInsensitive); order != 0) {
        return ascending ? order < 0 : order > 0;
    }
    return a.ticker < b.ticker;
}

int daysOf(const QString &period)
{
    static const QHash<QString, int> days = {{QStringLiteral("1mo"), 21}, {QStringLiteral("3mo"), 63},
        {QStringLiteral("6mo"), 126}, {QStringLiteral("ytd"), 223}, {QStringLiteral("1y"), 252}, {QStringLiteral("2y"), 504},
        {QStringLiteral("5y"), 1260}, {QStringLiteral("10y"), 2520}, {QStringLiteral("max"), 3780}};
    return days.value(period, 252);
}

} // namespace

FakeApiClient::FakeApiClient(int stocks, QObject *parent)
    : ApiClient(parent)
{
    m_stocks.reserve(stocks);
    for (int i = 0; i < stocks; ++i)
        m_stocks.append(invent(i));
}

void FakeApiClient::setSource(const QString &source)
{
    for (protocol::StockItemDto &item : m_stocks) {
        item.source = source;
        if (item.quote)
            item.quote->provenance.source = source;
    }
}

void FakeApiClient::setCurrency(const QString &ticker, const QString &currency)
{
    for (protocol::StockItemDto &item : m_stocks) {
        if (item.ticker == ticker && item.quote)
            item.currency = item.quote->currency = currency;
    }
}

void FakeApiClient::markStale(const QString &ticker)
{
    for (protocol::StockItemDto &item : m_stocks) {
        if (item.ticker == ticker && item.quote)
            item.quote->provenance.stale = true;
    }
}

void FakeApiClient::release()
{
    m_held = false;
    for (const auto &waiting : std::exchange(m_waiting, {}))
        waiting();
}

template<class T>
void FakeApiClient::answer(const QString &call, QObject *context, client::Reply<T> reply, std::function<Result<T>()> make)
{
    m_calls.append(call);
    std::optional<Error> failure = m_error;
    for (auto each = m_failures.cbegin(); each != m_failures.cend(); ++each) {
        if (call.startsWith(each.key()))
            failure = each.value();
    }
    Result<T> result = failure ? Result<T>(std::unexpected(*failure)) : make();
    auto deliver = [target = QPointer<QObject>(context), reply, result] {
        if (target)
            reply(result);
    };
    if (m_held)
        m_waiting.append(deliver);
    else
        QTimer::singleShot(0, this, deliver);
}

Result<protocol::StockItemDto> FakeApiClient::find(const QString &ticker) const
{
    for (const protocol::StockItemDto &item : m_stocks) {
        if (item.ticker.compare(ticker, Qt::CaseInsensitive) == 0)
            return item;
    }
    return fail(ErrorCode::notFound, QStringLiteral("There is no stock %1.").arg(ticker));
}

void FakeApiClient::listStocks(const client::StockQuery &query, QObject *context, client::Reply<protocol::StockPageDto> reply)
{
    m_lastQuery = query;
    answer<protocol::StockPageDto>(
        QStringLiteral("list"), context, std::move(reply), [this, query]() -> Result<protocol::StockPageDto> {
            QList<protocol::StockItemDto> hits;
            for (const protocol::StockItemDto &item : m_stocks) {
                const bool matches = item.ticker.contains(query.filter, Qt::CaseInsensitive)
                    || item.name.contains(query.filter, Qt::CaseInsensitive);
                const bool sector = query.sector.isEmpty() || item.sector == query.sector;
                const bool signal = query.signal.isEmpty() || (item.score && item.score->signal == query.signal);
                if (matches && sector && signal)
                    hits.append(item);
            }
            std::ranges::sort(hits, [&](const protocol::StockItemDto &a, const protocol::StockItemDto &b) {
                return before(a, b, query.sortBy, query.ascending);
            });
            protocol::StockPageDto page;
            page.total = int(hits.size());
            page.page = query.page;
            page.pageSize = query.pageSize;
            page.items = hits.mid(qsizetype(query.page - 1) * query.pageSize, query.pageSize);
            if (!query.withSpark) {
                for (protocol::StockItemDto &item : page.items)
                    item.spark.clear();
            }
            return page;
        });
}

void FakeApiClient::searchStocks(const QString &text, int limit, QObject *context, client::Reply<protocol::SearchResultDto> reply)
{
    answer<protocol::SearchResultDto>(
        QStringLiteral("search ") + text, context, std::move(reply), [this, text, limit]() -> Result<protocol::SearchResultDto> {
            protocol::SearchResultDto result;
            result.query = text;
            for (const protocol::StockItemDto &item : m_stocks) {
                if (item.ticker.contains(text, Qt::CaseInsensitive) || item.name.contains(text, Qt::CaseInsensitive))
                    result.results.append(item);
            }
            result.total = int(result.results.size());
            result.results.resize(std::min(qsizetype(limit), result.results.size()));
            return result;
        });
}

void FakeApiClient::sectors(QObject *context, client::Reply<QStringList> reply)
{
    answer<QStringList>(QStringLiteral("sectors"), context, std::move(reply), []() -> Result<QStringList> { return kSectors; });
}

void FakeApiClient::stockDetail(const QString &ticker, QObject *context, client::Reply<protocol::StockDetailDto> reply)
{
    answer<protocol::StockDetailDto>(
        QStringLiteral("detail ") + ticker, context, std::move(reply), [this, ticker]() -> Result<protocol::StockDetailDto> {
            SOUNDINGS_TRY(const protocol::StockItemDto item, find(ticker));
            protocol::StockDetailDto detail;
            detail.stock = item;
            protocol::FundamentalsDto fundamentals;
            protocol::SectorMediansDto medians{14, 61, 14, 16, 13, 17, {}};
            int n = 0;
            for (const QString &name : protocol::metricNames()) {
                ++n;
                if (n % 7 != 0)
                    fundamentals.values.insert(name, rounded(3.1 * n + item.ticker.size(), 2));
                medians.metrics.insert(name, rounded(2.9 * n + 4, 2));
            }
            if (item.peRatio)
                fundamentals.values.insert(QStringLiteral("pe_ratio"), *item.peRatio);
            fundamentals.provenance = {
                item.source, QDate(2026, 9, 30), QDateTime(kLastDay, QTime(20, 0), QTimeZone::utc()), false};
            fundamentals.updatedAt = QDateTime(kLastDay, QTime(20, 0), QTimeZone::utc());
            detail.fundamentals = fundamentals;
            detail.sectorMedians = medians;
            detail.rank = protocol::RankDto{12, int(m_stocks.size())};
            return detail;
        });
}

void FakeApiClient::scoreBreakdown(const QString &ticker, QObject *context, client::Reply<protocol::ScoreBreakdownDto> reply)
{
    answer<protocol::ScoreBreakdownDto>(QStringLiteral("breakdown ") + ticker, context, std::move(reply),
        [this, ticker]() -> Result<protocol::ScoreBreakdownDto> {
            SOUNDINGS_TRY(const protocol::StockItemDto item, find(ticker));
            protocol::ScoreBreakdownDto breakdown;
            breakdown.ticker = item.ticker;
            breakdown.name = item.name;
            breakdown.sector = item.sector;
            breakdown.score = *item.score;
            breakdown.peerGroup = item.sector + QStringLiteral(" (14)");
            breakdown.strengths = {
                QStringLiteral("P/E 14.6, cheaper than most of its sector"), QStringLiteral("ROIC 22.8 %, top tenth")};
            breakdown.weaknesses = {QStringLiteral("Dividend yield 0.4 %, under the sector's 1.9 %")};
            breakdown.reasoning = QStringLiteral("Cheap against its sector and very profitable. Debt is low.");
            if (!item.score->total) {
                breakdown.missing = {QStringLiteral("P/E"), QStringLiteral("ROIC")};
                breakdown.reasoning = QStringLiteral("Not rated: P/E and ROIC are missing.");
            }
            breakdown.factors = {{QStringLiteral("value"), QStringLiteral("pe_vs_peers"), QStringLiteral("P/E against its peers"),
                                     7, 10, item.peRatio, 24.1, QStringLiteral("39 % under the median")},
                {QStringLiteral("quality"), QStringLiteral("roic_vs_peers"), QStringLiteral("ROIC against its peers"), 9, 10,
                    22.8, 12.4, {}},
                {QStringLiteral("momentum"), QStringLiteral("price_vs_sma200"),
                    QStringLiteral("Price against its 200-day average"), 6, 8, 12.1, 0.0, {}},
                {QStringLiteral("health"), QStringLiteral("debt_equity"), QStringLiteral("Debt to equity"), 8, 10, 0.31, 0.58,
                    {}}};
            breakdown.provenance = item.quote->provenance;
            return breakdown;
        });
}

void FakeApiClient::scoreHistory(
    const QString &ticker, int days, QObject *context, client::Reply<protocol::ScoreHistoryDto> reply)
{
    answer<protocol::ScoreHistoryDto>(QStringLiteral("score-history ") + ticker, context, std::move(reply),
        [this, ticker, days]() -> Result<protocol::ScoreHistoryDto> {
            SOUNDINGS_TRY(const protocol::StockItemDto item, find(ticker));
            protocol::ScoreHistoryDto history;
            history.ticker = item.ticker;
            history.days = days;
            const double total = item.score->total.value_or(60);
            for (int i = days - 1; i >= 0; --i)
                history.history.append({kLastDay.addDays(-i), total - 0.1 * i, 15, 15, 15, 15, signalOf(total - 0.1 * i)});
            return history;
        });
}

void FakeApiClient::priceHistory(
    const QString &ticker, const QString &period, QObject *context, client::Reply<protocol::PriceHistoryDto> reply)
{
    answer<protocol::PriceHistoryDto>(QStringLiteral("prices ") + ticker + u' ' + period, context, std::move(reply),
        [this, ticker, period]() -> Result<protocol::PriceHistoryDto> {
            SOUNDINGS_TRY(const protocol::StockItemDto item, find(ticker));
            protocol::PriceHistoryDto prices;
            prices.ticker = item.ticker;
            prices.period = period;
            prices.currency = item.currency;
            prices.provenance = item.quote->provenance;
            const int wanted = daysOf(period);
            QList<QDate> days;
            for (QDate day = kLastDay; days.size() < wanted; day = day.addDays(-1)) {
                if (day.dayOfWeek() <= 5)
                    days.prepend(day);
            }
            std::mt19937 random(unsigned(item.ticker.size()) + 99);
            std::normal_distribution<double> step(0.0006, 0.014);
            const double nothing = std::numeric_limits<double>::quiet_NaN();
            double close = item.quote->price * 0.7;
            for (int i = 0; i < wanted; ++i) {
                const double open = close;
                close *= 1 + step(random);
                prices.days.push_back(days[i]);
                prices.open.push_back(rounded(open, 2));
                prices.close.push_back(rounded(close, 2));
                prices.adjustedClose.push_back(rounded(close, 2));
                prices.high.push_back(rounded(std::max(open, close) * 1.006, 2));
                prices.low.push_back(rounded(std::min(open, close) * 0.994, 2));
                prices.volume.push_back(std::round(2e6 + 1e6 * std::abs(step(random)) * 100));
                const auto mean = [&](int window) {
                    if (i + 1 < window)
                        return nothing;
                    double sum = 0;
                    for (int k = i + 1 - window; k <= i; ++k)
                        sum += prices.close[std::size_t(k)];
                    return sum / window;
                };
                prices.sma50.push_back(mean(50));
                prices.sma200.push_back(mean(200));
                prices.rsi.push_back(i < 14 ? nothing : 50 + 25 * std::sin(i / 9.0));
            }
            return prices;
        });
}

void FakeApiClient::tradeSignals(
    const QString &ticker, const QString &period, QObject *context, client::Reply<protocol::TradeSignalsDto> reply)
{
    answer<protocol::TradeSignalsDto>(QStringLiteral("trade-signals ") + ticker, context, std::move(reply),
        [this, ticker, period]() -> Result<protocol::TradeSignalsDto> {
            SOUNDINGS_TRY(const protocol::StockItemDto item, find(ticker));
            protocol::TradeSignalsDto result;
            result.ticker = item.ticker;
            result.period = period;
            result.stance = QStringLiteral("BULLISH");
            result.summary = QStringLiteral("The price is above both averages and RSI is not overbought.");
            result.asOf = kLastDay;
            result.provenance = item.quote->provenance;
            result.signalEvents = {{QDate(2026, 6, 10), QStringLiteral("BUY"), 140, QStringLiteral("GOLDEN_CROSS"),
                                       QStringLiteral("STRONG"), QStringLiteral("SMA 50 rose above SMA 200")},
                {QDate(2026, 9, 15), QStringLiteral("SELL"), 172, QStringLiteral("RSI_REVERSAL"), QStringLiteral("MODERATE"),
                    QStringLiteral("RSI fell to 70 or below")}};
            return result;
        });
}

void FakeApiClient::marketStatus(QObject *context, client::Reply<protocol::MarketStatusDto> reply)
{
    answer<protocol::MarketStatusDto>(
        QStringLiteral("market"), context, std::move(reply), []() -> Result<protocol::MarketStatusDto> {
            return protocol::MarketStatusDto{true, QStringLiteral("regular session"),
                QDateTime(QDate(2026, 11, 23), QTime(14, 30), QTimeZone::utc()),
                QDateTime(kLastDay, QTime(21, 0), QTimeZone::utc())};
        });
}

void FakeApiClient::health(QObject *context, client::Reply<protocol::HealthDto> reply)
{
    answer<protocol::HealthDto>(QStringLiteral("health"), context, std::move(reply),
        []() -> Result<protocol::HealthDto> { return protocol::HealthDto{QStringLiteral("healthy"), {}}; });
}

void FakeApiClient::jobs(int, QObject *context, client::Reply<protocol::JobPageDto> reply)
{
    answer<protocol::JobPageDto>(QStringLiteral("jobs"), context, std::move(reply), [this] { return m_jobs.page(); });
}

void FakeApiClient::job(const QString &id, QObject *context, client::Reply<protocol::JobDto> reply)
{
    answer<protocol::JobDto>(QStringLiteral("job"), context, std::move(reply), [this, id] { return m_jobs.withLog(id); });
}

void FakeApiClient::workers(QObject *context, client::Reply<QList<protocol::WorkerDto>> reply)
{
    answer<QList<protocol::WorkerDto>>(QStringLiteral("workers"), context, std::move(reply), [this] { return m_jobs.workers(); });
}

void FakeApiClient::schedule(QObject *context, client::Reply<protocol::ScheduleDto> reply)
{
    answer<protocol::ScheduleDto>(QStringLiteral("schedule"), context, std::move(reply), [this] { return m_jobs.schedule(); });
}

void FakeApiClient::runTask(const QString &task, QObject *context, client::Reply<protocol::JobDto> reply)
{
    answer<protocol::JobDto>(QStringLiteral("run ") + task, context, std::move(reply), [this, task] { return m_jobs.run(task); });
}

void FakeApiClient::retryJob(const QString &id, QObject *context, client::Reply<protocol::JobDto> reply)
{
    answer<protocol::JobDto>(QStringLiteral("retry"), context, std::move(reply), [this, id] { return m_jobs.retry(id); });
}

void FakeApiClient::cancelJob(const QString &id, QObject *context, client::Reply<protocol::JobDto> reply)
{
    answer<protocol::JobDto>(QStringLiteral("cancel"), context, std::move(reply), [this, id] { return m_jobs.cancel(id); });
}

void FakeApiClient::pauseEntry(const QString &entry, bool paused, QObject *context, client::Reply<protocol::ScheduleDto> reply)
{
    answer<protocol::ScheduleDto>((paused ? QStringLiteral("pause ") : QStringLiteral("resume ")) + entry, context,
        std::move(reply), [this, entry, paused] { return m_jobs.pause(entry, paused); });
}

std::unique_ptr<client::EventStream> FakeApiClient::events(const QStringList &)
{
    return m_jobs.newStream();
}

std::unique_ptr<client::LiveSession> FakeApiClient::liveSession()
{
    auto session = std::make_unique<FakeLiveSession>(m_error ? m_error->message : QString());
    m_live = session.get();
    return session;
}

} // namespace soundings::test
