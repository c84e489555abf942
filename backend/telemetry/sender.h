#pragma once

#include "telemetry/dsn.h"
#include "telemetry/error_event.h"
#include "telemetry/rate_limits.h"
#include "telemetry/scrubber.h"
#include "telemetry/spool.h"

#include <QObject>

class QNetworkAccessManager;
class QNetworkReply;
class QTimer;

namespace soundings::telemetry {

/// Keeps events on disk and sends one after the other, as fast as Sentry wants them. Lives in a thread of its own.
class Sender : public QObject {
    Q_OBJECT

public:
    struct Options {
        Dsn dsn;
        QString folder; ///< of the spool; is there
        QString environment;
        std::chrono::milliseconds firstPause{5'000}, longestPause{300'000}; ///< after a failure, doubled each time
        int mostPerMinute = 30; ///< events that are taken; a storm of one failure is told by some of it
    };

    Sender(const Options &options, Scrubber scrubber);

    void take(const ErrorEvent &event);
    /// Texts that must not leave either, from the next event on.
    void hide(const QStringList &secrets) { m_scrubber.add(secrets); }
    /// Sends what is there, if it may.
    void pump();
    /// Begins nothing more; finished() follows as soon as what is under way is over, within a second.
    void finish();

signals:
    void finished();

private:
    bool isStorm(RateLimits::Clock::time_point now);
    void onFinished(QNetworkReply *reply, const QString &name);
    void pumpAt(RateLimits::Clock::time_point when);

    Options m_options;
    Scrubber m_scrubber;
    Spool m_spool;
    RateLimits m_limits;
    QNetworkAccessManager *m_network;
    QTimer *m_timer;
    bool m_isSending = false, m_isEnding = false;
    std::chrono::milliseconds m_pause;
    RateLimits::Clock::time_point m_notBefore = RateLimits::Clock::time_point::min();
    RateLimits::Clock::time_point m_minute = RateLimits::Clock::time_point::min(); ///< that is being counted
    int m_taken = 0; ///< in it
};

} // namespace soundings::telemetry
