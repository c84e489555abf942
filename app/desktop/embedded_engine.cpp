#include "embedded_engine.h"

#include "base/settings.h"
#include "composition.h"
#include "server/server.h"

#include <QRandomGenerator>

namespace soundings::app {

struct EmbeddedEngine::Parts {
    std::unique_ptr<Composition> composition;
    std::unique_ptr<Executor> executor;
    std::unique_ptr<server::HttpServer> server;

    ~Parts()
    {
        if (server)
            server->stop();
        if (executor)
            executor->stop();
    }
};

namespace {

QByteArray randomToken()
{
    // 256 bits of the system's randomness.
    std::array<quint32, 8> bits;
    QRandomGenerator::system()->fillRange(bits.data(), qsizetype(bits.size()));
    return QByteArray(reinterpret_cast<const char *>(bits.data()), sizeof bits).toHex();
}

} // namespace

EmbeddedEngine::EmbeddedEngine(QString dataDirectory, QObject *parent)
    : QObject(parent)
    , m_dataDirectory(std::move(dataDirectory))
    , m_worker(std::make_unique<QObject>())
{
    m_thread.setObjectName(QStringLiteral("engine-start"));
    m_worker->moveToThread(&m_thread);
}

EmbeddedEngine::~EmbeddedEngine()
{
    if (m_thread.isRunning()) {
        QMetaObject::invokeMethod(m_worker.get(), [this] { m_parts.reset(); }, Qt::BlockingQueuedConnection);
        m_thread.quit();
        m_thread.wait();
    }
}

void EmbeddedEngine::start()
{
    m_thread.start();
    QMetaObject::invokeMethod(m_worker.get(), [this] { run(); });
}

void EmbeddedEngine::run()
{
    const auto begin = [this]() -> Result<EngineAddress> {
        SOUNDINGS_TRY(const Settings settings,
            Settings::load({.environment = Settings::processEnvironment(), .dataDirectory = m_dataDirectory}));
        auto parts = std::make_shared<Parts>();
        SOUNDINGS_TRY(parts->composition, Composition::open(settings, Composition::Mode::start));
        parts->executor = std::make_unique<Executor>();
        server::ServerOptions options;
        options.port = 0;
        const QByteArray token = randomToken();
        options.token = QString::fromLatin1(token);
        parts->server = std::make_unique<server::HttpServer>(options, parts->composition->services(), *parts->executor);
        SOUNDINGS_TRY(const quint16 port, parts->server->listen());
        m_parts = std::move(parts);
        return EngineAddress{QUrl(QStringLiteral("http://127.0.0.1:%1").arg(port)), token};
    };
    const Result<EngineAddress> address = begin();
    if (address)
        emit ready(*address);
    else
        emit failed(address.error());
}

} // namespace soundings::app
