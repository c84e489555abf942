#include "client/http_api_client.h"

#include "base/handed_over.h"
#include "client/event_socket.h"
#include "protocol/dto/decode.h"
#include "protocol/dto/decode_jobs.h"

#include <QCoreApplication>
#include <QJsonDocument>
#include <QJsonObject>
#include <QNetworkAccessManager>
#include <QNetworkReply>
#include <QPointer>

#include <deque>

namespace soundings::client {

namespace {

constexpr qsizetype kLargestReply = 64 * 1024 * 1024;

Error networkError(const QNetworkReply &reply, const QString &engine)
{
    const auto say = [&](const char *sentence) { return QCoreApplication::translate("Client", sentence).arg(engine); };
    switch (reply.error()) {
    case QNetworkReply::OperationCanceledError:
    case QNetworkReply::TimeoutError:
        return {
            ErrorCode::timeout, say(QT_TRANSLATE_NOOP("Client", "%1 did not answer in time. Try again.")), reply.errorString()};
    case QNetworkReply::ConnectionRefusedError:
    case QNetworkReply::HostNotFoundError:
        return {ErrorCode::unavailable,
            say(QT_TRANSLATE_NOOP("Client", "%1 cannot be reached. Check that the engine runs and that the address is right.")),
            reply.errorString()};
    case QNetworkReply::SslHandshakeFailedError:
        return {ErrorCode::unavailable,
            say(QT_TRANSLATE_NOOP("Client",
                "%1 was reached, but its certificate is not trusted. Check the address, or have its authority installed on this "
                "computer.")),
            reply.errorString()};
    default:
        return {ErrorCode::unavailable, say(QT_TRANSLATE_NOOP("Client", "The connection to %1 broke off. Try again.")),
            reply.errorString()};
    }
}

/// Encoded whole, so that "+" and "&" in what the user typed arrive as they are.
QUrlQuery encoded(const QList<std::pair<QString, QString>> &query)
{
    QUrlQuery parameters;
    for (const auto &[key, value] : query) {
        if (!value.isEmpty())
            parameters.addQueryItem(key, QString::fromLatin1(QUrl::toPercentEncoding(value)));
    }
    return parameters;
}

template<class T>
Call<T> get(const QString &path, const QList<std::pair<QString, QString>> &query, Result<T> (*decode)(const QByteArray &))
{
    return {{Request::Method::get, path, query}, decode};
}

template<class T> Call<T> post(const QString &path, Result<T> (*decode)(const QByteArray &))
{
    return {{Request::Method::post, path, {}}, decode};
}

} // namespace

/// What lives on the client's thread: the sockets, and the calls that wait for an address.
class HttpApiClient::Worker : public QObject {
public:
    struct Call {
        Request request;
        std::function<void(Result<QByteArray>)> finish; ///< on the worker's thread
    };

    explicit Worker(Options options)
        : m_options(options)
    {
    }

    void take(Call call)
    {
        if (m_refusal)
            return call.finish(std::unexpected(*m_refusal));
        if (m_base.isValid())
            return send(std::move(call));
        if (int(m_waiting.size()) >= m_options.waiting)
            return call.finish(fail(ErrorCode::overloaded,
                QCoreApplication::translate("Client", "Too much is waiting for the engine to start. Try again in a moment.")));
        m_waiting.push_back(std::move(call));
    }

    void setName(const QString &name) { m_name = name; }

    void setEndpoint(const QUrl &base, const QByteArray &token)
    {
        m_base = base;
        m_token = token;
        m_refusal.reset();
        for (Call &call : std::exchange(m_waiting, {}))
            send(std::move(call));
        for (EngineSocket *socket : m_sockets)
            socket->setEndpoint(base, token);
    }

    void adopt(EngineSocket *socket)
    {
        m_sockets.append(socket);
        connect(socket, &QObject::destroyed, this, [this, socket] { m_sockets.removeOne(socket); });
        if (m_refusal)
            socket->refuse(*m_refusal);
        else if (m_base.isValid())
            socket->setEndpoint(m_base, m_token);
    }

