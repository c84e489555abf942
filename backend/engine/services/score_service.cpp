#include "engine/services/score_service.h"

#include "analysis/scoring/scoring_model.h"
#include "engine/services/momentum_inputs.h"
#include "engine/services/score_provenance.h"
#include "engine/services/sector_medians.h"
#include "engine/services/staleness.h"

#include <unordered_set>

namespace soundings::engine {

using namespace std::chrono;

namespace {

/// Enough for the 200-day average, and for Wilder's RSI to forget its seed (13/14 to the power of 245 is 1e-8).
constexpr int kBarsForMomentum = 260;
constexpr days kDaysForMomentum{400}; ///< in which there are at least as many sessions

ScoringReport reportOf(std::span<const StockScore> scores, std::size_t sectors, ScoringProfile profile)
{
    const auto rated = std::ranges::count_if(scores, [](const StockScore &scored) { return scored.score.isRated(); });
    return {int(scores.size()), int(rated), int(sectors), profile};
}

Error cancelled()
{
    return {ErrorCode::cancelled, QStringLiteral("The scoring was stopped. The scores from before are still in place.")};
}

} // namespace

/// Every stock as the scoring model sees it on one day.
struct ScoreService::Market {
    std::vector<StockRecord> records;
    std::vector<PriceHistory> prices; ///< by ticker, as the records are; not every stock has some

