#pragma once

#include "chart_source.h"

#include <QAccessible>
#include <QHash>
#include <QPointer>
#include <QQuickItem>

namespace soundings::charts {

/// The cursor of a chart: walks every point by key, says each to assistive technology as a virtual child that takes the
/// focus, and shows sighted people the same place.
class ChartExplorer : public QQuickItem {
    Q_OBJECT
    QML_ELEMENT
    Q_PROPERTY(soundings::charts::ChartSource *history READ history WRITE setHistory NOTIFY historyChanged)
    Q_PROPERTY(int index READ index WRITE setIndex NOTIFY indexChanged)
    Q_PROPERTY(int series READ series WRITE setSeries NOTIFY seriesChanged)
    Q_PROPERTY(bool awaiting READ isAwaiting WRITE setAwaiting NOTIFY awaitingChanged)
    Q_PROPERTY(QString seriesName READ seriesName NOTIFY seriesChanged)
    Q_PROPERTY(QString pointText READ pointText NOTIFY indexChanged)

public:
    explicit ChartExplorer(QQuickItem *parent = nullptr);
    ~ChartExplorer() override;

    ChartSource *history() const { return m_history; }
    void setHistory(ChartSource *history);
    int count() const { return m_history ? m_history->count() : 0; }
    int index() const { return m_index; }
    /// Moves the cursor without a word, as the mouse does.
    void setIndex(int index);
    int series() const { return m_series; }
    /// Without a word, as setIndex().
    void setSeries(int series);
    QString seriesName() const;
    /// Other points are on their way, such as those of a longer period. Moves wait for them: an answer about those that go would
    /// be taken for one about those that come.
    bool isAwaiting() const { return m_awaiting; }
    void setAwaiting(bool awaiting);
    QString pointText() const { return textAt(m_index); }
    /// What the point of a row is called, for the current series.
    QString textAt(int row) const;

    /// What a key does that was pressed here or, with the page's leave, elsewhere; false where the chart has no such key.
    Q_INVOKABLE bool press(int key, int modifiers);
    Q_INVOKABLE void sayWhere();
    Q_INVOKABLE void saySummary();
    Q_INVOKABLE void copyCsv();
    /// Half or twice as much around the cursor, and says what is seen then.
    Q_INVOKABLE void zoom(bool closer);
    Q_INVOKABLE void pan(bool later);
    Q_INVOKABLE void showAll();

    /// The interfaces of points that were asked for, by row and series.
    QHash<qint64, QAccessible::Id> accessiblePoints;

signals:
    void historyChanged();
    void indexChanged();
    void seriesChanged();
    void awaitingChanged();
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
    void saySpan();
    QString nothing() const;
    bool take(const QKeyEvent &event);
    bool pressMoveKey(const QKeyEvent &event);
    bool hold(const QKeyEvent &event);
    void pressHeld();
    bool pressWordKey(const QKeyEvent &event);
    bool pressSpanKey(const QKeyEvent &event);
    void tellFocus();
    void reset();

    QPointer<ChartSource> m_history;
    int m_index = 0;
    QString m_subject; ///< whose point the cursor is on
    QVariant m_place; ///< what stays of the point when others come; invalid while it is the newest
    int m_series = 0;
    bool m_awaiting = false;
    QList<QKeyCombination> m_held; ///< moves that were asked for meanwhile
};

} // namespace soundings::charts