    void refuse(const Error &error)
    {
        m_refusal = error;
        for (Call &call : std::exchange(m_waiting, {}))
            call.finish(std::unexpected(error));
        for (EngineSocket *socket : m_sockets)
            socket->refuse(error);
    }

private:
    void send(Call call)
    {
        // Made here, on its own thread: one made elsewhere and moved misbehaves.
        if (!m_network)
            m_network = new QNetworkAccessManager(this);
        QUrl url = m_base;
        url.setPath(m_base.path() + call.request.path);
        url.setQuery(encoded(call.request.query));
        QNetworkRequest request(url);
        request.setTransferTimeout(int(call.request.patience.value_or(m_options.timeout).count()));
        request.setAttribute(QNetworkRequest::RedirectPolicyAttribute, QNetworkRequest::ManualRedirectPolicy);
        request.setRawHeader("Accept", "application/json");
        if (!m_token.isEmpty())
            request.setRawHeader("Authorization", "Bearer " + m_token);
        const Request::Method method = call.request.method;
        if (method == Request::Method::post || method == Request::Method::put)
            request.setHeader(QNetworkRequest::ContentTypeHeader, call.request.contentType);
        QNetworkReply *reply = method == Request::Method::get ? m_network->get(request)
            : method == Request::Method::post                 ? m_network->post(request, call.request.body)
            : method == Request::Method::put                  ? m_network->put(request, call.request.body)
                                                              : m_network->deleteResource(request);
        connect(reply, &QNetworkReply::downloadProgress, reply, [reply](qint64 received) {
            if (received > kLargestReply)
                reply->abort();
        });
        connect(reply, &QNetworkReply::finished, this, [this, reply, finish = std::move(call.finish)] {
            reply->deleteLater();
            const int status = reply->attribute(QNetworkRequest::HttpStatusCodeAttribute).toInt();
            if (status == 0 || (status < 300 && reply->error() != QNetworkReply::NoError))
                return finish(std::unexpected(networkError(*reply, m_name)));
            const QByteArray body = reply->readAll();
            if (status >= 300)
                return finish(std::unexpected(protocol::decodeError(status, body)));
            finish(body);
        });
    }

    Options m_options;
    QNetworkAccessManager *m_network = nullptr;
    QUrl m_base;
    QByteArray m_token;
    QString m_name;
    std::optional<Error> m_refusal;
    std::deque<Call> m_waiting;
    QList<EngineSocket *> m_sockets;
};

namespace {

/// Calls what it is given with the target, on the client's thread, where the target still is by then. Posted to the client, which
/// outlives the sockets' thread: the target may be going away just then.
template<class Target> auto poster(HttpApiClient &client, Target *target)
{
    return [&client, target = QPointer<Target>(target)](auto call) {
        QMetaObject::invokeMethod(&client, HandedOver([target, call = std::move(call)] {
            if (target)
                call(*target);
        }),
            Qt::QueuedConnection);
    };
}

} // namespace

/// Gives a socket that was just made to the client's thread.
void HttpApiClient::settle(EngineSocket *socket)
{
    socket->moveToThread(&m_thread);
    connect(&m_thread, &QThread::finished, socket, &QObject::deleteLater);
    QMetaObject::invokeMethod(m_worker, HandedOver([worker = m_worker, socket] { worker->adopt(socket); }));
}

/// A live session whose socket is on the client's thread.
class HttpApiClient::Session : public LiveSession {
public:
    explicit Session(HttpApiClient &client)
    {
        const auto post = poster(client, this);
        m_socket = new LiveSocket(
            {.connectionChanged =
                    [post](Connection connection, const QString &reason) {
                        post([connection, reason](Session &session) { session.setConnection(connection, reason); });
                    },
                .said =
                    [post](const protocol::LiveMessageDto &message) {
                        post([message](Session &session) { session.take(message); });
                    }},
            client.m_options.live);
        client.settle(m_socket);
    }
    ~Session() override { m_socket->deleteLater(); }

    void open() override
    {
        QMetaObject::invokeMethod(m_socket, HandedOver([socket = m_socket] { socket->open(); }));
    }
    void analyze(const QString &ticker) override
    {
        send({{QStringLiteral("action"), QStringLiteral("analyze")}, {QStringLiteral("ticker"), ticker}});
    }
    void cancel() override { send({{QStringLiteral("action"), QStringLiteral("cancel")}}); }
    void setHoldings(const QMap<QString, double> &shares, qint64 version, const QString &requestId) override
    {
        QJsonObject holdings;
        for (auto held = shares.begin(); held != shares.end(); ++held)
            holdings.insert(held.key(), held.value());
        QJsonObject message{{QStringLiteral("action"), QStringLiteral("set_holdings")}, {QStringLiteral("holdings"), holdings},
            {QStringLiteral("request_id"), requestId}};
        if (version > 0)
            message.insert(QStringLiteral("expected_version"), version);
        send(message);
    }

private:
    void send(const QJsonObject &message)
    {
        QMetaObject::invokeMethod(m_socket,
            HandedOver(
                [socket = m_socket, text = QJsonDocument(message).toJson(QJsonDocument::Compact)] { socket->send(text); }));
    }

