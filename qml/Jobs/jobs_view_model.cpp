#include "jobs_view_model.h"

#include "Client/engine_words.h"
#include "job_words.h"

#include <QJsonDocument>

#include <algorithm>

namespace soundings::window {

using namespace protocol;
using client::EventStream;

namespace {

constexpr int kJobs = 200;

bool isOver(JobPhase phase)
{
    return phase == JobPhase::done || phase == JobPhase::failed || phase == JobPhase::cancelled;
}

} // namespace

void JobsViewModel::setClient(client::ApiClient *client)
{
    if (client == m_client)
        return;
    m_client = client;
    m_events = client ? client->events({QStringLiteral("jobs")}) : nullptr;
    if (m_events)
        listen();
    reload();
    emit clientChanged();
}

void JobsViewModel::listen()
{
    connect(m_events.get(), &EventStream::jobUpdated, this, &JobsViewModel::take);
    connect(m_events.get(), &EventStream::workerUpdated, this, &JobsViewModel::loadWorkers);
    connect(m_events.get(), &EventStream::listening, this, [this] {
        m_problem.clear();
        emit changed();
        reload();
    });
    connect(m_events.get(), &EventStream::lost, this, [this](const QString &reason) {
        m_problem = EngineWords::said(reason);
        emit changed();
    });
    m_events->open();
}

void JobsViewModel::setNow(const QDateTime &now)
{
    m_now = now;
    m_model.setNow(now);
    refreshDay();
}

void JobsViewModel::reload()
{
    if (!m_client)
        return;
    m_meanwhile = QList<JobDto>();
    m_client->jobs(kJobs, this, [this, number = ++m_reads](Result<JobPageDto> page) {
        if (number != m_reads)
            return; // a later one is on its way
        const QList<JobDto> newer = std::exchange(m_meanwhile, std::nullopt).value_or(QList<JobDto>());
        if (page) {
            m_model.setNow(now());
            m_model.show(page->jobs);
            for (const JobDto &job : newer)
                m_model.update(job);
            m_tasks = page->tasks;
            m_state = m_model.jobs().isEmpty() ? PageState::Empty : PageState::Ready;
            m_error = {};
            refreshDay();
            emit rowsReplaced();
            emit currentChanged();
        } else if (m_state == PageState::Ready) {
            m_problem = EngineWords::said(page.error().message); // what is shown stays
        } else {
            m_state = PageState::Failed;
            m_error = page.error();
            m_error.message = EngineWords::said(m_error.message);
        }
        emit changed();
    });
    loadSchedule();
    loadWorkers();
}

void JobsViewModel::loadSchedule()
{
    m_client->schedule(this, [this, turn = ++m_scheduleTurn](Result<ScheduleDto> schedule) {
        if (turn == m_scheduleTurn)
            takeSchedule(std::move(schedule));
    });
}

void JobsViewModel::takeSchedule(Result<ScheduleDto> schedule)
{
    m_scheduleProblem = !schedule ? EngineWords::said(schedule.error().message)
        : schedule->scheduler.isEmpty()
        ? tr("No engine runs the schedule now. Tasks run when you start them, or when an engine with a scheduler starts.")
        : QString();
    if (schedule)
        m_schedule = std::move(*schedule);
    refreshDay();
}

void JobsViewModel::loadWorkers()
{
    m_client->workers(this, [this](Result<QList<WorkerDto>> workers) {
        m_workers = workers.value_or(QList<WorkerDto>());
        emit changed();
    });
}

void JobsViewModel::refreshDay()
{
    m_day = dayLineOf(m_schedule, m_model.jobs(), now());
    emit changed();
}

void JobsViewModel::take(const JobDto &job)
{
    const int row = m_model.rowOf(job.id);
    const JobPhase before = row < 0 ? JobPhase::queued : phaseOf(*m_model.at(row));
    m_model.setNow(now());
    m_model.update(job);
    if (m_meanwhile)
        m_meanwhile->append(job);
    m_state = PageState::Ready;
    if (row < 0) {
        emit rowAdded(job.id);
        if (isByClock(job))
            loadSchedule(); // its entry has another next run
    }
    if (isOver(phaseOf(job)) && !isOver(before))
        tellEnd(job);
    refreshDay();
    if (job.id == m_chosen) {
        if (isOver(phaseOf(job)))
            loadLog();
        emit currentChanged();
    }
}

void JobsViewModel::tellEnd(const JobDto &job)
{
    const QString result = resultText(job, now());
    const QString sentence = taskTitle(job.task) + QStringLiteral(": ") + stateText(phaseOf(job));
    emit mentioned(result.isEmpty() ? sentence : sentence + QStringLiteral(". ") + result);
}

QString JobsViewModel::summary() const
{
    const auto count = [this](JobPhase phase) {
        return std::ranges::count_if(m_model.jobs(), [phase](const JobDto &job) { return phaseOf(job) == phase; });
    };
    QStringList parts;
    const auto running = count(JobPhase::running), waiting = count(JobPhase::queued) + count(JobPhase::retrying),
               failed = count(JobPhase::failed);
    parts << (running > 0 ? tr("%1 running").arg(running) : tr("nothing runs"));
    if (waiting > 0)
        parts << tr("%1 waiting").arg(waiting);
    if (failed > 0)
        parts << tr("%1 failed").arg(failed);
    if (m_day.next.isValid())
        parts << tr("next at %1").arg(momentText(m_day.next, now()));
    QString text = parts.join(QStringLiteral(", "));
    text[0] = text[0].toUpper();
    return text;
}

QString JobsViewModel::workers() const
{
    const auto alive = std::ranges::count_if(m_workers, &WorkerDto::alive);
    if (alive == 0)
        return tr("No worker: what is queued waits");
    const auto busy = std::ranges::count_if(m_workers, [](const WorkerDto &worker) { return worker.alive && worker.active > 0; });
    return alive == 1 ? tr("1 worker, %1 busy").arg(busy) : tr("%1 workers, %2 busy").arg(alive).arg(busy);
}

QVariantList JobsViewModel::entries() const
{
    QVariantList list;
    for (const ScheduleEntryDto &entry : m_schedule.entries) {
        const QString next = entry.next.isEmpty() ? QString() : momentText(entry.next.first(), now());
        list.append(QVariantMap{{QStringLiteral("name"), entry.name}, {QStringLiteral("title"), taskTitle(entry.task)},
            {QStringLiteral("rule"), EngineWords::said(entry.rule)}, {QStringLiteral("next"), next},
            {QStringLiteral("paused"), entry.paused}});
    }
    return list;
}

QVariantList JobsViewModel::tasks() const
{
    QVariantList list;
    for (const QString &task : m_tasks)
        list.append(QVariantMap{{QStringLiteral("name"), task}, {QStringLiteral("title"), taskTitle(task)}});
    return list;
}

void JobsViewModel::choose(int row)
{
    const JobDto *job = m_model.at(row);
    const QString id = job ? job->id : QString();
    if (id == m_chosen)
        return;
    m_chosen = id;
    m_log.clear();
    if (job)
        loadLog();
    emit currentChanged();
}

int JobsViewModel::newestFailure() const
{
    const auto failed = std::ranges::find_if(m_model.jobs(), [](const JobDto &job) { return phaseOf(job) == JobPhase::failed; });
    return failed == m_model.jobs().end() ? -1 : m_model.rowOf(failed->id);
}

void JobsViewModel::loadLog()
{
    m_client->job(m_chosen, this, [this, id = m_chosen](Result<JobDto> job) {
        if (!job || id != m_chosen)
            return; // without its log a job can be read all the same
        m_log = job->log;
        emit currentChanged();
    });
}

QVariantMap JobsViewModel::current() const
{
    const JobDto *job = m_model.at(m_model.rowOf(m_chosen));
    if (!job)
        return {};
    const JobPhase phase = phaseOf(*job);
    const QString from = startText(job->startedAt, now()), until = startText(job->finishedAt, now());
    const QString when = from.isEmpty() ? tr("Queued %1").arg(startText(job->queuedAt, now()))
        : until.isEmpty()               ? tr("Since %1").arg(from)
                                        : tr("%1 to %2").arg(from, until);
    QString sentence = resultText(*job, now());
    if (sentence.isEmpty() && phase == JobPhase::queued)
        sentence = tr("It waits for a worker.");
    if (sentence.isEmpty() && phase == JobPhase::cancelled)
        sentence = tr("It was cancelled; what it had done by then may stay.");
    return {{QStringLiteral("state"), stateCode(phase)}, {QStringLiteral("stateText"), stateText(phase)},
        {QStringLiteral("title"), taskTitle(job->task)},
        {QStringLiteral("when"), isByClock(*job) ? tr("%1, by schedule").arg(when) : tr("%1, by hand").arg(when)},
        {QStringLiteral("sentence"), sentence}, {QStringLiteral("tries"), triesText(job->attempts)},
        {QStringLiteral("percent"), job->progress && phase == JobPhase::running ? qRound(job->progress->fraction * 100) : -1},
        {QStringLiteral("canRetry"), isOver(phase)}, {QStringLiteral("canCancel"), !isOver(phase)},
        {QStringLiteral("details"), detailsOf(*job)}};
}

/// For the few who want to know: one line each, the trace as it is.
QString JobsViewModel::detailsOf(const JobDto &job) const
{
    QStringList lines;
    const auto add = [&lines](const QString &name, const QString &value) {
        if (!value.isEmpty())
            lines << name + u' ' + value;
    };
    if (job.error && !job.error->type.isEmpty())
        lines << job.error->type;
    add(QStringLiteral("job"), job.id);
    add(QStringLiteral("task"), job.task);
    add(QStringLiteral("worker"), job.worker);
    if (!job.args.isEmpty())
        add(QStringLiteral("args"), QString::fromUtf8(QJsonDocument(job.args).toJson(QJsonDocument::Compact)));
    if (!job.kwargs.isEmpty())
        add(QStringLiteral("kwargs"), QString::fromUtf8(QJsonDocument(job.kwargs).toJson(QJsonDocument::Compact)));
    if (job.error && !job.error->trace.isEmpty())
        lines << QString() << job.error->trace;
    if (!m_log.isEmpty())
        lines << QString() << m_log;
    return lines.join(u'\n');
}

client::Reply<JobDto> JobsViewModel::answer(const QString &done)
{
    return [this, done](Result<JobDto> job) {
        if (job)
            take(*job);
        emit said(job ? done : EngineWords::said(job.error().message), !job);
    };
}

void JobsViewModel::run(const QString &task)
{
    m_client->runTask(task, this, answer(tr("%1 is queued.").arg(taskTitle(task))));
}

void JobsViewModel::retry()
{
    const JobDto *job = m_model.at(m_model.rowOf(m_chosen));
    if (job && isOver(phaseOf(*job)))
        m_client->retryJob(job->id, this, answer(tr("%1 is queued again.").arg(taskTitle(job->task))));
}

void JobsViewModel::cancel()
{
    const JobDto *job = m_model.at(m_model.rowOf(m_chosen));
    if (job && !isOver(phaseOf(*job)))
        m_client->cancelJob(job->id, this, answer(tr("%1 is asked to stop.").arg(taskTitle(job->task))));
}

void JobsViewModel::pause(const QString &entry, bool paused)
{
    ++m_scheduleTurn;
    m_client->pauseEntry(entry, paused, this, [this, paused](Result<ScheduleDto> schedule) {
        ++m_scheduleTurn;
        const bool failed = !schedule;
        const QString sentence = failed ? EngineWords::said(schedule.error().message)
            : paused                    ? tr("Paused: its runs are dropped until you resume it.")
                                        : tr("Resumed: it goes on with its next run.");
        if (failed)
            loadSchedule(); // what was being read then is passed over
        else
            takeSchedule(std::move(schedule));
        emit said(sentence, failed);
    });
}

} // namespace soundings::window
