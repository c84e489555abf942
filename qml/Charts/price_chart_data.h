#pragma once

#include "axis_ticks.h"
#include "base/executor.h"
#include "drawn_chart.h"
#include "price_columns.h"

#include <QObject>
#include <QVariant>
#include <QtQml/qqmlregistration.h>

#include <memory>

namespace soundings::charts {

/// The prices of one stock as a chart shows them: scales, marks, series thinned to the width, and the sentences that say the
/// same.
class PriceChartData : public QObject {
    Q_OBJECT
    QML_ELEMENT
    Q_PROPERTY(int count READ count NOTIFY columnsChanged)
    Q_PROPERTY(QString ticker READ ticker NOTIFY columnsChanged)
    Q_PROPERTY(QString currency READ currency NOTIFY columnsChanged)
    Q_PROPERTY(bool sample READ isSample NOTIFY columnsChanged)
    Q_PROPERTY(QString summary READ summary NOTIFY columnsChanged)
    Q_PROPERTY(QString keys READ keys CONSTANT)
    Q_PROPERTY(QString aggregation READ aggregation NOTIFY drawnChanged)
    Q_PROPERTY(QString lastPrice READ lastPrice NOTIFY columnsChanged)
    Q_PROPERTY(QVariantList events READ events NOTIFY columnsChanged)
    Q_PROPERTY(bool candles READ candles WRITE setCandles NOTIFY candlesChanged)
    Q_PROPERTY(int plotWidth READ plotWidth WRITE setPlotWidth NOTIFY plotWidthChanged)
    Q_PROPERTY(int maxPriceTicks MEMBER m_maxPriceTicks WRITE setMaxPriceTicks NOTIFY maxPriceTicksChanged)
    Q_PROPERTY(int maxTimeMarks MEMBER m_maxTimeMarks WRITE setMaxTimeMarks NOTIFY maxTimeMarksChanged)
    Q_PROPERTY(double low READ low NOTIFY drawnChanged)
    Q_PROPERTY(double high READ high NOTIFY drawnChanged)
    Q_PROPERTY(bool crowded READ crowded NOTIFY drawnChanged)
    Q_PROPERTY(bool averagesCrowded READ averagesCrowded NOTIFY drawnChanged)
    Q_PROPERTY(double volumeHigh READ volumeHigh NOTIFY drawnChanged)
    Q_PROPERTY(QVariantList priceTicks READ priceTicks NOTIFY drawnChanged)
    Q_PROPERTY(QVariantMap volumeTick READ volumeTick NOTIFY drawnChanged)
    Q_PROPERTY(QVariantList timeMarks READ timeMarks NOTIFY drawnChanged)

public:
    explicit PriceChartData(QObject *parent = nullptr);
    ~PriceChartData() override;

    /// Replaces everything. Days must ascend, and the columns that are there must be as long as they.
    void setColumns(PriceColumns columns);
    const PriceColumns &columns() const { return *m_columns; }
    /// The same for another thread: they are never changed, only replaced.
    std::shared_ptr<const PriceColumns> sharedColumns() const { return m_columns; }
    const DrawnChart &drawn() const { return m_drawn; }

    int count() const { return int(m_columns->size()); }
    QString ticker() const { return m_columns->ticker; }
    QString currency() const { return m_columns->currency; }
    bool isSample() const { return m_columns->isSample(); }
    QString summary() const;
    QString keys() const; ///< which keys work, for a description
    QString aggregation() const;
    QString lastPrice() const;
    QVariantList events() const;

    bool candles() const { return m_candles; }
    void setCandles(bool candles);
    int plotWidth() const { return m_plotWidth; }
    void setPlotWidth(int pixels);
    void setMaxPriceTicks(int count);
    void setMaxTimeMarks(int count);

    double low() const { return m_scale.low; }
    double high() const { return m_scale.high; }
    bool crowded() const { return m_drawn.crowded; }
    bool averagesCrowded() const { return m_drawn.averagesCrowded; }
    double volumeHigh() const { return m_volumeScale.high; }
    QVariantList priceTicks() const; ///< [{value, text}]
    QVariantMap volumeTick() const; ///< {value, text, unit} of the one labelled line of the volume pane
    QVariantList timeMarks() const; ///< [{index, text}]

    /// What is drawn, given to line series of Qt Charts in one go each.
    Q_INVOKABLE void fillLines(QObject *close, QObject *sma50, QObject *sma200) const;
    Q_INVOKABLE void fillRsi(QObject *rsi) const;
    /// The same for a candle series; its x is the row times kCandleScale, because Qt Charts rounds the time stamp of a candle.
    Q_INVOKABLE void fillCandles(QObject *series) const;
    static constexpr int kCandleScale = 1000;

    /// The figures of a row as texts: day, close, change (number, percent), sma50, sma200, volume, rsi, open, high, low.
    Q_INVOKABLE QVariantMap readout(int row) const;
    Q_INVOKABLE double closeAt(int row) const;
    Q_INVOKABLE double rsiAt(int row) const;
    /// The row under a position from 0 (left edge) to 1.
    Q_INVOKABLE int rowAt(double position) const;
    QString csv() const;
    Q_INVOKABLE void copyCsv() const;

signals:
    void columnsChanged();
    void drawnChanged();
    void candlesChanged();
    void plotWidthChanged();
    void maxPriceTicksChanged();
    void maxTimeMarksChanged();

private:
    void draw();
    void accept(DrawnChart drawn);

    std::shared_ptr<const PriceColumns> m_columns;
    DrawnChart m_drawn;
    ValueScale m_scale, m_volumeScale;
    std::unique_ptr<Executor> m_executor; ///< only made for long series
    int m_drawNumber = 0; ///< the newest wins
    int m_plotWidth = 0;
    int m_maxPriceTicks = 6;
    int m_maxTimeMarks = 12;
    bool m_candles = false;
};

} // namespace soundings::charts
