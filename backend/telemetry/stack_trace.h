#pragma once

#include <QByteArrayView>
#include <QString>

#include <cstdint>
#include <optional>
#include <span>
#include <vector>

namespace soundings::telemetry {

/// A place in the program that was on its way to another.
struct StackFrame {
    QString function; ///< as it was written: "soundings::server::Api::run(...)"; "" where the program has no name for it
    QString rawFunction; ///< as the linker has it
    QString package; ///< file of the program or library
    std::uintptr_t address = 0;
};

/// Where the calling thread is, innermost first, as addresses: that costs microseconds. Empty where the system cannot tell.
std::vector<void *> captureStack();

/// What the addresses are: that costs about a millisecond, and may be done elsewhere.
std::vector<StackFrame> resolveStack(std::span<void *const> addresses);

/// Reads a line of glibc's backtrace_symbols_fd(): "FILE(NAME+0x1f)[0x5581]".
std::optional<StackFrame> frameFromLine(QByteArrayView line);

} // namespace soundings::telemetry
