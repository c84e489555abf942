#include "storage/sql/job_rows.h"

#include <QJsonDocument>

namespace soundings::storage::sql {

namespace {

constexpr qsizetype kLongestText = 20'000; ///< characters of a message or a trace

QJsonValue readJson(const QByteArray &text)
{
    return QJsonDocument::fromJson('[' + text + ']').array().first();
}

std::optional<Timestamp> optionalTime(const Query &row, int column)
{
    return row.isNull(column) ? std::nullopt : std::optional(row.timestamp(column));
}

} // namespace

Job readJob(const Query &row)
{
    Job job;
    job.id = row.text(1);
    job.task = row.text(2);
    job.state = JobState(int(row.integer(3)));
    job.attempts = int(row.integer(4));
    job.queuedAt = row.timestamp(5);
    job.startedAt = optionalTime(row, 6);
    job.finishedAt = optionalTime(row, 7);
    if (!row.isNull(8))
        job.runtimeMs = row.integer(8);
    if (!row.isNull(9))
        job.progress = JobProgress{row.real(9), row.text(10)};
    job.worker = row.text(11);
    if (job.state == JobState::retry)
        job.nextRetryAt = optionalTime(row, 12);
    job.args = QJsonDocument::fromJson(row.bytes(13)).array();
    job.kwargs = QJsonDocument::fromJson(row.bytes(14)).object();
    if (!row.isNull(15))
        job.result = readJson(row.bytes(15));
    if (!row.isNull(16)) {
        const QJsonObject error = QJsonDocument::fromJson(row.bytes(16)).object();
        job.error = JobFailure{error[QStringLiteral("type")].toString(), error[QStringLiteral("message")].toString(),
            error[QStringLiteral("trace")].toString()};
    }
    return job;
}

Value jsonValue(const QJsonValue &json)
{
    if (json.isUndefined())
        return {};
    const QByteArray text = QJsonDocument(QJsonArray{json}).toJson(QJsonDocument::Compact);
    return text.sliced(1, text.size() - 2);
}

Value failureValue(const std::optional<JobFailure> &failure)
{
    if (!failure)
        return {};
    return jsonValue(
        QJsonObject{{QStringLiteral("type"), failure->type}, {QStringLiteral("message"), failure->message.left(kLongestText)},
            {QStringLiteral("trace"), failure->trace.left(kLongestText)}});
}

QString extendedLog(const QString &log, const QStringList &lines)
{
    QStringList all = logLines(log);
    for (const QString &line : lines)
        all << storable(line).replace(u'\n', u' ').left(engine::kJobLogLineLength);
    return all.mid(std::max<qsizetype>(0, all.size() - engine::kJobLogLines)).join(u'\n');
}

QStringList logLines(const QString &log)
{
    return log.isEmpty() ? QStringList() : log.split(u'\n');
}

QString storable(const QString &text)
{
    return QString(text).remove(QChar(u'\0')).left(kLongestText);
}

} // namespace soundings::storage::sql
