#pragma once

#include "client/api_client.h"
#include "support/fake_holdings.h"
#include "support/fake_jobs.h"
#include "support/fake_live_session.h"

#include <QHash>
#include <QPointer>
#include <QTimer>

namespace soundings::test {

/// An engine with an invented market of any size, for tests and for work on the window without a server. Answers come later, as
/// from a real one; each call can be made to fail or to wait.
class FakeApiClient : public client::ApiClient {
    Q_OBJECT

public:
    explicit FakeApiClient(int stocks = 60, QObject *parent = nullptr);

    QString engineName() const override { return QStringLiteral("Fake engine"); }

    /// Every later call fails with this; no error lets them succeed again.
    void failWith(std::optional<Error> error) { m_error = std::move(error); }
    /// Every later call whose words begin like this fails: "prices", "detail NRTH".
    void failCall(const QString &beginning, const Error &error) { m_failures.insert(beginning, error); }
    void repairCalls() { m_failures.clear(); }
    /// Answers wait until `release()`.
    void hold() { m_held = true; }
    void letNewPass() { m_held = false; } ///< those that wait go on waiting
    void release();
    /// Every stock's figures come from this source ("sample", "csv", "fmp").
    void setSource(const QString &source);
    void setCurrency(const QString &ticker, const QString &currency); ///< of its price in the list
    void setPrice(const QString &ticker, double price);
    void setScore(const QString &ticker, double total, const QString &signal);
    void markStale(const QString &ticker);
    void clearStocks() { m_stocks.clear(); }

    const QList<protocol::StockItemDto> &stocks() const { return m_stocks; }
    QStringList calls() const { return m_calls; } ///< in words, in their order
    client::StockQuery lastQuery() const { return m_lastQuery; }

    void listStocks(const client::StockQuery &query, QObject *context, client::Reply<protocol::StockPageDto> reply) override;
    void searchStocks(const QString &text, int limit, QObject *context, client::Reply<protocol::SearchResultDto> reply) override;
    void sectors(QObject *context, client::Reply<QStringList> reply) override;
    void stockDetail(const QString &ticker, QObject *context, client::Reply<protocol::StockDetailDto> reply) override;
    void scoreBreakdown(const QString &ticker, QObject *context, client::Reply<protocol::ScoreBreakdownDto> reply) override;
    void scoreHistory(const QString &ticker, int days, QObject *context, client::Reply<protocol::ScoreHistoryDto> reply) override;
    void priceHistory(
        const QString &ticker, const QString &period, QObject *context, client::Reply<protocol::PriceHistoryDto> reply) override;
    void tradeSignals(
        const QString &ticker, const QString &period, QObject *context, client::Reply<protocol::TradeSignalsDto> reply) override;
    void signalRecord(const QString &ticker, QObject *context, client::Reply<protocol::SignalRecordDto> reply) override;
    void marketStatus(QObject *context, client::Reply<protocol::MarketStatusDto> reply) override;
    void health(QObject *context, client::Reply<protocol::HealthDto> reply) override;
    void jobs(int limit, QObject *context, client::Reply<protocol::JobPageDto> reply) override;
    void job(const QString &id, QObject *context, client::Reply<protocol::JobDto> reply) override;
    void workers(QObject *context, client::Reply<QList<protocol::WorkerDto>> reply) override;
    void schedule(QObject *context, client::Reply<protocol::ScheduleDto> reply) override;
    void runTask(const QString &task, QObject *context, client::Reply<protocol::JobDto> reply) override;
    void retryJob(const QString &id, QObject *context, client::Reply<protocol::JobDto> reply) override;
    void cancelJob(const QString &id, QObject *context, client::Reply<protocol::JobDto> reply) override;
    void pauseEntry(const QString &entry, bool paused, QObject *context, client::Reply<protocol::ScheduleDto> reply) override;
    std::unique_ptr<client::EventStream> events(const QStringList &topics) override;
    FakeJobs &fakeJobs() { return m_jobs; }
    FakeHoldings &fakeHoldings() { return m_holdings; }

    std::unique_ptr<client::LiveSession> liveSession() override;
    /// The newest live session that is still watched, or null.
    FakeLiveSession *live() const { return m_live; }

protected:
    void transmit(const client::Request &request, QObject *context, Reader read) override;

private:
    std::optional<Error> failureOf(const QString &call) const;
    void deliver(std::function<void()> delivery);
    template<class T> void answer(const QString &call, QObject *context, client::Reply<T> reply, std::function<Result<T>()> make);
    Result<protocol::StockItemDto> find(const QString &ticker) const;

    QList<protocol::StockItemDto> m_stocks;
    QStringList m_calls;
    client::StockQuery m_lastQuery;
    std::optional<Error> m_error;
    QHash<QString, Error> m_failures;
    bool m_held = false;
    QPointer<FakeLiveSession> m_live;
    FakeJobs m_jobs{this};
    FakeHoldings m_holdings;
    QList<std::function<void()>> m_waiting;
};

} // namespace soundings::test
