#include "holdings_view_model.h"

#include <algorithm>

namespace soundings::window {

namespace {
/// A refresh changes many prices one after the other.
constexpr int kSettleMs = 400;
} // namespace

HoldingsViewModel::HoldingsViewModel(QObject *parent)
    : QObject(parent)
{
    m_soon.setSingleShot(true);
    m_soon.setInterval(kSettleMs);
    connect(&m_soon, &QTimer::timeout, this, [this] { load(); });
}

void HoldingsViewModel::setClient(client::ApiClient *client)
{
    if (client == m_client)
        return;
    m_client = client;
    m_events.reset();
    if (client) {
        m_events = client->events({QStringLiteral("prices"), QStringLiteral("scores")});
        connect(m_events.get(), &client::EventStream::dataChanged, this, [this] {
            if (!m_soon.isActive())
                m_soon.start(); // not begun anew with each: a refresh of many prices goes on for minutes
        });
        m_events->open();
        load();
    }
    emit clientChanged();
}

void HoldingsViewModel::choose(const QString &id)
{
    if (id == m_current)
        return;
    m_current = id;
    m_problem.clear();
    m_problemAt.clear();
    emit changed();
}

void HoldingsViewModel::reload()
{
    if (m_state == PageState::Failed)
        m_state = PageState::Loading;
    emit changed();
    load();
}

void HoldingsViewModel::undo()
{
    if (busy()) {
        ++m_undosWaiting;
        return;
    }
    if (m_steps.empty())
        return;
    m_isUndoing = true;
    m_undoing = m_steps.back().sentence;
    const Step step = m_steps.back().undo;
    step();
    if (busy())
        return;
    // It was refused here, and would be again.
    m_isUndoing = false;
    m_steps.pop_back();
    emit changed();
}

void HoldingsViewModel::clearProblem()
{
    m_problem.clear();
    m_problemAt.clear();
    emit changed();
}

void HoldingsViewModel::begin()
{
    ++m_changing;
    ++m_changes;
    m_problem.clear();
    m_problemAt.clear();
    emit changed();
}

void HoldingsViewModel::finish(const QString &done, Step undo)
{
    if (std::exchange(m_isUndoing, false))
        m_steps.pop_back();
    m_isUndoable = bool(undo);
    if (undo)
        m_steps.push_back({done, std::move(undo)});
    m_done = done;
    end();
    finishReading();
    emit saved();
    if (m_isUndoable)
        emit undoable();
    if (!done.isEmpty())
        emit said(done);
    undoNext();
}

void HoldingsViewModel::undoNext()
{
    if (busy() || m_undosWaiting == 0)
        return;
    --m_undosWaiting;
    undo();
}

void HoldingsViewModel::fail(const Error &error, const Step &rest)
{
    // What the engine will not do is not tried for ever; what could not be reached may be tried again.
    const bool mayBeTriedAgain = infoOf(error.code).retryable;
    const bool hasBegun = !std::exchange(m_isUndoing, false);
    if (!hasBegun && !mayBeTriedAgain)
        m_steps.pop_back();
    const bool isInPart = hasBegun && mayBeTriedAgain && rest;
    if (isInPart) {
        m_steps.push_back({m_undoing, rest});
        m_isUndoable = true;
    }
    m_undosWaiting = 0; // whoever asked for more has to hear of this first
    end();
    const QString sentence = EngineWords::said(error.message);
    refuse({}, isInPart ? sentence + u' ' + tr("What is left comes with another undo.") : sentence);
    if (isInPart)
        emit undoable();
}

/// Of a change, whatever became of it.
void HoldingsViewModel::end()
{
    --m_changing;
    ++m_changes;
    if (!busy() && std::exchange(m_readAgain, false))
        load();
}

bool HoldingsViewModel::isNews(int read, int changes)
{
    if (read < m_taken)
        return false; // a later one has been answered
    m_taken = read;
    if (changes == m_changes)
        return true;
    m_readAgain = busy();
    if (!m_readAgain)
        load();
    return false;
}

void HoldingsViewModel::finishReading()
{
    m_failure.clear();
    const QVariantList lists = choices();
    m_state = lists.isEmpty() ? PageState::Empty : PageState::Ready;
    const bool isThere =
        std::ranges::any_of(lists, [this](const QVariant &list) { return list.toMap()[QStringLiteral("value")] == m_current; });
    if (!isThere)
        m_current = lists.isEmpty() ? QString() : lists.front().toMap()[QStringLiteral("value")].toString();
    emit changed();
}

void HoldingsViewModel::failReading(const Error &error)
{
    m_failure = EngineWords::said(error.message);
    // Old figures are better than none: they say themselves how old they are.
    if (m_state != PageState::Ready)
        m_state = PageState::Failed;
    emit changed();
    emit said(m_failure);
}

void HoldingsViewModel::storedAnew(const QString &before, const QString &id)
{
    if (!id.isEmpty())
        m_newIds.insert(before, id);
}

QString HoldingsViewModel::idNow(QString id) const
{
    for (auto anew = m_newIds.constFind(id); anew != m_newIds.cend(); anew = m_newIds.constFind(id))
        id = *anew;
    return id;
}

void HoldingsViewModel::refuse(const QString &at, const QString &sentence)
{
    m_problemAt = at;
    m_problem = sentence;
    emit changed();
    emit said(sentence);
}

} // namespace soundings::window
