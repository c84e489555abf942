#include "record_model.h"

#include "format.h"

#include <algorithm>

namespace soundings::window {

namespace {

bool isMissing(const QVariant &value)
{
    return !value.isValid() || value.isNull() || (value.typeId() == QMetaType::QString && value.toString().isEmpty());
}

/// What a record is sorted by: "sort.<key>" where it has one, such as the number behind a figure that is shown as text.
QVariant sortValue(const QVariant &record, const QString &key)
{
    const QVariantMap map = record.toMap();
    return map.value(QStringLiteral("sort.") + key, map.value(key));
}

} // namespace

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
    // A table that is read aloud is not to begin anew: rows change where they are.
    QVariantList next = records;
    sort(next);
    if (next == m_records)
        return;
    const int before = rowCount(), after = int(next.size());
    const int kept = std::min(before, after);
    if (after < before) {
        beginRemoveRows({}, after, before - 1);
        m_records.remove(after, before - after);
        endRemoveRows();
    }
    for (int row = 0; row < kept; ++row) {
        if (m_records[row] == next[row])
            continue;
        m_records[row] = next[row];
        emit dataChanged(index(row), index(row));
    }
    if (after > before) {
        beginInsertRows({}, before, after - 1);
        m_records.append(next.mid(before));
        endInsertRows();
    }
    emit recordsChanged();
}

void RecordModel::replace(const QStringList &keys, const QVariantList &records)
{
    if (keys == m_keys)
        return setRecords(records);
    beginResetModel();
    m_keys = keys;
    m_records = records;
    sort(m_records);
    endResetModel();
    emit keysChanged();
    emit recordsChanged();
}

void RecordModel::sortBy(const QString &key)
{
    const auto isText = [&key](const QVariant &record) { return sortValue(record, key).typeId() == QMetaType::QString; };
    m_ascending = key == m_sortKey ? !m_ascending : std::ranges::any_of(m_records, isText);
    m_sortKey = key;
    beginResetModel();
    sort(m_records);
    endResetModel();
    emit sortChanged();
}

void RecordModel::sort(QVariantList &records) const
{
    if (m_sortKey.isEmpty())
        return;
    std::ranges::stable_sort(records, [this](const QVariant &left, const QVariant &right) {
        const QVariant a = sortValue(left, m_sortKey), b = sortValue(right, m_sortKey);
        if (isMissing(a) || isMissing(b))
            return !isMissing(a) && isMissing(b);
        const bool words = a.typeId() == QMetaType::QString;
        const double order = words ? a.toString().localeAwareCompare(b.toString()) : a.toDouble() - b.toDouble();
        return m_ascending ? order < 0 : order > 0;
    });
}

QVariant RecordModel::value(int row, const QString &key) const
{
    return row >= 0 && row < m_records.size() ? m_records[row].toMap().value(key) : QVariant();
}

int RecordModel::rowOf(const QString &key, const QVariant &value) const
{
    const auto found =
        std::ranges::find_if(m_records, [&](const QVariant &record) { return record.toMap().value(key) == value; });
    return found != m_records.end() ? int(found - m_records.begin()) : -1;
}

int RecordModel::rowStartingWith(const QString &text, int from) const
{
    const auto count = int(m_records.size());
    for (int step = 0; step < count; ++step) {
        const int row = (std::max(0, from) + step) % count;
        if (value(row, QStringLiteral("ticker")).toString().startsWith(text, Qt::CaseInsensitive))
            return row;
    }
    return -1;
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
    return value(index.row(), m_keys[key]);
}

QString RecordModel::spokenCell(int row, const QString &key) const
{
    if (row < 0 || row >= m_records.size())
        return {};
    const QString spoken = value(row, QStringLiteral("spoken.") + key).toString();
    const QString shown = spoken.isEmpty() ? value(row, key).toString() : spoken;
    return shown.isEmpty() || shown == Format::missing() ? Format::missingSpoken() : shown;
}

} // namespace soundings::window
