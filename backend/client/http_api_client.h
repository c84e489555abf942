#pragma once

#include "client/api_client.h"
#include "client/live_socket.h"

#include <QThread>
#include <QUrl>
#include <QUrlQuery>

#include <chrono>
#include <memory>

namespace soundings::client {

/// The API over HTTP. Sockets and JSON live on a thread of their own; calls made before there is an address wait for it.
class HttpApiClient : public ApiClient {
    Q_OBJECT

public:
    struct Options {
        std::chrono::milliseconds timeout{30'000}; ///< of a whole call
        int waiting = 256; ///< calls that may wait for an address
        LiveSocket::Pauses live;
    };

    explicit HttpApiClient(QObject *parent = nullptr);
    explicit HttpApiClient(Options options, QObject *parent = nullptr);
    ~HttpApiClient() override;

    /// Names the engine to ask, and lets go what waited for it. `token` may be empty.
    void setEndpoint(const QUrl &baseUrl, const QByteArray &token, const QString &name);

    /// As the engine is called from here on, such as in another language.
    void setEngineName(const QString &name);

    /// Says that there will be no engine: everything that waits, and every later call, fails with this.
    void setUnavailable(const Error &error);

    QString engineName() const override { return m_engineName; }

    void listStocks(const StockQuery &query, QObject *context, Reply<protocol::StockPageDto> reply) override;
    void searchStocks(const QString &text, int limit, QObject *context, Reply<protocol::SearchResultDto> reply) override;
    void sectors(QObject *context, Reply<QStringList> reply) override;
    void stockDetail(const QString &ticker, QObject *context, Reply<protocol::StockDetailDto> reply) override;
    void scoreBreakdown(const QString &ticker, QObject *context, Reply<protocol::ScoreBreakdownDto> reply) override;
    void scoreHistory(const QString &ticker, int days, QObject *context, Reply<protocol::ScoreHistoryDto> reply) override;
    void priceHistory(
        const QString &ticker, const QString &period, QObject *context, Reply<protocol::PriceHistoryDto> reply) override;
    void tradeSignals(
        const QString &ticker, const QString &period, QObject *context, Reply<protocol::TradeSignalsDto> reply) override;
    void signalRecord(const QString &ticker, QObject *context, Reply<protocol::SignalRecordDto> reply) override;
    void marketStatus(QObject *context, Reply<protocol::MarketStatusDto> reply) override;
    void health(QObject *context, Reply<protocol::HealthDto> reply) override;
    void jobs(int limit, QObject *context, Reply<protocol::JobPageDto> reply) override;
    void job(const QString &id, QObject *context, Reply<protocol::JobDto> reply) override;
    void workers(QObject *context, Reply<QList<protocol::WorkerDto>> reply) override;
    void schedule(QObject *context, Reply<protocol::ScheduleDto> reply) override;
    void runTask(const QString &task, QObject *context, Reply<protocol::JobDto> reply) override;
    void retryJob(const QString &id, QObject *context, Reply<protocol::JobDto> reply) override;
    void cancelJob(const QString &id, QObject *context, Reply<protocol::JobDto> reply) override;
    void pauseEntry(const QString &entry, bool paused, QObject *context, Reply<protocol::ScheduleDto> reply) override;
    std::unique_ptr<EventStream> events(const QStringList &topics) override;
    std::unique_ptr<LiveSession> liveSession() override;

private:
    class Worker;
    class Session;
    class Events;

    void settle(EngineSocket *socket);
    void transmit(const Request &request, QObject *context, Reader read) override;

    const Options m_options;
    QThread m_thread;
    Worker *m_worker; ///< lives on m_thread, which deletes it
    QString m_engineName;
};

} // namespace soundings::client
