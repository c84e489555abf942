#include "embedded_engine.h"

#include "base/handed_over.h"
#include "base/settings.h"
#include "served_engine.h"
#include "telemetry/reporter.h"

#include <QRandomGenerator>

namespace soundings::app {

namespace {

QByteArray randomToken()
{
    // 256 bits of the system's randomness.
    std::array<quint32, 8> bits;
    QRandomGenerator::system()->fillRange(bits.data(), qsizetype(bits.size()));
    return QByteArray(reinterpret_cast<const char *>(bits.data()), sizeof bits).toHex();
}

} // namespace

EmbeddedEngine::EmbeddedEngine(QString dataDirectory, telemetry::Reporter *reporter, QObject *parent)
    : QObject(parent)
    , m_dataDirectory(std::move(dataDirectory))
    , m_reporter(reporter)
    , m_worker(std::make_unique<QObject>())
{
    m_thread.setObjectName(QStringLiteral("engine-start"));
    m_worker->moveToThread(&m_thread);
}

EmbeddedEngine::~EmbeddedEngine()
{
    if (m_thread.isRunning()) {
        QMetaObject::invokeMethod(m_worker.get(), HandedOver([this] { m_served.reset(); }), Qt::BlockingQueuedConnection);
        m_thread.quit();
        m_thread.wait();
    }
}

void EmbeddedEngine::start(const QHash<QString, QString> &settings, bool shared)
{
    m_thread.start();
    QMetaObject::invokeMethod(m_worker.get(), HandedOver([this, settings, shared] {
        m_served.reset();
        run(settings, shared);
    }));
}

void EmbeddedEngine::run(const QHash<QString, QString> &chosen, bool shared)
{
    const auto begin = [&]() -> Result<EngineAddress> {
        QHash<QString, QString> environment = chosen;
        environment.insert(Settings::processEnvironment());
        SOUNDINGS_TRY(const Settings settings, Settings::load({.environment = environment, .dataDirectory = m_dataDirectory}));
        const QString host = QStringLiteral("127.0.0.1");
        const QByteArray token = randomToken();
        if (m_reporter) // a key out of the keychain is in no environment, which is all that it knew of until now
            m_reporter->hide(settings.secrets() + QStringList{QString::fromLatin1(token)});
        SOUNDINGS_TRY(m_served,
            ServedEngine::start(settings,
                {.host = host,
                    .token = QString::fromLatin1(token),
                    .encrypted = false,
                    .shared = shared,
                    .reporter = m_reporter}));
        return EngineAddress{QUrl(QStringLiteral("http://%1:%2").arg(host).arg(m_served->port())), token, m_served->sharing().url,
            m_served->sharing().lacks, m_served->sharing().problem};
    };
    const Result<EngineAddress> address = begin();
    if (address)
        emit ready(*address);
    else
        emit failed(address.error());
}

} // namespace soundings::app
