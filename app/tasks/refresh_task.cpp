#include "tasks/refresh_task.h"

#include "market_refresh.h"
#include "tasks/task_arguments.h"

#include <QJsonArray>

namespace soundings::app {

namespace {

constexpr int kNamedSymbols = 200; ///< in a result, which is kept for weeks

Result<std::vector<Ticker>> tickersOf(const QJsonArray &args, const QJsonObject &kwargs)
{
    const QJsonValue given = kwargs.contains(QStringLiteral("tickers")) ? kwargs[QStringLiteral("tickers")] : args.at(0);
    std::vector<Ticker> tickers;
    if (given.isUndefined() || given.isNull())
        return tickers;
    if (!given.isArray())
        return fail(
            ErrorCode::invalidArgument, QStringLiteral("“tickers” must be a list of tickers, such as [\"AAPL\", \"MSFT\"]."));
    for (const QJsonValue name : given.toArray()) {
        SOUNDINGS_TRY(Ticker ticker, Ticker::parse(name.toString()));
        tickers.push_back(std::move(ticker));
    }
    return tickers;
}

} // namespace

jobs::Task refreshTask(const MarketRefresh &refresh)
{
    const auto body = [&refresh](const QJsonArray &args, const QJsonObject &kwargs,
                          const jobs::TaskContext &context) -> std::expected<QJsonValue, jobs::TaskFailure> {
        auto tickers = tickersOf(args, kwargs);
        if (!tickers)
            return std::unexpected(jobs::failureOf(tickers.error()));
        engine::RefreshOptions options{.tickers = std::move(*tickers), .stop = context.stop};
        if (context.progress) {
            options.progress = [&context](int done, int total, const QString &note) {
                context.progress(double(done) / double(total), QStringLiteral("%1 of %2: %3").arg(done).arg(total).arg(note));
            };
        }
        const auto report = refresh.run(options);
        if (!report)
            return std::unexpected(jobs::failureOf(report.error()));
        if (context.log) {
            for (const QString &sentence : report->plan)
                context.log(sentence);
        }
        return toJson(*report, kNamedSymbols);
    };
    // At the stated rate of a small plan ten thousand symbols take more than half an hour.
    return {.name = QStringLiteral("soundings.refresh_stock_data"),
        .body = withArguments({QStringLiteral("tickers")}, 1, body),
        .alone = true,
        .timeLimit = std::chrono::hours(3)};
}

} // namespace soundings::app
