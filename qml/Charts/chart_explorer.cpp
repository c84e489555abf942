#include "chart_explorer.h"

#include "accessible_chart.h"

#include <QKeyEvent>

#include <algorithm>
#include <array>
#include <utility>

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

void ChartExplorer::setHistory(ChartSource *history)
{
    if (m_history == history)
        return;
    if (m_history)
        disconnect(m_history, nullptr, this, nullptr);
    m_history = history;
    if (history) {
        connect(history, &ChartSource::columnsChanged, this, &ChartExplorer::reset);
        connect(history, &ChartSource::shownChanged, this, [this] {
            if (!m_history->isShown(m_series))
                setSeries(0);
        });
    }
    emit historyChanged();
    reset();
}

void ChartExplorer::reset()
{
    forgetPoints(this);
    // Other points of the same subject keep the day one looks at; the newest day stays the newest.
    m_index = m_history ? std::max(0, m_history->home()) : 0;
    if (m_history && m_subject == m_history->subject() && m_place.isValid())
        m_index = std::clamp(m_history->rowOf(m_place), 0, std::max(0, count() - 1));
    m_subject = m_history ? m_history->subject() : QString();
    if (m_history && m_series >= m_history->seriesCount())
        m_series = 0;
    emit columnsChanged();
    emit indexChanged();
}

void ChartExplorer::setIndex(int index)
{
    index = std::clamp(index, 0, std::max(0, count() - 1));
    m_place = m_history ? m_history->placeOf(index) : QVariant();
    if (index == m_index)
        return;
    m_index = index;
    emit indexChanged();
}

void ChartExplorer::setSeries(int series)
{
    if (!m_history || series == m_series || series < 0 || series >= m_history->seriesCount())
        return;
    m_series = series;
    emit seriesChanged();
    emit indexChanged();
}

QString ChartExplorer::seriesName() const
{
    return m_history ? m_history->seriesName(m_series) : QString();
}

QString ChartExplorer::textAt(int row) const
{
    if (row < 0 || row >= count())
        return nothing();
    const QString point = m_history->pointText(m_series, row);
    if (m_history->isFirst(row))
        return tr("%1, first point").arg(point);
    return m_history->isLast(row) ? tr("%1, last point").arg(point) : point;
}

QString ChartExplorer::nothing() const
{
    return m_history ? m_history->nothing() : QString();
}

void ChartExplorer::sayWhere()
{
    emit message(count() > 0 ? m_history->whereText(m_series, m_index) : nothing());
}

void ChartExplorer::saySummary()
{
    emit message(m_history ? m_history->summary() : nothing());
}

void ChartExplorer::saySpan()
{
    emit message(m_history->span());
}

void ChartExplorer::copyCsv()
{
    if (!m_history)
        return;
    m_history->copyCsv();
    emit message(tr("%n rows copied as CSV.", nullptr, count()));
}

void ChartExplorer::zoom(bool closer)
{
    if (!m_history)
        return;
    m_history->zoomBy(closer ? 0.5 : 2, m_index);
    saySpan();
}

void ChartExplorer::pan(bool later)
{
    if (!m_history)
        return;
    constexpr int kPart = 4; // of what is seen: enough stays in sight to know where one is
    const int rows = std::max(1, count() / kPart);
    m_history->panBy(later ? rows : -rows);
    saySpan();
}

void ChartExplorer::showAll()
{
    if (!m_history)
        return;
    m_history->showAll();
    saySpan();
}

void ChartExplorer::go(ChartMove move)
{
    const auto row = m_history ? m_history->target(m_series, m_index, move) : std::nullopt;
    if (!row)
        emit message(count() > 0 ? tr("%1 has no value here.").arg(seriesName()) : nothing());
    else if (*row == m_index) // nothing moves, so nothing would be read: say that it is the end
        emit message(textAt(m_index));
    else {
        setIndex(m_history->reveal(*row));
        tellFocus();
    }
}

void ChartExplorer::goToEvent(ChartMove move)
{
    const auto row = m_history ? m_history->target(m_series, m_index, move) : std::nullopt;
    if (!row) {
        emit message(m_history ? m_history->noEvent(move == ChartMove::nextEvent) : nothing());
        return;
    }
    setIndex(m_history->reveal(*row));
    tellFocus();
}

void ChartExplorer::changeSeries(int step)
{
    if (!m_history || m_history->seriesCount() == 0)
        return;
    const int all = m_history->seriesCount();
    do {
        m_series = (m_series + step + all) % all;
    } while (!m_history->isShown(m_series));
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

void ChartExplorer::setAwaiting(bool awaiting)
{
    if (awaiting == m_awaiting)
        return;
    m_awaiting = awaiting;
    emit awaitingChanged();
    // Later: who says so may have heard of the new points before this chart.
    if (!awaiting)
        QMetaObject::invokeMethod(this, &ChartExplorer::pressHeld, Qt::QueuedConnection);
}

bool ChartExplorer::hold(const QKeyEvent &event)
{
    static constexpr std::array kMoves{Qt::Key_Left, Qt::Key_Right, Qt::Key_PageUp, Qt::Key_PageDown, Qt::Key_Home, Qt::Key_End,
        Qt::Key_BracketLeft, Qt::Key_BracketRight, Qt::Key_N, Qt::Key_Space, Qt::Key_S};
    if (!m_awaiting || std::ranges::find(kMoves, event.key()) == kMoves.end())
        return false;
    m_held.append(event.keyCombination());
    return true;
}

void ChartExplorer::pressHeld()
{
    // Where they did not come, there is nothing to move in.
    for (const QKeyCombination &each : std::exchange(m_held, {})) {
        if (isVisible())
            press(each.key(), each.keyboardModifiers().toInt());
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
    case Qt::Key_B:
        if (m_history)
            emit message(m_history->toggleStudy());
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

bool ChartExplorer::pressSpanKey(const QKeyEvent &event)
{
    const auto modifiers = event.modifiers() & ~Qt::KeypadModifier;
    if (!m_history || m_history->span().isEmpty() || (modifiers & ~Qt::ShiftModifier))
        return false;
    const bool shift = modifiers.testFlag(Qt::ShiftModifier);
    switch (event.key()) {
    case Qt::Key_Plus:
    case Qt::Key_Equal: // the same key without Shift on many keyboards
        zoom(true);
        return true;
    case Qt::Key_Minus:
        zoom(false);
        return true;
    case Qt::Key_0:
        showAll();
        return true;
    case Qt::Key_Left:
    case Qt::Key_Right:
        if (shift)
            pan(event.key() == Qt::Key_Right);
        return shift;
    default:
        return false;
    }
}

bool ChartExplorer::take(const QKeyEvent &event)
{
    // Alt belongs to the window: Alt+Left goes back a page.
    return !event.modifiers().testFlag(Qt::AltModifier)
        && (hold(event) || pressSpanKey(event) || pressWordKey(event) || pressMoveKey(event));
}

bool ChartExplorer::press(int key, int modifiers)
{
    return take(QKeyEvent(QEvent::KeyPress, key, Qt::KeyboardModifiers::fromInt(modifiers)));
}

void ChartExplorer::keyPressEvent(QKeyEvent *event)
{
    event->setAccepted(take(*event));
}

} // namespace soundings::charts
