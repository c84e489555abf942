#pragma once

#include "Client/page_state.h"
#include "client/api_client.h"
#include "client/holdings_calls.h"
#include "holdings_editor.h"
#include "holdings_model.h"
#include "metric_model.h"

#include <QPointer>
#include <QTimer>
#include <QtQml/qqmlregistration.h>

namespace soundings::window {

/// A watched portfolio and the analysis of one ticker in it.
class LiveViewModel : public QObject {
    Q_OBJECT
    QML_ELEMENT
    Q_PROPERTY(soundings::client::ApiClient *client READ client WRITE setClient NOTIFY clientChanged)
    Q_PROPERTY(soundings::window::PageState::State state READ state NOTIFY changed)
    Q_PROPERTY(bool connected READ connected NOTIFY changed)
    Q_PROPERTY(QString problem READ problem NOTIFY changed)
    Q_PROPERTY(soundings::window::HoldingsModel *holdings READ holdings CONSTANT)
    Q_PROPERTY(soundings::window::HoldingsEditor *editor READ editor CONSTANT)
    Q_PROPERTY(soundings::window::MetricModel *metrics READ metrics CONSTANT)
    Q_PROPERTY(QVariantList portfolios READ portfolios NOTIFY portfoliosChanged)
    Q_PROPERTY(int held READ held NOTIFY changed)
    Q_PROPERTY(QString total READ total NOTIFY changed)
    Q_PROPERTY(QString currency READ currency NOTIFY changed)
    Q_PROPERTY(QString source READ source NOTIFY changed)
    Q_PROPERTY(QString at READ at NOTIFY changed)
    Q_PROPERTY(bool invented READ invented NOTIFY changed)
    Q_PROPERTY(QString ticker READ ticker NOTIFY changed)
    Q_PROPERTY(bool running READ running NOTIFY changed)
    Q_PROPERTY(int done READ done NOTIFY changed)
    Q_PROPERTY(QString outcome READ outcome NOTIFY changed)
    Q_PROPERTY(QString refusal READ refusal NOTIFY changed)
    /// How long an analysis may say nothing before it is taken for lost.
    Q_PROPERTY(int patienceMs MEMBER m_patienceMs)

public:
    explicit LiveViewModel(QObject *parent = nullptr);

    client::ApiClient *client() const { return m_client; }
    void setClient(client::ApiClient *client);
    PageState::State state() const { return m_state; }
    bool connected() const;
    QString problem() const { return m_problem; } ///< why there is no connection
    HoldingsModel *holdings() { return &m_holdings; }
    HoldingsEditor *editor() { return &m_editor; }
    MetricModel *metrics() { return &m_metrics; }
    QVariantList portfolios() const; ///< whose holdings can be taken over: {"value": id, "text": name}
    int held() const { return m_holdings.rowCount(); } ///< positions
    QString total() const;
    QString currency() const { return m_portfolio.currency; }
    QString source() const { return m_portfolio.source; }
    QString at() const;
    bool invented() const; ///< somebody or something made the prices up
    QString ticker() const { return m_ticker; } ///< of the newest analysis
    bool running() const { return m_running; }
    int done() const { return m_metrics.done(); }
    QString outcome() const { return m_outcome; } ///< of the newest analysis, in a sentence
    QString refusal() const { return m_refusal; } ///< why a ticker is not analysed

    /// False: nothing was asked, and `refusal` says why.
    Q_INVOKABLE bool analyze(const QString &ticker);
    Q_INVOKABLE void cancel();
    Q_INVOKABLE void retry();
    Q_INVOKABLE void readPortfolios();
    /// Makes the open positions of a portfolio the holdings here.
    Q_INVOKABLE void takeHoldingsOf(const QString &portfolioId);

signals:
    void clientChanged();
    void changed();
    void portfoliosChanged();
    void said(const QString &sentence); ///< for a screen reader: the answer to what the user just did
    // For a screen reader, of what happens by itself.
    void mentioned(const QString &sentence); ///< an analysis has ended, the connection is back, somebody else changed something
    void warned(const QString &sentence); ///< the connection is gone, an analysis is lost
    void detailed(const QString &sentence); ///< each metric and each tick; said only to those who ask for all

private:
    void listen();
    void takeConnection(client::LiveSession::Connection connection, const QString &reason);
    void takePortfolio(const protocol::LivePortfolioDto &portfolio);
    void takeStart(const protocol::LiveStartedDto &analysis);
    void takeCancel(const protocol::LiveCancelledDto &end);
    bool isCurrent(const QString &analysisId); ///< true: it has shown that it is alive
    void end(const QString &outcome);
    void giveUpWaiting();
    void refuse(const QString &sentence);

    QPointer<client::ApiClient> m_client;
    QList<protocol::PortfolioDto> m_portfolios;
    std::unique_ptr<client::LiveSession> m_session;
    HoldingsModel m_holdings;
    HoldingsEditor m_editor;
    MetricModel m_metrics;
    protocol::LivePortfolioDto m_portfolio;
    PageState::State m_state = PageState::Loading;
    QTimer m_patience;
    int m_patienceMs = 45'000; // the server gives up a metric after 30 s
    QString m_problem, m_ticker, m_analysisId, m_outcome, m_refusal;
    bool m_running = false;
    bool m_wasLost = false;
};

} // namespace soundings::window
