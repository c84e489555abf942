#include "providers/http/http_client.h"

#include "base/handed_over.h"

#include <QNetworkAccessManager>
#include <QNetworkReply>
#include <QTimer>

#include <memory>

namespace soundings::providers {

namespace {

/// One answer on its way.
struct Exchange {
    HttpAnswer answer;
    QString cut; ///< why we ended it ourselves
};

} // namespace

HttpClient::HttpClient()
    : m_gate(new QObject)
{
    m_thread.setObjectName(QStringLiteral("market data"));
    m_thread.start();
    m_gate->moveToThread(&m_thread);
    QObject::connect(&m_thread, &QThread::finished, m_gate, &QObject::deleteLater);
}

HttpClient::~HttpClient()
{
    m_thread.quit();
    m_thread.wait();
}

void HttpClient::send(HttpRequest request, Done done)
{
    QMetaObject::invokeMethod(m_gate,
        HandedOver([this, request = std::move(request), done = std::move(done)]() mutable { start(request, std::move(done)); }),
        Qt::QueuedConnection);
}

void HttpClient::start(const HttpRequest &request, Done done)
{
    if (!m_network) {
        m_network = new QNetworkAccessManager(m_gate);
        m_network->setRedirectPolicy(QNetworkRequest::ManualRedirectPolicy);
    }
    QNetworkRequest wanted(request.url);
    for (const auto &[name, value] : request.headers)
        wanted.setRawHeader(name, value);
    QNetworkReply *reply = m_network->get(wanted);
    const auto exchange = std::make_shared<Exchange>();
    const auto cut = [reply, exchange](const QString &why) {
        exchange->cut = why;
        reply->abort();
    };
    QTimer::singleShot(request.deadline, reply, [cut, exchange, deadline = request.deadline] {
        exchange->answer.isLate = true;
        cut(QStringLiteral("no whole answer within %1 s").arg(double(deadline.count()) / 1000));
    });
    QObject::connect(reply, &QNetworkReply::readyRead, reply, [reply, exchange, cut, limit = request.maxBytes] {
        exchange->answer.body += reply->readAll();
        if (exchange->answer.body.size() > limit)
            cut(QStringLiteral("the answer is longer than %1 bytes").arg(limit));
    });
    QObject::connect(reply, &QNetworkReply::finished, reply, [reply, exchange, done = std::move(done)] {
        HttpAnswer &answer = exchange->answer;
        answer.status = reply->attribute(QNetworkRequest::HttpStatusCodeAttribute).toInt();
        if (reply->isOpen())
            answer.body += reply->readAll();
        answer.contentType = reply->rawHeader("Content-Type");
        answer.etag = reply->rawHeader("ETag");
        answer.lastModified = reply->rawHeader("Last-Modified");
        answer.retryAfter = reply->rawHeader("Retry-After");
        // An HTTP error status is an answer like others; what ends before its time is none.
        const auto error = reply->error();
        const bool isStatus = error >= QNetworkReply::ContentAccessDenied && answer.status >= 400;
        if (!exchange->cut.isEmpty())
            answer.failure = exchange->cut;
        else if (error != QNetworkReply::NoError && !isStatus)
            answer.failure = reply->errorString();
        reply->deleteLater();
        done(std::move(answer));
    });
}

} // namespace soundings::providers
