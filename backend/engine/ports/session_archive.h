#pragma once

#include "engine/live/live_session.h"

#include "base/result.h"

namespace soundings::engine {

/// What a session in memory keeps in the database. Not the analysis slot: an analysis ends with its process.
struct ArchivedSession {
    QString id;
    Holdings holdings;
    std::int64_t holdingsChanges = 0; ///< how often they were changed
    std::int64_t holdingsVersion = 0; ///< that the last change led to
    Timestamp createdAt, lastActivity;
    std::int64_t newestSeq = 0;
    std::int64_t forgottenSeq = 0; ///< the newest message that has given way; those up to it are not kept
};

struct ArchivedMessage {
    QString sessionId;
    SessionMessage message;
};

struct ArchivedState {
    MarketPrices market;
    std::vector<ArchivedSession> sessions;
    std::vector<ArchivedMessage> messages; ///< of each session by seq
};

/// What has changed since the last time; saved in one transaction, in this order.
struct ArchiveBatch {
    std::vector<QString> removed;
    std::optional<MarketPrices> market; ///< the number, and those prices that changed
    std::vector<ArchivedSession> sessions; ///< new or replaced, each as a whole
    std::vector<ArchivedMessage> messages; ///< new ones

    bool isEmpty() const { return removed.empty() && !market && sessions.empty() && messages.empty(); }
};

/// Where sessions that live in memory survive a restart. Thread-safe; calls may block on the database.
class SessionArchive {
public:
    virtual ~SessionArchive() = default;
    virtual Result<ArchivedState> load() = 0;
    virtual Result<void> save(const ArchiveBatch &batch) = 0;
};

} // namespace soundings::engine
