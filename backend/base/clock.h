#pragma once

#include <QString>

#include <chrono>
#include <optional>

namespace soundings {

/// A moment in UTC with milliseconds.
using Timestamp = std::chrono::sys_time<std::chrono::milliseconds>;

/// "2026-11-21T13:31:05Z", with ".123" before the Z only when there are milliseconds.
QString toIso8601(Timestamp time);

/// Reads what toIso8601 writes; also a date alone (midnight UTC) and an offset such as +01:00.
std::optional<Timestamp> timestampFromIso8601(const QString &text);

/// Where "now" comes from, so that a test can choose it.
class Clock {
public:
    virtual ~Clock() = default;
    virtual Timestamp now() const = 0;
};

class SystemClock : public Clock {
public:
    Timestamp now() const override;
};

/// A clock that stands still until it is told otherwise.
class FixedClock : public Clock {
public:
    explicit FixedClock(Timestamp time)
        : m_time(time)
    {
    }
    Timestamp now() const override { return m_time; }
    void set(Timestamp time) { m_time = time; }

private:
    Timestamp m_time;
};

} // namespace soundings
