#include "contract/jobs/job_suite.h"

#include "storage/open_store.h"

#include <QTest>

namespace soundings::test {

namespace {

/// The value; a test cannot go on without it.
template<class T> T must(Result<T> result)
{
    if (!result)
        qFatal("%s %s", qPrintable(result.error().message), qPrintable(result.error().detail));
    return std::move(*result);
}

} // namespace

void JobSuite::init()
{
    m_url = m_newUrl();
    m_store = openAgain();
    enlist("w1");
}

void JobSuite::cleanup()
{
    m_store.reset();
}

std::unique_ptr<engine::Store> JobSuite::openAgain() const
{
    return must(storage::openStore(m_url));
}

Job JobSuite::add(const char *task, int priority)
{
    const engine::JobRequest request{.task = QString::fromLatin1(task), .priority = priority};
    return must(jobs().add(std::span(&request, 1), kNow)).front();
}

void JobSuite::enlist(const char *worker)
{
    const auto enlisted = jobs().enlist({.id = QString::fromLatin1(worker),
        .name = QString::fromLatin1(worker) + QStringLiteral("@here"),
        .process = {QStringLiteral("machine"), 4711, 12345},
        .concurrency = 2,
        .software = QStringLiteral("soundings test"),
        .lastSeen = kNow});
    if (!enlisted)
        qFatal("%s", qPrintable(enlisted.error().message));
}

std::vector<engine::TakenJob> JobSuite::take(const char *worker, int count, const QStringList &tasksAlone)
{
    return must(jobs().work({.worker = QString::fromLatin1(worker), .now = kNow, .start = count, .tasksAlone = tasksAlone}))
        .taken;
}

engine::TakenJob JobSuite::takeOne(const char *worker)
{
    const auto taken = take(worker, 1);
    return taken.empty() ? engine::TakenJob() : taken.front();
}

engine::WorkGiven JobSuite::settle(const char *worker, const engine::TakenJob &job, JobState state)
{
    engine::JobSettlement settled{.number = job.number, .claim = job.claim, .state = state, .finishedAt = kNow};
    return must(jobs().work({.worker = QString::fromLatin1(worker), .now = kNow, .settled = {settled}}));
}

Job JobSuite::found(const QString &id)
{
    const auto job = must(jobs().find(id));
    if (!job)
        qFatal("there is no job %s", qPrintable(id));
    return *job;
}

} // namespace soundings::test
