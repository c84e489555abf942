#include "accessible_chart.h"

#include "Accessibility/accessible_item.h"
#include "Accessibility/accessible_registry.h"
#include "chart_explorer.h"

#include <QPointer>
#include <QQuickWindow>

#include <algorithm>

namespace soundings::charts {
namespace {

/// One point of one series, made when it is asked for.
class AccessiblePoint : public QAccessibleInterface {
public:
    AccessiblePoint(ChartExplorer *chart, int series, int row)
        : m_chart(chart)
        , m_series(series)
        , m_row(row)
    {
    }

    bool isValid() const override { return m_chart && m_row < m_chart->count(); }
    QObject *object() const override { return nullptr; }
    QWindow *window() const override { return m_chart ? m_chart->window() : nullptr; }
    QAccessibleInterface *parent() const override { return m_chart ? QAccessible::queryAccessibleInterface(m_chart) : nullptr; }
    QAccessibleInterface *child(int) const override { return nullptr; }
    QAccessibleInterface *childAt(int, int) const override { return nullptr; }
    int childCount() const override { return 0; }
    int indexOfChild(const QAccessibleInterface *) const override { return -1; }
    QAccessible::Role role() const override { return QAccessible::ListItem; }
    QString text(QAccessible::Text type) const override
    {
        return type == QAccessible::Name && isValid() ? m_chart->textAt(m_row) : QString();
    }
    void setText(QAccessible::Text, const QString &) override { }
    /// Its slice of the chart, which a screen magnifier follows.
    QRect rect() const override
    {
        if (!isValid())
            return {};
        const double slice = m_chart->width() / m_chart->count();
        return window::AccessibleItem::onScreen(m_chart, QRectF(m_row * slice, 0, std::max(1.0, slice), m_chart->height()));
    }
    QAccessible::State state() const override
    {
        QAccessible::State state;
        state.focusable = true;
        state.selectable = true;
        if (isValid() && m_chart->index() == m_row && m_chart->series() == m_series) {
            state.selected = true;
            state.focused = m_chart->hasActiveFocus();
        }
        return state;
    }

    int row() const { return m_row; }

private:
    QPointer<ChartExplorer> m_chart;
    int m_series;
    int m_row;
};

class AccessibleChart : public window::AccessibleItem {
public:
    explicit AccessibleChart(ChartExplorer *chart)
        : AccessibleItem(chart)
    {
    }

    ChartExplorer *chart() const { return static_cast<ChartExplorer *>(object()); }

    QAccessible::Role role() const override { return QAccessible::Chart; }
    int childCount() const override { return std::min(window::kReportedChildren, chart()->count()); }
    QAccessibleInterface *child(int row) const override
    {
        if (row < 0 || row >= chart()->count())
            return nullptr;
        // Another series is another object, or a screen reader would take it for the one it has just read.
        const qint64 key = qint64(row) * chart()->history()->seriesCount() + chart()->series();
        if (const auto found = chart()->accessiblePoints.constFind(key); found != chart()->accessiblePoints.constEnd())
            return QAccessible::accessibleInterface(*found);
        auto *point = new AccessiblePoint(chart(), chart()->series(), row);
        chart()->accessiblePoints.insert(key, QAccessible::registerAccessibleInterface(point));
        return point;
    }
    int indexOfChild(const QAccessibleInterface *child) const override
    {
        const auto *point = dynamic_cast<const AccessiblePoint *>(child);
        return point ? point->row() : -1;
    }
    QAccessibleInterface *focusChild() const override { return chart()->hasActiveFocus() ? child(chart()->index()) : nullptr; }
};

} // namespace

void registerChartAccessibility()
{
    window::registerAccessible(ChartExplorer::staticMetaObject.className(),
        [](QQuickItem *item) -> QAccessibleInterface * { return new AccessibleChart(static_cast<ChartExplorer *>(item)); });
}

void tellPointFocus(ChartExplorer *explorer)
{
    if (!QAccessible::isActive())
        return;
    if (auto *chart = QAccessible::queryAccessibleInterface(explorer))
        window::reportFocus(chart->child(explorer->index()));
}

void forgetPoints(ChartExplorer *explorer)
{
    for (const QAccessible::Id id : std::as_const(explorer->accessiblePoints))
        QAccessible::deleteAccessibleInterface(id);
    explorer->accessiblePoints.clear();
}

} // namespace soundings::charts
