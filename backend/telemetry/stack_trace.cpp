#include "telemetry/stack_trace.h"

#include <array>
#include <cstdlib>
#include <memory>

#if __has_include(<execinfo.h>)
#include <cxxabi.h>
#include <dlfcn.h>
#include <execinfo.h>
#define SOUNDINGS_HAS_BACKTRACE
#endif

namespace soundings::telemetry {

namespace {

QString demangled(const char *name)
{
#ifdef SOUNDINGS_HAS_BACKTRACE
    int status = 0;
    const std::unique_ptr<char, void (*)(void *)> text(abi::__cxa_demangle(name, nullptr, nullptr, &status), std::free);
    if (status == 0)
        return QString::fromLatin1(text.get());
#endif
    return QString::fromLatin1(name);
}

} // namespace

std::vector<void *> captureStack()
{
#ifdef SOUNDINGS_HAS_BACKTRACE
    std::array<void *, 64> addresses;
    const int count = ::backtrace(addresses.data(), int(addresses.size()));
    return std::vector<void *>(addresses.begin() + (count > 0 ? 1 : 0), addresses.begin() + count); // without this function
#else
    return {};
#endif
}

std::vector<StackFrame> resolveStack([[maybe_unused]] std::span<void *const> addresses)
{
    std::vector<StackFrame> frames;
#ifdef SOUNDINGS_HAS_BACKTRACE
    for (void *const address : addresses) {
        StackFrame frame{.address = std::uintptr_t(address)};
        Dl_info info = {};
        // A return address may be the first of the next function: the call is before it.
        if (::dladdr(static_cast<const char *>(address) - 1, &info) != 0) {
            frame.package = QString::fromLocal8Bit(info.dli_fname);
            if (info.dli_sname) {
                frame.rawFunction = QString::fromLatin1(info.dli_sname);
                frame.function = demangled(info.dli_sname);
            }
        }
        frames.push_back(std::move(frame));
    }
#endif
    return frames;
}

std::optional<StackFrame> frameFromLine(QByteArrayView line)
{
    const qsizetype bracket = line.lastIndexOf("[0x"); // some versions put a blank before it
    if (bracket < 0 || !line.endsWith(']'))
        return std::nullopt;
    StackFrame frame;
    bool ok = false;
    frame.address = std::uintptr_t(line.sliced(bracket + 3).chopped(1).toByteArray().toULongLong(&ok, 16));
    if (!ok)
        return std::nullopt;
    const QByteArrayView place = line.first(bracket).trimmed();
    const qsizetype open = place.lastIndexOf('(');
    frame.package = QString::fromLocal8Bit(open < 0 ? place : place.first(open));
    if (open >= 0) {
        const QByteArray name = place.sliced(open + 1).toByteArray().split('+').front();
        if (!name.isEmpty() && name != ")") {
            frame.rawFunction = QString::fromLatin1(name);
            frame.function = demangled(name.constData());
        }
    }
    return frame;
}

} // namespace soundings::telemetry
