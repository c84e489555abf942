#pragma once

#include "engine/ports/shared_cache.h"

#include <QHash>
#include <QSet>

#include <functional>

namespace soundings::test {

/// A shared tier in memory that can be taken away and brought back, for the rules of those who use one.
class FakeSharedCache final : public engine::SharedCache {
public:
    bool away = false;
    QHash<QByteArray, engine::CachedReply> replies;
    QByteArrayList dropped; ///< every tag, in order
    std::optional<std::int64_t> applied;
    int lookups = 0, given = 0;
    std::function<void()> beforeDrop; ///< what another thread does between the two tiers' drops

    Result<Lookup> lookup(const QByteArray &key) override
    {
        ++lookups;
        if (away)
            return gone();
        const auto found = replies.constFind(key);
        if (found == replies.cend())
            return Lookup{nullptr, m_moment, true};
        return Lookup{std::make_shared<engine::CachedReply>(*found), m_moment, false};
    }
    Result<bool> store(const engine::CachedReply &reply, std::int64_t madeAt) override
    {
        if (away)
            return gone();
        if (madeAt < m_moment)
            return false;
        replies.insert(reply.key, reply);
        return true;
    }
    void giveUp(const QByteArray &) override { ++given; }
    Result<qint64> dropTags(std::span<const QByteArray> tags, std::optional<std::int64_t> change) override
    {
        interrupt();
        if (away)
            return gone();
        ++m_moment;
        for (const QByteArray &tag : tags)
            dropped.append(tag);
        applied = change;
        return replies.removeIf([&](const std::pair<const QByteArray &, engine::CachedReply &> &entry) {
            return std::ranges::any_of(
                tags, [&](const QByteArray &tag) { return tag == "*" || entry.second.tags.contains(tag); });
        });
    }
    Result<qint64> dropMatching(const QByteArray &) override
    {
        interrupt();
        if (away)
            return gone();
        ++m_moment;
        const qint64 count = replies.size();
        replies.clear();
        return count;
    }
    Result<std::optional<std::int64_t>> appliedChange() override
    {
        if (away)
            return gone();
        return applied;
    }
    Result<engine::SharedCacheNumbers> numbers() override { return engine::SharedCacheNumbers{replies.size(), 0}; }
    engine::SharedCacheState state() const override { return {!away, QStringLiteral("fake"), {}, {}}; }
    void setObserver(Observer given_) override { observer = std::move(given_); }

    Observer observer;

private:
    void interrupt() const
    {
        if (beforeDrop)
            beforeDrop();
    }
    static std::unexpected<Error> gone() { return fail(ErrorCode::unavailable, QStringLiteral("It is away.")); }

    std::int64_t m_moment = 1;
};

} // namespace soundings::test
