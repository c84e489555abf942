#pragma once

#include "axis_ticks.h"
#include "base/executor.h"
#include "chart_source.h"
#include "chart_span.h"
#include "drawn_chart.h"
#include "price_columns.h"

#include <memory>

namespace soundings::charts {

/// The prices of one stock as a chart shows them: scales, marks, series thinned to the width, and the sentences that say the
/// same. All of it is about the span that is seen, which is the whole period until somebody zooms.
class PriceChartData : public ChartSource {
    Q_OBJECT
    QML_ELEMENT
    Q_PROPERTY(QString ticker READ ticker NOTIFY columnsChanged)
    Q_PROPERTY(QString period READ period NOTIFY columnsChanged)
    Q_PROPERTY(QString currency READ currency NOTIFY columnsChanged)
    Q_PROPERTY(bool sample READ isSample NOTIFY columnsChanged)
    Q_PROPERTY(bool zoomed READ isZoomed NOTIFY columnsChanged)
    Q_PROPERTY(QString span READ span NOTIFY columnsChanged)
    Q_PROPERTY(int first READ first NOTIFY columnsChanged)
    Q_PROPERTY(bool drawdownShown READ drawdownShown WRITE setDrawdownShown NOTIFY shownChanged)
    Q_PROPERTY(int drawnCount READ drawnCount NOTIFY drawnChanged)
    Q_PROPERTY(double deepest READ deepest NOTIFY drawnChanged)
    Q_PROPERTY(QVariantList drawdownTicks READ drawdownTicks NOTIFY drawnChanged)
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

    /// Replaces everything; the same days of the same stock stay zoomed. Days must ascend, and the columns that are there must be
    /// as long as they.
    void setColumns(PriceColumns columns);
    const PriceColumns &columns() const { return *m_columns; }
    /// The same for another thread: they are never changed, only replaced.
    std::shared_ptr<const PriceColumns> sharedColumns() const { return m_columns; }
    const DrawnChart &drawn() const { return m_drawn; }

    int count() const override { return int(m_columns->size()); }
    int seriesCount() const override { return kChartSeriesCount; }
    QString seriesName(int series) const override;
    bool isShown(int series) const override { return m_drawdownShown || ChartSeries(series) != ChartSeries::drawdown; }
    QString pointText(int series, int row) const override;
    QString whereText(int series, int row) const override;
    QString nothing() const override;
    std::optional<int> target(int series, int row, ChartMove move) const override;
    int reveal(int row) override;
    bool isFirst(int row) const override { return m_span.first + std::size_t(row) == 0; }
    bool isLast(int row) const override { return m_span.first + std::size_t(row) + 1 == m_whole->size(); }
    QVariant placeOf(int row) const override;
    int rowOf(const QVariant &place) const override;
    QString subject() const override { return ticker(); }
    sound::Melody melody(int series) const override;
    int digits(int series) const override { return ChartSeries(series) == ChartSeries::volume ? 0 : 2; }

    Q_INVOKABLE void zoomBy(double factor, int row) override;
    Q_INVOKABLE void panBy(int rows) override;
    Q_INVOKABLE void panTo(int first); ///< a row of the whole period
    Q_INVOKABLE void showAll() override;
    Q_INVOKABLE void showRows(int from, int to); ///< of those that are seen, both with them
    QString span() const override;
    bool isZoomed() const { return m_columns->isPart(); }
    int first() const { return int(m_span.first); }

    bool drawdownShown() const { return m_drawdownShown; }
    void setDrawdownShown(bool shown); ///< kept
    Q_INVOKABLE QString toggleStudy() override;

    QString ticker() const { return m_columns->ticker; }
    QString period() const { return m_columns->period; } ///< as it was asked for
    QString currency() const { return m_columns->currency; }
    bool isSample() const { return m_columns->isSample(); }
    QString summary() const override;
    QString keys() const override;
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
    int drawnCount() const { return int(m_drawn.rows); } ///< rows of what is drawn, which may be a frame behind
    double deepest() const { return m_drawdownScale.low; } ///< the lower end of the pane of drawdowns
    QVariantList drawdownTicks() const; ///< [{value, text}]
    bool crowded() const { return m_drawn.crowded; }
    bool averagesCrowded() const { return m_drawn.averagesCrowded; }
    double volumeHigh() const { return m_volumeScale.high; }
    QVariantList priceTicks() const; ///< [{value, text}]
    QVariantMap volumeTick() const; ///< {value, text, unit} of the one labelled line of the volume pane
    QVariantList timeMarks() const; ///< [{index, text}]

    /// What is drawn, given to line series of Qt Charts in one go each.
    Q_INVOKABLE void fillLines(QObject *close, QObject *sma50, QObject *sma200) const;
    Q_INVOKABLE void fillRsi(QObject *rsi) const;
    Q_INVOKABLE void fillDrawdown(QObject *drawdown) const;

    /// The figures of a row as texts: day, close, change (number, percent), sma50, sma200, volume, rsi, drawdown, open, high,
    /// low.
    Q_INVOKABLE QVariantMap readout(int row) const;
    Q_INVOKABLE double closeAt(int row) const;
    Q_INVOKABLE double rsiAt(int row) const;
    Q_INVOKABLE double drawdownAt(int row) const;
    /// The row under a position from 0 (left edge) to 1.
    Q_INVOKABLE int rowAt(double position) const;
    QString csv() const override;
    std::shared_ptr<const ChartPicture> picture(const PictureLook &look, const QString &name) const override;

signals:
    void drawnChanged();
    void candlesChanged();
    void plotWidthChanged();
    void maxPriceTicksChanged();
    void maxTimeMarksChanged();

private:
    void show(ChartSpan span);
    void draw();
    void accept(DrawnChart drawn);

    std::shared_ptr<const PriceColumns> m_whole; ///< the period
    std::shared_ptr<const PriceColumns> m_columns; ///< of it what is seen
    ChartSpan m_span;
    DrawnChart m_drawn;
    ValueScale m_scale, m_volumeScale, m_drawdownScale;
    std::unique_ptr<Executor> m_executor; ///< only made for long series
    int m_drawNumber = 0; ///< the newest wins
    int m_plotWidth = 0;
    int m_maxPriceTicks = 6;
    int m_maxTimeMarks = 12;
    bool m_candles = false;
    bool m_drawdownShown = false;
};

} // namespace soundings::charts
