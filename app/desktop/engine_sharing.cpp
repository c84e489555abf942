#include "engine_sharing.h"

#include "Controls/kept.h"

#include <utility>

namespace soundings::app {

namespace {
const QString kKey = QStringLiteral("sharing/on");
}

EngineSharing::EngineSharing(bool asked, Restart restart, QObject *parent)
    : Sharing(parent)
    , m_restart(std::move(restart))
    , m_wanted(asked || window::Kept::instance()->value(kKey, false).toBool())
    , m_asked(m_wanted)
{
}

void EngineSharing::want(bool wanted)
{
    if (m_busy || (wanted == m_wanted && m_problem.isEmpty()))
        return;
    window::Kept::instance()->keep(kKey, wanted);
    m_wanted = wanted;
    m_busy = true;
    m_asked = true;
    m_address.clear();
    m_problem.clear();
    emit changed();
    m_restart();
}

void EngineSharing::started(const QString &address, const QString &problem)
{
    m_busy = false;
    m_address = address;
    m_problem = problem;
    emit changed();
    if (std::exchange(m_asked, false))
        emit settled();
}

void EngineSharing::failed()
{
    m_busy = false;
    m_asked = false;
    m_address.clear();
    emit changed();
}

} // namespace soundings::app
