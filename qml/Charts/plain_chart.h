#pragma once

#include "Controls/record_model.h"
#include "axis_ticks.h"
#include "chart_source.h"
#include "plain_columns.h"

namespace soundings::charts {

/// A chart that is made whole from one answer, with its scale, marks, words and table.
class PlainChart : public ChartSource {
    Q_OBJECT
    QML_ELEMENT
    Q_PROPERTY(QStringList labels READ labels NOTIFY columnsChanged)
    Q_PROPERTY(bool audible READ isAudible NOTIFY columnsChanged)
    Q_PROPERTY(int seriesCount READ seriesCount NOTIFY columnsChanged)
    Q_PROPERTY(double low READ low NOTIFY scaleChanged)
    Q_PROPERTY(double high READ high NOTIFY scaleChanged)
    Q_PROPERTY(QVariantList priceTicks READ priceTicks NOTIFY scaleChanged)
    Q_PROPERTY(QVariantList timeMarks READ timeMarks NOTIFY scaleChanged)
    Q_PROPERTY(int maxPriceTicks MEMBER m_maxTicks WRITE setMaxPriceTicks NOTIFY scaleChanged)
    Q_PROPERTY(int maxTimeMarks MEMBER m_maxMarks WRITE setMaxTimeMarks NOTIFY scaleChanged)
    Q_PROPERTY(soundings::window::RecordModel *table READ table CONSTANT)

public:
    explicit PlainChart(QObject *parent = nullptr);

    void show(PlainColumns columns);
    const PlainColumns &columns() const { return m_columns; }
    void setMaxPriceTicks(int count); ///< that there is room for
    void setMaxTimeMarks(int count);

    int count() const override { return int(m_columns.labels.size()); }
    int seriesCount() const override { return int(m_columns.series.size()); }
    QString seriesName(int series) const override;
    QString pointText(int series, int row) const override;
    QString whereText(int series, int row) const override;
    QString summary() const override { return m_columns.summary; }
    QString keys() const override;
    QString nothing() const override { return m_columns.nothing; }
    QString noEvent(bool later) const override;
    std::optional<int> target(int series, int row, ChartMove move) const override;
    int home() const override { return m_columns.days.empty() ? 0 : count() - 1; }
    QVariant placeOf(int row) const override;
    int rowOf(const QVariant &place) const override;
    QString subject() const override { return m_columns.subject; }
    QString csv() const override { return m_columns.csv; }
    std::shared_ptr<const ChartPicture> picture(const PictureLook &look, const QString &name) const override;
    sound::Melody melody(int series) const override;
    int digits(int series) const override;

    QStringList labels() const { return m_columns.labels; }
    bool isAudible() const { return m_columns.audible; }
    double low() const { return m_scale.low; }
    double high() const { return m_scale.high; }
    QVariantList priceTicks() const; ///< [{value, text}]
    QVariantList timeMarks() const; ///< [{index, text}]
    window::RecordModel *table() { return &m_table; }

    Q_INVOKABLE QString nameOf(int series) const { return seriesName(series); }
    Q_INVOKABLE double valueOf(int series, int row) const; ///< NaN where there is none
    Q_INVOKABLE QVariantList valuesOf(int series) const;
    Q_INVOKABLE QString figureOf(int series, int row) const; ///< written: "84.0"
    /// {title, value, what, how, usual, source} of a point, as ExplainPopup takes it; empty where there is nothing to say.
    Q_INVOKABLE QVariantMap explanation(int series, int row) const;
    Q_INVOKABLE int rowAt(double position) const; ///< the row under a position from 0 (left edge) to 1
    /// Gives the points of a series to a line series of Qt Charts, at most two a pixel.
    Q_INVOKABLE void fill(int series, QObject *line, int pixels) const;

signals:
    void scaleChanged();

private:
    void scale();
    std::optional<int> eventAt(int row, bool later) const;
    const PlainSeries *at(int series) const;

    PlainColumns m_columns;
    ValueScale m_scale;
    int m_maxTicks = 4;
    int m_maxMarks = 8;
    window::RecordModel m_table;
};

} // namespace soundings::charts
