#pragma once

#include <array>
#include <cstddef>
#include <cstdint>

#if __has_include(<unistd.h>)
#include <unistd.h>
#endif

namespace soundings::telemetry {

/// A line that is put together and written where little is allowed: in a handler of a fatal signal. What is too long is cut.
class CrashText {
public:
    CrashText &text(const char *text) noexcept
    {
        while (text && *text && m_size < m_bytes.size())
            m_bytes[m_size++] = *text++;
        return *this;
    }

    CrashText &number(std::int64_t value) noexcept
    {
        char digits[24];
        std::size_t at = sizeof digits;
        digits[--at] = 0;
        std::uint64_t rest = value < 0 ? 0 - std::uint64_t(value) : std::uint64_t(value);
        do {
            digits[--at] = char('0' + rest % 10);
            rest /= 10;
        } while (rest > 0);
        if (value < 0)
            digits[--at] = '-';
        return text(digits + at);
    }

    void writeTo([[maybe_unused]] int descriptor) const noexcept
    {
#if __has_include(<unistd.h>)
        [[maybe_unused]] const auto written = ::write(descriptor, m_bytes.data(), m_size);
#endif
    }

private:
    std::array<char, 640> m_bytes;
    std::size_t m_size = 0;
};

} // namespace soundings::telemetry
