#include "commands/job_access.h"

#include "server/json/write_jobs.h"

#include <QJsonDocument>
#include <QUrlQuery>

namespace soundings::app {

namespace {

/// As the API writes it.
QJsonObject jsonOf(const Job &job)
{
    protocol::JsonWriter json;
    server::write(json, job);
    return QJsonDocument::fromJson(json.take()).object();
}

/// A part of a path: an id or a name that somebody typed.
QString inPath(const QString &text)
{
    return QString::fromLatin1(QUrl::toPercentEncoding(text));
}

} // namespace

/// Remembers whether a server was there.
Result<std::optional<QJsonObject>> JobAccess::fromServer(Result<std::optional<QJsonObject>> answer)
{
    m_isServed = !answer || answer->has_value();
    return answer;
}

Result<engine::JobQueue *> JobAccess::queue()
{
    SOUNDINGS_TRY(
        m_composition, Composition::open(m_settings, m_readsOnly ? Composition::Mode::readOnly : Composition::Mode::start));
    m_refresh = std::make_unique<MarketRefresh>(*m_composition);
    SOUNDINGS_TRY(m_jobs, JobService::open(*m_composition, nullptr, *m_refresh));
    return &m_jobs->queue();
}

Result<QJsonObject> JobAccess::list(const JobListing &listing)
{
    QUrlQuery query;
    query.addQueryItem(QStringLiteral("limit"), QString::number(listing.limit));
    if (listing.state)
        query.addQueryItem(QStringLiteral("state"), toText(*listing.state));
    if (!listing.task.isEmpty())
        query.addQueryItem(QStringLiteral("task"), inPath(listing.task));
    SOUNDINGS_TRY(const auto answer, fromServer(m_server.get(QStringLiteral("/api/jobs?") + query.toString(QUrl::FullyEncoded))));
    if (answer)
        return *answer;
    SOUNDINGS_TRY(engine::JobQueue *const stored, queue());
    SOUNDINGS_TRY(
        const engine::JobPage page, stored->list({.state = listing.state, .task = listing.task, .limit = listing.limit}));
    QJsonArray jobs;
    for (const Job &job : page.jobs)
        jobs.append(jsonOf(job));
    return QJsonObject{{QStringLiteral("jobs"), jobs}, {QStringLiteral("total"), page.total},
        {QStringLiteral("limit"), listing.limit}, {QStringLiteral("offset"), 0},
        {QStringLiteral("tasks"), QJsonArray::fromStringList(m_jobs->tasks().names())}};
}

Result<QJsonObject> JobAccess::show(const QString &id)
{
    SOUNDINGS_TRY(const auto answer, fromServer(m_server.get(QStringLiteral("/api/jobs/") + inPath(id))));
    if (answer)
        return *answer;
    SOUNDINGS_TRY(engine::JobQueue *const stored, queue());
    SOUNDINGS_TRY(const std::optional<Job> job, stored->find(id));
    if (!job)
        return fail(ErrorCode::notFound, QStringLiteral("There is no job %1, or it has been forgotten.").arg(id));
    return jsonOf(*job);
}

Result<QJsonObject> JobAccess::run(const QString &task, const JobArguments &arguments)
{
    const QJsonObject body{{QStringLiteral("args"), arguments.args}, {QStringLiteral("kwargs"), arguments.kwargs}};
    SOUNDINGS_TRY(const auto answer, fromServer(m_server.post(QStringLiteral("/api/jobs/run/") + inPath(task), body)));
    if (answer)
        return *answer;
    SOUNDINGS_TRY(engine::JobQueue *const stored, queue());
    if (!m_jobs->tasks().find(task)) {
        return fail(ErrorCode::notFound,
            QStringLiteral("There is no task “%1”. There are: %2.")
                .arg(task, m_jobs->tasks().names().join(QStringLiteral(", "))));
    }
    SOUNDINGS_TRY(const Job job, stored->enqueue({.task = task, .args = arguments.args, .kwargs = arguments.kwargs}));
    return jsonOf(job);
}

Result<QJsonObject> JobAccess::retry(const QString &id)
{
    SOUNDINGS_TRY(const auto answer, fromServer(m_server.post(QStringLiteral("/api/jobs/%1/retry").arg(inPath(id)))));
    if (answer)
        return *answer;
    SOUNDINGS_TRY(engine::JobQueue *const stored, queue());
    SOUNDINGS_TRY(const Job job, stored->retry(id));
    return jsonOf(job);
}

Result<QJsonObject> JobAccess::cancel(const QString &id)
{
    SOUNDINGS_TRY(const auto answer, fromServer(m_server.post(QStringLiteral("/api/jobs/%1/cancel").arg(inPath(id)))));
    if (answer)
        return *answer;
    SOUNDINGS_TRY(engine::JobQueue *const stored, queue());
    SOUNDINGS_TRY(const Job job, stored->cancel(id));
    return jsonOf(job);
}

} // namespace soundings::app
