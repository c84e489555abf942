#pragma once

#include "Accessibility/spoken_cells.h"

#include <QAbstractListModel>
#include <QStringList>
#include <QVariantList>
#include <QtQml/qqmlregistration.h>

namespace soundings::window {

/// Records of up to a few hundred rows as the model of a table: the columns named in `keys` become roles. A record may hold
/// "spoken.<key>" for speech and "sort.<key>" for the order. It sorts by itself, where a table asks for that.
class RecordModel : public QAbstractListModel, public SpokenCells {
    Q_OBJECT
    Q_INTERFACES(soundings::window::SpokenCells)
    QML_ELEMENT
    Q_PROPERTY(QStringList keys READ keys WRITE setKeys NOTIFY keysChanged)
    Q_PROPERTY(QVariantList records READ records WRITE setRecords NOTIFY recordsChanged)
    Q_PROPERTY(QString sortKey READ sortKey NOTIFY sortChanged)
    Q_PROPERTY(bool sortAscending READ sortAscending NOTIFY sortChanged)

public:
    using QAbstractListModel::QAbstractListModel;

    QStringList keys() const { return m_keys; }
    void setKeys(const QStringList &keys);
    QVariantList records() const { return m_records; }
    void setRecords(const QVariantList &records);
    /// Other columns and other rows at once.
    void replace(const QStringList &keys, const QVariantList &records);
    QString sortKey() const { return m_sortKey; }
    bool sortAscending() const { return m_ascending; }

    /// By another key: figures from the highest, words from A; by the same: the other direction. What is missing comes last.
    Q_INVOKABLE void sortBy(const QString &key);
    Q_INVOKABLE QVariant value(int row, const QString &key) const;
    /// The first row that has this value, or -1.
    Q_INVOKABLE int rowOf(const QString &key, const QVariant &value) const;
    /// The first row from `from` on, around the end, whose ticker starts with the text; or -1.
    Q_INVOKABLE int rowStartingWith(const QString &text, int from) const;

    int rowCount(const QModelIndex &parent = {}) const override { return parent.isValid() ? 0 : int(m_records.size()); }
    QVariant data(const QModelIndex &index, int role) const override;
    QHash<int, QByteArray> roleNames() const override;
    QString spokenCell(int row, const QString &key) const override;

signals:
    void keysChanged();
    void recordsChanged();
    void sortChanged();

private:
    void sort(QVariantList &records) const;

    QStringList m_keys;
    QVariantList m_records;
    QString m_sortKey;
    bool m_ascending = true;
};

} // namespace soundings::window
