#include "job_words.h"

#include "Client/engine_words.h"
#include "Controls/format.h"

#include <QCoreApplication>
#include <QJsonDocument>
#include <QLocale>
#include <QTimeZone>

#include <cstdlib>

namespace soundings::window {

using protocol::JobDto;

namespace {

QString say(const char *text)
{
    return QCoreApplication::translate("Jobs", text);
}

QString sayCount(const char *text, int count)
{
    return QCoreApplication::translate("Jobs", text, nullptr, count);
}

/// The result of a task of ours: a sentence of its numbers. Empty for any other.
QString knownResult(const QJsonObject &result)
{
    if (result.value(QLatin1String("status")).toString() == QLatin1String("skipped"))
        return EngineWords::said(result.value(QLatin1String("reason")).toString());
    const auto count = [&result](const char *key) { return result.value(QLatin1String(key)).toInt(); };
    if (result.contains(QLatin1String("refreshed"))) {
        const QJsonValue failures = result.value(QLatin1String("failed"));
        const int failed = failures.isArray() ? int(failures.toArray().size()) : failures.toInt();
        return failed > 0 ? say(QT_TRANSLATE_NOOP("Jobs", "%1 updated, %2 failed")).arg(count("refreshed")).arg(failed)
                          : say(QT_TRANSLATE_NOOP("Jobs", "%1 updated")).arg(count("refreshed"));
    }
    if (result.contains(QLatin1String("scored_count")))
        return say(QT_TRANSLATE_NOOP("Jobs", "%1 scored")).arg(count("scored_count"));
    if (result.contains(QLatin1String("snapshots_created")))
        return sayCount(QT_TRANSLATE_N_NOOP("Jobs", "%n scores kept"), count("snapshots_created"));
    if (result.contains(QLatin1String("keys_deleted")))
        return sayCount(QT_TRANSLATE_N_NOOP("Jobs", "%n cached replies dropped"), count("keys_deleted"));
    return {};
}

QString anyResult(const QJsonValue &result)
{
    if (result.isNull() || result.isUndefined())
        return {};
    if (result.isString())
        return result.toString();
    const QByteArray json = QJsonDocument(QJsonArray{result}).toJson(QJsonDocument::Compact);
    return QString::fromUtf8(json.sliced(1, json.size() - 2));
}

} // namespace

JobPhase phaseOf(const JobDto &job)
{
    static const QHash<QString, JobPhase> phases = {{QStringLiteral("STARTED"), JobPhase::running},
        {QStringLiteral("RETRY"), JobPhase::retrying}, {QStringLiteral("SUCCESS"), JobPhase::done},
        {QStringLiteral("FAILURE"), JobPhase::failed}, {QStringLiteral("REVOKED"), JobPhase::cancelled}};
    return phases.value(job.state, JobPhase::queued);
}

QString stateCode(JobPhase phase)
{
    static const QStringList codes = {QStringLiteral("queued"), QStringLiteral("running"), QStringLiteral("retrying"),
        QStringLiteral("done"), QStringLiteral("failed"), QStringLiteral("cancelled")};
    return codes[int(phase)];
}

QString stateText(JobPhase phase)
{
    switch (phase) {
    case JobPhase::queued:
        return say(QT_TRANSLATE_NOOP("Jobs", "Queued"));
    case JobPhase::running:
        return say(QT_TRANSLATE_NOOP("Jobs", "Running"));
    case JobPhase::retrying:
        return say(QT_TRANSLATE_NOOP("Jobs", "Retrying"));
    case JobPhase::done:
        return say(QT_TRANSLATE_NOOP("Jobs", "Done"));
    case JobPhase::failed:
        return say(QT_TRANSLATE_NOOP("Jobs", "Failed"));
    case JobPhase::cancelled:
        return say(QT_TRANSLATE_NOOP("Jobs", "Cancelled"));
    }
    return {};
}

QString taskTitle(const QString &task)
{
    static const QHash<QString, const char *> titles = {
        {QStringLiteral("soundings.refresh_stock_data"), QT_TRANSLATE_NOOP("Jobs", "Refresh stock data")},
        {QStringLiteral("soundings.snapshot_daily_scores"), QT_TRANSLATE_NOOP("Jobs", "Snapshot daily scores")},
        {QStringLiteral("soundings.recalculate_all_scores"), QT_TRANSLATE_NOOP("Jobs", "Recalculate all scores")},
        {QStringLiteral("soundings.invalidate_cache"), QT_TRANSLATE_NOOP("Jobs", "Invalidate cache")},
        {QStringLiteral("soundings.import_prices"), QT_TRANSLATE_NOOP("Jobs", "Import prices")},
        {QStringLiteral("soundings.backup"), QT_TRANSLATE_NOOP("Jobs", "Backup")},
    };
    const char *title = titles.value(task);
    return title ? say(title) : task;
}

bool isByClock(const JobDto &job)
{
    // The schedule derives the id from the planned time, which makes it a UUID of version 5; all others are random.
    constexpr qsizetype kVersionDigit = 14;
    return job.id.size() > kVersionDigit && job.id[kVersionDigit] == u'5';
}

QString triesText(int tries)
{
    return sayCount(QT_TRANSLATE_N_NOOP("Jobs", "%n tries"), tries);
}

QString durationText(qint64 milliseconds)
{
    if (milliseconds < 100)
        return say(QT_TRANSLATE_NOOP("Jobs", "%1 ms")).arg(milliseconds);
    const double seconds = double(milliseconds) / 1000;
    if (seconds < 10)
        return say(QT_TRANSLATE_NOOP("Jobs", "%1 s")).arg(Format::number(seconds, 1));
    const qint64 whole = (milliseconds + 500) / 1000;
    if (whole < 60)
        return say(QT_TRANSLATE_NOOP("Jobs", "%1 s")).arg(whole);
    if (whole < 3600)
        return say(QT_TRANSLATE_NOOP("Jobs", "%1 min %2 s")).arg(whole / 60).arg(whole % 60);
    return say(QT_TRANSLATE_NOOP("Jobs", "%1 h %2 min")).arg(whole / 3600).arg(whole / 60 % 60);
}

QString startText(const QDateTime &time, const QDateTime &now)
{
    const QDateTime local = time.toTimeZone(now.timeZone());
    return time.isValid() && local.date() == now.date() ? QLocale().toString(local.time(), QStringLiteral("HH:mm:ss"))
                                                        : momentText(time, now);
}

QString momentText(const QDateTime &time, const QDateTime &now)
{
    if (!time.isValid())
        return {};
    const QDateTime local = time.toTimeZone(now.timeZone());
    if (local.date() == now.date())
        return QLocale().toString(local.time(), QStringLiteral("HH:mm"));
    if (std::abs(local.date().daysTo(now.date())) < 7)
        return QLocale().toString(local, QStringLiteral("ddd HH:mm"));
    return Format::day(local.date(), now.date());
}

QString resultText(const JobDto &job, const QDateTime &now)
{
    switch (phaseOf(job)) {
    case JobPhase::retrying:
    case JobPhase::failed: {
        QString reason = job.error ? EngineWords::said(job.error->message) : QString();
        if (phaseOf(job) == JobPhase::failed || !job.nextRetryAt.isValid())
            return reason;
        const QString again = say(QT_TRANSLATE_NOOP("Jobs", "Again at %1")).arg(startText(job.nextRetryAt, now));
        return reason.isEmpty() ? again : again + QStringLiteral(": ") + reason;
    }
    case JobPhase::done: {
        const QString known = knownResult(job.result.toObject());
        return known.isEmpty() ? anyResult(job.result) : known;
    }
    case JobPhase::running:
        return job.progress ? EngineWords::said(job.progress->note) : QString();
    case JobPhase::queued:
    case JobPhase::cancelled:
        return {};
    }
    return {};
}

} // namespace soundings::window
