#pragma once

#include "Charts/plain_chart.h"
#include "Client/panel_status.h"
#include "Controls/record_model.h"
#include "base/executor.h"
#include "client/api_client.h"
#include "protocol/dto/comparison_dto.h"

#include <QPointer>
#include <QtQml/qqmlregistration.h>

#include <memory>

namespace soundings::window {

/// Two to four stocks beside each other: their figures with the best of each, and their prices from one beginning.
class CompareViewModel : public QObject {
    Q_OBJECT
    QML_ELEMENT
    Q_PROPERTY(soundings::client::ApiClient *client READ client WRITE setClient NOTIFY clientChanged)
    Q_PROPERTY(QStringList tickers READ tickers WRITE setTickers NOTIFY tickersChanged)
    Q_PROPERTY(int most READ most CONSTANT)
    Q_PROPERTY(QString period READ period WRITE setPeriod NOTIFY periodChanged)
    Q_PROPERTY(soundings::window::RecordModel *figures READ figures CONSTANT)
    Q_PROPERTY(soundings::window::PanelStatus *status READ status CONSTANT)
    Q_PROPERTY(soundings::charts::PlainChart *chart READ chart CONSTANT)
    Q_PROPERTY(soundings::window::PanelStatus *chartStatus READ chartStatus CONSTANT)
    Q_PROPERTY(bool sampleData READ sampleData NOTIFY answered)
    Q_PROPERTY(int staleRows READ staleRows NOTIFY answered)

public:
    explicit CompareViewModel(QObject *parent = nullptr);
    ~CompareViewModel() override; ///< waits for a chart that is being made

    client::ApiClient *client() const { return m_client; }
    void setClient(client::ApiClient *client);
    QStringList tickers() const { return m_tickers; }
    void setTickers(const QStringList &tickers); ///< the first four that differ
    int most() const { return 4; } ///< that the engine compares at once
    QString period() const { return m_period; }
    void setPeriod(const QString &period);
    RecordModel *figures() { return &m_figures; } ///< "figure", and for each stock "t0" and "best_t0"
    PanelStatus *status() { return &m_status; }
    charts::PlainChart *chart() { return &m_chart; }
    PanelStatus *chartStatus() { return &m_chartStatus; }
    bool sampleData() const { return m_sample; }
    int staleRows() const { return m_stale; }

    Q_INVOKABLE void add(const QString &ticker);
    Q_INVOKABLE void remove(const QString &ticker);
    Q_INVOKABLE void reload();
    Q_INVOKABLE void loadFigures();
    Q_INVOKABLE void loadChart();

signals:
    void clientChanged();
    void tickersChanged();
    void periodChanged();
    void answered();

private:
    void accept(const protocol::ComparisonDto &comparison);
    void takeHistory(int number, const QString &ticker, Result<protocol::PriceHistoryDto> history);
    void draw(int number);
    void show(int number, const charts::PlainColumns &columns);

    QPointer<client::ApiClient> m_client;
    QStringList m_tickers;
    QString m_period = QStringLiteral("1y");
    RecordModel m_figures;
    PanelStatus m_status, m_chartStatus;
    charts::PlainChart m_chart;
    QHash<QString, protocol::PriceHistoryDto> m_histories; ///< those that have come of the newest request
    bool m_sample = false;
    int m_stale = 0;
    std::unique_ptr<Executor> m_executor; ///< made with the first chart; the last member, so that it ends first
};

} // namespace soundings::window
