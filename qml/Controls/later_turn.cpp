#include "later_turn.h"

#include <QCoreApplication>
#include <QJSEngine>

namespace soundings::window {

Turns::Turns(QObject *parent)
    : QObject(parent)
{
}

Turns *Turns::instance()
{
    static QPointer<Turns> turns;
    if (!turns)
        turns = new Turns(QCoreApplication::instance());
    return turns;
}

Turns *Turns::create(QQmlEngine *, QJSEngine *)
{
    QJSEngine::setObjectOwnership(instance(), QJSEngine::CppOwnership);
    return instance();
}

void Turns::add(LaterTurn *turn)
{
    m_turns.emplace_back(turn);
    if (m_waiting)
        return;
    m_waiting = true;
    ask();
    emit waitingChanged();
}

void Turns::ask()
{
    QMetaObject::invokeMethod(this, &Turns::give, Qt::QueuedConnection);
}

void Turns::give()
{
    QPointer<LaterTurn> next;
    while (!next && !m_turns.empty()) { // some are gone with what they were part of
        next = m_turns.front();
        m_turns.pop_front();
    }
    if (next && next->isWanted())
        emit next->came();
    if (!m_turns.empty())
        return ask();
    m_waiting = false;
    emit waitingChanged();
}

void LaterTurn::setWanted(bool wanted)
{
    if (wanted == m_wanted)
        return;
    m_wanted = wanted;
    if (wanted)
        Turns::instance()->add(this);
    emit wantedChanged();
}

} // namespace soundings::window
