#pragma once

#include "base/clock.h"

#include <QByteArray>
#include <QString>

#include <cstdint>

namespace soundings {

/// Somebody changed something, or tried to.
struct AuditEntry {
    std::int64_t number = 0; ///< rises; given by the store
    Timestamp at = {};
    QString who = {}; ///< name of the token, "command line", or "" for somebody without a token
    QString peer = {}; ///< address, or the user of the machine
    QString action = {}; ///< "DELETE /api/stocks/{ticker}", "token create"
    QString subject = {}; ///< "/api/stocks/AAPL", "phone"
    int outcome = 0; ///< HTTP status
    QString requestId = {};
};

} // namespace soundings
