#pragma once

#include "engine/ports/change_log.h"

namespace soundings::test {

/// A change log that a test writes by hand.
class FakeChangeLog final : public engine::ChangeLog {
public:
    std::vector<engine::DataChange> changes;
    bool forgotten = false;
    bool away = false;

    void add(engine::DataKinds kinds, const char *ticker)
    {
        changes.push_back({std::int64_t(changes.size()) + 1, kinds, {Ticker::fromCanonical(QString::fromLatin1(ticker))}});
    }
    Result<std::int64_t> newest() override
    {
        if (away)
            return fail(ErrorCode::unavailable, QStringLiteral("The store is away."));
        return std::int64_t(changes.size());
    }
    Result<std::optional<std::vector<engine::DataChange>>> since(std::int64_t number) override
    {
        using Changes = std::optional<std::vector<engine::DataChange>>;
        if (away)
            return fail(ErrorCode::unavailable, QStringLiteral("The store is away."));
        if (forgotten)
            return Changes();
        return Changes(std::vector<engine::DataChange>(changes.begin() + number, changes.end()));
    }
    void setObserver(std::function<void()>) override { }
};

} // namespace soundings::test
