#include "engine/caching/change_watch.h"

#include "engine/caching/cache_tags.h"

#include <QSet>

namespace soundings::engine {

namespace {

/// Nothing where nothing has changed.
QByteArrayList tagsOfAll(const std::optional<std::vector<DataChange>> &changes)
{
    if (!changes)
        return {everythingTag()};
    QSet<QByteArray> tags;
    for (const DataChange &change : *changes) {
        for (const QByteArray &tag : tagsOf(change))
            tags.insert(tag);
    }
    return tags.values();
}

std::span<const QByteArray> spanOf(const QByteArrayList &tags)
{
    return {tags.constData(), std::size_t(tags.size())};
}

} // namespace

Result<void> ChangeWatch::catchUp()
{
    const std::lock_guard lock(m_mutex);
    const bool isFirst = !m_memoryNumber;
    SOUNDINGS_TRY(const News news, catchUpMemory());
    Result<void> done;
    if (SharedCache *shared = m_cache.shared()) {
        QByteArrayList tags = news.tags;
        done = catchUpShared(*shared, tags);
        m_cache.trustShared(done.has_value());
        // Once more: until now somebody may have fetched an old reply from the shared tier.
        drop(tags);
    }
    if (m_changed && !isFirst && !news.tags.isEmpty())
        m_changed(news.changes);
    return done;
}

void ChangeWatch::drop(const QByteArrayList &tags)
{
    if (!tags.isEmpty())
        m_cache.dropFromMemory(spanOf(tags));
}

Result<ChangeWatch::News> ChangeWatch::catchUpMemory()
{
    if (!m_memoryNumber) {
        SOUNDINGS_TRY(m_memoryNumber, m_log.newest());
        QByteArrayList everything = {everythingTag()};
        drop(everything); // what was kept before may be of any age
        return News{std::move(everything), std::nullopt};
    }
    SOUNDINGS_TRY(auto changes, m_log.since(*m_memoryNumber));
    QByteArrayList tags = tagsOfAll(changes);
    drop(tags);
    if (!changes) {
        SOUNDINGS_TRY(m_memoryNumber, m_log.newest());
    } else if (!changes->empty()) {
        m_memoryNumber = changes->back().number;
    }
    return News{std::move(tags), std::move(changes)};
}

/// Adds to `dropped` what it drops, or tries to.
Result<void> ChangeWatch::catchUpShared(SharedCache &shared, QByteArrayList &dropped)
{
    // Asked each time and not remembered: the tier may have been restarted with an older memory, or another process was first.
    SOUNDINGS_TRY(const auto applied, shared.appliedChange());
    if (applied && *applied == m_memoryNumber.value_or(-1))
        return {};
    auto tags = QByteArrayList{everythingTag()};
    if (applied) {
        SOUNDINGS_TRY(const auto changes, m_log.since(*applied));
        tags = tagsOfAll(changes);
        if (tags.isEmpty())
            return {}; // another process is ahead of us
    }
    dropped += tags;
    SOUNDINGS_CHECK(shared.dropTags(spanOf(tags), m_memoryNumber));
    return {};
}

} // namespace soundings::engine
