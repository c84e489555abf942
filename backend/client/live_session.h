#pragma once

#include "protocol/dto/live_dto.h"

#include <QObject>

namespace soundings::client {

/// A portfolio that is watched, and one analysis of it at a time. Nothing here blocks; what happens is told by signals.
class LiveSession : public QObject {
    Q_OBJECT

public:
    enum class Connection {
        closed,
        connecting,
        connected,
        reconnecting, ///< by itself, with growing pauses
        failed, ///< until open() is called again
    };
    Q_ENUM(Connection)

    using QObject::QObject;

    /// Begins a session, or tries again now.
    virtual void open() = 0;
    virtual void analyze(const QString &ticker) = 0;
    virtual void cancel() = 0;
    /// Refused with "version_conflict" when the holdings have changed since `version`; 0: whatever they are now. A refusal names
    /// the `requestId`.
    virtual void setHoldings(const QMap<QString, double> &shares, qint64 version, const QString &requestId) = 0;

    Connection connection() const { return m_connection; }

signals:
    /// `reason` is for people; empty when there is nothing to say.
    void connectionChanged(soundings::client::LiveSession::Connection connection, const QString &reason);
    /// The session that was watched is gone and this is a new one, or too much of it was missed: of its analysis there may be
    /// nothing more to hear.
    void replaced();
    void portfolioChanged(const soundings::protocol::LivePortfolioDto &portfolio); ///< always with its holdings
    void started(const soundings::protocol::LiveStartedDto &analysis);
    void resultArrived(const soundings::protocol::LiveResultDto &result);
    void metricFailed(const soundings::protocol::LiveErrorDto &failure);
    void completed(const soundings::protocol::LiveCompleteDto &end);
    void cancelled(const soundings::protocol::LiveCancelledDto &end);
    void refused(const soundings::protocol::LiveErrorDto &error);

protected:
    void setConnection(Connection connection, const QString &reason);
    /// Tells what the engine said, once: a message that comes again after a reconnection is passed over.
    void take(const protocol::LiveMessageDto &message);

private:
    void takePortfolio(protocol::LivePortfolioDto portfolio);
    void takeReady(const protocol::LiveReadyDto &ready);

    Connection m_connection = Connection::closed;
    QString m_id;
    qint64 m_newestSeq = 0;
    QMap<QString, double> m_holdings;
};

} // namespace soundings::client
