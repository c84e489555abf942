#include "commands/command_line.h"
#include "commands/commands.h"
#include "commands/job_access.h"

#include <QJsonDocument>

namespace soundings::app {

namespace {

struct Words {
    QString action; ///< list, show, run, retry, cancel
    QString subject; ///< an id, or the name of a task
};

QString textOf(const QJsonObject &job, const char *key)
{
    return job[QLatin1String(key)].toString();
}

/// One line of the list: what happened last, in words.
QString remark(const QJsonObject &job)
{
    const QJsonObject error = job[QStringLiteral("error")].toObject();
    if (!error.isEmpty() && textOf(job, "state") != u"SUCCESS")
        return textOf(error, "type") + QStringLiteral(": ") + textOf(error, "message").section(u'\n', 0, 0);
    const QJsonObject progress = job[QStringLiteral("progress")].toObject();
    if (!progress.isEmpty() && textOf(job, "state") == u"STARTED") {
        return QStringLiteral("%1 % %2")
            .arg(progress[QStringLiteral("fraction")].toDouble() * 100, 0, 'f', 0)
            .arg(textOf(progress, "note"));
    }
    return {};
}

void printList(const QJsonObject &answer)
{
    const QJsonArray jobs = answer[QStringLiteral("jobs")].toArray();
    for (const QJsonValue value : jobs) {
        const QJsonObject job = value.toObject();
        const QJsonValue runtime = job[QStringLiteral("runtime_ms")];
        print(QStringLiteral("%1  %2  %3  %4  %5  %6")
                .arg(textOf(job, "id"), textOf(job, "state").leftJustified(8), textOf(job, "queued_at").left(19),
                    (runtime.isDouble() ? QStringLiteral("%1 s").arg(runtime.toDouble() / 1000, 0, 'f', 2) : QString())
                        .rightJustified(10),
                    textOf(job, "task"), remark(job))
                .trimmed());
    }
    print(QStringLiteral("%1 of %2 jobs.").arg(jobs.size()).arg(answer[QStringLiteral("total")].toInteger()));
}

QString shown(const QJsonValue &value)
{
    if (value.isString())
        return value.toString();
    const QByteArray text = QJsonDocument(QJsonArray{value}).toJson(QJsonDocument::Compact);
    return QString::fromUtf8(text.sliced(1, text.size() - 2));
}

void printJob(const QJsonObject &job)
{
    for (const char *key : {"id", "task", "state", "args", "kwargs", "attempts", "queued_at", "started_at", "finished_at",
             "runtime_ms", "worker", "next_retry_at", "result"}) {
        if (const QJsonValue value = job[QLatin1String(key)]; !value.isNull())
            print(QStringLiteral("%1 %2").arg(QString(QLatin1String(key) + u':').leftJustified(14), shown(value)));
    }
    if (const QString note = remark(job); !note.isEmpty())
        print(QStringLiteral("%1 %2").arg(QStringLiteral("note:").leftJustified(14), note));
    if (const QString trace = textOf(job[QStringLiteral("error")].toObject(), "trace"); !trace.isEmpty())
        print(QStringLiteral("trace:\n") + trace);
    if (const QJsonArray log = job[QStringLiteral("log")].toArray(); !log.isEmpty()) {
        print(QStringLiteral("log:"));
        for (const QJsonValue line : log)
            print(line.toString());
    }
}

/// "" is success.
QString readJson(const QString &text, const char *option, QJsonDocument &document)
{
    QJsonParseError error;
    document = QJsonDocument::fromJson(text.toUtf8(), &error);
    const bool wantsArray = QLatin1String(option) == QLatin1String("args");
    if (error.error == QJsonParseError::NoError && (wantsArray ? document.isArray() : document.isObject()))
        return {};
    return QStringLiteral("--%1 takes a JSON %2 such as %3.")
        .arg(QLatin1String(option), wantsArray ? QStringLiteral("array") : QStringLiteral("object"),
            wantsArray ? QStringLiteral("'[1, \"a\"]'") : QStringLiteral("'{\"pattern\": \"stocks:*\"}'"));
}

Result<QJsonObject> act(JobAccess &access, const Words &words, const JobListing &listing, const JobArguments &arguments)
{
    if (words.action == u"list")
        return access.list(listing);
    if (words.action == u"show")
        return access.show(words.subject);
    if (words.action == u"run")
        return access.run(words.subject, arguments);
    return words.action == u"retry" ? access.retry(words.subject) : access.cancel(words.subject);
}

void tell(const Words &words, const QJsonObject &answer, bool isServed)
{
    if (words.action == u"list") {
        printList(answer);
    } else if (words.action == u"show") {
        printJob(answer);
    } else {
        print(QStringLiteral("%1 %2").arg(textOf(answer, "id"), textOf(answer, "state")));
        if (!isServed && textOf(answer, "state") == u"PENDING")
            print(QStringLiteral("No server is running here; the next one will run it."));
    }
}

} // namespace

int runJobs(const QStringList &arguments)
{
    CommandLine line("jobs",
        QStringLiteral("Shows what waits, runs and ran, and steers it: through the running server, or in the database where "
                       "there is none."));
    QCommandLineParser &parser = line.parser();
    parser.addPositionalArgument(QStringLiteral("ACTION"),
        QStringLiteral("list (the default), show ID, run TASK, retry ID or cancel ID."),
        QStringLiteral("list | show ID | run TASK | retry ID | cancel ID"));
    parser.addOption({QStringLiteral("state"),
        QStringLiteral("list: only PENDING, RECEIVED, STARTED, RETRY, SUCCESS, FAILURE or REVOKED."), QStringLiteral("STATE")});
    parser.addOption({QStringLiteral("task"), QStringLiteral("list: only jobs of this task."), QStringLiteral("TASK")});
    parser.addOption(
        {QStringLiteral("limit"), QStringLiteral("list: how many at most, 1 to 500. Default: 50."), QStringLiteral("N")});
    parser.addOption(
        {QStringLiteral("args"), QStringLiteral("run: what the task is given, as a JSON array."), QStringLiteral("JSON")});
    parser.addOption(
        {QStringLiteral("kwargs"), QStringLiteral("run: the same by name, as a JSON object."), QStringLiteral("JSON")});
    line.addJsonOption();
    if (const auto ended = line.parse(arguments))
        return *ended;

    const QStringList given = parser.positionalArguments();
    const Words words{given.value(0, QStringLiteral("list")), given.value(1)};
    const bool isList = words.action == u"list";
    if (!isList
        && !QStringList{QStringLiteral("show"), QStringLiteral("run"), QStringLiteral("retry"), QStringLiteral("cancel")}
            .contains(words.action))
        return line.wrongUsage(
            QStringLiteral("it is “jobs list”, “jobs show ID”, “jobs run TASK”, “jobs retry ID” or “jobs cancel ID”."));
    if (given.size() != (isList ? std::min<qsizetype>(given.size(), 1) : 2))
        return line.wrongUsage(QStringLiteral("“jobs %1” takes %2.")
                .arg(words.action, isList ? QStringLiteral("no name") : QStringLiteral("one name or id")));

    JobListing listing{.task = parser.value(QStringLiteral("task"))};
    if (parser.isSet(QStringLiteral("state"))) {
        listing.state = jobStateFromText(parser.value(QStringLiteral("state")));
        if (!listing.state)
            return line.wrongUsage(
                QStringLiteral("“%1” is not a state of a job; --help names them.").arg(parser.value(QStringLiteral("state"))));
    }
    if (parser.isSet(QStringLiteral("limit"))) {
        listing.limit = parser.value(QStringLiteral("limit")).toInt();
        if (listing.limit < 1 || listing.limit > 500)
            return line.wrongUsage(QStringLiteral("--limit takes a whole number from 1 to 500."));
    }
    JobArguments jobArguments;
    QJsonDocument document;
    if (parser.isSet(QStringLiteral("args"))) {
        if (const QString fault = readJson(parser.value(QStringLiteral("args")), "args", document); !fault.isEmpty())
            return line.wrongUsage(fault);
        jobArguments.args = document.array();
    }
    if (parser.isSet(QStringLiteral("kwargs"))) {
        if (const QString fault = readJson(parser.value(QStringLiteral("kwargs")), "kwargs", document); !fault.isEmpty())
            return line.wrongUsage(fault);
        jobArguments.kwargs = document.object();
    }

    const auto settings = line.settings();
    if (!settings)
        return CommandLine::failure(settings.error());
    JobAccess access(*settings, words.action == u"list" || words.action == u"show");
    const auto answer = act(access, words, listing, jobArguments);
    if (!answer)
        return CommandLine::failure(answer.error());
    if (line.json())
        printJson(*answer);
    else
        tell(words, *answer, access.isServed());
    return kSuccess;
}

} // namespace soundings::app
