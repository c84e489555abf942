#include "commands/command_line.h"
#include "commands/commands.h"
#include "commands/progress_bar.h"
#include "market_refresh.h"
#include "stop_signal.h"

#include "base/executor.h"

#include <QCoreApplication>

namespace soundings::app {

namespace {

using engine::RefreshOutcome;
using engine::RefreshReport;

constexpr int kShownSymbols = 20; ///< where people read; --json has them all

void printReport(const RefreshReport &report)
{
    for (const QString &sentence : report.plan)
        print(sentence);
    if (report.ran)
        print(QStringLiteral("%1 refreshed, %2 skipped, %3 failed; %4 scores computed anew%5.")
                .arg(report.count(RefreshOutcome::refreshed))
                .arg(report.count(RefreshOutcome::skipped))
                .arg(report.count(RefreshOutcome::failed))
                .arg(report.scored)
                .arg(report.resumed ? QStringLiteral("; went on with a run that was interrupted") : QString()));
    else
        print(QStringLiteral("Nothing was refreshed. ") + report.reason);
    int shown = 0, more = 0;
    for (const auto &[name, symbol] : report.symbols) {
        const bool isRemarkable = symbol.outcome == RefreshOutcome::failed
            || (symbol.outcome == RefreshOutcome::refreshed && !symbol.reasons.isEmpty());
        if (!isRemarkable)
            continue;
        if (++shown > kShownSymbols)
            ++more;
        else
            print(QStringLiteral("  %1 %2: %3").arg(name, toText(symbol.outcome), symbol.reasons.join(u' ')));
    }
    if (more > 0)
        print(QStringLiteral("  ... and %1 more; --json names them").arg(more));
}

/// Runs it on a worker thread, so that Ctrl+C is heard meanwhile.
Result<RefreshReport> refreshInBackground(const MarketRefresh &refresh, engine::RefreshOptions options)
{
    Executor executor(Executor::Options{.ioThreads = 1, .cpuThreads = 1});
    StopSignal signal;
    std::stop_source stop;
    QObject::connect(&signal, &StopSignal::requested, qApp, [&stop] { stop.request_stop(); }, Qt::QueuedConnection);
    options.stop = stop.get_token();
    std::optional<Result<RefreshReport>> outcome;
    executor.run(
        Pool::io, [&](const std::stop_token &) { return refresh.run(options); }, qApp,
        [&](Result<RefreshReport> report) {
            outcome = std::move(report);
            QCoreApplication::quit();
        });
    QCoreApplication::exec();
    return std::move(*outcome);
}

} // namespace

int runRefresh(const QStringList &arguments)
{
    CommandLine line("refresh",
        QStringLiteral(
            "Fetches what is due from the source that MARKET_PROVIDER names: prices, quotes and fundamentals of all "
            "stocks, or of those that are named, which need not be known yet. Stores what is plausible, computes the "
            "scores that change, and says what was skipped or failed and why. A run that is stopped (Ctrl+C) is gone on "
            "with by the next. Exit code 1 if nothing could be refreshed and something failed."));
    line.parser().addPositionalArgument(QStringLiteral("TICKER..."),
        QStringLiteral("Which stocks. Default: all that are stored."), QStringLiteral("[TICKER...]"));
    line.addJsonOption();
    if (const auto ended = line.parse(arguments))
        return *ended;
    engine::RefreshOptions options;
    for (const QString &name : line.parser().positionalArguments()) {
        auto ticker = Ticker::parse(name);
        if (!ticker)
            return line.wrongUsage(ticker.error().message);
        options.tickers.push_back(std::move(*ticker));
    }
    options.byHand = !options.tickers.empty();
    const auto settings = line.settings();
    if (!settings)
        return CommandLine::failure(settings.error());
    const auto composition = Composition::open(*settings, Composition::Mode::start);
    if (!composition)
        return CommandLine::failure(composition.error());

    const MarketRefresh refresh(**composition);
    Result<RefreshReport> report;
    {
        ProgressBar progress(QStringLiteral("refresh"));
        options.progress = [&](int done, int total, const QString &) { progress.show(done, total); };
        report = refreshInBackground(refresh, options);
    }
    if (!report)
        return CommandLine::failure(report.error());
    if (line.json())
        printJson(toJson(*report, -1));
    else
        printReport(*report);
    return report->count(RefreshOutcome::failed) > 0 && report->count(RefreshOutcome::refreshed) == 0 ? kFailure : kSuccess;
}

} // namespace soundings::app
