#include "engine/refresh/refresh_service.h"

#include "engine/refresh/refresh_pass.h"

#include <QLoggingCategory>

#include <algorithm>

namespace soundings::engine {

namespace {

Q_LOGGING_CATEGORY(lcRefresh, "refresh")

using namespace std::chrono;

const QString kRunningKey = QStringLiteral("refresh_running_since");
const QString kIdentityTopic = QStringLiteral("identity");
/// An interrupted run that is older is not gone on with: what it fetched is not fresh any more.
constexpr hours kResumable{6};

/// One run over all sources.
class Run {
public:
    Run(Services &services, const RefreshSources &sources, const RefreshOptions &options)
        : m_services(services)
        , m_sources(sources)
        , m_options(options)
        , m_now(services.clock.now())
    {
    }

    Result<RefreshReport> go();

private:
    Result<void> begin();
    Result<void> learnInterest();
    Result<void> load();
    Result<void> takeDelivery();
    Result<void> ask(const RefreshSource &source);
    Result<MarkTable> remembered(const ProviderInfo &info);
    Result<void> score();
    Result<void> finish();
    const SymbolReport *whoeverIsAway() const;
    std::vector<StockRecord> recordsFor(MarketDataKinds kinds) const;

    Services &m_services;
    const RefreshSources &m_sources;
    const RefreshOptions &m_options;
    Timestamp m_now;
    Timestamp m_resumeFrom = Timestamp::max();
    bool m_wasInterrupted = false;
    std::unordered_map<Ticker, StockRecord> m_records;
    std::set<Ticker> m_created;
    KnownInterest m_interest;
    /// Whom no source has served yet, of the prices and of the fundamentals; before the first source of that kind: everybody.
    std::optional<std::set<Ticker>> m_withoutPrices, m_withoutFundamentals;
    std::set<Ticker> m_changedPrices;
    bool m_changedFundamentals = false;
    std::optional<ProviderError> m_obstacle; ///< of the last source that had one
    bool m_anySourceWorks = false;
    RefreshReport m_report;
};

Result<void> Run::begin()
{
    m_resumeFrom = m_now;
    if (!m_options.tickers.empty())
        return {}; // a run over all that was interrupted is gone on with by the next one over all
    SOUNDINGS_TRY(const std::optional<QString> since, m_services.store.setting(kRunningKey));
    const auto started = since ? timestampFromIso8601(*since) : std::nullopt;
    m_wasInterrupted = started.has_value();
    m_report.resumed = started && *started <= m_now && m_now - *started < kResumable;
    m_resumeFrom = m_report.resumed ? *started : m_now;
    return m_report.resumed ? Result<void>() : m_services.store.setSetting(kRunningKey, toIso8601(m_now));
}

Result<void> Run::learnInterest()
{
    if (m_sources.held) {
        const std::vector<Ticker> held = m_sources.held();
        m_interest.held.insert(held.begin(), held.end());
    }
    SOUNDINGS_TRY(const std::vector<Portfolio> portfolios, m_services.store.portfolios().all());
    for (const Portfolio &portfolio : portfolios) {
        for (const Transaction &transaction : portfolio.transactions)
            m_interest.held.insert(transaction.ticker);
    }
    SOUNDINGS_TRY(const std::vector<Watchlist> watchlists, m_services.store.watchlists().all());
    for (const Watchlist &list : watchlists) {
        for (const WatchlistItem &item : list.items)
            m_interest.watched.insert(item.ticker);
    }
    return {};
}

Result<void> Run::load()
{
    SOUNDINGS_TRY(StockPage all, m_services.store.stocks().page({}));
    m_records.clear();
    for (StockRecord &record : all.records) {
        const Ticker ticker = record.stock.ticker;
        if (m_options.tickers.empty() || std::ranges::find(m_options.tickers, ticker) != m_options.tickers.end())
            m_records.emplace(ticker, std::move(record));
    }
    for (const Ticker &ticker : m_options.tickers) {
        if (m_records.contains(ticker))
            continue;
        StockRecord record;
        record.stock.ticker = ticker;
        m_records.emplace(ticker, std::move(record));
        m_created.insert(ticker);
    }
    return {};
}

Result<void> Run::takeDelivery()
{
    SOUNDINGS_TRY(const Delivered delivered, m_sources.delivery->takeIn(m_options.stop));
    for (const ImportReport &file : delivered.files) {
        if (file.failure) {
            m_report.failed(file.file, QString::fromLatin1(infoOf(ProviderFault::malformed).slug), file.failure->message);
            continue;
        }
        for (const QString &name : file.tickers) {
            m_report.refreshed(name, QStringLiteral("files"));
            m_changedPrices.insert(Ticker::fromCanonical(name));
        }
        if (file.rejected.count() > 0) {
            m_report.note(file.tickers.value(0, file.file),
                QStringLiteral("%1: %2 rows were left out; the first, line %3: %4")
                    .arg(file.file)
                    .arg(file.rejected.count())
                    .arg(file.rejected.kept().front().line)
                    .arg(file.rejected.kept().front().reason));
        }
        m_changedFundamentals = true; // what a file changes is not known better
    }
    m_report.plan << QStringLiteral("From %1: %2 new files, %3 known ones, %4 that are still being written.")
                         .arg(m_sources.delivery->description())
                         .arg(delivered.files.size())
                         .arg(delivered.known)
                         .arg(delivered.unfinished);
    return {};
}

/// What is remembered of the source, unless it has another key since.
Result<MarkTable> Run::remembered(const ProviderInfo &info)
{
    RefreshStore &notes = m_services.store.refreshes();
    SOUNDINGS_TRY(std::vector<ProviderMark> stored, notes.marks(info.name));
    MarkTable marks = tableOf(std::move(stored));
    const std::pair key(QString(), kIdentityTopic);
    if (marks.contains(key) && marks.value(key).version == info.identity)
        return marks;
    SOUNDINGS_CHECK(notes.forgetMarks(info.name));
    const ProviderMark identity{.topic = kIdentityTopic, .checkedAt = m_now, .version = info.identity};
    SOUNDINGS_CHECK(notes.saveMarks(info.name, {&identity, 1}));
    return MarkTable();
}

std::vector<StockRecord> Run::recordsFor(MarketDataKinds kinds) const
{
    const bool ofPrices = bool(kinds & (MarketData::quote | MarketData::bars));
    const auto &unserved = ofPrices ? m_withoutPrices : m_withoutFundamentals;
    std::vector<StockRecord> records;
    for (const auto &[ticker, record] : m_records) {
        if (!unserved || unserved->contains(ticker))
            records.push_back(record);
    }
    std::ranges::sort(records, {}, [](const StockRecord &record) { return record.stock.ticker; });
    return records;
}

Result<void> Run::ask(const RefreshSource &source)
{
    MarketProvider &provider = *source.provider;
    const ProviderInfo info = provider.info();
    const bool ofPrices = bool(source.kinds & (MarketData::quote | MarketData::bars));
    if (const auto obstacle = provider.obstacle()) {
        m_obstacle = obstacle;
        m_report.plan << obstacle->message;
        return {};
    }
    SOUNDINGS_TRY(const MarkTable marks, remembered(info));
    const std::vector<StockRecord> records = recordsFor(source.kinds);
    RefreshPlan plan;
    {
        CallBudget budget(m_services.store.refreshes(), m_services.clock, info.name, info.callsPerDay);
        SOUNDINGS_TRY(const int spent, budget.spentToday());
        plan = planRefresh(records,
            {.now = m_now,
                .calendar = m_services.calendar,
                .kinds = source.kinds & info.kinds,
                .provider = provider,
                .marks = marks,
                .callsSpent = spent,
                .interest = m_interest,
                .resumeFrom = m_resumeFrom,
                .byHand = m_options.byHand});
    }
    if (!plan.words.isEmpty()) {
        m_report.plan << plan.words;
        qCInfo(lcRefresh, "%s", qUtf8Printable(plan.words));
    }
    for (const SkippedStep &step : plan.skipped)
        m_report.skipped(step.ticker.text(), step.reason);
    for (const Ticker &ticker : plan.waiting)
        m_report.skipped(
            ticker.text(), QStringLiteral("No calls to %1 are left today (UTC); it is asked tomorrow.").arg(info.label));

    RefreshPass pass({m_services, provider, m_records, m_report});
    const auto outcome = pass.run(plan, m_options);
    m_changedPrices.insert(pass.writer().changedPrices().begin(), pass.writer().changedPrices().end());
    m_changedFundamentals |= pass.writer().changedFundamentals();
    std::set<Ticker> unserved = pass.unserved();
    for (const SkippedStep &step : plan.skipped)
        unserved.insert(step.ticker);
    unserved.insert(plan.waiting.begin(), plan.waiting.end());
    if (ofPrices)
        m_withoutPrices = unserved;
    if (source.kinds.testFlag(MarketData::fundamentals))
        m_withoutFundamentals = unserved;
    if (pass.ended())
        m_obstacle = pass.ended();
    else
        m_anySourceWorks = true;
    return outcome;
}

Result<void> Run::score()
{
    // What an interrupted run has stored without scoring it is not known. Fundamentals are in the medians of all peers.
    if (!m_wasInterrupted && !m_changedFundamentals && m_changedPrices.empty())
        return {};
    if (m_wasInterrupted || m_changedFundamentals || !m_created.empty()) {
        SOUNDINGS_TRY(const ScoringReport scored, m_services.scores.calculate({}, m_options.stop));
        m_report.scored = scored.scored;
    } else {
        const std::vector<Ticker> changed(m_changedPrices.begin(), m_changedPrices.end());
        SOUNDINGS_TRY(const ScoringReport scored, m_services.scores.updateMomentum(changed, m_options.stop));
        m_report.scored = scored.scored;
    }
    return {};
}

Result<void> Run::finish()
{
    if (m_options.tickers.empty())
        SOUNDINGS_CHECK(m_services.store.setSetting(kRunningKey, QString()));
    m_report.finishedAt = m_services.clock.now();
    const int refreshed = m_report.count(RefreshOutcome::refreshed), failed = m_report.count(RefreshOutcome::failed);
    m_report.ran = refreshed + failed > 0;
    if (!m_report.ran) {
        const auto status = m_services.calendar.status(m_now);
        const QString market = status ? status->reason : QString();
        m_report.reason = market + (market.isEmpty() ? QString() : QStringLiteral(" ")) + m_report.plan.join(u' ');
        if (m_report.plan.isEmpty())
            m_report.reason += m_report.symbols.empty() ? QStringLiteral("There is nothing to refresh.")
                                                        : m_report.symbols.begin()->second.reasons.join(u' ');
    }
    qCInfo(lcRefresh, "%d refreshed, %d skipped, %d failed, with %d calls; %d scores computed", refreshed,
        m_report.count(RefreshOutcome::skipped), failed, m_report.calls, m_report.scored);
    return {};
}

/// One of the symbols, when all that were asked for failed because nobody answered: then the run as a whole may be tried again.
const SymbolReport *Run::whoeverIsAway() const
{
    const SymbolReport *away = nullptr;
    for (const auto &[name, symbol] : m_report.symbols) {
        const bool nobodyAnswered = symbol.fault == QLatin1String(infoOf(ProviderFault::network).slug)
            || symbol.fault == QLatin1String(infoOf(ProviderFault::rateLimited).slug);
        if (symbol.outcome == RefreshOutcome::refreshed || (symbol.outcome == RefreshOutcome::failed && !nobodyAnswered))
            return nullptr;
        if (symbol.outcome == RefreshOutcome::failed)
            away = &symbol;
    }
    return away;
}

Result<RefreshReport> Run::go()
{
    SOUNDINGS_CHECK(begin());
    SOUNDINGS_CHECK(learnInterest());
    if (m_sources.delivery) {
        SOUNDINGS_CHECK(takeDelivery());
        m_anySourceWorks = true;
    }
    for (const RefreshSource &source : m_sources.providers) {
        SOUNDINGS_CHECK(load()); // with what the sources before have stored
        SOUNDINGS_CHECK(ask(source));
        if (m_options.stop.stop_requested()) {
            return fail(ErrorCode::cancelled,
                QStringLiteral("The refresh was stopped; what it fetched is stored, and the next run goes on from there."));
        }
    }
    SOUNDINGS_CHECK(score());
    SOUNDINGS_CHECK(finish());
    if (m_obstacle && !m_anySourceWorks && m_report.count(RefreshOutcome::refreshed) == 0)
        return fail(ErrorCode::invalidArgument, m_obstacle->message, m_obstacle->detail);
    if (const SymbolReport *away = whoeverIsAway())
        return fail(ErrorCode::unavailable, away->reasons.join(u' '));
    return std::move(m_report);
}

} // namespace

RefreshService::RefreshService(Services &services, RefreshSources sources)
    : m_services(services)
    , m_sources(std::move(sources))
{
}

Result<RefreshReport> RefreshService::run(const RefreshOptions &options) const
{
    return Run(m_services, m_sources, options).go();
}

} // namespace soundings::engine
