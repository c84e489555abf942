#include "record_model.h"

#include "format.h"

namespace soundings::window {

void RecordModel::setKeys(const QStringList &keys)
{
    if (m_keys == keys)
        return;
    beginResetModel();
    m_keys = keys;
    endResetModel();
    emit keysChanged();
}

void RecordModel::setRecords(const QVariantList &records)
{
    beginResetModel();
    m_records = records;
    endResetModel();
    emit recordsChanged();
}

QHash<int, QByteArray> RecordModel::roleNames() const
{
    QHash<int, QByteArray> names;
    for (qsizetype i = 0; i < m_keys.size(); ++i)
        names.insert(Qt::UserRole + 1 + int(i), m_keys[i].toLatin1());
    return names;
}

QVariant RecordModel::data(const QModelIndex &index, int role) const
{
    const int key = role - Qt::UserRole - 1;
    if (!checkIndex(index, CheckIndexOption::IndexIsValid) || key < 0 || key >= m_keys.size())
        return {};
    return m_records[index.row()].toMap().value(m_keys[key]);
}

QString RecordModel::spokenCell(int row, const QString &key) const
{
    if (row < 0 || row >= m_records.size())
        return {};
    const QVariantMap record = m_records[row].toMap();
    const QString spoken = record.value(QStringLiteral("spoken.") + key).toString();
    const QString shown = spoken.isEmpty() ? record.value(key).toString() : spoken;
    return shown.isEmpty() || shown == Format::missing() ? Format::missingSpoken() : shown;
}

} // namespace soundings::window
