#pragma once

#include <QObject>
#include <QVariant>
#include <QtQml/qqmlregistration.h>

#include <memory>

class QQmlEngine;
class QJSEngine;
class QSettings;

namespace soundings::window {

/// What the window remembers from one start to the next besides its looks, in the same file. Nothing is read or written before
/// keepIn(), as in tests.
class Kept : public QObject {
    Q_OBJECT
    QML_ELEMENT
    QML_SINGLETON
    /// There was no file yet: it is the first start. Whoever welcomes sets it back.
    Q_PROPERTY(bool isNew READ isNew WRITE setNew NOTIFY isNewChanged)

public:
    ~Kept() override;

    static Kept *instance();
    static Kept *create(QQmlEngine *, QJSEngine *);
    void keepIn(const QString &settingsFile);
    bool isNew() const { return m_isNew; }
    void setNew(bool isNew);

    /// Keys are "group/name". A value that is not of the fallback's kind is not taken: the file can be edited by hand.
    Q_INVOKABLE QVariant value(const QString &key, const QVariant &fallback = {}) const;
    Q_INVOKABLE void keep(const QString &key, const QVariant &value);

signals:
    void changed(const QString &key);
    void isNewChanged();

private:
    explicit Kept(QObject *parent);

    QVariantMap m_values; ///< what has been said in this run
    std::unique_ptr<QSettings> m_settings;
    bool m_isNew = false;
};

} // namespace soundings::window
