#include "sample_seeding.h"

#include "providers/sample/sample_market.h"

#include <QLoggingCategory>
#include <QSet>

#include <algorithm>

namespace soundings::app {

namespace {

Q_LOGGING_CATEGORY(lcSample, "sample")

using providers::SampleMarket;

const QString kSource = QStringLiteral("sample");
const QString kSeededKey = QStringLiteral("sample_market_seeded");
// Seeding takes several transactions; a start that finds this mark does them again, which changes nothing that is there already.
const QString kBegun = QStringLiteral("begun");
const QString kDone = QStringLiteral("true");
constexpr std::chrono::days kScoreHistory{35};

Result<SampleMarket> openMarket(const TradingCalendar &calendar)
{
    return SampleMarket::open([&calendar](Day day) { return calendar.isTradingDay(day).value_or(false); });
}

/// Writes of every ticker the sessions after the one that `newestStored` gives.
Result<int> writePrices(
    engine::Services &services, const SampleMarket &market, Day last, const std::function<Day(const Ticker &)> &newestStored)
{
    int written = 0;
    SOUNDINGS_TRY(const auto writer, services.store.prices().beginWrite(kSource, services.clock.now()));
    for (const engine::StockUpdate &stock : market.stocks()) {
        const Day newest = newestStored(stock.ticker);
        if (newest >= last)
            continue;
        std::vector<PriceBar> bars = market.prices(stock.ticker, last);
        std::erase_if(bars, [&](const PriceBar &bar) { return bar.day <= newest; });
        if (bars.empty())
            continue;
        SOUNDINGS_TRY(const auto counts, writer->write(stock.ticker, bars));
        written += counts.stored;
    }
    SOUNDINGS_CHECK(writer->commit());
    return written;
}

Result<void> seed(engine::Services &services, Day last)
{
    SOUNDINGS_TRY(const SampleMarket market, openMarket(services.calendar));
    SOUNDINGS_CHECK(services.store.setSetting(kSeededKey, kBegun));
    const Provenance provenance{.source = kSource, .asOf = last, .fetchedAt = services.clock.now()};
    SOUNDINGS_CHECK(services.store.stocks().upsertFundamentals(market.fundamentals(), provenance, market.stocks()));
    SOUNDINGS_CHECK(writePrices(services, market, last, [](const Ticker &) { return Day::min(); }));
    SOUNDINGS_CHECK(services.scores.calculate());
    // So that "changed in 7 days" has something to say from the first day on. The last session is today's score.
    SOUNDINGS_TRY(
        std::vector<Day> sessions, services.calendar.sessionsBetween(last - kScoreHistory, last - std::chrono::days(1)));
    SOUNDINGS_CHECK(services.scores.backfillSnapshots(sessions));
    SOUNDINGS_CHECK(services.store.setSetting(kSeededKey, kDone));
    qCInfo(lcSample,
        "filled the empty store with a simulated market of %d companies and indices; import real prices to replace them",
        int(market.stocks().size()));
    return {};
}

Result<void> extend(engine::Services &services, Day last)
{
    SOUNDINGS_TRY(const std::vector<PriceHistory> newest, services.store.prices().newest(1));
    QHash<QString, Day> sampleDays;
    bool behind = false;
    for (const PriceHistory &history : newest) {
        if (!history.provenance.isSample() || history.series.empty())
            continue;
        sampleDays.insert(history.ticker.text(), history.series.days.back());
        behind |= history.series.days.back() < last;
    }
    if (!behind)
        return {};
    SOUNDINGS_TRY(const SampleMarket market, openMarket(services.calendar));
    // A ticker without sample prices now has real ones, or was removed: it is left alone.
    const auto newestStored = [&](const Ticker &ticker) { return sampleDays.value(ticker.text(), Day::max()); };
    SOUNDINGS_TRY(const int written, writePrices(services, market, last, newestStored));
    if (written > 0) {
        SOUNDINGS_CHECK(services.scores.calculate());
        // The days that nobody started the program on are in the history as well.
        const Day before = std::ranges::min(sampleDays);
        SOUNDINGS_TRY(const std::vector<Day> missed,
            services.calendar.sessionsBetween(std::max(before, last - kScoreHistory), last - std::chrono::days(1)));
        SOUNDINGS_CHECK(services.scores.backfillSnapshots(missed));
    }
    qCInfo(lcSample, "added %d simulated daily prices up to %s", written, qPrintable(toIso(last)));
    return {};
}

} // namespace

Result<void> bringSampleMarketUpToDate(engine::Services &services)
{
    SOUNDINGS_TRY(const Day last, services.calendar.lastFinishedSession(services.clock.now()));
    SOUNDINGS_TRY(const std::optional<QString> state, services.store.setting(kSeededKey));
    if (state == kDone)
        return extend(services, last);
    SOUNDINGS_TRY(const engine::StockPage any, services.store.stocks().page({.limit = 1}));
    if (state == kBegun || any.total == 0)
        return seed(services, last);
    return {};
}

Result<SampleImport> importSampleStocks(
    engine::Services &services, std::optional<InstrumentType> type, int limit, std::stop_token stop)
{
    SOUNDINGS_TRY(const Day last, services.calendar.lastFinishedSession(services.clock.now()));
    SOUNDINGS_TRY(const SampleMarket market, openMarket(services.calendar));
    SOUNDINGS_TRY(const engine::StockPage present, services.store.stocks().page({}));
    QSet<QString> known;
    for (const engine::StockRecord &record : present.records)
        known.insert(record.stock.ticker.text());

    SampleImport done;
    QSet<QString> wanted;
    std::vector<engine::StockUpdate> stocks;
    for (const engine::StockUpdate &stock : market.stocks()) {
        if (type && stock.type.value_or(InstrumentType::stock) != *type)
            continue;
        if (known.contains(stock.ticker.text())) {
            ++done.skipped;
        } else if (int(stocks.size()) < limit) {
            wanted.insert(stock.ticker.text());
            stocks.push_back(stock);
        }
    }
    if (stocks.empty())
        return done;
    std::vector<engine::FundamentalsUpdate> fundamentals = market.fundamentals();
    std::erase_if(fundamentals, [&](const engine::FundamentalsUpdate &update) { return !wanted.contains(update.ticker.text()); });
    const Provenance provenance{.source = kSource, .asOf = last, .fetchedAt = services.clock.now()};
    SOUNDINGS_CHECK(services.store.stocks().upsertFundamentals(fundamentals, provenance, stocks));
    SOUNDINGS_CHECK(writePrices(
        services, market, last, [&](const Ticker &ticker) { return wanted.contains(ticker.text()) ? Day::min() : Day::max(); }));
    SOUNDINGS_CHECK(services.scores.calculate({}, stop));
    done.imported = int(stocks.size());
    return done;
}

} // namespace soundings::app
