#pragma once

#include <QKeySequence>
#include <QObject>
#include <QVariantList>
#include <QVariantMap>
#include <QtQml/qqmlregistration.h>

namespace soundings::window {

/// The keys that work everywhere in the window: one table for what acts on them, for the buttons and the list of F1 that show
/// them, and for the settings, where each can be changed. Changes are kept.
class ShortcutTable : public QObject {
    Q_OBJECT
    QML_ELEMENT
    Q_PROPERTY(QVariantMap sequences READ sequences NOTIFY changed)
    Q_PROPERTY(QVariantMap shown READ shown NOTIFY changed)
    Q_PROPERTY(QVariantList rows READ rows NOTIFY changed)

public:
    explicit ShortcutTable(QObject *parent = nullptr);

    QVariantMap sequences() const; ///< id -> list of key sequences, as a Shortcut takes them
    QVariantMap shown() const; ///< id -> the first of its keys, as a button shows them
    QVariantList rows() const; ///< [{id, title, keys, own}]; own: not the usual keys

    /// Gives a command other keys. Returns why that cannot be, and what can; empty when it was done. `taken` are keys of others,
    /// such as those of pages: [{keys, title}].
    Q_INVOKABLE QString assign(const QString &id, const QString &typed, const QVariantList &taken = {});
    /// Back to the usual keys; returns why that cannot be, as assign() does.
    Q_INVOKABLE QString reset(const QString &id, const QVariantList &taken = {});

signals:
    void changed();
};

} // namespace soundings::window
