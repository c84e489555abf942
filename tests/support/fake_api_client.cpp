#include "support/fake_api_client.h"

#include "protocol/dto/decode.h"
#include "support/fake_lists.h"
#include "support/invented_market.h"

#include <QPointer>
#include <QTimeZone>

#include <algorithm>
#include <cmath>
#include <random>

namespace soundings::test {

namespace {

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
        m_stocks.append(inventStock(i));
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

void FakeApiClient::setPrice(const QString &ticker, double price)
{
    for (protocol::StockItemDto &item : m_stocks) {
        if (item.ticker == ticker && item.quote)
            item.quote->price = price;
    }
}

void FakeApiClient::setScore(const QString &ticker, double total, const QString &signal)
{
    for (protocol::StockItemDto &item : m_stocks) {
        if (item.ticker == ticker && item.score) {
            item.score->total = total;
            item.score->signal = signal;
        }
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

std::optional<Error> FakeApiClient::failureOf(const QString &call) const
{
    for (auto each = m_failures.cbegin(); each != m_failures.cend(); ++each) {
        if (call.startsWith(each.key()))
            return each.value();
    }
    return m_error;
}

void FakeApiClient::deliver(std::function<void()> delivery)
{
    if (m_held)
        m_waiting.append(std::move(delivery));
    else
        QTimer::singleShot(0, this, std::move(delivery));
}

template<class T>
void FakeApiClient::answer(const QString &call, QObject *context, client::Reply<T> reply, std::function<Result<T>()> make)
{
    m_calls.append(call);
    const std::optional<Error> failure = failureOf(call);
    Result<T> result = failure ? Result<T>(std::unexpected(*failure)) : make();
    deliver([target = QPointer<QObject>(context), reply, result] {
        if (target)
            reply(result);
    });
}

void FakeApiClient::transmit(const client::Request &request, QObject *context, Reader read)
{
    QStringList parameters;
    for (const auto &[key, value] : request.query) {
        if (!value.isEmpty())
            parameters.append(key + u'=' + value);
    }
    QString call = request.path;
    static const QStringList verbs = {{}, {}, QStringLiteral("PUT "), QStringLiteral("DELETE ")};
    call.prepend(verbs[int(request.method)]);
    if (request.method == client::Request::Method::post || request.method == client::Request::Method::put)
        call += u' ' + QString::fromUtf8(request.body);
    else if (!parameters.isEmpty())
        call += u'?' + parameters.join(u'&');
    m_calls.append(call);
    const std::optional<Error> failure = failureOf(call);
    Result<QByteArray> body = failure    ? std::unexpected(*failure)
        : FakeHoldings::answers(request) ? m_holdings.answer(request, m_stocks)
                                         : listReply(request, m_stocks);
    deliver([target = QPointer<QObject>(context), then = read(std::move(body))] {
        if (target)
            then();
    });
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
    answer<QStringList>(
        QStringLiteral("sectors"), context, std::move(reply), []() -> Result<QStringList> { return inventedSectors(); });
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
                QStringLiteral("P/E 14.6, cheaper than most of its sector"), QStringLiteral("ROIC 22.8\u202f%, top tenth")};
            breakdown.weaknesses = {QStringLiteral("Dividend yield 0.4\u202f%, under the sector's 1.9\u202f%")};
            breakdown.reasoning = QStringLiteral("Cheap against its sector and very profitable. Debt is low.");
            if (!item.score->total) {
                breakdown.missing = {QStringLiteral("P/E"), QStringLiteral("ROIC")};
                breakdown.reasoning = QStringLiteral("Not rated: P/E and ROIC are missing.");
            }
            breakdown.factors = {{QStringLiteral("value"), QStringLiteral("pe_vs_peers"), QStringLiteral("P/E against its peers"),
                                     7, 10, item.peRatio, 24.1, QStringLiteral("39\u202f% under the median")},
                {QStringLiteral("quality"), QStringLiteral("roic_rank"), QStringLiteral("ROIC against its peers"), 9, 10, 22.8,
                    12.4, {}},
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
                history.history.append({kLastDay.addDays(-i), total - 0.1 * i, 15 + 0.05 * i, 8, 21 - 0.1 * i,
                    11 - 0.05 * (i % 30), signalOf(total - 0.1 * i)});
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
            std::mt19937 random(unsigned(item.ticker.size()) + 21 + item.ticker.front().unicode()); // not the same course for all
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

void FakeApiClient::signalRecord(const QString &ticker, QObject *context, client::Reply<protocol::SignalRecordDto> reply)
{
    answer<protocol::SignalRecordDto>(QStringLiteral("signal-record ") + ticker, context, std::move(reply),
        [this, ticker]() -> Result<protocol::SignalRecordDto> {
            SOUNDINGS_TRY(const protocol::StockItemDto item, find(ticker));
            protocol::SignalRecordDto result{
                .ticker = item.ticker, .sessions = 21, .first = QDate(2021, 11, 22), .last = kLastDay};
            result.courses = {{QStringLiteral("GOLDEN_CROSS"), QStringLiteral("BUY"), {4, 50, 1.84}, false},
                {QStringLiteral("DEATH_CROSS"), QStringLiteral("SELL"), {0, std::nullopt, std::nullopt}, false},
                {QStringLiteral("RSI_RECOVERY"), QStringLiteral("BUY"), {21, 57.1, 2.59}, true},
                {QStringLiteral("RSI_REVERSAL"), QStringLiteral("SELL"), {23, 39.1, -1.2}, true}};
            result.anyDay = {1234, 51.8, 0.37};
            result.provenance = item.quote->provenance;
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
    answer<protocol::HealthDto>(QStringLiteral("health"), context, std::move(reply), []() -> Result<protocol::HealthDto> {
        return protocol::HealthDto{QStringLiteral("healthy"),
            {{QStringLiteral("jobs"), QStringLiteral("healthy"), QStringLiteral("database"), {}},
                {QStringLiteral("redis"), QStringLiteral("unhealthy"), QStringLiteral("127.0.0.1:6379"),
                    QStringLiteral("It does not answer. Start Redis, or set REDIS_ENABLED=false.")},
                {QStringLiteral("store"), QStringLiteral("healthy"), QStringLiteral("SQLite 3.40.1"), {}}}};
    });
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
