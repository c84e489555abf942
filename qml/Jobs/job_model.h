#pragma once

#include "Accessibility/spoken_cells.h"
#include "protocol/dto/job_dto.h"

#include <QAbstractListModel>
#include <QtQml/qqmlregistration.h>

namespace soundings::window {

/// Jobs, the newest first.
class JobModel : public QAbstractListModel, public SpokenCells {
    Q_OBJECT
    Q_INTERFACES(soundings::window::SpokenCells)
    QML_ELEMENT
    QML_UNCREATABLE("A view model owns it.")

public:
    enum Role { State = Qt::UserRole + 1, StateText, Task, By, Started, Took, Tries, Result, Percent };

    using QAbstractListModel::QAbstractListModel;

    void setNow(const QDateTime &now) { m_now = now; } ///< what "today" is
    void show(const QList<protocol::JobDto> &jobs);
    /// Changes the row of this job, or adds one at the top.
    void update(const protocol::JobDto &job);
    const QList<protocol::JobDto> &jobs() const { return m_jobs; }
    const protocol::JobDto *at(int row) const { return row >= 0 && row < m_jobs.size() ? &m_jobs[row] : nullptr; }
    int rowOf(const QString &id) const; ///< -1: not there

    int rowCount(const QModelIndex &parent = {}) const override;
    QHash<int, QByteArray> roleNames() const override;
    QVariant data(const QModelIndex &index, int role) const override;
    QString spokenCell(int row, const QString &key) const override;

private:
    QList<protocol::JobDto> m_jobs;
    QDateTime m_now;
};

} // namespace soundings::window
