#include "integration/live/live_server.h"

#include "storage/open_store.h"

#include <QTest>

#include <cmath>
#include <numbers>

namespace soundings::test {

namespace {

constexpr int kDays = 500;
constexpr int kTooFewDays = 5;
constexpr int kManyStocks = 20;

QString nameOfMany(int number)
{
    return QStringLiteral("MANY%1").arg(number);
}

/// Closes that wander around 100: a slow wave and a quick one, each ticker with its own.
std::vector<PriceBar> barsOf(int number, int days)
{
    std::vector<PriceBar> bars;
    const Day newest = makeDay(2026, 6, 30);
    for (int i = 0; i < days; ++i) {
        const double close = 100 + 10 * number + 8 * std::sin(2 * std::numbers::pi * i / (90.0 + 7 * number))
            + 3 * std::sin(i * (1.3 + 0.37 * number));
        const Day day = Day(std::chrono::sys_days(newest) - std::chrono::days(days - 1 - i));
        bars.push_back({day, close, close + 1, close - 1, close, close, 1e6});
    }
    return bars;
}

template<class T> QString faultOf(const Result<T> &result)
{
    return result ? QString() : result.error().message;
}

} // namespace

LiveMarket::LiveMarket()
{
    auto store = storage::openStore(QStringLiteral("sqlite:///") + m_folder.filePath(QStringLiteral("market.db")));
    m_fault = faultOf(store);
    if (store) {
        m_store = std::move(*store);
        m_fault = fill();
    }
}

QString LiveMarket::fill()
{
    const QString source = QStringLiteral("sample");
    QStringList names = {
        QStringLiteral("AAPL"), QStringLiteral("GOOGL"), QStringLiteral("MSFT"), QStringLiteral("NVDA"), QStringLiteral("NEWC")};
    for (int i = 0; i < kManyStocks; ++i)
        names.append(nameOfMany(i));
    std::vector<engine::StockUpdate> stocks;
    for (const QString &name : names) {
        engine::StockUpdate stock;
        stock.ticker = Ticker::fromCanonical(name);
        stock.name = name + QStringLiteral(" Incorporated");
        stocks.push_back(stock);
    }
    if (const QString fault = faultOf(m_store->stocks().upsert(stocks, source, m_clock.now())); !fault.isEmpty())
        return fault;
    auto writer = m_store->prices().beginWrite(source, m_clock.now());
    if (!writer)
        return writer.error().message;
    for (int i = 0; i < int(names.size()); ++i) {
        const int days = names[i] == u"NEWC" ? kTooFewDays : kDays;
        if (const QString fault = faultOf((*writer)->write(Ticker::fromCanonical(names[i]), barsOf(i, days))); !fault.isEmpty())
            return fault;
    }
    return faultOf((*writer)->commit());
}

LiveServer::LiveServer(
    LiveMarket &market, engine::SessionStore &sessions, engine::SessionEvents &events, server::ServerOptions options)
    : m_portfolios(market.store(), sessions, market.clock())
{
    options.port = 0;
    options.live.portfolios = &m_portfolios;
    options.live.events = &events;
    m_server = std::make_unique<server::HttpServer>(options, server::RouteTable(), m_executor);
    const auto port = m_server->listen();
    m_fault = faultOf(port);
    m_port = port.value_or(0);
}

void LiveServer::stop()
{
    m_server->stop();
    m_executor.stop();
}

void LiveService::start(const server::ServerOptions &options)
{
    m_server.reset();
    m_sessions.reset(); // saves what is not saved yet
    if (!m_market)
        m_market = std::make_unique<LiveMarket>();
    QVERIFY2(m_market->fault().isEmpty(), qPrintable(m_market->fault()));
    m_events = std::make_unique<engine::MemorySessionEvents>();
    auto sessions = engine::MemorySessionStore::load(&m_market->store().sessions(), {}, m_market->clock(), m_events.get());
    QVERIFY2(sessions.has_value(), qPrintable(faultOf(sessions)));
    m_sessions = std::move(*sessions);
    m_server = std::make_unique<LiveServer>(*m_market, *m_sessions, *m_events, options);
    QVERIFY2(m_server->fault().isEmpty(), qPrintable(m_server->fault()));
}

void LiveService::end()
{
    m_server.reset();
    m_sessions.reset();
    m_events.reset();
    m_market.reset();
}

server::ServerOptions quickOptions()
{
    server::ServerOptions options;
    options.live.monteCarloPaths = 2'000;
    options.live.marketUpdate = std::chrono::hours(1);
    options.live.resumeGrace = std::chrono::seconds(10);
    return options;
}

server::ServerOptions endlessOptions()
{
    server::ServerOptions options = quickOptions();
    options.live.monteCarloPaths = 100'000'000;
    return options;
}

server::ServerOptions overrunningOptions()
{
    server::ServerOptions options = endlessOptions();
    options.live.metricDeadline = std::chrono::seconds(2);
    return options;
}

QJsonObject manyHoldings()
{
    QJsonObject holdings{{QStringLiteral("AAPL"), 1}};
    for (int i = 0; i < kManyStocks; ++i)
        holdings.insert(nameOfMany(i), 1);
    return holdings;
}

} // namespace soundings::test
