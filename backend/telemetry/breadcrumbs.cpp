#include "telemetry/breadcrumbs.h"

#include "telemetry/crash_text.h"

#include <algorithm>
#include <cstring>

namespace soundings::telemetry {

namespace {

/// One line's worth of printable bytes.
template<std::size_t Size> void copyInto(char (&field)[Size], QByteArrayView text)
{
    const auto length = std::min<std::size_t>(std::size_t(text.size()), Size - 1);
    std::transform(text.begin(), text.begin() + qsizetype(length), field, [](char c) { return uchar(c) < 0x20 ? ' ' : c; });
    std::memset(field + length, 0, Size - length);
}

} // namespace

void BreadcrumbTrail::add(Timestamp time, QByteArrayView category, QByteArrayView level, QByteArrayView message)
{
    const std::lock_guard lock(m_mutex);
    Entry &entry = m_entries[m_added++ % kMost];
    entry.milliseconds = time.time_since_epoch().count();
    copyInto(entry.category, category);
    copyInto(entry.level, level);
    copyInto(entry.message, message);
}

std::vector<Breadcrumb> BreadcrumbTrail::all() const
{
    const std::lock_guard lock(m_mutex);
    std::vector<Breadcrumb> crumbs;
    for (std::size_t i = m_added > kMost ? m_added - kMost : 0; i < m_added; ++i) {
        const Entry &entry = m_entries[i % kMost];
        crumbs.push_back({Timestamp(std::chrono::milliseconds(entry.milliseconds)), entry.category, entry.level, entry.message});
    }
    return crumbs;
}

void BreadcrumbTrail::writeTo(int descriptor) const noexcept
{
    const std::size_t added = m_added;
    for (std::size_t i = added > kMost ? added - kMost : 0; i < added; ++i) {
        const Entry &entry = m_entries[i % kMost];
        CrashText line;
        line.text("crumb ").number(entry.milliseconds);
        line.text(" ").text(entry.category).text(" ").text(entry.level).text(" ").text(entry.message).text("\n");
        line.writeTo(descriptor);
    }
}

} // namespace soundings::telemetry
