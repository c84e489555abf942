#pragma once

#include "domain/audit_entry.h"
#include "server/json/write_common.h"

#include <vector>

namespace soundings::server {

/// {"entries": [...]}, as the API and the command line show it.
void writeAudit(protocol::JsonWriter &json, const std::vector<AuditEntry> &entries);

} // namespace soundings::server
