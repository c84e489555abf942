#pragma once

#include "Charts/plain_chart.h"
#include "Client/panel_status.h"
#include "base/executor.h"
#include "client/api_client.h"
#include "correlation.h"
#include "protocol/dto/holdings_dto.h"

#include <QPointer>

#include <memory>

namespace soundings::window {

/// The weights of a portfolio, by position or by sector, largest first within each currency.
charts::PlainColumns allocationOf(const protocol::PortfolioDto &portfolio, bool bySector);

/// How the largest positions move together, as a matrix: a series a row, a point a column.
charts::PlainColumns correlationChart(const QString &subject, const CorrelationMatrix &matrix);

/// The charts of a portfolio. Correlations are computed away from the GUI thread, from prices that the engine is asked for when
/// other stocks are held.
class PortfolioCharts : public QObject {
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("The page's view model has it")
    Q_PROPERTY(soundings::charts::PlainChart *allocation READ allocation CONSTANT)
    Q_PROPERTY(soundings::charts::PlainChart *correlation READ correlation CONSTANT)
    Q_PROPERTY(soundings::window::PanelStatus *correlationStatus READ correlationStatus CONSTANT)
    Q_PROPERTY(bool bySector READ isBySector WRITE setBySector NOTIFY bySectorChanged)

public:
    explicit PortfolioCharts(QObject *parent = nullptr);
    ~PortfolioCharts() override;

    charts::PlainChart *allocation() { return &m_allocation; }
    charts::PlainChart *correlation() { return &m_correlation; }
    PanelStatus *correlationStatus() { return &m_status; }
    bool isBySector() const { return m_bySector; }
    void setBySector(bool bySector);

    void show(client::ApiClient *client, const protocol::PortfolioDto &portfolio);
    Q_INVOKABLE void loadCorrelation();

signals:
    void bySectorChanged();

private:
    void take(int number, const QString &ticker, Result<protocol::PriceHistoryDto> history);
    void compute(int number);

    QPointer<client::ApiClient> m_client;
    protocol::PortfolioDto m_portfolio;
    charts::PlainChart m_allocation, m_correlation;
    PanelStatus m_status;
    QStringList m_tickers; ///< of the correlations
    QHash<QString, protocol::PriceHistoryDto> m_histories;
    std::unique_ptr<Executor> m_executor; ///< only made when there is something to compute
    bool m_bySector = false;
};

} // namespace soundings::window
