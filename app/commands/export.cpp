#include "commands/command_line.h"
#include "commands/commands.h"
#include "commands/table.h"
#include "composition.h"

#include <QJsonObject>

namespace soundings::app {

namespace {

using engine::StockRecord;

QJsonValue orNull(const QString &text)
{
    return text.isEmpty() ? QJsonValue() : QJsonValue(text);
}

Result<std::vector<StockRecord>> chosenStocks(engine::Store &store, const QStringList &names)
{
    if (names.isEmpty()) {
        SOUNDINGS_TRY(engine::StockPage page, store.stocks().page({}));
        return std::move(page.records);
    }
    std::vector<Ticker> tickers;
    for (const QString &name : names) {
        SOUNDINGS_TRY(Ticker ticker, Ticker::parse(name));
        tickers.push_back(std::move(ticker));
    }
    return store.stocks().findAll(tickers);
}

/// Can be read back with `import stocks` and `import fundamentals`.
Result<Table> stocksTable(engine::Store &store, const QStringList &names)
{
    QStringList columns{
        "ticker", "name", "isin", "instrument_type", "sector", "industry", "market_cap", "currency", "exchange", "source"};
    for (const MetricInfo &info : allMetrics())
        columns << QString::fromLatin1(info.name);
    columns << QStringLiteral("fundamentals_source") << QStringLiteral("fundamentals_as_of");
    SOUNDINGS_TRY(const auto records, chosenStocks(store, names));
    Table table(std::move(columns));
    for (const StockRecord &record : records) {
        const Stock &stock = record.stock;
        std::vector<QJsonValue> row{stock.ticker.text(), orNull(stock.name), orNull(stock.isin), toText(stock.type),
            orNull(stock.sector), orNull(stock.industry), jsonNumber(stock.marketCap), stock.currency, orNull(stock.exchange),
            stock.source};
        for (const MetricInfo &info : allMetrics())
            row.push_back(jsonNumber(record.fundamentals ? record.fundamentals->values[info.metric] : std::nullopt));
        row.push_back(record.fundamentals ? QJsonValue(record.fundamentals->provenance.source) : QJsonValue());
        row.push_back(record.fundamentals ? QJsonValue(toIso(record.fundamentals->provenance.asOf)) : QJsonValue());
        table.add(std::move(row));
    }
    return table;
}

/// Can be read back with `import prices`.
Result<Table> pricesTable(engine::Store &store, const QStringList &names)
{
    SOUNDINGS_TRY(const auto records, chosenStocks(store, names));
    Table table({"ticker", "date", "open", "high", "low", "close", "adj_close", "volume", "source"});
    for (const StockRecord &record : records) {
        SOUNDINGS_TRY(const PriceHistory history, store.prices().history(record.stock.ticker));
        for (std::size_t i = 0; i < history.series.size(); ++i) {
            const PriceBar bar = history.series.bar(i);
            table.add(
                {record.stock.ticker.text(), toIso(bar.day), jsonNumber(bar.open), jsonNumber(bar.high), jsonNumber(bar.low),
                    jsonNumber(bar.close), jsonNumber(bar.adjustedClose), jsonNumber(bar.volume), history.provenance.source});
        }
    }
    return table;
}

Result<Table> scoresTable(engine::Store &store, const QStringList &names)
{
    SOUNDINGS_TRY(const auto records, chosenStocks(store, names));
    Table table({"ticker", "name", "sector", "total_score", "value_score", "quality_score", "momentum_score", "health_score",
        "signal", "profile", "coverage", "calculated_at", "fundamentals_source", "price_source"});
    for (const StockRecord &record : records) {
        if (!record.score)
            continue;
        const Score &score = *record.score;
        const auto points = [&](double value) { return score.isRated() ? jsonNumber(value) : QJsonValue(); };
        table.add({record.stock.ticker.text(), orNull(record.stock.name), orNull(record.stock.sector), points(score.total),
            points(score.pillar(Pillar::value)), points(score.pillar(Pillar::quality)), points(score.pillar(Pillar::momentum)),
            points(score.pillar(Pillar::health)), toText(score.signal), toText(score.profile), score.coverage,
            toIso8601(score.calculatedAt),
            record.fundamentals ? QJsonValue(record.fundamentals->provenance.source) : QJsonValue(),
            record.quote ? QJsonValue(record.quote->provenance.source) : QJsonValue()});
    }
    return table;
}

/// Every transaction of every portfolio, in the order in which they take effect.
Result<Table> portfolioTable(engine::Store &store, const QStringList &names)
{
    std::vector<Ticker> tickers;
    for (const QString &name : names) {
        SOUNDINGS_TRY(Ticker ticker, Ticker::parse(name));
        tickers.push_back(std::move(ticker));
    }
    SOUNDINGS_TRY(const auto portfolios, store.portfolios().all());
    Table table({"portfolio", "date", "kind", "ticker", "shares", "price", "fees", "note"});
    for (const Portfolio &portfolio : portfolios) {
        for (const Transaction &entry : portfolio.transactions) {
            if (!tickers.empty() && std::ranges::find(tickers, entry.ticker) == tickers.end())
                continue;
            table.add({portfolio.name, toIso(entry.day), toText(entry.kind), entry.ticker.text(), jsonNumber(entry.shares),
                jsonNumber(entry.price), jsonNumber(entry.fees), orNull(entry.note)});
        }
    }
    return table;
}

struct Exportable {
    const char *name;
    Result<Table> (*table)(engine::Store &store, const QStringList &tickers);
};

constexpr Exportable kExportables[] = {
    {"stocks", stocksTable}, {"prices", pricesTable}, {"scores", scoresTable}, {"portfolio", portfolioTable}};

} // namespace

int runExport(const QStringList &arguments)
{
    CommandLine line("export",
        QStringLiteral(
            "Prints stocks with their fundamentals, daily prices, scores, or the transactions of the portfolios, as CSV or with "
            "--json as JSON. Where each number is from stands in the columns of sources; “sample” is simulated."));
    line.addJsonOption();
    line.parser().addPositionalArgument(QStringLiteral("KIND"), QStringLiteral("stocks, prices, scores or portfolio."),
        QStringLiteral("stocks|prices|scores|portfolio"));
    line.parser().addPositionalArgument(
        QStringLiteral("TICKER"), QStringLiteral("Only these; all without."), QStringLiteral("[TICKER...]"));
    if (const auto ended = line.parse(arguments))
        return *ended;
    QStringList words = line.parser().positionalArguments();
    if (words.isEmpty())
        return line.wrongUsage(QStringLiteral("say what to export: stocks, prices, scores or portfolio."));
    const QString kind = words.takeFirst();
    const auto chosen =
        std::ranges::find_if(kExportables, [&](const Exportable &known) { return kind == QLatin1String(known.name); });
    if (chosen == std::end(kExportables))
        return line.wrongUsage(QStringLiteral("“%1” cannot be exported; stocks, prices, scores and portfolio can.").arg(kind));

    const auto settings = line.settings();
    if (!settings)
        return CommandLine::failure(settings.error());
    const auto composition = Composition::open(*settings, Composition::Mode::readOnly);
    if (!composition)
        return CommandLine::failure(composition.error());
    const auto table = chosen->table((*composition)->store(), words);
    if (!table)
        return CommandLine::failure(table.error());
    if (line.json())
        printJson({{kind, table->toJson()}});
    else
        table->printCsv();
    return kSuccess;
}

} // namespace soundings::app