    std::vector<analysis::ScoreInput> inputs(Day lastDay, bool withMomentum) const
    {
        std::vector<analysis::ScoreInput> result;
        result.reserve(records.size());
        auto next = prices.begin();
        for (const StockRecord &record : records) {
            const Ticker &ticker = record.stock.ticker;
            analysis::ScoreInput input{ticker, record.stock.sector, record.stock.industry,
                record.fundamentals ? record.fundamentals->values : MetricValues(), {}};
            while (next != prices.end() && next->ticker < ticker)
                ++next;
            if (withMomentum && next != prices.end() && next->ticker == ticker)
                input.momentum = momentumInputs(analysis::latestIndicators(upTo(lastDay, next->series)));
            result.push_back(std::move(input));
        }
        return result;
    }

private:
    static PriceSeries upTo(Day lastDay, const PriceSeries &series)
    {
        if (series.days.back() <= lastDay)
            return series;
        PriceSeries cut;
        for (std::size_t row = 0; row < series.size() && series.days[row] <= lastDay; ++row)
            cut.append(series.bar(row));
        return cut;
    }
};

ScoreService::ScoreService(Store &store, const Clock &clock, const TradingCalendar &calendar, ScoringProfile profile)
    : m_store(store)
    , m_clock(clock)
    , m_calendar(calendar)
    , m_profile(profile)
{
}

Day ScoreService::today() const
{
    return dayInNewYork(m_clock.now()).value_or(floor<days>(m_clock.now()));
}

Result<ScoreService::Market> ScoreService::loadMarket(int bars) const
{
    Market market;
    SOUNDINGS_TRY(StockPage all, m_store.stocks().page({}));
    market.records = std::move(all.records);
    if (bars > 0) {
        SOUNDINGS_TRY(market.prices, m_store.prices().newest(bars));
    }
    return market;
}

Result<ScoringReport> ScoreService::calculate(std::optional<ScoringProfile> profile, std::stop_token stop) const
{
    const ScoringProfile chosen = profile.value_or(m_profile);
    SOUNDINGS_TRY(const Market market, loadMarket(kBarsForMomentum));
    const std::vector<analysis::ScoreInput> inputs = market.inputs(Day::max(), true);
    const auto model = analysis::ScoringModel::fit(inputs, chosen);
    const Timestamp now = m_clock.now();
    std::vector<StockScore> scores;
    scores.reserve(inputs.size());
    for (const analysis::ScoreInput &input : inputs) {
        if (stop.stop_requested())
            return std::unexpected(cancelled());
        scores.push_back({input.ticker, model.score(input, now)});
    }
    const std::vector<SectorMedians> medians = sectorMedians(market.records, scores);
    SOUNDINGS_CHECK(m_store.scores().save(scores));
    SOUNDINGS_CHECK(m_store.scores().saveSectorMedians(medians));
    return reportOf(scores, medians.size(), chosen);
}

Result<ScoringReport> ScoreService::updateMomentum(std::span<const Ticker> changed, std::stop_token stop) const
{
    SOUNDINGS_TRY(Market market, loadMarket(0));
    const std::unordered_set<Ticker> wanted(changed.begin(), changed.end());
    for (const StockRecord &record : market.records) {
        if (!wanted.contains(record.stock.ticker))
            continue;
        if (stop.stop_requested())
            return std::unexpected(cancelled());
        SOUNDINGS_TRY(
            PriceHistory history, m_store.prices().history(record.stock.ticker, {today() - kDaysForMomentum, Day::max()}));
        if (!history.series.empty())
            market.prices.push_back(std::move(history));
    }
    const std::vector<analysis::ScoreInput> inputs = market.inputs(Day::max(), true);
    const auto model = analysis::ScoringModel::fit(inputs, m_profile);
    const Timestamp now = m_clock.now();
    std::vector<StockScore> fresh, all;
    for (std::size_t i = 0; i < inputs.size(); ++i) {
        if (stop.stop_requested())
            return std::unexpected(cancelled());
        if (wanted.contains(inputs[i].ticker))
            fresh.push_back({inputs[i].ticker, model.score(inputs[i], now)});
        const std::optional<Score> &stored = market.records[i].score;
        all.push_back(wanted.contains(inputs[i].ticker) ? fresh.back() : StockScore{inputs[i].ticker, stored.value_or(Score())});
    }
    const std::vector<SectorMedians> medians = sectorMedians(market.records, all);
    SOUNDINGS_CHECK(m_store.scores().save(fresh));
    SOUNDINGS_CHECK(m_store.scores().saveSectorMedians(medians));
    return reportOf(fresh, medians.size(), m_profile);
}

Result<int> ScoreService::backfillSnapshots(std::span<const Day> days, std::stop_token stop) const
{
    if (days.empty())
        return 0;
    const auto span = std::chrono::floor<std::chrono::days>(m_clock.now()) - std::ranges::min(days);
    SOUNDINGS_TRY(const Market market, loadMarket(kBarsForMomentum + int(span.count())));
    std::map<Ticker, std::vector<ScoreSnapshot>> snapshots;
    int written = 0;
    for (const Day day : days) {
        if (stop.stop_requested())
            return std::unexpected(cancelled());
        const std::vector<analysis::ScoreInput> inputs = market.inputs(day, true);
        const auto model = analysis::ScoringModel::fit(inputs, m_profile);
        for (const analysis::ScoreInput &input : inputs) {
            const analysis::PillarPoints points = model.points(input);
            ScoreSnapshot snapshot{day, points.total, points.pillars, points.signal};
            for (std::size_t i = 0; i < kPillarCount; ++i) {
                if (!points.rated[i])
                    snapshot.pillars[i] = kMissing;
            }
            snapshots[input.ticker].push_back(snapshot);
            ++written;
        }
    }
    for (const auto &[ticker, ofTicker] : snapshots)
        SOUNDINGS_CHECK(m_store.scores().saveSnapshots(ticker, ofTicker));
    return written;
}

Result<int> ScoreService::snapshot() const
{
    return m_store.scores().snapshot(today());
}

Result<ScoreBreakdown> ScoreService::breakdown(const Ticker &ticker, bool withMomentum) const
{
    SOUNDINGS_TRY(StockRecord record, m_store.stocks().find(ticker));
    Staleness(m_clock, m_calendar).mark(record);
    ScoreBreakdown result{record.stock, {}, {}};
    result.provenance = scoreProvenance(record);

    if (withMomentum) {
        SOUNDINGS_TRY(std::optional<Score> stored, m_store.scores().find(ticker));
        if (!stored) {
            return fail(ErrorCode::notFound,
                QStringLiteral("%1 has not been scored yet. Run “soundings-server score”, or POST /api/stocks/scores/calculate.")
                    .arg(ticker.text()));
        }
        result.score = std::move(*stored);
        return result;
    }
    SOUNDINGS_TRY(const Market market, loadMarket(0));
    const std::vector<analysis::ScoreInput> inputs = market.inputs(Day::max(), false);
    const auto input = std::ranges::find(inputs, ticker, &analysis::ScoreInput::ticker);
    if (input == inputs.end()) // deleted in between
        return fail(ErrorCode::notFound, QStringLiteral("There is no stock %1.").arg(ticker.text()));
    result.score = analysis::ScoringModel::fit(inputs, m_profile).score(*input, m_clock.now());
    return result;
}

Result<ScoreHistory> ScoreService::history(const Ticker &ticker, int days) const
{
    SOUNDINGS_TRY(StockRecord record, m_store.stocks().find(ticker));
    Staleness(m_clock, m_calendar).mark(record);
    ScoreHistory result{{}, scoreProvenance(record)};
    SOUNDINGS_TRY(result.snapshots, m_store.scores().history(ticker, {today() - std::chrono::days(days), today()}));
    return result;
}

Result<ScoreDelta> ScoreService::change(const Ticker &ticker, int days) const
{
    SOUNDINGS_TRY(StockRecord record, m_store.stocks().find(ticker));
    SOUNDINGS_TRY(const std::vector<ScoreSnapshot> before,
        m_store.scores().history(ticker, {Day::min(), today() - std::chrono::days(days)}));
    const bool comparable =
        !before.empty() && before.back().signal != Signal::notRated && record.score && record.score->isRated();
    if (!comparable) {
        return fail(ErrorCode::notFound,
            QStringLiteral("%1 has no score from %2 or more days ago to compare with. One is kept each trading day from now on.")
                .arg(ticker.text())
                .arg(days));
    }
    Staleness(m_clock, m_calendar).mark(record);
    ScoreChange change{ticker, record.stock.name, record.stock.sector, *record.score, before.back(), {}, {}};
    if (record.fundamentals)
        change.fundamentals = record.fundamentals->provenance;
    if (record.quote)
        change.prices = record.quote->provenance;
    return ScoreDelta{days, std::move(change)};
}

namespace {

void largestFirst(std::vector<ScoreDelta> &moves)
{
    std::ranges::sort(moves, [](const ScoreDelta &a, const ScoreDelta &b) {
        const double left = std::abs(a.total()), right = std::abs(b.total());
        return left != right ? left > right : a.change.ticker < b.change.ticker;
    });
}

} // namespace

Result<std::vector<ScoreDelta>> ScoreService::deltas(int days) const
{
    SOUNDINGS_TRY(std::vector<ScoreChange> changes, m_store.scores().changesSince(today() - std::chrono::days(days)));
    const Staleness staleness(m_clock, m_calendar);
    std::vector<ScoreDelta> result;
    for (ScoreChange &change : changes) {
        if (!change.current.isRated() || change.baseline.signal == Signal::notRated)
            continue;
        if (change.fundamentals)
            staleness.markFundamentals(*change.fundamentals);
        if (change.prices)
            staleness.markPrices(*change.prices);
        result.push_back({days, std::move(change)});
    }
    return result;
}

Result<std::vector<ScoreDelta>> ScoreService::movers(int days, int limit, MoveDirection direction) const
{
    SOUNDINGS_TRY(std::vector<ScoreDelta> moves, deltas(days));
    std::erase_if(
        moves, [&](const ScoreDelta &move) { return direction == MoveDirection::up ? move.total() <= 0 : move.total() >= 0; });
    largestFirst(moves);
    moves.resize(std::min(moves.size(), std::size_t(limit)));
    return moves;
}

Result<std::vector<ScoreDelta>> ScoreService::signalChanges(int days) const
{
    SOUNDINGS_TRY(std::vector<ScoreDelta> moves, deltas(days));
    std::erase_if(moves, [](const ScoreDelta &move) { return !move.signalChanged(); });
    largestFirst(moves);
    return moves;
}

Result<std::vector<StockRecord>> ScoreService::best(StockQuery query) const
{
    query.sort = StockSort::totalScore;
    query.descending = true;
    SOUNDINGS_TRY(StockPage page, m_store.stocks().page(query));
    const Staleness staleness(m_clock, m_calendar);
    for (StockRecord &record : page.records)
        staleness.mark(record);
    return std::move(page.records);
}

Result<std::vector<StockRecord>> ScoreService::leaderboard(int limit, const QString &sector) const
{
    return best({.sector = sector, .ratedOnly = true, .limit = limit});
}

Result<std::vector<StockRecord>> ScoreService::bySignal(Signal signal, int limit) const
{
    return best({.signal = signal, .limit = limit});
}

Result<std::map<QString, std::vector<StockRecord>>> ScoreService::bySector(int limitPerSector) const
{
    SOUNDINGS_TRY(const std::vector<QString> sectors, m_store.stocks().sectors());
    std::map<QString, std::vector<StockRecord>> result;
    for (const QString &sector : sectors) {
        SOUNDINGS_TRY(std::vector<StockRecord> records, leaderboard(limitPerSector, sector));
        if (!records.empty())
            result.emplace(sector, std::move(records));
    }
    return result;
}

Result<std::vector<Recommendation>> ScoreService::recommendations(
    analysis::Horizon horizon, int limit, const QString &sector) const
{
    SOUNDINGS_TRY(std::vector<StockRecord> rated, leaderboard(-1, sector));
    std::vector<Recommendation> fits;
    for (StockRecord &record : rated) {
        if (auto fit = analysis::horizonFit(*record.score, horizon))
            fits.push_back({std::move(record), std::move(*fit)});
    }
    std::ranges::sort(fits, [](const Recommendation &a, const Recommendation &b) {
        return a.fit.score != b.fit.score ? a.fit.score > b.fit.score : a.record.stock.ticker < b.record.stock.ticker;
    });
    fits.resize(std::min(fits.size(), std::size_t(limit)));
    return fits;
}

} // namespace soundings::engine
