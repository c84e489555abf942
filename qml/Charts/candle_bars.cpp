#include "candle_bars.h"

#include "candle_painting.h"

namespace soundings::charts {

void CandleBars::paint(QPainter *painter)
{
    if (!history())
        return;
    const DrawnChart &drawn = history()->drawn();
    paintCandles(*painter, {0, 0, width(), height()}, drawn.candles, drawn.rows, history()->low(), history()->high(),
        {.line = m_line, .ground = m_ground});
}

} // namespace soundings::charts
