#include "integration/live/live_client.h"

#include <QJsonDocument>
#include <QNetworkRequest>
#include <QTest>

#include <algorithm>

namespace soundings::test {

LiveClient::LiveClient(quint16 port, const QString &session, const QString &origin, const QByteArray &token)
    : m_socket(origin)
{
    QObject::connect(&m_socket, &QWebSocket::connected, &m_socket, [this] { m_hasOpened = true; });
    QObject::connect(&m_socket, &QWebSocket::disconnected, &m_socket, [this] { m_hasEnded = true; });
    QObject::connect(&m_socket, &QWebSocket::textMessageReceived, &m_socket,
        [this](const QString &text) { m_heard.append(QJsonDocument::fromJson(text.toUtf8()).object()); });
    QNetworkRequest request(QUrl(QStringLiteral("ws://127.0.0.1:%1/ws/%2").arg(port).arg(session)));
    if (!token.isEmpty())
        request.setRawHeader("Authorization", "Bearer " + token);
    m_socket.open(request);
}

bool LiveClient::waitUntil(const std::function<bool()> &condition, int timeout) const
{
    return QTest::qWaitFor(condition, timeout);
}

bool LiveClient::isReady()
{
    if (!next(QStringLiteral("session_ready")).isEmpty())
        return true;
    qWarning("%s", qPrintable(lastWords()));
    return false;
}

QString LiveClient::lastWords() const
{
    QString words = QStringLiteral("%1; ended: %2, opened: %3, close code %4 “%5”, socket “%6”")
                        .arg(m_heard.size())
                        .arg(m_hasEnded)
                        .arg(m_hasOpened)
                        .arg(int(m_socket.closeCode()))
                        .arg(m_socket.closeReason(), m_socket.errorString());
    for (qsizetype i = std::max<qsizetype>(0, m_heard.size() - 3); i < m_heard.size(); ++i)
        words += u'\n' + QString::fromUtf8(QJsonDocument(m_heard[i]).toJson(QJsonDocument::Compact));
    return words;
}

void LiveClient::say(const QJsonObject &message)
{
    sayText(QString::fromUtf8(QJsonDocument(message).toJson(QJsonDocument::Compact)));
}

void LiveClient::analyze(const QString &ticker, const QString &requestId)
{
    QJsonObject message{{QStringLiteral("action"), QStringLiteral("analyze")}, {QStringLiteral("ticker"), ticker}};
    if (!requestId.isEmpty())
        message.insert(QStringLiteral("request_id"), requestId);
    say(message);
}

QList<QJsonObject> LiveClient::heard(const QString &type) const
{
    QList<QJsonObject> of;
    std::ranges::copy_if(
        m_heard, std::back_inserter(of), [&type](const QJsonObject &message) { return typeOf(message) == type; });
    return of;
}

QJsonObject LiveClient::next(const QString &type, qsizetype from)
{
    QJsonObject found;
    waitUntil([&] {
        for (qsizetype i = from; i < m_heard.size() && found.isEmpty(); ++i) {
            if (typeOf(m_heard[i]) == type)
                found = m_heard[i];
        }
        return !found.isEmpty() || m_hasEnded;
    });
    return found;
}

bool LiveClient::isClosed(int timeout)
{
    return waitUntil([this] { return m_hasEnded || m_socket.state() == QAbstractSocket::UnconnectedState; }, timeout);
}

QList<qint64> seqsOf(const QList<QJsonObject> &messages)
{
    QList<qint64> seqs;
    for (const QJsonObject &message : messages) {
        if (const QJsonValue seq = message[QStringLiteral("seq")]; seq.isDouble())
            seqs.append(seq.toInteger());
    }
    return seqs;
}

bool isRising(const QList<qint64> &numbers)
{
    return std::ranges::adjacent_find(numbers, std::greater_equal()) == numbers.end();
}

QJsonObject live::action(const char *name, QJsonObject more)
{
    more.insert(QStringLiteral("action"), QLatin1String(name));
    return more;
}

QJsonObject live::setHoldings(const QJsonObject &holdings, std::optional<qint64> expectedVersion)
{
    QJsonObject message = action("set_holdings", {{QStringLiteral("holdings"), holdings}});
    if (expectedVersion)
        message.insert(QStringLiteral("expected_version"), *expectedVersion);
    return message;
}

} // namespace soundings::test
