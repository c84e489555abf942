#pragma once

#include "Charts/plain_chart.h"
#include "Charts/price_chart_data.h"
#include "Client/panel_status.h"
#include "client/api_client.h"

#include <QPointer>
#include <QVariantList>
#include <QVariantMap>
#include <QtQml/qqmlregistration.h>

namespace soundings::window {

/// What the Stock page shows. Each panel asks for its own data, and fails and recovers alone.
class StockDetailViewModel : public QObject {
    Q_OBJECT
    QML_ELEMENT
    Q_PROPERTY(soundings::client::ApiClient *client READ client WRITE setClient NOTIFY clientChanged)
    Q_PROPERTY(QString ticker READ ticker WRITE setTicker NOTIFY tickerChanged)
    Q_PROPERTY(QString period READ period WRITE setPeriod NOTIFY periodChanged)
    Q_PROPERTY(soundings::charts::PriceChartData *history READ history CONSTANT)
    Q_PROPERTY(soundings::charts::PlainChart *course READ course CONSTANT)
    Q_PROPERTY(soundings::charts::PlainChart *radar READ radar CONSTANT)
    Q_PROPERTY(QVariantMap priceSource READ priceSource NOTIFY pricesChanged)
    Q_PROPERTY(soundings::window::PanelStatus *overviewStatus READ overviewStatus CONSTANT)
    Q_PROPERTY(soundings::window::PanelStatus *priceStatus READ priceStatus CONSTANT)
    Q_PROPERTY(soundings::window::PanelStatus *storyStatus READ storyStatus CONSTANT)
    Q_PROPERTY(soundings::window::PanelStatus *signalStatus READ signalStatus CONSTANT)
    Q_PROPERTY(soundings::window::PanelStatus *pastStatus READ pastStatus CONSTANT)
    Q_PROPERTY(soundings::window::PanelStatus *outcomesStatus READ outcomesStatus CONSTANT)
    Q_PROPERTY(bool outcomesWanted READ outcomesWanted WRITE setOutcomesWanted NOTIFY outcomesChanged)
    Q_PROPERTY(QVariantMap outcomes READ outcomes NOTIFY outcomesChanged)
    Q_PROPERTY(QVariantMap header READ header NOTIFY overviewChanged)
    Q_PROPERTY(QVariantMap score READ score NOTIFY overviewChanged)
    Q_PROPERTY(QVariantList fundamentals READ fundamentals NOTIFY overviewChanged)
    Q_PROPERTY(QVariantMap fundamentalsSource READ fundamentalsSource NOTIFY overviewChanged)
    Q_PROPERTY(int knownFundamentals READ knownFundamentals NOTIFY overviewChanged)
    Q_PROPERTY(QVariantMap story READ story NOTIFY storyChanged)
    Q_PROPERTY(QVariantList factors READ factors NOTIFY storyChanged)
    Q_PROPERTY(QVariantMap outlook READ outlook NOTIFY tradeSignalsChanged)
    Q_PROPERTY(QVariantList tradeSignals READ tradeSignals NOTIFY tradeSignalsChanged)
    Q_PROPERTY(QVariantMap signalsSource READ signalsSource NOTIFY tradeSignalsChanged)
    Q_PROPERTY(QVariantMap past READ past NOTIFY pastChanged)

public:
    explicit StockDetailViewModel(QObject *parent = nullptr);

    client::ApiClient *client() const { return m_client; }
    void setClient(client::ApiClient *client);
    QString ticker() const { return m_ticker; }
    void setTicker(const QString &ticker);
    QString period() const { return m_period; }
    void setPeriod(const QString &period);

    charts::PriceChartData *history() { return &m_history; }
    charts::PlainChart *course() { return &m_course; } ///< of the score
    charts::PlainChart *radar() { return &m_radar; } ///< of its pillars
    PanelStatus *overviewStatus() { return &m_overviewStatus; }
    PanelStatus *priceStatus() { return &m_priceStatus; }
    PanelStatus *storyStatus() { return &m_storyStatus; }
    PanelStatus *signalStatus() { return &m_signalStatus; }
    PanelStatus *pastStatus() { return &m_pastStatus; }
    PanelStatus *outcomesStatus() { return &m_outcomesStatus; }
    bool outcomesWanted() const { return m_outcomesWanted; }
    void setOutcomesWanted(bool wanted); ///< asked for only then: few look at what came after signals

    QVariantMap header() const { return m_header; }
    QVariantMap score() const { return m_score; }
    QVariantList fundamentals() const { return m_fundamentals; }
    QVariantMap fundamentalsSource() const { return m_fundamentalsSource; }
    int knownFundamentals() const { return m_knownFundamentals; }
    QVariantMap priceSource() const { return m_priceSource; }
    QVariantMap story() const { return m_story; }
    QVariantList factors() const { return m_factors; }
    QVariantMap outlook() const { return m_outlook; }
    QVariantList tradeSignals() const { return m_tradeSignals; }
    QVariantMap signalsSource() const { return m_signalsSource; }
    QVariantMap past() const { return m_past; }
    QVariantMap outcomes() const { return m_outcomes; } ///< of signals

    /// Asks again; what is shown stays until the answer comes.
    Q_INVOKABLE void loadOverview();
    Q_INVOKABLE void loadPrices();
    Q_INVOKABLE void loadStory();
    Q_INVOKABLE void loadSignals();
    Q_INVOKABLE void loadPast();
    Q_INVOKABLE void loadOutcomes();
    Q_INVOKABLE void loadAll();
    Q_INVOKABLE void follow(); ///< the same for what new prices and scores change

signals:
    void clientChanged();
    void tickerChanged();
    void periodChanged();
    void overviewChanged();
    void pricesChanged();
    void storyChanged();
    void tradeSignalsChanged();
    void pastChanged();
    void outcomesChanged();

private:
    /// A request of one panel about this subject; a failure goes to the panel.
    template<class Dto>
    void load(PanelStatus &status, const QString &subject, OldContent other, const QString &failure,
        void (StockDetailViewModel::*accept)(const Dto &), const std::function<void(client::Reply<Dto>)> &send);

    void acceptOverview(const protocol::StockDetailDto &detail);
    void acceptPrices(const protocol::PriceHistoryDto &prices);
    void acceptStory(const protocol::ScoreBreakdownDto &replied);
    void acceptSignals(const protocol::TradeSignalsDto &replied);
    void acceptPast(const protocol::ScoreHistoryDto &history);
    void acceptOutcomes(const protocol::SignalRecordDto &record);
    void showColumns();
    bool canAsk() const { return m_client && !m_ticker.isEmpty(); }

    QPointer<client::ApiClient> m_client;
    QString m_ticker;
    QString m_period = QStringLiteral("1y");
    bool m_outcomesWanted = false;
    charts::PriceChartData m_history;
    charts::PlainChart m_course, m_radar;
    protocol::PriceHistoryDto m_prices;
    protocol::TradeSignalsDto m_signalsReply;
    protocol::ScoreHistoryDto m_pastReply;
    QString m_source; ///< of the stock's figures
    PanelStatus m_overviewStatus, m_priceStatus, m_storyStatus, m_signalStatus, m_pastStatus, m_outcomesStatus;
    QVariantMap m_header, m_score, m_fundamentalsSource, m_priceSource, m_story, m_outlook, m_signalsSource, m_past, m_outcomes;
    QVariantList m_fundamentals, m_factors, m_tradeSignals;
    int m_knownFundamentals = 0;
};

} // namespace soundings::window
