#pragma once

#include "price_chart_data.h"

#include <QColor>
#include <QPointer>
#include <QQuickPaintedItem>

namespace soundings::charts {

/// The candles of the price pane. One painted item: Qt Charts keeps an object for each candle, which took a frame to replace.
class CandleBars : public QQuickPaintedItem {
    Q_OBJECT
    QML_ELEMENT
    Q_PROPERTY(soundings::charts::PriceChartData *history READ history WRITE setHistory NOTIFY historyChanged)
    Q_PROPERTY(QColor line MEMBER m_line NOTIFY colorsChanged)
    Q_PROPERTY(QColor ground MEMBER m_ground NOTIFY colorsChanged)

public:
    explicit CandleBars(QQuickItem *parent = nullptr);

    PriceChartData *history() const { return m_history; }
    void setHistory(PriceChartData *history);
    void paint(QPainter *painter) override;

signals:
    void historyChanged();
    void colorsChanged();

private:
    QPointer<PriceChartData> m_history;
    QColor m_line = Qt::black;
    QColor m_ground = Qt::white;
};

} // namespace soundings::charts
