#include "engine/importing/import_service.h"

#include "domain/trading_calendar.h"
#include "engine/importing/company_table.h"
#include "engine/importing/price_table.h"

#include <QFile>
#include <QHash>

#include <algorithm>

namespace soundings::engine {

namespace {

std::unexpected<Error> cancelled()
{
    return fail(ErrorCode::cancelled, QStringLiteral("The import was cancelled; nothing of the file was stored."));
}

/// One import of one file, from its text to the store.
class Import {
public:
    Import(Store &store, Timestamp now, const ImportOptions &options, ImportReport &report)
        : m_store(store)
        , m_now(now)
        , m_options(options)
        , m_report(report)
    {
    }

    Result<void> prices(std::string_view text);
    Result<void> companies(ImportKind kind, std::string_view text);

private:
    Result<void> checkRows(bool anyGood) const;
    Result<void> writePrices(const PriceTable &table, std::size_t size);
    Result<void> previewPrices(const PriceTable &table);
    Result<QHash<QString, StockRecord>> knownStocks();

    Store &m_store;
    Timestamp m_now;
    const ImportOptions &m_options;
    ImportReport &m_report;
};

Result<void> Import::checkRows(bool anyGood) const
{
    const qint64 rejected = m_report.rejected.count();
    if (m_options.strict && rejected > 0) {
        return fail(ErrorCode::invalidArgument,
            QStringLiteral(
                "Nothing was stored: the import is strict, and the number of bad rows is %1. Mend them, or leave out --strict.")
                .arg(rejected));
    }
    if (!anyGood)
        return fail(ErrorCode::invalidArgument, QStringLiteral("Nothing was stored: not one row of the file is good."));
    return {};
}

Result<void> Import::prices(std::string_view text)
{
    SOUNDINGS_TRY(const Day today, dayInNewYork(m_now));
    SOUNDINGS_TRY(const PriceTable table, readPriceTable(text, today, m_options, m_report));
    for (const TickerPrices &prices : table.tickers)
        m_report.tickers << prices.ticker.text();
    SOUNDINGS_CHECK(checkRows(table.barCount > 0));
    return m_options.dryRun ? previewPrices(table) : writePrices(table, text.size());
}

Result<void> Import::writePrices(const PriceTable &table, std::size_t size)
{
    PriceWriteCounts total;
    SOUNDINGS_TRY(const auto writer, m_store.prices().beginWrite(m_options.source, m_now));
    qint64 written = 0;
    for (const TickerPrices &prices : table.tickers) {
        if (m_options.stop.stop_requested())
            return cancelled();
        SOUNDINGS_TRY(const PriceWriteCounts counts, writer->write(prices.ticker, prices.bars));
        total.stored += counts.stored;
        total.replaced += counts.replaced;
        total.sampleRemoved += counts.sampleRemoved;
        written += qint64(prices.bars.size());
        // Reading was the first half of the work.
        if (m_options.progress)
            m_options.progress(qint64(double(size) * (1 + double(written) / double(table.barCount))), qint64(size) * 2);
    }
    if (m_options.stop.stop_requested())
        return cancelled();
    SOUNDINGS_CHECK(writer->commit());
    m_report.stored = total.stored;
    m_report.replaced = total.replaced;
    m_report.sampleRemoved = total.sampleRemoved;
    return {};
}

Result<void> Import::previewPrices(const PriceTable &table)
{
    for (const TickerPrices &prices : table.tickers) {
        auto history = m_store.prices().history(prices.ticker);
        if (!history && history.error().code != ErrorCode::notFound)
            return std::unexpected(std::move(history).error());
        const bool sample = history && history->provenance.isSample() && !history->series.empty();
        qint64 replaced = 0;
        if (history && !sample) {
            for (const PriceBar &bar : prices.bars)
                replaced += std::ranges::binary_search(history->series.days, bar.day);
        }
        m_report.replaced += replaced;
        m_report.stored += qint64(prices.bars.size()) - replaced;
        m_report.sampleRemoved += sample ? qint64(history->series.size()) : 0;
    }
    return {};
}

Result<QHash<QString, StockRecord>> Import::knownStocks()
{
    SOUNDINGS_TRY(StockPage page, m_store.stocks().page({}));
    QHash<QString, StockRecord> known;
    for (const StockRecord &record : page.records) {
        const QString &ticker = record.stock.ticker.text();
        known.insert(ticker, record);
    }
    return known;
}

Result<void> Import::companies(ImportKind kind, std::string_view text)
{
    SOUNDINGS_TRY(CompanyTable table, readCompanyTable(kind, text, m_options, m_report));
    for (const StockUpdate &stock : table.stocks)
        m_report.tickers << stock.ticker.text();
    m_report.tickers.sort();
    SOUNDINGS_CHECK(checkRows(!table.stocks.empty()));

    SOUNDINGS_TRY(const auto known, knownStocks());
    const bool fundamentals = kind == ImportKind::fundamentals;
    for (FundamentalsUpdate &update : table.fundamentals) {
        const auto stored = known.constFind(update.ticker.text());
        const bool exists = stored != known.cend() && (!fundamentals || stored->fundamentals);
        (exists ? m_report.replaced : m_report.stored) += 1;
        // Figures for which the file has no column stay, unless they are invented ones: real and sample figures do not mix.
        if (!fundamentals || !exists || stored->fundamentals->provenance.isSample())
            continue;
        for (const MetricInfo &info : allMetrics()) {
            if (!table.metrics.test(std::size_t(info.metric)))
                update.values.set(info.metric, stored->fundamentals->values[info.metric]);
        }
    }
    if (m_options.dryRun)
        return {};

    SOUNDINGS_TRY(const Day today, dayInNewYork(m_now));
    const auto counts = fundamentals ? m_store.stocks().upsertFundamentals(table.fundamentals,
                                           {.source = m_options.source, .asOf = today, .fetchedAt = m_now}, table.stocks)
                                     : m_store.stocks().upsert(table.stocks, m_options.source, m_now);
    m_report.stored = counts ? counts->stored : 0;
    m_report.replaced = counts ? counts->replaced : 0;
    return counts ? Result<void>() : std::unexpected(counts.error());
}

} // namespace

ImportService::ImportService(Store &store, const Clock &clock)
    : m_store(store)
    , m_clock(clock)
{
}

ImportReport ImportService::importFile(ImportKind kind, const QString &path, const ImportOptions &options)
{
    const auto failed = [&](const QString &reason) {
        ImportReport report{.file = path};
        report.failure = Error{ErrorCode::io, QStringLiteral("%1 cannot be read: %2").arg(path, reason)};
        return report;
    };
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return failed(file.errorString());
    // Read rather than mapped: a file that another program cuts short meanwhile must not end this one with SIGBUS.
    const QByteArray content = file.readAll();
    if (file.error() != QFileDevice::NoError)
        return failed(file.errorString());
    return importBytes(kind, path, {content.constData(), std::size_t(content.size())}, options);
}

ImportReport ImportService::importBytes(
    ImportKind kind, const QString &name, std::string_view bytes, const ImportOptions &options)
{
    ImportReport report{.file = name};
    Import import(m_store, m_clock.now(), options, report);
    auto outcome = kind == ImportKind::prices ? import.prices(bytes) : import.companies(kind, bytes);
    if (!outcome) {
        report.failure = std::move(outcome).error();
        report.stored = report.replaced = report.sampleRemoved = 0;
    }
    report.rejected.sort();
    report.flagged.sort();
    return report;
}

} // namespace soundings::engine
