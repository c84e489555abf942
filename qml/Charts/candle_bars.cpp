#include "candle_bars.h"

#include "candle_painting.h"

namespace soundings::charts {

CandleBars::CandleBars(QQuickItem *parent)
    : QQuickPaintedItem(parent)
{
    connect(this, &CandleBars::colorsChanged, this, [this] { update(); });
}

void CandleBars::setHistory(PriceChartData *history)
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

void CandleBars::paint(QPainter *painter)
{
    if (!m_history)
        return;
    const DrawnChart &drawn = m_history->drawn();
    paintCandles(*painter, {0, 0, width(), height()}, drawn.candles, drawn.rows, m_history->low(), m_history->high(),
        {.line = m_line, .ground = m_ground});
}

} // namespace soundings::charts
