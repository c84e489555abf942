#pragma once

#include "base/clock.h"
#include "base/result.h"
#include "domain/day.h"

#include <QString>

#include <span>
#include <vector>

namespace soundings::engine {

/// What is remembered of the last time that something was asked of a source.
struct ProviderMark {
    QString subject; ///< a ticker or a file name; "": the source as a whole
    QString topic; ///< "prices", "fundamentals", "file", ...
    Timestamp checkedAt = {};
    QString outcome = {}; ///< slug of a fault; "": all was well
    Timestamp notBefore = {}; ///< not asked again before, unless by hand
    QString version = {}; ///< of what was seen: an entity tag, size and time of a file
    QString message = {}; ///< for people: why, and what to do
};

/// The notes of the refresh: calls that were spent, and what sources have said. Thread-safe; every call may block.
class RefreshStore {
public:
    virtual ~RefreshStore() = default;

    /// Spends up to `wanted` calls of the day's budget and gives how many there were. Atomic, also between programs.
    virtual Result<int> takeCalls(const QString &provider, Day utcDay, int wanted, int budget) = 0;
    /// Calls that were taken and not made, or (negative) made beyond what was taken.
    virtual Result<void> giveBackCalls(const QString &provider, Day utcDay, int calls) = 0;
    virtual Result<int> callsSpent(const QString &provider, Day utcDay) = 0;

    /// By subject and topic.
    virtual Result<std::vector<ProviderMark>> marks(const QString &provider) = 0;
    /// All or none; replaces what was remembered of the same subject and topic.
    virtual Result<void> saveMarks(const QString &provider, std::span<const ProviderMark> marks) = 0;
    /// Everything that was remembered of this source, such as after its key was changed.
    virtual Result<void> forgetMarks(const QString &provider) = 0;
};

} // namespace soundings::engine
