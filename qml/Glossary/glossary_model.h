#pragma once

#include "glossary.h"

#include <QAbstractListModel>
#include <QtQml/qqmlregistration.h>

namespace soundings::window {

/// The terms of the glossary that contain what is searched for; those whose name begins with it come first.
class GlossaryModel : public QAbstractListModel {
    Q_OBJECT
    QML_ELEMENT
    Q_PROPERTY(QString text READ text WRITE setText NOTIFY textChanged)
    Q_PROPERTY(int count READ count NOTIFY textChanged)

public:
    explicit GlossaryModel(QObject *parent = nullptr);

    QString text() const { return m_text; }
    void setText(const QString &text);
    int count() const { return int(m_found.size()); }
    Q_INVOKABLE int rowOf(const QString &id) const; ///< -1: not among those found

    int rowCount(const QModelIndex &parent = {}) const override { return parent.isValid() ? 0 : count(); }
    QVariant data(const QModelIndex &index, int role) const override;
    QHash<int, QByteArray> roleNames() const override;

signals:
    void textChanged();

private:
    enum Role { Name = Qt::UserRole, What, Usual };

    QString m_text;
    QList<const Term *> m_found;
};

} // namespace soundings::window
