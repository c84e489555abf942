#include "engine/live/memory_session_store.h"

#include "engine/live/session_text.h"

#include <algorithm>

namespace soundings::engine {

namespace {

/// A session of which only so many numbers were given since it was saved need not be saved again. After a crash a client finds
/// lower numbers than it knows, and starts anew.
constexpr std::int64_t kUnsavedNumbers = 16;

} // namespace

Result<std::unique_ptr<MemorySessionStore>> MemorySessionStore::load(
    SessionArchive *archive, SessionLimits limits, const Clock &clock, SessionEvents *events)
{
    std::unique_ptr<MemorySessionStore> store(new MemorySessionStore(archive, limits, clock, events));
    if (archive) {
        SOUNDINGS_TRY(ArchivedState state, archive->load());
        store->take(std::move(state));
    }
    return store;
}

MemorySessionStore::MemorySessionStore(SessionArchive *archive, SessionLimits limits, const Clock &clock, SessionEvents *events)
    : m_archive(archive)
    , m_limits(limits)
    , m_clock(clock)
    , m_events(events)
{
}

MemorySessionStore::~MemorySessionStore()
{
    // Nobody is left to be told of a failure; what was saved before is whole.
    for (auto &[id, entry] : m_sessions) {
        if (entry.session.newestSeq > entry.savedSeq)
            noteChange(entry);
    }
    static_cast<void>(maintain());
}

void MemorySessionStore::take(ArchivedState state)
{
    m_market = std::move(state.market);
    for (ArchivedSession &session : state.sessions) {
        Entry &entry = m_sessions[session.id];
        entry.savedSeq = session.newestSeq;
        entry.session = std::move(session);
    }
    for (ArchivedMessage &archived : state.messages) {
        const auto found = m_sessions.find(archived.sessionId);
        if (found == m_sessions.end())
            continue;
        found->second.messages.push_back(std::move(archived.message));
    }
}

bool MemorySessionStore::hasExpired(const Entry &entry) const
{
    return m_clock.now() >= entry.session.lastActivity + m_limits.lifetime;
}

Result<MemorySessionStore::Entry *> MemorySessionStore::living(const QString &id)
{
    const auto found = m_sessions.find(id);
    if (found == m_sessions.end() || hasExpired(found->second))
        return sessionNotFound(id);
    return &found->second;
}

std::int64_t MemorySessionStore::versionOf(const Entry &entry) const
{
    return entry.session.holdingsChanges + m_market.number;
}

LiveSession MemorySessionStore::view(const Entry &entry) const
{
    LiveSession session;
    session.id = entry.session.id;
    session.holdings = entry.session.holdings;
    session.version = versionOf(entry);
    session.market = {m_market.number, m_market.asOf, m_market.source, {}};
    for (const auto &[ticker, shares] : session.holdings) {
        if (const auto price = m_market.prices.find(ticker); price != m_market.prices.end())
            session.market.prices.insert(*price);
    }
    session.createdAt = entry.session.createdAt;
    session.lastActivity = entry.session.lastActivity;
    session.expiresAt = entry.session.lastActivity + m_limits.lifetime;
    session.analysis = entry.analysis;
    session.replaced = entry.replaced;
    session.newestSeq = entry.session.newestSeq;
    return session;
}

void MemorySessionStore::noteChange(Entry &entry)
{
    entry.changed = ++m_changes;
    m_changed.insert(entry.session.id);
}

void MemorySessionStore::noteActivity(Entry &entry)
{
    entry.session.lastActivity = m_clock.now();
    noteChange(entry);
}

void MemorySessionStore::addPrices(const Holdings &holdings, const StoredPrices &stored)
{
    for (const auto &[ticker, shares] : holdings) {
        const auto price = stored.prices.find(ticker);
        if (price == stored.prices.end() || !m_market.prices.insert(*price).second)
            continue;
        m_changedPrices.insert(ticker);
        if (stored.source == MarketSource::sample && m_market.source != MarketSource::simulated) {
            m_market.source = MarketSource::sample;
            m_isMarketChanged = true;
        }
        if (m_market.number == 0) {
            m_market.asOf = std::max(m_market.asOf, stored.asOf);
            m_isMarketChanged = true;
        }
    }
}

Result<SessionStore::Opened> MemorySessionStore::open(const QString &id, const Holdings &initial, const StoredPrices &stored)
{
    const std::lock_guard lock(m_mutex);
    const auto found = m_sessions.find(id);
    const bool isNew = found == m_sessions.end() || hasExpired(found->second);
    if (isNew && found != m_sessions.end())
        m_removed.insert(id); // with its messages
    Entry &entry = m_sessions[id];
    if (isNew) {
        entry = Entry{};
        entry.session.id = id;
        entry.session.holdings = initial;
        entry.session.holdingsChanges = 1;
        entry.session.holdingsVersion = versionOf(entry);
        entry.session.createdAt = m_clock.now();
    }
    addPrices(entry.session.holdings, stored);
    noteActivity(entry);
    return Opened{view(entry), isNew};
}

Result<LiveSession> MemorySessionStore::find(const QString &id, Activity activity)
{
    const std::lock_guard lock(m_mutex);
    SOUNDINGS_TRY(Entry *const entry, living(id));
    if (activity == Activity::ofClient)
        noteActivity(*entry);
    return view(*entry);
}

Result<std::vector<LiveSession>> MemorySessionStore::findAll(const std::vector<QString> &ids)
{
    const std::lock_guard lock(m_mutex);
    std::vector<LiveSession> found;
    found.reserve(ids.size());
    for (const QString &id : ids) {
        if (const auto entry = living(id))
            found.push_back(view(**entry));
    }
    return found;
}

Result<void> MemorySessionStore::touch(const QString &id)
{
    const std::lock_guard lock(m_mutex);
    SOUNDINGS_TRY(Entry *const entry, living(id));
    noteActivity(*entry);
    return {};
}

Result<void> MemorySessionStore::remove(const QString &id)
{
    const std::lock_guard lock(m_mutex);
    SOUNDINGS_CHECK(living(id));
    m_sessions.erase(id);
    m_removed.insert(id);
    return {};
}

Result<LiveSession> MemorySessionStore::setHoldings(
    const QString &id, const Holdings &holdings, const StoredPrices &stored, std::optional<std::int64_t> expectedVersion)
{
    const std::lock_guard lock(m_mutex);
    SOUNDINGS_TRY(Entry *const entry, living(id));
    if (expectedVersion && (*expectedVersion < entry->session.holdingsVersion || *expectedVersion > versionOf(*entry)))
        return holdingsConflict();
    entry->session.holdings = holdings;
    ++entry->session.holdingsChanges;
    entry->session.holdingsVersion = versionOf(*entry);
    addPrices(holdings, stored);
    noteActivity(*entry);
    return view(*entry);
}

Result<SessionStore::Started> MemorySessionStore::startAnalysis(
    const QString &id, const QString &analysisId, const Ticker &ticker)
{
    const std::lock_guard lock(m_mutex);
    SOUNDINGS_TRY(Entry *const entry, living(id));
    if (entry->analysis && entry->analysis->delivered)
        entry->replaced = entry->analysis;
    Started started;
    started.replaced = entry->replaced;
    entry->analysis = AnalysisSlot{analysisId, ticker, m_clock.now(), versionOf(*entry)};
    noteActivity(*entry);
    started.snapshot = view(*entry);
    return started;
}

/// Gives it the next number.
void MemorySessionStore::publish(Entry &entry, const QByteArray &text)
{
    if (++entry.session.newestSeq - entry.savedSeq >= kUnsavedNumbers)
        noteChange(entry);
    if (m_events)
        static_cast<void>(m_events->publish(entry.session.id, withSeq(text, entry.session.newestSeq)));
}

std::int64_t MemorySessionStore::keep(Entry &entry, SessionMessage message)
{
    publish(entry, message.text);
    message.seq = entry.session.newestSeq;
    message.text.squeeze(); // it stays, and was written with room to grow
    entry.messages.push_back(std::move(message));
    while (entry.messages.size() > std::size_t(m_limits.messages)) {
        entry.session.forgottenSeq = entry.messages.front().seq;
        entry.messages.pop_front();
    }
    noteChange(entry);
    return entry.session.newestSeq;
}

Result<std::optional<std::int64_t>> MemorySessionStore::append(const QString &id, const SessionMessage &message)
{
    const std::lock_guard lock(m_mutex);
    SOUNDINGS_TRY(Entry *const entry, living(id));
    if (!entry->analysis || entry->analysis->analysisId != message.analysisId)
        return std::nullopt;
    if (message.kind == MessageKind::started)
        entry->analysis->delivered = 0;
    else if (message.kind == MessageKind::result)
        entry->analysis->delivered = entry->analysis->delivered.value_or(0) + 1;
    return keep(*entry, message);
}

Result<std::optional<std::int64_t>> MemorySessionStore::endAnalysis(const QString &id, const SessionMessage &last)
{
    const std::lock_guard lock(m_mutex);
    SOUNDINGS_TRY(Entry *const entry, living(id));
    if (!entry->analysis || entry->analysis->analysisId != last.analysisId)
        return std::nullopt;
    const bool wasAnnounced = std::exchange(entry->analysis, {})->delivered.has_value();
    if (!wasAnnounced && last.kind == MessageKind::cancelled)
        return std::nullopt;
    return keep(*entry, last);
}

Result<std::int64_t> MemorySessionStore::appendEvent(const QString &id, const SessionMessage &message)
{
    const std::lock_guard lock(m_mutex);
    SOUNDINGS_TRY(Entry *const entry, living(id));
    if (message.kind == MessageKind::cancelled) {
        if (!entry->replaced || entry->replaced->analysisId != message.analysisId)
            return 0;
        entry->replaced.reset();
    }
    return keep(*entry, message);
}

Result<void> MemorySessionStore::tellPortfolios(const std::vector<PortfolioNews> &news)
{
    const std::lock_guard lock(m_mutex);
    for (const PortfolioNews &one : news) {
        const auto entry = living(one.id);
        if (!entry || versionOf(**entry) != one.version || (*entry)->toldVersion >= one.version)
            continue;
        (*entry)->toldVersion = one.version;
        if (one.changed)
            keep(**entry, *one.changed);
        publish(**entry, one.update);
    }
    return {};
}

Result<SessionStore::Missed> MemorySessionStore::messagesAfter(const QString &id, std::int64_t seq)
{
    const std::lock_guard lock(m_mutex);
    SOUNDINGS_TRY(const Entry *const entry, living(id));
    const auto first = std::ranges::upper_bound(entry->messages, seq, {}, &SessionMessage::seq);
    return Missed{{first, entry->messages.end()}, seq >= entry->session.forgottenSeq};
}

Result<std::vector<SessionMessage>> MemorySessionStore::history(const QString &id, const Ticker &ticker, int limit)
{
    const std::lock_guard lock(m_mutex);
    SOUNDINGS_TRY(const Entry *const entry, living(id));
    return newestResults(entry->messages, ticker, limit);
}

Result<std::optional<std::int64_t>> MemorySessionStore::setPrices(const MarketTick &tick, std::int64_t previous)
{
    const std::lock_guard lock(m_mutex);
    if (m_market.number != previous)
        return std::nullopt;
    ++m_market.number;
    m_market.asOf = tick.asOf;
    m_market.source = tick.source;
    for (const auto &[ticker, price] : tick.prices) {
        m_market.prices[ticker] = price;
        m_changedPrices.insert(ticker);
    }
    m_isMarketChanged = true;
    return m_market.number;
}

Result<MarketPrices> MemorySessionStore::prices()
{
    const std::lock_guard lock(m_mutex);
    return m_market;
}

Result<std::vector<Ticker>> MemorySessionStore::heldTickers()
{
    const std::lock_guard lock(m_mutex);
    std::set<Ticker> held;
    for (const auto &[id, entry] : m_sessions) {
        for (const auto &[ticker, shares] : entry.session.holdings)
            held.insert(ticker);
    }
    return std::vector<Ticker>(held.begin(), held.end());
}

void MemorySessionStore::removeExpired()
{
    const Timestamp now = m_clock.now();
    if (now < m_nextExpiry)
        return;
    m_nextExpiry = now + m_limits.lifetime; // of those that come from here on
    std::erase_if(m_sessions, [this](const auto &named) {
        const bool isOver = hasExpired(named.second);
        if (isOver)
            m_removed.insert(named.first);
        else
            m_nextExpiry = std::min(m_nextExpiry, named.second.session.lastActivity + m_limits.lifetime);
        return isOver;
    });
}

MemorySessionStore::Collected MemorySessionStore::collect()
{
    Collected collected;
    collected.upTo = m_changes;
    ArchiveBatch &batch = collected.batch;
    batch.removed.assign(m_removed.begin(), m_removed.end());
    m_removed.clear();
    if (m_isMarketChanged || !m_changedPrices.empty()) {
        batch.market = MarketPrices{m_market.number, m_market.asOf, m_market.source, {}};
        for (const Ticker &ticker : m_changedPrices)
            batch.market->prices.emplace(ticker, m_market.prices.at(ticker));
        m_isMarketChanged = false;
        m_changedPrices.clear();
    }
    std::erase_if(m_changed, [this](const QString &id) { return !m_sessions.contains(id); });
    for (const QString &id : m_changed) {
        const Entry &entry = m_sessions.at(id);
        batch.sessions.push_back(entry.session);
        for (const SessionMessage &message : entry.messages) {
            if (message.seq > entry.savedSeq)
                batch.messages.push_back({id, message});
        }
    }
    return collected;
}

void MemorySessionStore::settle(const Collected &collected, bool isSaved)
{
    const ArchiveBatch &batch = collected.batch;
    if (!isSaved) { // the next time again; sessions and messages still say that they are not saved
        m_removed.insert(batch.removed.begin(), batch.removed.end());
        if (batch.market) {
            m_isMarketChanged = true;
            for (const auto &[ticker, price] : batch.market->prices)
                m_changedPrices.insert(ticker);
        }
        return;
    }
    for (const ArchivedSession &saved : batch.sessions) {
        const auto found = m_sessions.find(saved.id);
        if (found == m_sessions.end() || m_removed.contains(saved.id))
            continue; // gone meanwhile, or another one under the same name
        found->second.savedSeq = saved.newestSeq;
        if (found->second.changed <= collected.upTo)
            m_changed.erase(saved.id);
    }
}

Result<void> MemorySessionStore::maintain()
{
    const std::lock_guard saving(m_saving);
    Collected collected;
    {
        const std::lock_guard lock(m_mutex);
        removeExpired();
        if (!m_archive) {
            m_removed.clear();
            m_changedPrices.clear();
            m_changed.clear();
            return {};
        }
        collected = collect();
    }
    if (collected.batch.isEmpty())
        return {};
    const auto saved = m_archive->save(collected.batch);
    const std::lock_guard lock(m_mutex);
    settle(collected, saved.has_value());
    return saved;
}

} // namespace soundings::engine
