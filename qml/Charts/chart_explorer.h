#pragma once

#include "chart_navigation.h"
#include "price_chart_data.h"

#include <QAccessible>
#include <QHash>
#include <QPointer>
#include <QQuickItem>

namespace soundings::charts {

/// The cursor of a price chart: walks every point by key, says each to assistive technology as a virtual child that takes the
/// focus, and shows sighted people the same place.
class ChartExplorer : public QQuickItem {
    Q_OBJECT
    QML_ELEMENT
    Q_PROPERTY(soundings::charts::PriceChartData *history READ history WRITE setHistory NOTIFY historyChanged)
    Q_PROPERTY(int index READ index WRITE setIndex NOTIFY indexChanged)
    Q_PROPERTY(int series READ seriesNumber NOTIFY seriesChanged)
    Q_PROPERTY(QString seriesName READ seriesName NOTIFY seriesChanged)
    Q_PROPERTY(QString pointText READ pointText NOTIFY indexChanged)

public:
    explicit ChartExplorer(QQuickItem *parent = nullptr);
    ~ChartExplorer() override;

    PriceChartData *history() const { return m_history; }
    void setHistory(PriceChartData *history);
    int count() const { return m_history ? m_history->count() : 0; }
    int index() const { return m_index; }
    /// Moves the cursor without a word, as the mouse does.
    void setIndex(int index);
    ChartSeries series() const { return m_series; }
    int seriesNumber() const { return int(m_series); }
    QString seriesName() const;
    QString pointText() const { return textAt(m_index); }
    /// What the point of a row is called, for the current series.
    QString textAt(int row) const;

    Q_INVOKABLE void sayWhere();
    Q_INVOKABLE void saySummary();
    Q_INVOKABLE void copyCsv();

    /// The interfaces of points that were asked for, by row and series.
    QHash<qint64, QAccessible::Id> accessiblePoints;

signals:
    void historyChanged();
    void indexChanged();
    void seriesChanged();
    void columnsChanged();
    void tableRequested();
    void playRequested();
    void speedRequested(int by); ///< slower or faster
    /// Something to be said at once, because a key was pressed.
    void message(const QString &text);

protected:
    void keyPressEvent(QKeyEvent *event) override;

private:
    void go(ChartMove move);
    void goToEvent(ChartMove move);
    void changeSeries(int step);
    bool pressMoveKey(const QKeyEvent &event);
    bool pressWordKey(const QKeyEvent &event);
    void tellFocus();
    void reset();

    QPointer<PriceChartData> m_history;
    int m_index = 0;
    QString m_ticker; ///< whose day the cursor is on
    QDate m_day; ///< invalid while the cursor is on the newest day
    ChartSeries m_series = ChartSeries::close;
};

} // namespace soundings::charts
