#include "commands/command_audit.h"

namespace soundings::app {

void noteCommand(engine::AuditTrail &audit, const QString &action, const QString &subject)
{
    constexpr int kDone = 200;
    audit.note({.who = QStringLiteral("command line"),
        .peer = qEnvironmentVariable("USER", qEnvironmentVariable("LOGNAME", QStringLiteral("localhost"))),
        .action = action,
        .subject = subject,
        .outcome = kDone});
    if (const auto written = audit.flush(); !written)
        qWarning("audit: “%s” could not be noted: %s", qUtf8Printable(action), qUtf8Printable(written.error().message));
}

} // namespace soundings::app
