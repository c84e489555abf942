#pragma once

#include "engine/ports/session_archive.h"
#include "engine/ports/session_events.h"
#include "engine/ports/session_store.h"

#include <deque>
#include <mutex>
#include <set>
#include <unordered_map>

namespace soundings::engine {

/// The sessions of one process. Calls never block but for maintain(), which writes to the archive what has changed: a process
/// that dies loses what happened since the last time, and one that ends saves everything.
class MemorySessionStore final : public SessionStore {
public:
    /// Takes up what the archive holds. Without one (null) sessions end with the process; without events nobody hears of them.
    /// All of these outlive the store.
    static Result<std::unique_ptr<MemorySessionStore>> load(
        SessionArchive *archive, SessionLimits limits, const Clock &clock, SessionEvents *events = nullptr);
    ~MemorySessionStore() override;

    Result<Opened> open(const QString &id, const Holdings &initial, const StoredPrices &stored) override;
    Result<LiveSession> find(const QString &id, Activity activity) override;
    Result<std::vector<LiveSession>> findAll(const std::vector<QString> &ids) override;
    Result<void> touch(const QString &id) override;
    Result<void> remove(const QString &id) override;
    Result<LiveSession> setHoldings(const QString &id, const Holdings &holdings, const StoredPrices &stored,
        std::optional<std::int64_t> expectedVersion) override;
    Result<Started> startAnalysis(const QString &id, const QString &analysisId, const Ticker &ticker) override;
    Result<std::optional<std::int64_t>> append(const QString &id, const SessionMessage &message) override;
    Result<std::optional<std::int64_t>> endAnalysis(const QString &id, const SessionMessage &last) override;
    Result<std::int64_t> appendEvent(const QString &id, const SessionMessage &message) override;
    Result<void> tellPortfolios(const std::vector<PortfolioNews> &news) override;
    Result<Missed> messagesAfter(const QString &id, std::int64_t seq) override;
    Result<std::vector<SessionMessage>> history(const QString &id, const Ticker &ticker, int limit) override;
    Result<std::optional<std::int64_t>> setPrices(const MarketTick &tick, std::int64_t previous) override;
    Result<MarketPrices> prices() override;
    Result<std::vector<Ticker>> heldTickers() override;
    Result<void> maintain() override;

private:
    struct Entry {
        ArchivedSession session;
        std::optional<AnalysisSlot> analysis;
        std::optional<AnalysisSlot> replaced; ///< whose end is not told yet
        std::deque<SessionMessage> messages;
        std::int64_t toldVersion = 0; ///< the newest that its clients were told of by tellPortfolios()
        std::uint64_t changed = 0; ///< when, as m_changes counts
        std::int64_t savedSeq = 0; ///< messages and numbers up to here are saved
    };
    struct Collected {
        ArchiveBatch batch;
        std::uint64_t upTo = 0; ///< of m_changes
    };

    MemorySessionStore(SessionArchive *archive, SessionLimits limits, const Clock &clock, SessionEvents *events);

    // All of these are called with m_mutex held.
    void take(ArchivedState state);
    Result<Entry *> living(const QString &id);
    bool hasExpired(const Entry &entry) const;
    std::int64_t versionOf(const Entry &entry) const;
    LiveSession view(const Entry &entry) const;
    void noteActivity(Entry &entry);
    void noteChange(Entry &entry);
    void addPrices(const Holdings &holdings, const StoredPrices &stored);
    std::int64_t keep(Entry &entry, SessionMessage message);
    void publish(Entry &entry, const QByteArray &text);
    void removeExpired();
    Collected collect();
    void settle(const Collected &collected, bool isSaved);

    SessionArchive *const m_archive;
    const SessionLimits m_limits;
    const Clock &m_clock;
    SessionEvents *const m_events; ///< told with m_mutex held, so that they hear in the order of the numbers

    std::mutex m_saving; ///< held by the one who writes to the archive; taken before m_mutex
    std::mutex m_mutex;
    std::unordered_map<QString, Entry> m_sessions;
    MarketPrices m_market;
    std::set<QString> m_removed; ///< and still in the archive
    std::set<QString> m_changed; ///< sessions that are not saved as they are
    Timestamp m_nextExpiry; ///< none expires before
    std::set<Ticker> m_changedPrices; ///< since they were saved
    bool m_isMarketChanged = false; ///< the same of its number
    std::uint64_t m_changes = 0;
};

} // namespace soundings::engine
