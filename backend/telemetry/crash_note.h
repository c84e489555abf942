#pragma once

#include "telemetry/error_event.h"

#include <QFile>

#include <memory>

namespace soundings::telemetry {

/// Leaves a note for the next start when the program ends by a fatal signal or by an exception that nobody catches: what it was,
/// the stack, the newest breadcrumbs. Nothing is sent by a process that is broken. One at a time; where the system has no such
/// signals it does nothing.
class CrashNote {
public:
    /// `trail` outlives it. `program` is one word.
    CrashNote(const QString &folder, const QString &program, const BreadcrumbTrail &trail);
    /// An orderly end leaves no note.
    ~CrashNote();
    CrashNote(const CrashNote &) = delete;
    CrashNote &operator=(const CrashNote &) = delete;

    /// The notes of processes that are gone, which are removed.
    static std::vector<ErrorEvent> collect(const QString &folder);
    /// Reads one; nullopt: nothing went wrong.
    static std::optional<ErrorEvent> parse(const QByteArray &note);

private:
    QFile m_file; ///< locked while the process lives, so that others can tell
};

} // namespace soundings::telemetry
