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
    if (m_busy)
        return;
    if (const Step step = std::exchange(m_undo, {}))
        step();
}

void HoldingsViewModel::clearProblem()
{
    m_problem.clear();
    m_problemAt.clear();
    emit changed();
}

void HoldingsViewModel::begin()
{
    m_busy = true;
    m_problem.clear();
    m_problemAt.clear();
    emit changed();
}

void HoldingsViewModel::finish(const QString &done, Step undo)
{
    m_busy = false;
    m_undo = std::move(undo);
    m_done = done;
    finishReading();
    emit saved();
    if (!done.isEmpty())
        emit said(done);
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

void HoldingsViewModel::refuse(const QString &at, const QString &sentence)
{
    m_busy = false;
    m_problemAt = at;
    m_problem = sentence;
    emit changed();
    emit said(sentence);
}

} // namespace soundings::window
