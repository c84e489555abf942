#pragma once

#include "base/clock.h"

#include <QByteArrayView>

#include <array>
#include <cstdint>
#include <mutex>
#include <vector>

namespace soundings::telemetry {

/// Something that happened shortly before a failure.
struct Breadcrumb {
    Timestamp time;
    QByteArray category; ///< "http", "job"
    QByteArray level; ///< "info", "warning", "error"
    QByteArray message;
};

/// The newest breadcrumbs, in memory that is taken once, so that a handler of a fatal signal can write them down. Thread-safe.
class BreadcrumbTrail {
public:
    static constexpr std::size_t kMost = 50;

    /// Texts that are too long are cut.
    void add(Timestamp time, QByteArrayView category, QByteArrayView level, QByteArrayView message);
    /// From the oldest on.
    std::vector<Breadcrumb> all() const;
    /// Lines "crumb MILLISECONDS CATEGORY LEVEL MESSAGE", for a signal handler: without a lock, without asking for memory.
    void writeTo(int descriptor) const noexcept;

private:
    struct Entry {
        std::int64_t milliseconds = 0;
        char category[16] = {}, level[8] = {}, message[200] = {}; ///< end in 0
    };

    mutable std::mutex m_mutex;
    std::array<Entry, kMost> m_entries;
    std::size_t m_added = 0;
};

} // namespace soundings::telemetry
