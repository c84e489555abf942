#include "commands/command_line.h"
#include "commands/commands.h"
#include "commands/progress_bar.h"
#include "composition.h"

#include <QJsonArray>
#include <QJsonObject>

namespace soundings::app {

namespace {

using engine::ImportKind;
using engine::ImportReport;
using engine::RowNotes;

constexpr std::size_t kShownNotes = 20; ///< of a file, where people read; --json has them all

QJsonArray toJson(const RowNotes &notes)
{
    QJsonArray rows;
    for (const engine::RowNote &note : notes.kept())
        rows.append(QJsonObject{{QStringLiteral("line"), note.line}, {QStringLiteral("reason"), note.reason}});
    return rows;
}

QJsonObject toJson(const ImportReport &report)
{
    QJsonObject file{
        {QStringLiteral("file"), report.file},
        {QStringLiteral("tickers"), QJsonArray::fromStringList(report.tickers)},
        {QStringLiteral("read"), report.read},
        {QStringLiteral("stored"), report.stored},
        {QStringLiteral("replaced"), report.replaced},
        {QStringLiteral("sample_removed"), report.sampleRemoved},
        {QStringLiteral("dividends"), report.dividends},
        {QStringLiteral("splits"), report.splits},
        {QStringLiteral("rejected"), toJson(report.rejected)},
        {QStringLiteral("rejected_count"), report.rejected.count()},
        {QStringLiteral("flagged"), toJson(report.flagged)},
        {QStringLiteral("flagged_count"), report.flagged.count()},
    };
    if (report.failure)
        file.insert(QStringLiteral("error"), report.failure->message);
    return file;
}

void printNotes(const char *what, const RowNotes &notes)
{
    std::size_t shown = 0;
    for (const engine::RowNote &note : notes.kept()) {
        if (++shown > kShownNotes)
            break;
        print(QStringLiteral("  line %1 %2: %3").arg(note.line).arg(QString::fromLatin1(what), note.reason));
    }
    if (notes.count() > qint64(kShownNotes))
        print(QStringLiteral("  ... and %1 more %2; --json names them")
                .arg(notes.count() - qint64(kShownNotes))
                .arg(QString::fromLatin1(what)));
}

void printReport(const ImportReport &report, bool dryRun)
{
    const QStringList named = report.tickers.mid(0, 8);
    QString tickers = named.join(QStringLiteral(", "));
    if (report.tickers.size() > named.size())
        tickers += QStringLiteral(" and %1 more").arg(report.tickers.size() - named.size());
    print(QStringLiteral("%1: %2 rows read, %3 stored, %4 replaced, %5 rejected, %6 flagged%7%8")
            .arg(report.file)
            .arg(report.read)
            .arg(report.stored)
            .arg(report.replaced)
            .arg(report.rejected.count())
            .arg(report.flagged.count())
            .arg(tickers.isEmpty() ? QString() : QStringLiteral(" (") + tickers + u')')
            .arg(dryRun ? QStringLiteral("; a dry run, nothing was written") : QString()));
    if (report.sampleRemoved > 0)
        print(QStringLiteral("  %1 simulated prices gave way to these").arg(report.sampleRemoved));
    printNotes("rejected", report.rejected);
    printNotes("flagged", report.flagged);
}

/// Everything behind the kind of import, once the options are understood.
int importFiles(CommandLine &line, ImportKind kind, const QStringList &files, engine::ImportOptions options)
{
    const auto settings = line.settings();
    if (!settings)
        return CommandLine::failure(settings.error());
    auto opened = Composition::open(*settings, options.dryRun ? Composition::Mode::preview : Composition::Mode::start);
    if (!opened)
        return CommandLine::failure(opened.error());
    Composition &composition = **opened;

    bool storedSomething = false;
    QJsonArray reports;
    for (const QString &file : files) {
        ProgressBar progress(file.section(u'/', -1));
        options.progress = [&](qint64 done, qint64 total) { progress.show(done, total); };
        const ImportReport report = composition.imports().importFile(kind, file, options);
        storedSomething |= report.storedSomething();
        if (line.json())
            reports.append(toJson(report));
        else
            printReport(report, options.dryRun);
        if (report.failure)
            CommandLine::failure(
                Error{report.failure->code, file + QStringLiteral(": ") + report.failure->message, report.failure->detail});
    }
    if (line.json())
        printJson({{QStringLiteral("files"), reports}});
    if (storedSomething && !options.dryRun) {
        if (const auto scored = composition.services().scores.calculate(); !scored)
            return CommandLine::failure(scored.error());
    }
    return storedSomething ? kSuccess : kFailure;
}

int importPrices(const QStringList &arguments)
{
    CommandLine line("import prices",
        QStringLiteral(
            "Stores daily prices from CSV files: one ticker a file (--ticker), a long file with a column of tickers, or a matrix "
            "of closes with a ticker over each column. Each file is stored in one transaction. Rows that cannot be right are "
            "left "
            "out and named; odd ones are stored and named. Exit code 0 if something was stored."));
    QCommandLineParser &parser = line.parser();
    parser.addOption({QStringLiteral("ticker"), QStringLiteral("Whose prices they are, where the file does not say."),
        QStringLiteral("TICKER")});
    parser.addOption({QStringLiteral("dry-run"), QStringLiteral("Say what would be stored, and store nothing.")});
    parser.addOption({QStringLiteral("strict"), QStringLiteral("Store nothing of a file that has a bad row.")});
    line.addJsonOption();
    parser.addPositionalArgument(QStringLiteral("FILE..."), QStringLiteral("CSV files."), QStringLiteral("FILE..."));
    if (const auto ended = line.parse(arguments))
        return *ended;
    const QStringList files = parser.positionalArguments();
    if (files.isEmpty())
        return line.wrongUsage(QStringLiteral("name at least one file."));
    engine::ImportOptions options{
        .strict = parser.isSet(QStringLiteral("strict")), .dryRun = parser.isSet(QStringLiteral("dry-run"))};
    if (parser.isSet(QStringLiteral("ticker"))) {
        auto ticker = Ticker::parse(parser.value(QStringLiteral("ticker")));
        if (!ticker)
            return line.wrongUsage(ticker.error().message);
        if (files.size() > 1)
            return line.wrongUsage(QStringLiteral("--ticker goes with one file; import the others in runs of their own."));
        options.ticker = *ticker;
    }
    return importFiles(line, ImportKind::prices, files, options);
}

int importCompanies(ImportKind kind, const QStringList &arguments)
{
    const bool stocks = kind == ImportKind::stocks;
    CommandLine line(stocks ? "import stocks" : "import fundamentals",
        stocks ? QStringLiteral(
                     "Stores stocks from a CSV file with the columns ticker, name, isin, instrument_type, sector, industry, "
                     "market_cap, currency, exchange, or Symbol, Security, GICS Sector, GICS Sub-Industry.")
               : QStringLiteral(
                     "Stores fundamentals from a CSV file with a column ticker or Symbol and columns such as pe_ratio, roe, "
                     "dividend_yield (percent points), or Price/Earnings, Price/Book, Price/Sales, Dividend Yield (there a "
                     "fraction). An empty cell is missing, 0 is 0. What the file says about the stocks besides is stored too."));
    QCommandLineParser &parser = line.parser();
    parser.addOption({QStringLiteral("dry-run"), QStringLiteral("Say what would be stored, and store nothing.")});
    parser.addOption({QStringLiteral("strict"), QStringLiteral("Store nothing if there is a bad row.")});
    line.addJsonOption();
    parser.addPositionalArgument(QStringLiteral("FILE"), QStringLiteral("A CSV file."), QStringLiteral("FILE"));
    if (const auto ended = line.parse(arguments))
        return *ended;
    if (parser.positionalArguments().isEmpty())
        return line.wrongUsage(QStringLiteral("name a file."));
    return importFiles(line, kind, parser.positionalArguments(),
        {.strict = parser.isSet(QStringLiteral("strict")), .dryRun = parser.isSet(QStringLiteral("dry-run"))});
}

} // namespace

int runImport(const QStringList &arguments)
{
    CommandLine line(
        "import", QStringLiteral("Stores what CSV files say. “import prices --help” tells more, as do the other two."));
    line.parser().addPositionalArgument(QStringLiteral("KIND"), QStringLiteral("prices, stocks or fundamentals."),
        QStringLiteral("prices|stocks|fundamentals FILE..."));
    qsizetype at = 0;
    while (at < arguments.size() && arguments[at].startsWith(u'-'))
        at += isGlobalValueOption(arguments[at]) ? 2 : 1;
    if (at >= arguments.size()) {
        if (const auto ended = line.parse(arguments))
            return *ended;
        return line.wrongUsage(QStringLiteral("say what to import: prices, stocks or fundamentals."));
    }
    QStringList rest = arguments;
    const QString kind = rest.takeAt(at);
    if (kind == u"prices")
        return importPrices(rest);
    if (kind == u"stocks")
        return importCompanies(ImportKind::stocks, rest);
    if (kind == u"fundamentals")
        return importCompanies(ImportKind::fundamentals, rest);
    return line.wrongUsage(QStringLiteral("“%1” cannot be imported; prices, stocks and fundamentals can.").arg(kind));
}

} // namespace soundings::app
