#pragma once

#include "client/call.h"
#include "client/event_stream.h"
#include "client/live_session.h"
#include "protocol/dto/job_dto.h"
#include "protocol/dto/price_dto.h"
#include "protocol/dto/score_dto.h"
#include "protocol/dto/service_dto.h"

#include <QObject>

#include <memory>
#include <type_traits>

namespace soundings::client {

/// What a list of stocks is asked for.
struct StockQuery {
    QString filter; ///< part of a ticker, name or ISIN; "" is all
    QString sector; ///< "" is all
    QString signal; ///< "STRONG_BUY"; "" is all
    QString sortBy = QStringLiteral("ticker");
    bool ascending = true;
    int page = 1; ///< from 1
    int pageSize = 100; ///< 1 to 100
    bool withSpark = false; ///< with a year of closes for each
};

/// The API of an engine, on this computer or another, as typed calls that never block. The window knows nothing else of it.
class ApiClient : public QObject {
    Q_OBJECT
    Q_PROPERTY(QString engineName READ engineName NOTIFY engineNameChanged)

public:
    using QObject::QObject;

    /// Who is asked: "This computer", "server.example:8000".
    virtual QString engineName() const = 0;

    /// A call that a feature describes, such as runStrategy() of list_calls.h.
    template<class T> void send(const Call<T> &call, QObject *context, std::type_identity_t<Reply<T>> reply)
    {
        transmit(call.request, context, [decode = call.decode, reply = std::move(reply)](Result<QByteArray> body) {
            auto result = std::make_shared<Result<T>>(body ? decode(*body) : Result<T>(std::unexpected(std::move(body).error())));
            return [reply, result] { reply(std::move(*result)); };
        });
    }

    virtual void listStocks(const StockQuery &query, QObject *context, Reply<protocol::StockPageDto> reply) = 0;
    virtual void searchStocks(const QString &text, int limit, QObject *context, Reply<protocol::SearchResultDto> reply) = 0;
    virtual void sectors(QObject *context, Reply<QStringList> reply) = 0;
    virtual void stockDetail(const QString &ticker, QObject *context, Reply<protocol::StockDetailDto> reply) = 0;
    virtual void scoreBreakdown(const QString &ticker, QObject *context, Reply<protocol::ScoreBreakdownDto> reply) = 0;
    virtual void scoreHistory(const QString &ticker, int days, QObject *context, Reply<protocol::ScoreHistoryDto> reply) = 0;
    /// `period` is one of 1mo 3mo 6mo ytd 1y 2y 5y 10y max.
    virtual void priceHistory(
        const QString &ticker, const QString &period, QObject *context, Reply<protocol::PriceHistoryDto> reply) = 0;
    virtual void tradeSignals(
        const QString &ticker, const QString &period, QObject *context, Reply<protocol::TradeSignalsDto> reply) = 0;
    virtual void signalRecord(const QString &ticker, QObject *context, Reply<protocol::SignalRecordDto> reply) = 0;
    virtual void marketStatus(QObject *context, Reply<protocol::MarketStatusDto> reply) = 0;
    virtual void health(QObject *context, Reply<protocol::HealthDto> reply) = 0;

    /// The newest `limit` jobs.
    virtual void jobs(int limit, QObject *context, Reply<protocol::JobPageDto> reply) = 0;
    /// With its log.
    virtual void job(const QString &id, QObject *context, Reply<protocol::JobDto> reply) = 0;
    virtual void workers(QObject *context, Reply<QList<protocol::WorkerDto>> reply) = 0;
    virtual void schedule(QObject *context, Reply<protocol::ScheduleDto> reply) = 0;
    virtual void runTask(const QString &task, QObject *context, Reply<protocol::JobDto> reply) = 0;
    virtual void retryJob(const QString &id, QObject *context, Reply<protocol::JobDto> reply) = 0;
    virtual void cancelJob(const QString &id, QObject *context, Reply<protocol::JobDto> reply) = 0;
    /// `entry` is the name of an entry of the schedule.
    virtual void pauseEntry(const QString &entry, bool paused, QObject *context, Reply<protocol::ScheduleDto> reply) = 0;

    /// What changes of these topics ("jobs", "cache", "prices", "scores"), not opened yet. The client must outlive it.
    virtual std::unique_ptr<EventStream> events(const QStringList &topics) = 0;
    /// A portfolio to watch on this engine, not opened yet. The client must outlive it.
    virtual std::unique_ptr<LiveSession> liveSession() = 0;

signals:
    void engineNameChanged();

protected:
    /// Reads an answer where it comes in, on any thread, and says what is to be done with it on the client's.
    using Reader = std::function<std::function<void()>(Result<QByteArray> body)>;

    virtual void transmit(const Request &request, QObject *context, Reader read) = 0;
};

} // namespace soundings::client
