#pragma once

#include <QElapsedTimer>
#include <QObject>
#include <QTimer>
#include <QtQml/qqmlregistration.h>

#include <memory>

class QJSEngine;
class QQmlEngine;
class QSettings;

namespace soundings::window {

/// Says what happened to a screen reader without moving the focus. A window shows one LiveMessage, which speaks for it.
class Announcer : public QObject {
    Q_OBJECT
    QML_ELEMENT
    QML_SINGLETON
    Q_PROPERTY(soundings::window::Announcer::Verbosity verbosity READ verbosity WRITE setVerbosity NOTIFY verbosityChanged)

public:
    /// How much is said of what happens by itself. The answer to what the user did is always said.
    enum Verbosity {
        Quiet, ///< only what went wrong
        Normal, ///< what has ended or changed, too
        All, ///< also each step and each tick
    };
    Q_ENUM(Verbosity)
    /// How much something matters that happens by itself.
    enum Weight { Detail, Event, Failure };
    Q_ENUM(Weight)

    ~Announcer() override;

    static Announcer *instance();
    static Announcer *create(QQmlEngine *, QJSEngine *);

    /// For the answer to something the user just did: at once, the newest of one turn of the event loop wins.
    Q_INVOKABLE void say(const QString &text);

    /// For what happens by itself: at most one in five seconds, never interrupting. Of those that wait the weightiest is said,
    /// and of two such the newest.
    Q_INVOKABLE void mention(const QString &text, soundings::window::Announcer::Weight weight = Event);

    Verbosity verbosity() const { return m_verbosity; }
    void setVerbosity(Verbosity verbosity);
    /// Reads the settings file and writes later changes to it. Without this call nothing is read or kept.
    void keepIn(const QString &settingsFile);

    /// What was said last; for tests and for people who missed it.
    Q_INVOKABLE QString last() const { return m_last; }

signals:
    void told(const QString &text); ///< whichever way
    void spoken(const QString &text); ///< where Qt cannot announce: a notification is to say it
    void verbosityChanged();

private:
    // Private: QML would make one of its own if it could, and not ask create().
    explicit Announcer(QObject *parent);
    void speak();

    QTimer m_soon;
    QTimer m_later;
    QElapsedTimer m_sinceLast;
    QString m_next;
    QString m_mentioned;
    Weight m_mentionedWeight = Detail;
    Verbosity m_verbosity = Normal;
    std::unique_ptr<QSettings> m_settings;
    QString m_last;
};

} // namespace soundings::window
