#include "spare_memory.h"

#ifdef __GLIBC__
#include <malloc.h>
#endif

namespace soundings::app {

namespace {

constexpr std::chrono::seconds kBetweenLooks{5};
[[maybe_unused]] constexpr std::size_t kWorthIt = 2 * 1024 * 1024; ///< bytes; less is soon needed again

} // namespace

void SpareMemory::giveBack(Clock::time_point now)
{
    if (now < m_nextLook)
        return;
    m_nextLook = now + kBetweenLooks;
#ifdef __GLIBC__
    if (::mallinfo2().fordblks < m_left + kWorthIt)
        return;
    ::malloc_trim(0);
    m_left = ::mallinfo2().fordblks; // what it gives back still counts as free
#endif
}

} // namespace soundings::app
