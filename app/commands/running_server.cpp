#include "commands/running_server.h"

#include <QEventLoop>
#include <QHostAddress>
#include <QJsonDocument>
#include <QNetworkAccessManager>
#include <QNetworkReply>

namespace soundings::app {

namespace {

constexpr int kPatience = 5000; ///< milliseconds

} // namespace

RunningServer::RunningServer(const Settings &settings)
    : m_adminKey(settings.text(Setting::adminApiKey).toUtf8())
    , m_token(qgetenv("SOUNDINGS_TOKEN").trimmed())
{
    const QString &certificate = settings.text(Setting::tlsCert), &host = settings.text(Setting::host);
    m_base.setScheme(certificate.isEmpty() ? QStringLiteral("http") : QStringLiteral("https"));
    const bool isAny =
        QHostAddress(host) == QHostAddress(QHostAddress::AnyIPv4) || QHostAddress(host) == QHostAddress(QHostAddress::AnyIPv6);
    m_base.setHost(isAny ? QStringLiteral("127.0.0.1") : host);
    if (const auto chain = QSslCertificate::fromPath(certificate); !certificate.isEmpty() && !chain.isEmpty())
        m_certificate = chain.front();
    m_base.setPort(int(settings.integer(Setting::port)));
}

Result<std::optional<QJsonObject>> RunningServer::send(
    const QByteArray &method, const QString &path, const QJsonObject &body) const
{
    QNetworkRequest request(m_base.resolved(QUrl(path)));
    request.setTransferTimeout(kPatience);
    request.setHeader(QNetworkRequest::ContentTypeHeader, QStringLiteral("application/json"));
    if (!m_adminKey.isEmpty())
        request.setRawHeader("X-Admin-Token", m_adminKey);
    if (!m_token.isEmpty())
        request.setRawHeader("Authorization", "Bearer " + m_token);
    QNetworkAccessManager network;
    QNetworkReply *reply = network.sendCustomRequest(
        request, method, body.isEmpty() ? QByteArray() : QJsonDocument(body).toJson(QJsonDocument::Compact));
    // It is the server's own certificate, whatever names it is for and whoever has signed it.
    QObject::connect(reply, &QNetworkReply::sslErrors, reply, [this, reply] {
        if (!m_certificate.isNull() && m_certificate == reply->sslConfiguration().peerCertificate())
            reply->ignoreSslErrors();
    });
    QEventLoop loop;
    QObject::connect(reply, &QNetworkReply::finished, &loop, &QEventLoop::quit);
    loop.exec();

    const int status = reply->attribute(QNetworkRequest::HttpStatusCodeAttribute).toInt();
    if (status == 0)
        return std::optional<QJsonObject>();
    const QJsonObject answer = QJsonDocument::fromJson(reply->readAll()).object();
    if (status >= 400)
        return fail(errorCodeFromSlug(answer[QStringLiteral("code")].toString()),
            QStringLiteral("The server at %1 refuses: %2").arg(address(), answer[QStringLiteral("detail")].toString()));
    return std::optional(answer);
}

} // namespace soundings::app
