#pragma once

#include <QElapsedTimer>
#include <QObject>
#include <QTimer>
#include <QtQml/qqmlregistration.h>

class QJSEngine;
class QQmlEngine;

namespace soundings::window {

/// Says what happened to a screen reader without moving the focus. A window shows one LiveMessage, which speaks for it.
class Announcer : public QObject {
    Q_OBJECT
    QML_ELEMENT
    QML_SINGLETON

public:
    static Announcer *instance();
    static Announcer *create(QQmlEngine *, QJSEngine *);

    /// For the answer to something the user just did: at once, the newest of one turn of the event loop wins.
    Q_INVOKABLE void say(const QString &text);

    /// For what happens by itself: at most one in five seconds, the newest wins, never interrupting.
    Q_INVOKABLE void mention(const QString &text);

    /// What was said last; for tests and for people who missed it.
    Q_INVOKABLE QString last() const { return m_last; }

signals:
    void spoken(const QString &text);

private:
    // Private: QML would make one of its own if it could, and not ask create().
    explicit Announcer(QObject *parent);
    void speak();

    QTimer m_soon;
    QTimer m_later;
    QElapsedTimer m_sinceLast;
    QString m_next;
    QString m_mentioned;
    QString m_last;
};

} // namespace soundings::window
