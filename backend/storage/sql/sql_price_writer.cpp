#include "storage/sql/sql_price_writer.h"

#include "storage/sql/sql_change_log.h"
#include "storage/sql/stock_rows.h"

#include <algorithm>

namespace soundings::storage::sql {

namespace {

using engine::PriceWriteCounts;

const QString kSample = QStringLiteral("sample");

/// Where the stock's prices are from; a series is never a mix of simulated and real ones. nullopt: it has none.
std::optional<QString> storedSource(Connection &connection, std::int64_t stock)
{
    Query query(connection, "SELECT b.source FROM quotes q JOIN price_batches b ON b.id = q.batch_id WHERE q.stock_id = $1",
        {value(stock)});
    return query.next() ? std::optional(query.text(0)) : std::nullopt;
}

/// How many of `bars`, which are sorted, have a day that is stored.
int countStored(Connection &connection, std::int64_t stock, std::span<const PriceBar> bars)
{
    Query query(connection, "SELECT day FROM prices WHERE stock_id = $1 AND day BETWEEN $2 AND $3 ORDER BY day",
        {value(stock), value(bars.front().day), value(bars.back().day)});
    int stored = 0;
    auto bar = bars.begin();
    while (query.next()) {
        const Day day = query.day(0);
        while (bar != bars.end() && bar->day < day)
            ++bar;
        if (bar != bars.end() && bar->day == day)
            ++stored;
    }
    return stored;
}

} // namespace

SqlPriceWriter::SqlPriceWriter(const Database &database, ConnectionPool::Lease lease, const QString &source, Timestamp fetchedAt)
    : m_database(database)
    , m_lease(std::move(lease))
    , m_source(source)
    , m_fetchedAt(fetchedAt)
{
}

SqlPriceWriter::~SqlPriceWriter()
{
    if (!m_end)
        m_lease->rollback();
}

Result<PriceWriteCounts> SqlPriceWriter::write(const Ticker &ticker, std::span<const PriceBar> bars)
{
    if (m_end)
        return std::unexpected(*m_end);
    if (bars.empty())
        return PriceWriteCounts{};
    try {
        if (std::ranges::is_sorted(bars, {}, &PriceBar::day))
            return writeBars(ticker, bars);
        std::vector<PriceBar> sorted(bars.begin(), bars.end());
        std::ranges::sort(sorted, {}, &PriceBar::day);
        return writeBars(ticker, sorted);
    } catch (const Failure &failure) {
        return giveUp(failure);
    }
}

PriceWriteCounts SqlPriceWriter::writeBars(const Ticker &ticker, std::span<const PriceBar> bars)
{
    PriceWriteCounts counts;
    Connection &connection = *m_lease;
    const bool isSample = m_source == kSample;
    const StockRow row = ensureStock(connection, ticker, m_source, m_fetchedAt);
    const std::int64_t stock = row.id;
    if (row.isNew || row.wasHidden)
        m_kinds |= engine::DataKind::stocks;
    auto stored = storedSource(connection, stock);
    if (stored && isSample && *stored != kSample)
        return counts;
    if (stored && !isSample && *stored == kSample) {
        counts.sampleRemoved = run(connection, "DELETE FROM prices WHERE stock_id = $1", {value(stock)});
        run(connection, "DELETE FROM quotes WHERE stock_id = $1", {value(stock)});
        stored.reset();
    }
    if (stored)
        counts.replaced = countStored(connection, stock, bars);
    counts.stored = int(bars.size()) - counts.replaced;
    connection.insertBars(stock, batch(), bars, counts.replaced == 0);
    updateQuote(stock);
    m_changed.push_back(ticker);
    return counts;
}

std::int64_t SqlPriceWriter::batch()
{
    if (!m_batch) {
        Query query(*m_lease, "INSERT INTO price_batches (source, fetched_at) VALUES ($1, $2) RETURNING id",
            {value(m_source), value(m_fetchedAt)});
        while (query.next())
            m_batch = query.integer(0);
    }
    return *m_batch;
}

void SqlPriceWriter::updateQuote(std::int64_t stock)
{
    Value previousClose;
    std::int64_t day = 0, batchOfNewest = 0;
    double price = 0;
    Value volume;
    {
        Query newest(*m_lease, "SELECT day, close, volume, batch_id FROM prices WHERE stock_id = $1 ORDER BY day DESC LIMIT 2",
            {value(stock)});
        newest.next();
        day = newest.integer(0);
        price = newest.real(1);
        volume = value(newest.optionalReal(2));
        batchOfNewest = newest.integer(3);
        if (newest.next())
            previousClose = value(newest.real(1));
    }
    run(*m_lease,
        "INSERT INTO quotes (stock_id, day, price, previous_close, volume, batch_id) VALUES ($1, $2, $3, $4, $5, $6) "
        "ON CONFLICT (stock_id) DO UPDATE SET day = excluded.day, price = excluded.price, "
        "previous_close = excluded.previous_close, volume = excluded.volume, batch_id = excluded.batch_id",
        {value(stock), value(day), value(price), previousClose, volume, value(batchOfNewest)});
}

Result<void> SqlPriceWriter::commit()
{
    if (m_end)
        return std::unexpected(*m_end);
    try {
        recordChange(*m_lease, m_kinds, m_changed);
        m_lease->commit();
    } catch (const Failure &failure) {
        return giveUp(failure);
    }
    m_end = Error{ErrorCode::internal, QStringLiteral("These prices are stored already."), {}};
    m_lease.giveBack();
    m_database.tellOfCommit();
    return {};
}

std::unexpected<Error> SqlPriceWriter::giveUp(const Failure &failure)
{
    if (failure.remedy() == Remedy::reconnect || failure.remedy() == Remedy::inDoubt)
        m_lease.discard();
    else
        m_lease->rollback();
    m_end = failure.error();
    return std::unexpected(failure.error());
}

} // namespace soundings::storage::sql
