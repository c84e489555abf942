#include "telemetry/sender.h"

#include "telemetry/envelope.h"

#include <QNetworkAccessManager>
#include <QNetworkReply>
#include <QTimer>

namespace soundings::telemetry {

namespace {

constexpr std::chrono::milliseconds kDeadline{20'000}; ///< of one sending
constexpr std::chrono::milliseconds kLastWait{1'000}; ///< for what is under way at the end

} // namespace

Sender::Sender(const Options &options, Scrubber scrubber)
    : m_options(options)
    , m_scrubber(std::move(scrubber))
    , m_spool(options.folder)
    , m_network(new QNetworkAccessManager(this))
    , m_timer(new QTimer(this))
    , m_pause(options.firstPause)
{
    // An event goes to whom it was meant for and nowhere else.
    m_network->setRedirectPolicy(QNetworkRequest::ManualRedirectPolicy);
    m_timer->setSingleShot(true);
    connect(m_timer, &QTimer::timeout, this, &Sender::pump);
}

bool Sender::isStorm(RateLimits::Clock::time_point now)
{
    if (m_taken == 0 || now - m_minute >= std::chrono::minutes(1)) {
        m_minute = now;
        m_taken = 0;
    }
    return ++m_taken > m_options.mostPerMinute;
}

void Sender::take(const ErrorEvent &event)
{
    const auto now = RateLimits::Clock::now();
    // What comes while Sentry wants nothing is to be thrown away, as it asks of its clients.
    if (!m_limits.allows(now) || isStorm(now))
        return;
    const QJsonObject json = m_scrubber.clean(QJsonValue(toJson(event, m_options.environment))).toObject();
    if (!m_spool.add(makeEnvelope(json), event.id, event.time))
        qWarning("telemetry: an event could not be kept in %s", qUtf8Printable(m_options.folder));
    pump();
}

void Sender::pumpAt(RateLimits::Clock::time_point when)
{
    const auto wait = std::chrono::ceil<std::chrono::milliseconds>(when - RateLimits::Clock::now());
    m_timer->start(std::max(wait, std::chrono::milliseconds(1)));
}

void Sender::pump()
{
    if (m_isSending || m_isEnding)
        return;
    const auto ready = std::max(m_limits.until(), m_notBefore);
    if (RateLimits::Clock::now() < ready) {
        pumpAt(ready);
        return;
    }
    const auto name = m_spool.oldest();
    if (!name)
        return;
    const QByteArray envelope = stampEnvelope(m_spool.read(*name), SystemClock().now());
    if (envelope.isEmpty()) {
        m_spool.remove(*name);
        pumpAt(RateLimits::Clock::now());
        return;
    }
    QNetworkRequest request(m_options.dsn.envelopes);
    request.setHeader(QNetworkRequest::ContentTypeHeader, QStringLiteral("application/x-sentry-envelope"));
    request.setHeader(QNetworkRequest::UserAgentHeader, QStringLiteral("soundings.native/" SOUNDINGS_VERSION));
    request.setRawHeader("X-Sentry-Auth",
        "Sentry sentry_version=7, sentry_client=soundings.native/" SOUNDINGS_VERSION ", sentry_key=" + m_options.dsn.publicKey);
    request.setTransferTimeout(int(kDeadline.count()));
    m_isSending = true;
    QNetworkReply *reply = m_network->post(request, envelope);
    connect(reply, &QNetworkReply::finished, this, [this, reply, name = *name] { onFinished(reply, name); });
}

void Sender::onFinished(QNetworkReply *reply, const QString &name)
{
    reply->deleteLater();
    m_isSending = false;
    const auto now = RateLimits::Clock::now();
    const int status = reply->attribute(QNetworkRequest::HttpStatusCodeAttribute).toInt();
    m_limits.learn(status, reply->rawHeader("X-Sentry-Rate-Limits"), reply->rawHeader("Retry-After"), now);
    if (status == 0 || status >= 500) {
        // Away, or in trouble: the event waits on the disk.
        m_notBefore = now + m_pause;
        m_pause = std::min(m_pause * 2, m_options.longestPause);
    } else {
        m_pause = m_options.firstPause;
        m_spool.remove(name);
        if (status >= 300 && status != 429)
            qWarning("telemetry: Sentry refused an event with status %d. Check SENTRY_DSN.", status);
    }
    if (m_isEnding)
        emit finished();
    pump();
}

void Sender::finish()
{
    m_isEnding = true;
    if (m_isSending)
        QTimer::singleShot(kLastWait, this, &Sender::finished);
    else
        emit finished();
}

} // namespace soundings::telemetry
