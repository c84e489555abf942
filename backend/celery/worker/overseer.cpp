#include "celery/worker/overseer.h"

namespace soundings::celery {

namespace {

using std::chrono::steady_clock;

constexpr std::chrono::milliseconds kLook{50};
/// So long a run may take to heed that it should stop.
constexpr std::chrono::milliseconds kPatience{1000};

} // namespace

void Overseer::run(const std::stop_token &stop)
{
    while (!stop.stop_requested()) {
        look();
        sleepFor(kLook, stop);
    }
}

void Overseer::look()
{
    const auto now = steady_clock::now();
    m_state.running.stopOverdue(now);
    for (const auto &[held, deadline, terminated] : m_state.shelf.running()) {
        if (terminated) {
            m_state.running.stop(held->order().id, jobs::StopReason::cancelled); // it may not have begun when it was asked
            if (now > *terminated + kPatience)
                giveUp(held, m_settlements.revoked(held, QStringLiteral("terminated")));
        } else if (deadline && now > *deadline + kPatience) {
            giveUp(held,
                m_settlements.failed(held,
                    {QStringLiteral("TimeLimitExceeded"),
                        QStringLiteral("%1 took longer than it may, and did not stop when it was asked to.")
                            .arg(held->order().task),
                        {}}));
        }
    }
}

void Overseer::giveUp(const HeldTaskPtr &held, Settlement settlement)
{
    if (!m_state.shelf.settle(held))
        return;
    qWarning("celery: %s %s does not stop; its thread is left to itself", qPrintable(held->order().task),
        qPrintable(held->order().id));
    m_settler.add(std::move(settlement));
    m_threads.replaceOne();
}

} // namespace soundings::celery
