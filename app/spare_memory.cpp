#include "spare_memory.h"

#ifdef __GLIBC__
#include <QFile>

#include <algorithm>

#include <malloc.h>
#include <unistd.h>
#endif

namespace soundings::app {

namespace {

constexpr std::chrono::seconds kBetweenLooks{5};
[[maybe_unused]] constexpr std::size_t kWorthIt = 2 * 1024 * 1024; ///< bytes; less is soon needed again

#ifdef __GLIBC__
/// Bytes of this process that are in RAM.
std::size_t residentBytes()
{
    QFile file(QStringLiteral("/proc/self/statm"));
    const QByteArray text = file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
    return text.split(' ').value(1).toULongLong() * std::size_t(::sysconf(_SC_PAGESIZE));
}
#endif

} // namespace

void SpareMemory::giveBack(Clock::time_point now)
{
    if (now < m_nextLook)
        return;
    m_nextLook = now + kBetweenLooks;
#ifdef __GLIBC__
    // What was given back still counts as free, so that only what is in RAM tells whether there is something to give.
    const std::size_t resident = residentBytes();
    if (resident >= m_left + kWorthIt && ::mallinfo2().fordblks >= kWorthIt) {
        ::malloc_trim(0);
        m_left = residentBytes();
    }
    m_left = std::min(m_left, resident);
#endif
}

} // namespace soundings::app
