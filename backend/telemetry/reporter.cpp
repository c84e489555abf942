#include "telemetry/reporter.h"

#include "base/handed_over.h"

#include <QDir>
#include <QRandomGenerator>

namespace soundings::telemetry {

namespace {

/// More at once are dropped: who fails that often has told enough.
constexpr int kMostWaiting = 64;

Sender::Options senderOptions(const Reporter::Options &options, Dsn dsn)
{
    Sender::Options sending = options.sending;
    sending.dsn = std::move(dsn);
    sending.folder = options.folder;
    sending.environment = options.environment;
    return sending;
}

} // namespace

Result<std::unique_ptr<Reporter>> Reporter::start(const Options &options)
{
    if (options.dsn.isEmpty())
        return nullptr;
    SOUNDINGS_TRY(Dsn dsn, Dsn::parse(options.dsn));
    if (!QDir().mkpath(options.folder))
        return fail(ErrorCode::io,
            QStringLiteral(
                "The folder %1 for reports of errors cannot be made. Check the permissions of the data folder, or leave "
                "SENTRY_DSN empty.")
                .arg(options.folder));
    // Before our own note is there.
    std::vector<ErrorEvent> crashes = CrashNote::collect(options.folder);
    std::unique_ptr<Reporter> reporter(new Reporter(options, std::move(dsn)));
    for (ErrorEvent &crash : crashes)
        reporter->hand(std::move(crash));
    QMetaObject::invokeMethod(reporter->m_sender, &Sender::pump, Qt::QueuedConnection);
    return reporter;
}

Reporter::Reporter(const Options &options, Dsn dsn)
    : m_program(options.program)
    , m_sampleRate(options.sampleRate)
    , m_note(options.folder, options.program, m_trail)
    , m_sender(new Sender(senderOptions(options, std::move(dsn)), Scrubber(options.secrets, QDir::homePath())))
{
    m_thread.setObjectName(QStringLiteral("telemetry"));
    m_sender->moveToThread(&m_thread);
    QObject::connect(&m_thread, &QThread::finished, m_sender, &QObject::deleteLater);
    QObject::connect(m_sender, &Sender::finished, &m_thread, &QThread::quit, Qt::DirectConnection);
    m_thread.start(QThread::LowPriority);
}

Reporter::~Reporter()
{
    // Behind the events that are on their way, so that they are kept.
    QMetaObject::invokeMethod(m_sender, &Sender::finish, Qt::QueuedConnection);
    m_thread.wait();
}

void Reporter::hide(const QStringList &secrets)
{
    QMetaObject::invokeMethod(
        m_sender, HandedOver([sender = m_sender, secrets] { sender->hide(secrets); }), Qt::QueuedConnection);
}

bool Reporter::isSampled() const
{
    return m_sampleRate >= 1 || QRandomGenerator::global()->generateDouble() < m_sampleRate;
}

void Reporter::report(ErrorEvent event)
{
    if (!isSampled())
        return;
    event.program = m_program;
    event.addresses = captureStack();
    event.breadcrumbs = m_trail.all();
    hand(std::move(event));
}

void Reporter::hand(ErrorEvent event)
{
    if (m_waiting->fetch_add(1) >= kMostWaiting) {
        m_waiting->fetch_sub(1);
        return;
    }
    QMetaObject::invokeMethod(m_sender, HandedOver([sender = m_sender, waiting = m_waiting, event = std::move(event)] {
        waiting->fetch_sub(1);
        sender->take(event);
    }),
        Qt::QueuedConnection);
}

void Reporter::leaveCrumb(QByteArrayView category, QByteArrayView level, QByteArrayView message)
{
    m_trail.add(SystemClock().now(), category, level, message);
}

} // namespace soundings::telemetry
