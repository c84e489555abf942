#include "server/access/failed_attempts.h"

#include "server/access/peer_key.h"

#include <algorithm>

namespace soundings::server {

namespace {

using namespace std::chrono_literals;

constexpr int kFreeGuesses = 10; ///< people mistype
constexpr std::chrono::seconds kLongestWait = 60s;
constexpr auto kMemory = 15min; ///< after the last guess
constexpr qsizetype kMostPeers = 10'000;

} // namespace

std::chrono::seconds FailedAttempts::waitOf(const QHostAddress &peer, Clock::time_point now) const
{
    if (m_records.isEmpty())
        return 0s; // almost always
    const auto found = m_records.constFind(peerKey(peer));
    if (found == m_records.constEnd() || found->waitsUntil <= now)
        return 0s;
    return std::chrono::ceil<std::chrono::seconds>(found->waitsUntil - now);
}

void FailedAttempts::note(const QHostAddress &peer, const QByteArray &guess, Clock::time_point now)
{
    const QHostAddress key = peerKey(peer);
    if (!m_records.contains(key))
        makeRoom(now);
    Record &record = m_records[key];
    if (record.forgottenAt <= now)
        record.guesses = 0;
    record.forgottenAt = now + kMemory;
    if (record.guesses > 0 && record.last == guess)
        return;
    record.last = guess;
    if (++record.guesses > kFreeGuesses) {
        const int doublings = std::min(record.guesses - kFreeGuesses - 1, 6);
        record.waitsUntil = now + std::min(kLongestWait, std::chrono::seconds(1 << doublings));
    }
}

/// So that peers without number cost no memory without end.
void FailedAttempts::makeRoom(Clock::time_point now)
{
    if (m_records.size() < kMostPeers)
        return;
    m_records.removeIf([now](const auto &entry) { return entry.value().forgottenAt <= now; });
    if (m_records.size() < kMostPeers)
        return;
    const auto oldest = std::ranges::min_element(m_records, {}, &Record::forgottenAt);
    m_records.erase(oldest);
}

} // namespace soundings::server
