#include "celery/worker/worker.h"

#include "celery/broker/channel_listener.h"
#include "celery/worker/claimer.h"
#include "celery/worker/keeper.h"
#include "celery/worker/overseer.h"
#include "celery/worker/speaker.h"

namespace soundings::celery {

namespace {

using std::chrono::milliseconds;
using std::chrono::steady_clock;

/// After the grace: for tasks to heed that they should stop.
constexpr milliseconds kPatience{2000};
/// For Redis to hear how they ended.
constexpr milliseconds kLastWords{2000};
constexpr milliseconds kLook{10};

} // namespace

/// In the order in which they need each other; each loop has a group so that they can be ended one by one.
struct Worker::Parts {
    Parts(WorkerState &state, const Hooks &hooks)
        : settler(state)
        , tasks(state, settler)
        , claimer(state, settler, hooks.ready)
        , keeper(state)
        , overseer(state, settler, tasks)
        , control(
              state, settler, tasks, hooks.shutDown ? hooks.shutDown : [] {})
        , speaker(state, control)
        , listener(
              state.options.broker, state.names.controlChannel(), [this](const QByteArray &message) { speaker.hear(message); })
    {
    }

    Settler settler;
    TaskThreads tasks;
    Claimer claimer;
    Keeper keeper;
    Overseer overseer;
    Control control;
    Speaker speaker;
    ThreadGroup settling, keeping, speaking, claiming;
    ChannelListener listener; // first to end: it speaks to the others
};

Worker::Worker(const WorkerOptions &options, const jobs::TaskRegistry &registry, const Clock &clock, Hooks hooks)
    : m_state(options, registry, clock)
    , m_hooks(std::move(hooks))
{
}

Worker::~Worker()
{
    stop();
}

void Worker::start()
{
    m_parts = std::make_unique<Parts>(m_state, m_hooks);
    Parts &parts = *m_parts;
    parts.settling.start("celery-settler", [&parts](const std::stop_token &stop) { parts.settler.run(stop); });
    parts.speaking.start("celery-speaker", [&parts](const std::stop_token &stop) { parts.speaker.run(stop); });
    parts.keeping.start("celery-keeper", [&parts](const std::stop_token &stop) { parts.keeper.run(stop); });
    parts.keeping.start("celery-overseer", [&parts](const std::stop_token &stop) { parts.overseer.run(stop); });
    parts.tasks.setCount(m_state.options.concurrency);
    parts.claiming.start("celery-claimer", [&parts](const std::stop_token &stop) { parts.claimer.run(stop); });
}

bool Worker::stop()
{
    if (!m_parts)
        return true;
    m_parts->claiming.join();
    m_parts->tasks.requestStop();
    putBackUnstarted();
    if (!awaitRuns(m_state.options.grace)) {
        m_state.running.stopAll(jobs::StopReason::workerStops);
        awaitRuns(kPatience);
        putBackRunning();
    }
    const bool allEnded = m_state.running.count() == 0;
    if (allEnded)
        m_parts->tasks.join();
    drainSettler();
    m_parts->keeping.join();
    m_parts->speaking.join();
    if (allEnded)
        m_parts.reset();
    else
        static_cast<void>(m_parts.release()); // the thread that still runs uses it until the process ends
    return allEnded;
}

void Worker::putBackUnstarted()
{
    const Settlements settlements(m_state.options.node, m_state.clock);
    for (const HeldTaskPtr &held : m_state.shelf.takeUnstarted([](const HeldTask &) { return true; }))
        m_parts->settler.add(settlements.putBack(held));
}

/// False: some still run after that time.
bool Worker::awaitRuns(milliseconds time)
{
    const auto end = steady_clock::now() + time;
    while (m_state.shelf.count(HeldTask::Phase::running) > 0) {
        if (steady_clock::now() >= end)
            return false;
        sleepFor(kLook, {});
    }
    return true;
}

void Worker::putBackRunning()
{
    const Settlements settlements(m_state.options.node, m_state.clock);
    for (const auto &run : m_state.shelf.running()) {
        if (m_state.shelf.settle(run.held))
            m_parts->settler.add(settlements.putBack(run.held));
    }
}

void Worker::drainSettler()
{
    const auto end = steady_clock::now() + kLastWords;
    while (!m_state.shelf.isEmpty() && steady_clock::now() < end)
        sleepFor(kLook, {});
    if (!m_state.shelf.isEmpty())
        m_parts->settler.giveUp();
    m_parts->settling.join();
}

} // namespace soundings::celery
