#pragma once

#include "price_chart_data.h"

#include <QColor>
#include <QPointer>
#include <QQuickPaintedItem>

namespace soundings::charts {

/// The volume pane's bars: quiet on ordinary days, strong above 1.5 times the 20-day mean. One painted item, however many days.
class VolumeBars : public QQuickPaintedItem {
    Q_OBJECT
    QML_ELEMENT
    Q_PROPERTY(soundings::charts::PriceChartData *history READ history WRITE setHistory NOTIFY historyChanged)
    Q_PROPERTY(QColor quiet MEMBER m_quiet NOTIFY colorsChanged)
    Q_PROPERTY(QColor strong MEMBER m_strong NOTIFY colorsChanged)

public:
    explicit VolumeBars(QQuickItem *parent = nullptr);

    PriceChartData *history() const { return m_history; }
    void setHistory(PriceChartData *history);
    void paint(QPainter *painter) override;

signals:
    void historyChanged();
    void colorsChanged();

private:
    QPointer<PriceChartData> m_history;
    QColor m_quiet = Qt::gray;
    QColor m_strong = Qt::black;
};

} // namespace soundings::charts
