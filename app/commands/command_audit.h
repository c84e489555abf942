#pragma once

#include "engine/services/audit_trail.h"

namespace soundings::app {

/// Notes what a command has just changed, as done by whoever runs it. What is done stays done when it cannot be noted; that is
/// told on standard error.
void noteCommand(engine::AuditTrail &audit, const QString &action, const QString &subject);

} // namespace soundings::app
