#pragma once

#include "client/live_session.h"

#include <QStringList>
#include <QVariantMap>

namespace soundings::test {

/// A live session with three invented holdings. It connects by itself; what an analysis says comes when a test wants it.
class FakeLiveSession : public client::LiveSession {
    Q_OBJECT

public:
    /// With a failure, opening fails with this sentence until repair().
    explicit FakeLiveSession(const QString &failure);

    void open() override;
    void analyze(const QString &ticker) override;
    void cancel() override;
    void setHoldings(const QMap<QString, double> &shares, qint64 version, const QString &requestId) override;

    /// What the page asked for, in words: "open", "analyze AAPL", "cancel".
    Q_INVOKABLE QStringList actions() const { return m_actions; }
    /// The next metrics of the analysis, in the order of the wire; with the fifth it is complete.
    Q_INVOKABLE void deliver(int count);
    Q_INVOKABLE void failNext(const QString &sentence); ///< the next metric
    Q_INVOKABLE void deliverLate(); ///< a result of the analysis before this one
    Q_INVOKABLE void refuseTickers(const QString &sentence) { m_refusal = sentence; }
    Q_INVOKABLE void lose(const QString &reason);
    Q_INVOKABLE void reconnect(bool asNewSession);
    Q_INVOKABLE void movePrices(double factor); ///< an update without holdings, as the server sends it
    /// Another client of the session does it, unheard until announce().
    Q_INVOKABLE void changeElsewhere(const QString &ticker, double shares);
    Q_INVOKABLE void announce();
    Q_INVOKABLE void refuseHoldings(const QString &code, const QString &sentence);
    Q_INVOKABLE void fallSilent() { m_isSilent = true; } ///< holdings are taken and never confirmed
    Q_INVOKABLE QVariantMap holdings() const;
    Q_INVOKABLE void repair() { m_failure.clear(); }

private:
    void tellEnd();
    void tell(decltype(protocol::LiveMessageDto::body) body);

    QString m_failure, m_refusal;
    QString m_holdingsCode, m_holdingsRefusal;
    bool m_isSilent = false;
    qint64 m_holdingsVersion = 1; ///< when they last changed
    QString m_session = QStringLiteral("s-1");
    QStringList m_actions;
    QString m_analysis, m_ticker, m_switchedFrom;
    int m_told = 0, m_failed = 0;
    qint64 m_seq = 0;
    protocol::LivePortfolioDto m_portfolio;
};

} // namespace soundings::test
