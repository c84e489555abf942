#include "commands/command_line.h"
#include "commands/commands.h"
#include "composition.h"

#include "analysis/portfolio/compute_metric.h"
#include "engine/live/live_portfolios.h"
#include "engine/live/memory_session_store.h"
#include "server/live/live_actions.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QRegularExpression>

namespace soundings::app {

namespace {

using analysis::MetricDetail;
using analysis::MetricKind;

/// "AAPL=100,MSFT=2.5", or lines of "AAPL,100" with or without a head, as an object for the reader of the live protocol.
Result<QJsonObject> pairsIn(const QString &text, QChar separator, const QRegularExpression &ends)
{
    QJsonObject pairs;
    for (const QString &pair : text.split(ends, Qt::SkipEmptyParts)) {
        const QStringList parts = pair.split(separator);
        bool isNumber = false;
        const double shares = parts.size() == 2 ? parts[1].trimmed().toDouble(&isNumber) : 0;
        if (!isNumber && pairs.isEmpty() && parts.value(0).trimmed().compare(u"ticker", Qt::CaseInsensitive) == 0)
            continue;
        if (!isNumber)
            return fail(ErrorCode::invalidArgument,
                QStringLiteral("“%1” is not a ticker and its shares; write AAPL=100,MSFT=2.5, or a file with lines AAPL,100.")
                    .arg(pair.trimmed()));
        pairs.insert(parts[0].trimmed(), shares);
    }
    return pairs;
}

Result<engine::Holdings> holdingsFrom(const QString &given)
{
    if (given.isEmpty())
        return engine::LivePortfolios::defaultHoldings();
    if (given.contains(u'=')) {
        SOUNDINGS_TRY(const QJsonObject pairs, pairsIn(given, u'=', QRegularExpression(QStringLiteral(","))));
        return server::readHoldings(pairs);
    }
    QFile file(given);
    if (!file.open(QIODevice::ReadOnly))
        return fail(ErrorCode::io, QStringLiteral("The file %1 cannot be read: %2.").arg(given, file.errorString()));
    const QByteArray content = file.readAll();
    if (const QJsonDocument json = QJsonDocument::fromJson(content); json.isObject())
        return server::readHoldings(json.object());
    SOUNDINGS_TRY(
        const QJsonObject pairs, pairsIn(QString::fromUtf8(content), u',', QRegularExpression(QStringLiteral("[\r\n]+"))));
    return server::readHoldings(pairs);
}

QJsonObject toJson(const analysis::MetricDetails &details);

QJsonValue toJson(const MetricDetail &detail)
{
    if (const auto *nested = std::get_if<analysis::MetricDetails>(&detail.value))
        return toJson(*nested);
    if (const auto *whole = std::get_if<std::int64_t>(&detail.value))
        return qint64(*whole);
    if (const auto *number = std::get_if<double>(&detail.value))
        return *number;
    if (const auto *flag = std::get_if<bool>(&detail.value))
        return *flag;
    return std::get<QString>(detail.value);
}

QJsonObject toJson(const analysis::MetricDetails &details)
{
    QJsonObject object;
    for (const MetricDetail &detail : details)
        object.insert(QLatin1String(detail.key), toJson(detail));
    return object;
}

struct Analysis {
    engine::LiveSession session;
    std::shared_ptr<const analysis::PortfolioSnapshot> snapshot;
};

Result<Analysis> prepare(Composition &composition, const Ticker &ticker, const engine::Holdings &holdings)
{
    SOUNDINGS_TRY(const auto sessions, engine::MemorySessionStore::load(nullptr, {}, composition.clock()));
    const engine::LivePortfolios portfolios(composition.store(), *sessions, composition.clock());
    SOUNDINGS_TRY(auto opened, portfolios.open(QStringLiteral("analyze"), holdings));
    SOUNDINGS_TRY(auto snapshot, portfolios.snapshotOf(opened.session, ticker));
    return Analysis{std::move(opened.session), std::move(snapshot)};
}

QJsonObject describe(MetricKind kind, const Result<analysis::MetricResult> &result)
{
    QJsonObject metric{{QStringLiteral("metric"), QString::fromLatin1(analysis::nameOf(kind))}};
    if (result) {
        metric.insert(QStringLiteral("value"), result->value);
        metric.insert(QStringLiteral("explain"), result->explain);
        metric.insert(QStringLiteral("details"), toJson(result->details));
    } else {
        metric.insert(QStringLiteral("error"), result.error().message);
    }
    return metric;
}

void printMetric(const QJsonObject &metric)
{
    const QString name = metric[QStringLiteral("metric")].toString().leftJustified(18);
    if (metric.contains(QStringLiteral("error"))) {
        print(QStringLiteral("%1 not known: %2").arg(name, metric[QStringLiteral("error")].toString()));
        return;
    }
    print(QStringLiteral("%1 %2").arg(name).arg(metric[QStringLiteral("value")].toDouble(), 9, 'f', 4));
    print(QStringLiteral("    ") + metric[QStringLiteral("explain")].toString());
}

} // namespace

int runAnalyze(const QStringList &arguments)
{
    CommandLine line("analyze",
        QStringLiteral(
            "Tells five metrics of a ticker within a portfolio: risk, concentration, correlation, momentum and what to "
            "hold of it. docs/METRICS.md has the formulas."));
    line.parser().addPositionalArgument(QStringLiteral("TICKER"), QStringLiteral("The ticker; it need not be held"));
    line.parser().addOption({QStringLiteral("holdings"),
        QStringLiteral("AAPL=100,MSFT=2.5, or a file of lines AAPL,100 or of JSON. Default: AAPL 100, GOOGL 50, MSFT 75."),
        QStringLiteral("HOLDINGS")});
    line.addJsonOption();
    if (const auto ended = line.parse(arguments))
        return *ended;
    const QStringList words = line.parser().positionalArguments();
    if (words.size() != 1)
        return line.wrongUsage(QStringLiteral("it takes one ticker."));
    const auto ticker = Ticker::parse(words.front());
    if (!ticker)
        return line.wrongUsage(ticker.error().message);
    const auto holdings = holdingsFrom(line.parser().value(QStringLiteral("holdings")));
    if (!holdings)
        return CommandLine::failure(holdings.error());
    const auto settings = line.settings();
    if (!settings)
        return CommandLine::failure(settings.error());
    const auto composition = Composition::open(*settings, Composition::Mode::start);
    if (!composition)
        return CommandLine::failure(composition.error());
    const auto prepared = prepare(**composition, *ticker, *holdings);
    if (!prepared)
        return CommandLine::failure(prepared.error());

    analysis::MetricOptions options{.paths = int(settings->integer(Setting::monteCarloPaths))};
    if (const auto seed = settings->optionalInteger(Setting::monteCarloSeed))
        options.seed = std::uint64_t(*seed);
    QJsonArray metrics;
    for (const MetricKind kind : analysis::kMetricKinds)
        metrics.append(describe(kind, analysis::computeMetric(kind, *prepared->snapshot, options)));
    if (line.json()) {
        printJson({{QStringLiteral("ticker"), ticker->text()}, {QStringLiteral("total_value"), prepared->session.totalValue()},
            {QStringLiteral("hypothetical"), prepared->snapshot->hypothetical}, {QStringLiteral("metrics"), metrics}});
        return kSuccess;
    }
    print(QStringLiteral("%1 within a portfolio of %2%3")
            .arg(ticker->text())
            .arg(prepared->session.totalValue(), 0, 'f', 2)
            .arg(prepared->snapshot->hypothetical ? QStringLiteral(", as if it were held") : QString()));
    for (const QJsonValue metric : metrics)
        printMetric(metric.toObject());
    return kSuccess;
}

} // namespace soundings::app
