#include "drawn_bars.h"

namespace soundings::charts {

DrawnBars::DrawnBars(QQuickItem *parent)
    : PaintedItem(parent)
{
    connect(this, &DrawnBars::colorsChanged, this, [this] { update(); });
}

void DrawnBars::setHistory(PriceChartData *history)
{
    if (m_history == history)
        return;
    if (m_history)
        disconnect(m_history, nullptr, this, nullptr);
    m_history = history;
    if (history)
        connect(history, &PriceChartData::drawnChanged, this, [this] { update(); });
    emit historyChanged();
    update();
}

} // namespace soundings::charts
