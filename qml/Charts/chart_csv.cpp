#include "chart_csv.h"

#include <cmath>

namespace soundings::charts {

QString toCsv(const PriceColumns &columns)
{
    QString csv = QStringLiteral("date,open,high,low,close,volume,sma_50,sma_200,rsi,drawdown,signal,source\n");
    csv.reserve(qsizetype(columns.size() + 1) * 90);
    auto event = columns.events.begin();
    for (std::size_t row = 0; row < columns.size(); ++row) {
        csv += columns.days[row].toString(Qt::ISODate);
        for (const auto *column : {&columns.open, &columns.high, &columns.low, &columns.close, &columns.volume, &columns.sma50,
                 &columns.sma200, &columns.rsi, &columns.drawdown}) {
            csv += QLatin1Char(',');
            if (const double value = valueAt(*column, row); !std::isnan(value))
                csv += QString::number(value, 'g', 15);
        }
        QStringList signs;
        for (; event != columns.events.end() && event->index == row; ++event)
            signs << (event->buy ? QStringLiteral("BUY") : QStringLiteral("SELL"));
        csv += QLatin1Char(',') + signs.join(QLatin1Char(' ')) + QLatin1Char(',') + columns.source + QLatin1Char('\n');
    }
    return csv;
}

} // namespace soundings::charts
