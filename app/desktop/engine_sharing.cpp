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

QString EngineSharing::inWords(const SharingLacks &lacks)
{
    if (lacks.token && lacks.certificate)
        return tr(
            "Other machines are not let in. Sharing needs a token for those who come in, which “Make a token” makes here in the "
            "settings, and a certificate, whose file TLS_CERT names, with its key in TLS_KEY. Then switch it on again.");
    if (lacks.token)
        return tr(
            "Other machines are not let in. Sharing needs a token for those who come in: “Make a token” makes one, here in the "
            "settings. Then switch it on again.");
    return tr(
        "Other machines are not let in. Sharing needs a certificate: name its file in TLS_CERT and that of its key in TLS_KEY. "
        "Then switch it on again.");
}

void EngineSharing::started(const QString &address, const SharingLacks &lacks, const QString &problem)
{
    m_busy = false;
    m_address = address;
    m_problem = lacks.any() ? inWords(lacks) : problem;
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
