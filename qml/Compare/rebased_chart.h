#pragma once

#include "Charts/axis_ticks.h"
#include "Controls/record_model.h"
#include "rebased_prices.h"

#include <QObject>
#include <QtQml/qqmlregistration.h>

namespace soundings::window {

/// Rebased prices as a chart shows them: scale, marks, lines, the sentence that says the same, and the table with the same
/// figures.
class RebasedChart : public QObject {
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("The page's view model has it")
    Q_PROPERTY(int count READ count NOTIFY changed)
    Q_PROPERTY(double low READ low NOTIFY changed)
    Q_PROPERTY(double high READ high NOTIFY changed)
    Q_PROPERTY(QVariantList priceTicks READ priceTicks NOTIFY changed)
    Q_PROPERTY(QVariantList timeMarks READ timeMarks NOTIFY changed)
    Q_PROPERTY(QVariantList ends READ ends NOTIFY changed)
    Q_PROPERTY(QString summary READ summary NOTIFY changed)
    Q_PROPERTY(int maxPriceTicks MEMBER m_maxTicks WRITE setMaxPriceTicks NOTIFY changed)
    Q_PROPERTY(int maxTimeMarks MEMBER m_maxMarks WRITE setMaxTimeMarks NOTIFY changed)
    Q_PROPERTY(soundings::window::RecordModel *table READ table CONSTANT)

public:
    explicit RebasedChart(QObject *parent = nullptr);

    void show(const QStringList &tickers, const RebasedPrices &prices);
    void setMaxPriceTicks(int count);
    void setMaxTimeMarks(int count);

    int count() const { return int(m_prices.days.size()); } ///< days
    double low() const { return m_scale.low; }
    double high() const { return m_scale.high; }
    QVariantList priceTicks() const; ///< {value, text}
    QVariantList timeMarks() const; ///< {index, text}
    QVariantList ends() const; ///< {ticker, percent} of each line: from the first day to the last
    QString summary() const;
    RecordModel *table() { return &m_table; } ///< "day", and "t0" to "t3"; newest first

    /// Gives the points of a line to a line series of Qt Charts, at most two a pixel.
    Q_INVOKABLE void fill(int line, QObject *series, int pixels) const;

signals:
    void changed();

private:
    void scale();

    QStringList m_tickers;
    RebasedPrices m_prices;
    charts::ValueScale m_scale;
    RecordModel m_table;
    int m_maxTicks = 6;
    int m_maxMarks = 12;
};

} // namespace soundings::window
