#pragma once

#include "client/list_calls.h"

#include <QHash>
#include <QObject>
#include <QVariantList>
#include <QtQml/qqmlregistration.h>

namespace soundings::window {

/// The bounds of a search as they are typed, and what is wrong with them. Numbers may be written as in the user's language or
/// with a point.
class CriteriaForm : public QObject {
    Q_OBJECT
    QML_ELEMENT
    Q_PROPERTY(QVariantList figures READ figures CONSTANT)
    Q_PROPERTY(QString sector READ sector WRITE setSector NOTIFY filled)
    Q_PROPERTY(QVariantMap texts READ texts NOTIFY filled)
    Q_PROPERTY(QVariantMap faults READ faults NOTIFY faultsChanged)

public:
    using QObject::QObject;

    /// {name, label, unit}; a bound is called "<name>_min" or "<name>_max".
    QVariantList figures() const;
    QString sector() const { return m_sector; }
    void setSector(const QString &sector);
    QVariantMap texts() const { return m_texts; } ///< by bound; changed as a whole by fill(), not by setText()
    QVariantMap faults() const { return m_faults; } ///< sentences, by the name of a figure

    void fill(const client::ScreenerBounds &bounds);
    Q_INVOKABLE void clear() { fill({}); }
    Q_INVOKABLE void setText(const QString &bound, const QString &text);
    /// Reads everything, and fills in `faults`; true when there is none.
    Q_INVOKABLE bool check();
    /// The first figure that is not right; "" when all are.
    Q_INVOKABLE QString firstFault() const;
    /// What check() has read.
    const client::ScreenerBounds &bounds() const { return m_bounds; }

signals:
    void filled();
    void faultsChanged();

private:
    QVariantMap m_texts, m_faults;
    QString m_sector;
    client::ScreenerBounds m_bounds;
};

} // namespace soundings::window
