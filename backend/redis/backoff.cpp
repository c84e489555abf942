#include "redis/backoff.h"

#include <QRandomGenerator>

#include <algorithm>
#include <cstdint>

namespace soundings::redis {

Backoff::Backoff(Range range, std::function<double()> random)
    : m_range(range)
    , m_random(random ? std::move(random) : [] { return QRandomGenerator::global()->generateDouble(); })
    , m_wait(range.first)
{
}

std::chrono::milliseconds Backoff::next()
{
    const auto wait = m_wait;
    m_wait = std::min(m_wait * 2, m_range.longest);
    return std::chrono::milliseconds(std::int64_t(double(wait.count()) * (0.5 + m_random() / 2)));
}

} // namespace soundings::redis
