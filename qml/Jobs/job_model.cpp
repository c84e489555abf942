#include "job_model.h"

#include "Controls/format.h"
#include "job_words.h"

#include <algorithm>

namespace soundings::window {

using protocol::JobDto;

namespace {

/// What a page shows at most; who wants older ones asks the API.
constexpr qsizetype kMostRows = 500;

QVariant orMissing(const QString &text)
{
    return text.isEmpty() ? QVariant() : QVariant(text);
}

QVariant percentOf(const JobDto &job)
{
    const bool hasBegun = phaseOf(job) == JobPhase::running && job.progress;
    return hasBegun ? QVariant(std::clamp(int(job.progress->fraction * 100), 0, 100)) : QVariant();
}

} // namespace

void JobModel::show(const QList<JobDto> &jobs)
{
    beginResetModel();
    m_jobs = jobs;
    endResetModel();
}

void JobModel::update(const JobDto &job)
{
    if (const int row = rowOf(job.id); row >= 0) {
        m_jobs[row] = job;
        emit dataChanged(index(row), index(row));
        return;
    }
    if (m_jobs.size() >= kMostRows) {
        beginRemoveRows({}, int(m_jobs.size()) - 1, int(m_jobs.size()) - 1);
        m_jobs.removeLast();
        endRemoveRows();
    }
    beginInsertRows({}, 0, 0);
    m_jobs.prepend(job);
    endInsertRows();
}

int JobModel::rowOf(const QString &id) const
{
    const auto found = std::ranges::find(m_jobs, id, &JobDto::id);
    return found == m_jobs.end() ? -1 : int(found - m_jobs.begin());
}

int JobModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_jobs.size());
}

QHash<int, QByteArray> JobModel::roleNames() const
{
    return {{State, "state"}, {StateText, "stateText"}, {Task, "task"}, {By, "by"}, {Started, "started"}, {Took, "took"},
        {Tries, "tries"}, {Result, "result"}, {Percent, "percent"}};
}

QVariant JobModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const JobDto &job = m_jobs[index.row()];
    switch (role) {
    case State:
        return stateCode(phaseOf(job));
    case StateText:
        return stateText(phaseOf(job));
    case Qt::DisplayRole:
    case Task:
        return taskTitle(job.task);
    case By:
        return isByClock(job) ? tr("schedule") : tr("hand");
    case Started:
        return orMissing(startText(job.startedAt, m_now));
    case Took:
        return job.runtimeMs ? QVariant(durationText(*job.runtimeMs)) : QVariant();
    case Tries:
        return job.attempts;
    case Result:
        return orMissing(resultText(job, m_now));
    case Percent:
        return percentOf(job);
    default:
        return {};
    }
}

QString JobModel::spokenCell(int row, const QString &key) const
{
    if (row < 0 || row >= m_jobs.size())
        return {};
    if (key == QLatin1String("state"))
        return stateText(phaseOf(m_jobs[row]));
    if (key == QLatin1String("tries"))
        return triesText(m_jobs[row].attempts);
    const QHash<int, QByteArray> names = roleNames();
    const QModelIndex cell = index(row);
    QString text = data(cell, names.key(key.toLatin1())).toString();
    if (const QVariant percent = data(cell, Percent); key == QLatin1String("result") && percent.isValid())
        text = tr("%1 percent. %2").arg(percent.toInt()).arg(text);
    return text.isEmpty() ? Format::missingSpoken() : text;
}

} // namespace soundings::window
