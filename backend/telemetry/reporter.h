#pragma once

#include "telemetry/crash_note.h"
#include "telemetry/sender.h"

#include <QThread>

#include <atomic>

namespace soundings::telemetry {

/// Tells Sentry what goes wrong. It exists only where there is a DSN: without one there is no thread, no file and no packet.
class Reporter {
public:
    struct Options {
        QString dsn; ///< empty: nothing is reported
        QString folder; ///< for notes and for what could not be sent yet; is made
        QString program; ///< "serve", "worker", "window"
        QString environment = QStringLiteral("production");
        double sampleRate = 1; ///< share of the events that are sent; crashes always are
        QStringList secrets; ///< texts that must not leave
        Sender::Options sending = {}; ///< pauses and limits; the rest of it is filled in
    };

    /// Null without a DSN. What an earlier process has left behind is sent now.
    static Result<std::unique_ptr<Reporter>> start(const Options &options);
    /// What is not sent yet stays on the disk for the next start.
    ~Reporter();
    Reporter(const Reporter &) = delete;
    Reporter &operator=(const Reporter &) = delete;

    /// Texts that must not leave either, in what is reported from now on. From any thread; returns at once.
    void hide(const QStringList &secrets);
    /// From any thread; returns at once. The stack is that of the caller.
    void report(ErrorEvent event);
    /// Remembers something for the events that may follow. From any thread; returns at once.
    void leaveCrumb(QByteArrayView category, QByteArrayView level, QByteArrayView message);

private:
    Reporter(const Options &options, Dsn dsn);
    bool isSampled() const;
    void hand(ErrorEvent event);

    QString m_program;
    double m_sampleRate;
    BreadcrumbTrail m_trail;
    CrashNote m_note;
    QThread m_thread;
    Sender *m_sender; ///< lives in that thread
    std::shared_ptr<std::atomic<int>> m_waiting = std::make_shared<std::atomic<int>>(0); ///< events on their way to the sender
};

} // namespace soundings::telemetry
