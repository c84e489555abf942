#pragma once

#include "Accessibility/spoken_cells.h"

#include <QAbstractListModel>
#include <QStringList>
#include <QVariantList>
#include <QtQml/qqmlregistration.h>

namespace soundings::window {

/// Records of a few dozen rows as the model of a table: the columns named in `keys` become roles. A record may hold
/// "spoken.<key>" for speech.
class RecordModel : public QAbstractListModel, public SpokenCells {
    Q_OBJECT
    Q_INTERFACES(soundings::window::SpokenCells)
    QML_ELEMENT
    Q_PROPERTY(QStringList keys READ keys WRITE setKeys NOTIFY keysChanged)
    Q_PROPERTY(QVariantList records READ records WRITE setRecords NOTIFY recordsChanged)

public:
    using QAbstractListModel::QAbstractListModel;

    QStringList keys() const { return m_keys; }
    void setKeys(const QStringList &keys);
    QVariantList records() const { return m_records; }
    void setRecords(const QVariantList &records);

    int rowCount(const QModelIndex &parent = {}) const override { return parent.isValid() ? 0 : int(m_records.size()); }
    QVariant data(const QModelIndex &index, int role) const override;
    QHash<int, QByteArray> roleNames() const override;
    QString spokenCell(int row, const QString &key) const override;

signals:
    void keysChanged();
    void recordsChanged();

private:
    QStringList m_keys;
    QVariantList m_records;
};

} // namespace soundings::window
