#pragma once

#include "engine/caching/reply_cache.h"
#include "engine/ports/change_log.h"

#include <functional>
#include <mutex>
#include <optional>

namespace soundings::engine {

/// Drops from the cache what the database's change log says has changed, whoever changed it. The log is the truth: a drop that
/// the shared tier could not be told of while it was away is made up for when it is back. Thread-safe; blocks.
class ChangeWatch {
public:
    ChangeWatch(ChangeLog &log, ReplyCache &cache)
        : m_log(log)
        , m_cache(cache)
    {
    }

    /// `changed` is called with what was new once it is dropped, in the order of the changes; nullopt: everything may have
    /// changed. It must not block. Set before the watch is used.
    void setObserver(std::function<void(const std::optional<std::vector<DataChange>> &)> changed)
    {
        m_changed = std::move(changed);
    }

    /// To be called after each commit of this process, and now and then for those of others.
    Result<void> catchUp();

private:
    struct News {
        QByteArrayList tags; ///< that were dropped
        std::optional<std::vector<DataChange>> changes; ///< nullopt: any, where there are tags
    };
    Result<News> catchUpMemory();
    Result<void> catchUpShared(SharedCache &shared, QByteArrayList &dropped);
    void drop(const QByteArrayList &tags);

    ChangeLog &m_log;
    ReplyCache &m_cache;
    std::function<void(const std::optional<std::vector<DataChange>> &)> m_changed;
    std::mutex m_mutex;
    std::optional<std::int64_t> m_memoryNumber; ///< the last change whose tags are dropped
};

} // namespace soundings::engine
