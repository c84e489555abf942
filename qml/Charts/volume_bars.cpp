#include "volume_bars.h"

#include <QPainter>

#include <algorithm>
#include <cmath>

namespace soundings::charts {

constexpr double kBusy = 1.5; ///< times the 20-day mean

void VolumeBars::paint(QPainter *painter)
{
    if (!history() || history()->drawn().volumes.empty() || history()->volumeHigh() <= 0)
        return;
    const DrawnChart &drawn = history()->drawn();
    const double step = width() / double(drawn.volumes.size());
    const double bar = std::max(1.0, std::min(std::floor(step * 0.7), 16.0));
    for (std::size_t i = 0; i < drawn.volumes.size(); ++i) {
        if (!(drawn.volumes[i] > 0))
            continue;
        const double tall = std::max(1.0, std::round(drawn.volumes[i] / history()->volumeHigh() * height()));
        const bool busy = drawn.volumes[i] > kBusy * drawn.volumeMeans[i];
        const double left = std::round((double(i) + 0.5) * step - bar / 2);
        painter->fillRect(QRectF(left, height() - tall, bar, tall), busy ? m_strong : m_quiet);
    }
}

} // namespace soundings::charts
