#pragma once

#include <QJsonObject>
#include <QList>
#include <QWebSocket>

#include <functional>
#include <optional>

namespace soundings::test {

/// A client of a live session: a real WebSocket, and everything that came over it. Lives in the test's thread, which waits with
/// its event loop running; the server lives in another one.
class LiveClient {
public:
    /// Connects to /ws/{session}; the origin is what a browser would send, empty for none.
    LiveClient(quint16 port, const QString &session, const QString &origin = {}, const QByteArray &token = {});

    /// Has got its session_ready.
    bool isReady();
    /// How many messages came, the newest of them, and how the connection ended: for whoever reads of a failed test.
    QString lastWords() const;
    void say(const QJsonObject &message);
    void sayText(const QString &text) { m_socket.sendTextMessage(text); }
    void analyze(const QString &ticker, const QString &requestId = {});

    const QList<QJsonObject> &heard() const { return m_heard; }
    QList<QJsonObject> heard(const QString &type) const;
    /// The first message of this type from the index on, waiting for it; empty when it does not come.
    QJsonObject next(const QString &type, qsizetype from = 0);
    bool waitUntil(const std::function<bool()> &condition, int timeout = 30'000) const;
    void forget() { m_heard.clear(); }

    /// Ends the connection without a word, as when a cable is pulled.
    void vanish() { m_socket.abort(); }
    bool isClosed(int timeout = 30'000);
    int closeCode() const { return m_socket.closeCode(); }
    bool hasOpened() const { return m_hasOpened; }
    QWebSocket &socket() { return m_socket; }

private:
    QWebSocket m_socket;
    QList<QJsonObject> m_heard;
    bool m_hasOpened = false, m_hasEnded = false;
};

/// Numbers of messages, without those that have none.
QList<qint64> seqsOf(const QList<QJsonObject> &messages);
bool isRising(const QList<qint64> &numbers);
inline QString typeOf(const QJsonObject &message)
{
    return message[QStringLiteral("type")].toString();
}
inline QString textOf(const QJsonObject &message, const char *name)
{
    return message[QLatin1String(name)].toString();
}

/// The types of messages, and what clients say.
namespace live {
inline const QString kReady = QStringLiteral("session_ready"), kStarted = QStringLiteral("analysis_started"),
                     kResult = QStringLiteral("analysis_result"), kComplete = QStringLiteral("analysis_complete"),
                     kCancelled = QStringLiteral("analysis_cancelled"), kUpdate = QStringLiteral("portfolio_update"),
                     kPortfolio = QStringLiteral("portfolio"), kHistory = QStringLiteral("history"),
                     kError = QStringLiteral("error"), kPong = QStringLiteral("pong"), kResumed = QStringLiteral("resumed");

QJsonObject action(const char *name, QJsonObject more = {});
QJsonObject setHoldings(const QJsonObject &holdings, std::optional<qint64> expectedVersion = {});
inline QJsonObject resume(qint64 lastSeq)
{
    return action("resume", {{QStringLiteral("last_seq"), lastSeq}});
}
} // namespace live

} // namespace soundings::test
