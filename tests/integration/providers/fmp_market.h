#pragma once

#include "domain/price_series.h"
#include "support/fake_market_server.h"

#include <QString>

#include <map>
#include <mutex>

namespace soundings::test {

/// What a well-meaning FMP would answer about a few symbols of our own invention.
class FmpMarket {
public:
    /// Sessions up to `last` with closes around `start`.
    void add(const QString &symbol, double start, Day last, int sessions = 400);
    /// As after a split of 1 to `parts`: the whole history is given on the new basis.
    void split(const QString &symbol, double parts);
    /// A new session, and the quote that tells of it.
    void move(const QString &symbol, Day day, double close, Timestamp quoteTime);
    /// What is answered instead of data when the target has `part` in it.
    void misbehave(const QByteArray &part, FakeMarketServer::Reply reply);
    void behave();

    FakeMarketServer::Reply answer(const QByteArray &target) const;

private:
    struct Listing {
        std::vector<PriceBar> bars;
        Timestamp quoteTime;
    };
    QByteArray quote(const QString &symbol, const Listing &listing) const;
    QByteArray history(const QString &symbol, const Listing &listing, Day from, Day to) const;

    mutable std::mutex m_mutex;
    std::map<QString, Listing> m_listings;
    std::map<QByteArray, FakeMarketServer::Reply> m_odd;
};

/// "AAPL" of "/quote?symbol=AAPL&..."; "" when it is not asked for.
QString parameterOf(const QByteArray &target, const char *name);

/// Reads what a program or a test has written to its log.
class LogCatcher {
public:
    LogCatcher();
    ~LogCatcher();
    LogCatcher(const LogCatcher &) = delete;
    LogCatcher &operator=(const LogCatcher &) = delete;
    QString text() const;
};

} // namespace soundings::test
