#pragma once

#include "Controls/painted_item.h"
#include "price_chart_data.h"

#include <QColor>
#include <QPointer>

namespace soundings::charts {

/// Bars of a price chart in one painted item, however many: Qt Charts keeps an object for each, which took a frame to replace.
/// They are painted anew when the chart's drawing or a colour changes.
class DrawnBars : public window::PaintedItem {
    Q_OBJECT
    QML_ANONYMOUS
    Q_PROPERTY(soundings::charts::PriceChartData *history READ history WRITE setHistory NOTIFY historyChanged)

public:
    explicit DrawnBars(QQuickItem *parent = nullptr);

    PriceChartData *history() const { return m_history; }
    void setHistory(PriceChartData *history);

signals:
    void historyChanged();
    void colorsChanged();

private:
    QPointer<PriceChartData> m_history;
};

} // namespace soundings::charts
