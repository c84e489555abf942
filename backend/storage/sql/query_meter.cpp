#include "storage/sql/query_meter.h"

#include <QByteArray>
#include <QLoggingCategory>

#include <algorithm>
#include <atomic>

namespace soundings::storage::sql {

namespace {

Q_LOGGING_CATEGORY(slowLog, "soundings.slow")

constexpr std::size_t kShown = 400; ///< bytes of a statement's text; its values are never shown

std::array<std::atomic<std::uint64_t>, engine::QueryNumbers::kBounds.size() + 1> s_counts;
std::atomic<std::int64_t> s_nanoseconds = 0, s_limit = 0;
std::atomic<std::uint64_t> s_slow = 0;

} // namespace

void QueryMeter::observe(std::string_view text, std::chrono::steady_clock::duration time)
{
    const std::int64_t nanoseconds = std::chrono::nanoseconds(time).count();
    const auto &bounds = engine::QueryNumbers::kBounds;
    const auto bucket = std::ranges::lower_bound(bounds, double(nanoseconds) * 1e-9) - bounds.begin();
    s_counts[std::size_t(bucket)].fetch_add(1, std::memory_order_relaxed);
    s_nanoseconds.fetch_add(nanoseconds, std::memory_order_relaxed);
    const std::int64_t limit = s_limit.load(std::memory_order_relaxed);
    if (limit == 0 || nanoseconds < limit)
        return;
    s_slow.fetch_add(1, std::memory_order_relaxed);
    const std::string_view shown = text.substr(0, kShown);
    qCWarning(slowLog, "a statement took %lld ms: %s", static_cast<long long>(nanoseconds / 1'000'000),
        QByteArray(shown.data(), qsizetype(shown.size())).constData());
}

engine::QueryNumbers QueryMeter::numbers()
{
    engine::QueryNumbers numbers;
    std::ranges::transform(s_counts, numbers.counts.begin(), [](const auto &count) { return count.load(); });
    numbers.seconds = double(s_nanoseconds.load()) * 1e-9;
    numbers.slow = s_slow.load();
    return numbers;
}

void QueryMeter::setSlow(std::chrono::milliseconds limit)
{
    s_limit = std::chrono::nanoseconds(limit).count();
}

} // namespace soundings::storage::sql
