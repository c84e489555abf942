#include "chart_explorer.h"

#include "accessible_chart.h"
#include "chart_sentences.h"

#include <QKeyEvent>

#include <algorithm>

namespace soundings::charts {

ChartExplorer::ChartExplorer(QQuickItem *parent)
    : QQuickItem(parent)
{
    registerChartAccessibility();
    setActiveFocusOnTab(true);
}

ChartExplorer::~ChartExplorer()
{
    forgetPoints(this);
}

void ChartExplorer::setHistory(PriceChartData *history)
{
    if (m_history == history)
        return;
    if (m_history)
        disconnect(m_history, nullptr, this, nullptr);
    m_history = history;
    if (history)
        connect(history, &PriceChartData::columnsChanged, this, &ChartExplorer::reset);
    emit historyChanged();
    reset();
}

void ChartExplorer::reset()
{
    forgetPoints(this);
    // Another period of the same stock keeps the day one looks at; the newest day stays the newest.
    m_index = std::max(0, count() - 1);
    if (m_history && m_ticker == m_history->ticker() && m_day.isValid()) {
        const auto &days = m_history->columns().days;
        m_index = std::min(m_index, int(std::ranges::lower_bound(days, m_day) - days.begin()));
    }
    m_ticker = m_history ? m_history->ticker() : QString();
    emit columnsChanged();
    emit indexChanged();
}

void ChartExplorer::setIndex(int index)
{
    index = std::clamp(index, 0, std::max(0, count() - 1));
    if (index == m_index)
        return;
    m_index = index;
    m_day = index == count() - 1 ? QDate() : m_history->columns().days[std::size_t(index)];
    emit indexChanged();
}

QString ChartExplorer::seriesName() const
{
    return ChartSentences::seriesName(m_series);
}

QString ChartExplorer::textAt(int row) const
{
    if (row < 0 || row >= count())
        return tr("No prices.");
    const QString point = ChartSentences::point(m_history->columns(), m_series, std::size_t(row));
    if (row == 0)
        return tr("%1, first point").arg(point);
    return row == count() - 1 ? tr("%1, last point").arg(point) : point;
}

void ChartExplorer::sayWhere()
{
    emit message(count() > 0
            ? ChartSentences::whereAmI(m_history->columns(), m_series, std::size_t(m_index), QDate::currentDate())
            : tr("No prices."));
}

void ChartExplorer::saySummary()
{
    emit message(m_history ? m_history->summary() : tr("No prices."));
}

void ChartExplorer::copyCsv()
{
    if (!m_history)
        return;
    m_history->copyCsv();
    emit message(tr("%n rows copied as CSV.", nullptr, count()));
}

void ChartExplorer::go(ChartMove move)
{
    const auto row = m_history ? target(m_history->columns(), m_series, std::size_t(m_index), move) : std::nullopt;
    if (!row)
        emit message(count() > 0 ? tr("%1 has no value here.").arg(seriesName()) : tr("No prices."));
    else if (int(*row) == m_index) // nothing moves, so nothing would be read: say that it is the end
        emit message(textAt(m_index));
    else {
        setIndex(int(*row));
        tellFocus();
    }
}

void ChartExplorer::goToEvent(ChartMove move)
{
    const auto row = m_history ? target(m_history->columns(), m_series, std::size_t(m_index), move) : std::nullopt;
    if (!row) {
        emit message(move == ChartMove::nextEvent ? tr("No later signal.") : tr("No earlier signal."));
        return;
    }
    setIndex(int(*row));
    tellFocus();
}

void ChartExplorer::changeSeries(int step)
{
    m_series = ChartSeries((int(m_series) + step + kChartSeriesCount) % kChartSeriesCount);
    emit seriesChanged();
    emit indexChanged();
    // Said, not focused: the point is the same, and a screen reader is silent about the focus it already has.
    emit message(textAt(m_index));
}

void ChartExplorer::tellFocus()
{
    tellPointFocus(this);
}

bool ChartExplorer::pressMoveKey(const QKeyEvent &event)
{
    const bool control = event.modifiers().testFlag(Qt::ControlModifier);
    switch (event.key()) {
    case Qt::Key_Right:
        go(control ? ChartMove::nextWeek : ChartMove::nextDay);
        return true;
    case Qt::Key_Left:
        go(control ? ChartMove::previousWeek : ChartMove::previousDay);
        return true;
    case Qt::Key_PageDown:
        go(ChartMove::nextMonth);
        return true;
    case Qt::Key_PageUp:
        go(ChartMove::previousMonth);
        return true;
    case Qt::Key_Home:
        go(ChartMove::first);
        return true;
    case Qt::Key_End:
        go(ChartMove::last);
        return true;
    case Qt::Key_BracketLeft:
        go(ChartMove::lowest);
        return true;
    case Qt::Key_BracketRight:
        go(ChartMove::highest);
        return true;
    case Qt::Key_Down:
        changeSeries(1);
        return true;
    case Qt::Key_Up:
        changeSeries(-1);
        return true;
    default:
        return false;
    }
}

bool ChartExplorer::pressWordKey(const QKeyEvent &event)
{
    if (event.matches(QKeySequence::Copy)) {
        copyCsv();
        return true;
    }
    if (event.modifiers() & ~(Qt::ShiftModifier | Qt::KeypadModifier))
        return false;
    switch (event.key()) {
    case Qt::Key_N:
        goToEvent(event.modifiers() & Qt::ShiftModifier ? ChartMove::previousEvent : ChartMove::nextEvent);
        return true;
    case Qt::Key_Space:
        sayWhere();
        return true;
    case Qt::Key_S:
        saySummary();
        return true;
    case Qt::Key_D:
        emit tableRequested();
        return true;
    case Qt::Key_P:
        emit playRequested();
        return true;
    case Qt::Key_Q:
        emit speedRequested(-1);
        return true;
    case Qt::Key_E:
        emit speedRequested(1);
        return true;
    default:
        return false;
    }
}

void ChartExplorer::keyPressEvent(QKeyEvent *event)
{
    // Alt belongs to the window: Alt+Left goes back a page.
    const bool ours = !event->modifiers().testFlag(Qt::AltModifier) && (pressWordKey(*event) || pressMoveKey(*event));
    event->setAccepted(ours);
}

} // namespace soundings::charts
