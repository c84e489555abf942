#pragma once

#include <QObject>
#include <QPointer>
#include <QtQml/qqmlregistration.h>

#include <deque>

class QJSEngine;
class QQmlEngine;

namespace soundings::window {

class LaterTurn;

/// Gives those who wait their turn of the event loop: one in each event, in the order in which they asked, so that keys, answers
/// and frames come in between. Qt.callLater() does all that waits in one.
class Turns : public QObject {
    Q_OBJECT
    QML_ELEMENT
    QML_SINGLETON
    /// Somebody's turn is still to come, such as that of a part of a page.
    Q_PROPERTY(bool waiting READ isWaiting NOTIFY waitingChanged)

public:
    static Turns *instance();
    static Turns *create(QQmlEngine *, QJSEngine *);
    bool isWaiting() const { return m_waiting; }
    void add(LaterTurn *turn);

signals:
    void waitingChanged();

private:
    explicit Turns(QObject *parent);
    void ask();
    void give();

    std::deque<QPointer<LaterTurn>> m_turns;
    bool m_waiting = false;
};

/// Tells when its turn has come, unless it is wanted no longer.
class LaterTurn : public QObject {
    Q_OBJECT
    QML_ELEMENT
    Q_PROPERTY(bool wanted READ isWanted WRITE setWanted NOTIFY wantedChanged)

public:
    using QObject::QObject;

    bool isWanted() const { return m_wanted; }
    void setWanted(bool wanted);

signals:
    void wantedChanged();
    void came();

private:
    bool m_wanted = false;
};

} // namespace soundings::window