    LiveSocket *m_socket; ///< lives on the client's thread, which deletes it
};

/// An event stream whose socket is on the client's thread.
class HttpApiClient::Events : public EventStream {
public:
    Events(HttpApiClient &client, const QStringList &topics)
    {
        const auto post = poster(client, this);
        m_socket = new EventSocket(topics,
            {.connectionChanged =
                    [post](LiveSession::Connection connection, const QString &reason) {
                        post([connection, reason](Events &events) { events.setConnection(connection, reason); });
                    },
                .happened = [post](const protocol::EventDto &event) { post([event](Events &events) { events.take(event); }); }},
            client.m_options.live);
        client.settle(m_socket);
    }
    ~Events() override { m_socket->deleteLater(); }

    void open() override
    {
        QMetaObject::invokeMethod(m_socket, HandedOver([socket = m_socket] { socket->open(); }));
    }

private:
    EventSocket *m_socket; ///< lives on the client's thread, which deletes it
};

HttpApiClient::HttpApiClient(QObject *parent)
    : HttpApiClient(Options{}, parent)
{
}

HttpApiClient::HttpApiClient(Options options, QObject *parent)
    : ApiClient(parent)
    , m_options(options)
    , m_worker(new Worker(options))
{
    m_thread.setObjectName(QStringLiteral("api-client"));
    m_worker->moveToThread(&m_thread);
    connect(&m_thread, &QThread::finished, m_worker, &QObject::deleteLater);
    m_thread.start();
}

HttpApiClient::~HttpApiClient()
{
    m_thread.quit();
    m_thread.wait();
}

void HttpApiClient::setEndpoint(const QUrl &baseUrl, const QByteArray &token, const QString &name)
{
    QUrl base = baseUrl;
    while (base.path().endsWith(u'/'))
        base.setPath(base.path().chopped(1));
    setEngineName(name);
    QMetaObject::invokeMethod(m_worker, HandedOver([worker = m_worker, base, token] { worker->setEndpoint(base, token); }));
}

void HttpApiClient::setEngineName(const QString &name)
{
    if (name == m_engineName)
        return;
    m_engineName = name;
    QMetaObject::invokeMethod(m_worker, HandedOver([worker = m_worker, name] { worker->setName(name); }));
    emit engineNameChanged();
}

void HttpApiClient::setUnavailable(const Error &error)
{
    QMetaObject::invokeMethod(m_worker, HandedOver([worker = m_worker, error] { worker->refuse(error); }));
}

void HttpApiClient::transmit(const Request &request, QObject *context, Reader read)
{
    Q_ASSERT(context->thread() == thread());
    // Posted to the client, not to the context, which may be going away just then; the client outlives the worker's thread.
    auto finish = [this, target = QPointer<QObject>(context), read = std::move(read)](Result<QByteArray> body) {
        QMetaObject::invokeMethod(this, HandedOver([target, deliver = read(std::move(body))] {
            if (target)
                deliver();
        }),
            Qt::QueuedConnection);
    };
    QMetaObject::invokeMethod(
        m_worker, HandedOver([worker = m_worker, request, finish = std::move(finish)] { worker->take({request, finish}); }));
}

namespace {
QString stockPath(const QString &ticker, const char *rest)
{
    return QStringLiteral("/api/stocks/") + ticker + QLatin1String(rest);
}
} // namespace

void HttpApiClient::listStocks(const StockQuery &query, QObject *context, Reply<protocol::StockPageDto> reply)
{
    send(get(QStringLiteral("/api/stocks/"),
             {{QStringLiteral("q"), query.filter}, {QStringLiteral("sector"), query.sector},
                 {QStringLiteral("signal"), query.signal}, {QStringLiteral("sort_by"), query.sortBy},
                 {QStringLiteral("sort_order"), query.ascending ? QStringLiteral("asc") : QStringLiteral("desc")},
                 {QStringLiteral("page"), QString::number(query.page)},
                 {QStringLiteral("page_size"), QString::number(query.pageSize)},
                 {QStringLiteral("include_spark"), query.withSpark ? QStringLiteral("true") : QString()}},
             protocol::decodeStockPage),
        context, std::move(reply));
}

void HttpApiClient::searchStocks(const QString &text, int limit, QObject *context, Reply<protocol::SearchResultDto> reply)
{
    send(get(QStringLiteral("/api/stocks/search"),
             {{QStringLiteral("q"), text}, {QStringLiteral("limit"), QString::number(limit)}}, protocol::decodeSearchResult),
        context, std::move(reply));
}

void HttpApiClient::sectors(QObject *context, Reply<QStringList> reply)
{
    send(get(QStringLiteral("/api/stocks/sectors"), {}, protocol::decodeSectors), context, std::move(reply));
}

void HttpApiClient::stockDetail(const QString &ticker, QObject *context, Reply<protocol::StockDetailDto> reply)
{
    send(get(stockPath(ticker, ""), {}, protocol::decodeStockDetail), context, std::move(reply));
}

void HttpApiClient::scoreBreakdown(const QString &ticker, QObject *context, Reply<protocol::ScoreBreakdownDto> reply)
{
    send(get(stockPath(ticker, "/score-breakdown"), {}, protocol::decodeScoreBreakdown), context, std::move(reply));
}

void HttpApiClient::scoreHistory(const QString &ticker, int days, QObject *context, Reply<protocol::ScoreHistoryDto> reply)
{
    send(
        get(stockPath(ticker, "/score-history"), {{QStringLiteral("days"), QString::number(days)}}, protocol::decodeScoreHistory),
        context, std::move(reply));
}

void HttpApiClient::priceHistory(
    const QString &ticker, const QString &period, QObject *context, Reply<protocol::PriceHistoryDto> reply)
{
    send(get(stockPath(ticker, "/prices/historical"), {{QStringLiteral("period"), period}}, protocol::decodePriceHistory),
        context, std::move(reply));
}

void HttpApiClient::tradeSignals(
    const QString &ticker, const QString &period, QObject *context, Reply<protocol::TradeSignalsDto> reply)
{
    send(get(stockPath(ticker, "/trade-signals"), {{QStringLiteral("period"), period}}, protocol::decodeTradeSignals), context,
        std::move(reply));
}

void HttpApiClient::signalRecord(const QString &ticker, QObject *context, Reply<protocol::SignalRecordDto> reply)
{
    send(get(stockPath(ticker, "/signal-record"), {}, protocol::decodeSignalRecord), context, std::move(reply));
}

void HttpApiClient::marketStatus(QObject *context, Reply<protocol::MarketStatusDto> reply)
{
    send(get(QStringLiteral("/api/market/status"), {}, protocol::decodeMarketStatus), context, std::move(reply));
}

void HttpApiClient::health(QObject *context, Reply<protocol::HealthDto> reply)
{
    send(get(QStringLiteral("/health"), {}, protocol::decodeHealth), context, std::move(reply));
}

void HttpApiClient::jobs(int limit, QObject *context, Reply<protocol::JobPageDto> reply)
{
    send(get(QStringLiteral("/api/jobs"), {{QStringLiteral("limit"), QString::number(limit)}}, protocol::decodeJobPage), context,
        std::move(reply));
}

void HttpApiClient::job(const QString &id, QObject *context, Reply<protocol::JobDto> reply)
{
    send(get(QStringLiteral("/api/jobs/") + id, {}, protocol::decodeJob), context, std::move(reply));
}

void HttpApiClient::workers(QObject *context, Reply<QList<protocol::WorkerDto>> reply)
{
    send(get(QStringLiteral("/api/workers"), {}, protocol::decodeWorkers), context, std::move(reply));
}

void HttpApiClient::schedule(QObject *context, Reply<protocol::ScheduleDto> reply)
{
    send(get(QStringLiteral("/api/jobs/schedule"), {}, protocol::decodeSchedule), context, std::move(reply));
}

void HttpApiClient::runTask(const QString &task, QObject *context, Reply<protocol::JobDto> reply)
{
    send(post(QStringLiteral("/api/jobs/run/") + task, protocol::decodeJob), context, std::move(reply));
}

void HttpApiClient::retryJob(const QString &id, QObject *context, Reply<protocol::JobDto> reply)
{
    send(post(QStringLiteral("/api/jobs/%1/retry").arg(id), protocol::decodeJob), context, std::move(reply));
}

void HttpApiClient::cancelJob(const QString &id, QObject *context, Reply<protocol::JobDto> reply)
{
    send(post(QStringLiteral("/api/jobs/%1/cancel").arg(id), protocol::decodeJob), context, std::move(reply));
}

void HttpApiClient::pauseEntry(const QString &entry, bool paused, QObject *context, Reply<protocol::ScheduleDto> reply)
{
    const QString step = paused ? QStringLiteral("pause") : QStringLiteral("resume");
    send(post(QStringLiteral("/api/jobs/schedule/%1/%2").arg(entry, step), protocol::decodeSchedule), context, std::move(reply));
}

std::unique_ptr<EventStream> HttpApiClient::events(const QStringList &topics)
{
    return std::make_unique<Events>(*this, topics);
}

std::unique_ptr<LiveSession> HttpApiClient::liveSession()
{
    return std::make_unique<Session>(*this);
}

} // namespace soundings::client
