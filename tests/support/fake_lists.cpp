#include "support/fake_lists.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include <algorithm>
#include <array>

namespace soundings::test {

namespace {

using Stocks = QList<protocol::StockItemDto>;

QJsonValue orNull(const std::optional<double> &value)
{
    return value ? QJsonValue(*value) : QJsonValue();
}

QString parameter(const client::Request &request, const char *name)
{
    for (const auto &[key, value] : request.query) {
        if (key == QLatin1String(name))
            return value;
    }
    return {};
}

QJsonObject provenanceOf(const protocol::StockItemDto &stock)
{
    const protocol::ProvenanceDto from =
        stock.quote ? stock.quote->provenance : protocol::ProvenanceDto{stock.source, {}, {}, false};
    return {{QStringLiteral("source"), from.source}, {QStringLiteral("as_of"), from.asOf.toString(Qt::ISODate)},
        {QStringLiteral("fetched_at"), from.fetchedAt.toString(Qt::ISODate)}, {QStringLiteral("stale"), from.stale}};
}

QJsonObject scoresOf(const protocol::StockItemDto &stock)
{
    return {{QStringLiteral("total_score"), orNull(stock.score->total)},
        {QStringLiteral("value_score"), orNull(stock.score->value)},
        {QStringLiteral("quality_score"), orNull(stock.score->quality)},
        {QStringLiteral("momentum_score"), orNull(stock.score->momentum)},
        {QStringLiteral("health_score"), orNull(stock.score->health)}, {QStringLiteral("signal"), stock.score->signal}};
}

/// Ticker, name and sector.
QJsonObject named(const protocol::StockItemDto &stock)
{
    return {{QStringLiteral("ticker"), stock.ticker}, {QStringLiteral("name"), stock.name},
        {QStringLiteral("sector"), stock.sector}, {QStringLiteral("provenance"), provenanceOf(stock)}};
}

QJsonObject ranked(const protocol::StockItemDto &stock)
{
    QJsonObject object = named(stock);
    const QJsonObject scores = scoresOf(stock);
    for (auto entry = scores.begin(); entry != scores.end(); ++entry)
        object.insert(entry.key(), entry.value());
    return object;
}

QJsonObject item(const protocol::StockItemDto &stock)
{
    QJsonObject object = named(stock);
    object.insert(QStringLiteral("source"), stock.source);
    object.insert(QStringLiteral("pe_ratio"), orNull(stock.peRatio));
    object.insert(QStringLiteral("scores"), scoresOf(stock));
    if (stock.quote)
        object.insert(QStringLiteral("quote"),
            QJsonObject{{QStringLiteral("price"), stock.quote->price}, {QStringLiteral("currency"), stock.quote->currency},
                {QStringLiteral("change_percent"), orNull(stock.quote->changePercent)},
                {QStringLiteral("provenance"), provenanceOf(stock)}});
    return object;
}

/// Those that are rated, best first.
Stocks best(Stocks stocks, const QString &sector, qsizetype limit)
{
    stocks.removeIf([&](const auto &stock) { return !stock.score->total || (!sector.isEmpty() && stock.sector != sector); });
    std::ranges::stable_sort(stocks, std::ranges::greater{}, [](const auto &stock) { return *stock.score->total; });
    return stocks.first(std::min(limit, stocks.size()));
}

QJsonArray leaders(const Stocks &stocks)
{
    QJsonArray array;
    for (const auto &stock : stocks)
        array.append(ranked(stock));
    return array;
}

QJsonObject recommendations(const client::Request &request, const Stocks &stocks)
{
    QJsonArray candidates;
    int rank = 0;
    for (const auto &stock : best(stocks, parameter(request, "sector"), parameter(request, "limit").toInt())) {
        QJsonObject candidate = ranked(stock);
        candidate.insert(QStringLiteral("rank"), ++rank);
        candidate.insert(QStringLiteral("horizon_score"), *stock.score->total);
        candidate.insert(QStringLiteral("why"), QStringLiteral("Most of it from health 23.1 of 25 and value 22.7 of 25"));
        candidates.append(candidate);
    }
    return {{QStringLiteral("horizon"), parameter(request, "horizon")},
        {QStringLiteral("description"), QStringLiteral("All four pillars count the same.")},
        {QStringLiteral("weights"),
            QJsonObject{{QStringLiteral("value"), 0.25}, {QStringLiteral("quality"), 0.25}, {QStringLiteral("momentum"), 0.25},
                {QStringLiteral("health"), 0.25}}},
        {QStringLiteral("candidates"), candidates}};
}

QJsonObject sectorLeaders(const client::Request &request, const Stocks &stocks)
{
    QJsonObject sectors;
    for (const auto &stock : stocks) {
        if (!sectors.contains(stock.sector))
            sectors.insert(stock.sector, leaders(best(stocks, stock.sector, parameter(request, "limit_per_sector").toInt())));
    }
    return sectors;
}

QJsonObject movers(const client::Request &request, Stocks stocks)
{
    const double sign = parameter(request, "direction") == QLatin1String("down") ? -1 : 1;
    stocks.removeIf([&](const auto &stock) { return !stock.score->total || stock.scoreChange7d.value_or(0) * sign <= 0; });
    std::ranges::stable_sort(stocks, std::ranges::greater{}, [&](const auto &stock) { return *stock.scoreChange7d * sign; });
    QJsonArray array;
    for (const auto &stock : stocks.first(std::min<qsizetype>(parameter(request, "limit").toInt(), stocks.size()))) {
        QJsonObject move = named(stock);
        move.insert(QStringLiteral("current_score"), *stock.score->total);
        move.insert(QStringLiteral("historical_score"), *stock.score->total - *stock.scoreChange7d);
        move.insert(QStringLiteral("score_change"), *stock.scoreChange7d);
        move.insert(QStringLiteral("current_signal"), stock.score->signal);
        move.insert(QStringLiteral("historical_signal"), QStringLiteral("HOLD"));
        array.append(move);
    }
    return {{QStringLiteral("movers"), array}};
}

/// Of every tenth stock that is rated; none within 30 days.
QJsonObject signalChanges(const client::Request &request, const Stocks &stocks)
{
    QJsonArray array;
    for (qsizetype i = 0; i < stocks.size() && parameter(request, "days").toInt() >= 30; i += 10) {
        if (!stocks[i].score->total)
            continue;
        QJsonObject change = named(stocks[i]);
        change.insert(QStringLiteral("previous_signal"), QStringLiteral("HOLD"));
        change.insert(QStringLiteral("current_signal"), stocks[i].score->signal);
        change.insert(QStringLiteral("score_change"), stocks[i].scoreChange7d.value_or(3.5));
        change.insert(QStringLiteral("change_date"), QStringLiteral("2026-11-12"));
        array.append(change);
    }
    return {{QStringLiteral("signal_changes"), array}};
}

QJsonObject strategies()
{
    const std::array<std::array<const char *, 3>, 5> table{
        {{"value-gems", "Value Gems", "Low price for the earnings, good returns on capital, little debt."},
            {"quality-compounders", "Quality Compounders",
                "High returns on capital, wide margins, and sales that do not shrink."},
            {"dividend-kings", "Dividend Kings", "A high dividend that earnings cover, without much debt."},
            {"deep-value", "Deep Value", "Cheap against the books, with free cash and bearable debt."},
            {"explosive-growth", "Explosive Growth",
                "Sales that grow fast, at a price that growth explains, and with a profit."}}};
    QJsonArray array;
    for (const auto &[key, name, description] : table)
        array.append(QJsonObject{{QStringLiteral("key"), QLatin1String(key)}, {QStringLiteral("name"), QLatin1String(name)},
            {QStringLiteral("description"), QLatin1String(description)}});
    return {{QStringLiteral("strategies"), array}};
}

QJsonObject condition(const char *metric, const char *label, const char *unit, double value, const QString &text)
{
    return {{QStringLiteral("metric"), QLatin1String(metric)}, {QStringLiteral("label"), QLatin1String(label)},
        {QStringLiteral("unit"), QLatin1String(unit)}, {QStringLiteral("value"), value}, {QStringLiteral("text"), text}};
}

QJsonObject step(const QString &condition, qsizetype remaining, qsizetype without)
{
    return {{QStringLiteral("condition"), condition}, {QStringLiteral("remaining"), remaining},
        {QStringLiteral("without_it"), without}};
}

/// Those whose P/E is within the bound; a ROIC is made up for each.
QJsonObject screen(const Stocks &stocks, double peMax, const QString &sector, qsizetype limit)
{
    Stocks hits = best(stocks, sector, stocks.size());
    const qsizetype rated = hits.size();
    hits.removeIf([&](const auto &stock) { return !stock.peRatio || *stock.peRatio < 0 || *stock.peRatio > peMax; });
    QJsonArray array;
    for (const auto &stock : hits.first(std::min(limit, hits.size()))) {
        QJsonObject hit = item(stock);
        const QString pe = QString::number(*stock.peRatio, 'f', 1);
        hit.insert(QStringLiteral("conditions"),
            QJsonArray{condition("pe_ratio", "P/E", "ratio", *stock.peRatio,
                           QStringLiteral("P/E %1, %2 below the limit of %3")
                               .arg(pe)
                               .arg(peMax - *stock.peRatio, 0, 'f', 1)
                               .arg(peMax, 0, 'f', 1)),
                condition("roic", "ROIC", "percent", 21.6,
                    QStringLiteral("ROIC 21.6\u202f%, 6.6\u202f% above the minimum of 15.0\u202f%"))});
        hit.insert(QStringLiteral("strengths"), QJsonArray{QStringLiteral("ROIC 21.6\u202f%, above 20.0\u202f%")});
        hit.insert(QStringLiteral("weaknesses"), QJsonArray{QStringLiteral("Revenue growth \u22122.0\u202f%, below 0.0\u202f%")});
        array.append(hit);
    }
    const QString bound = QStringLiteral("P/E at most %1").arg(peMax, 0, 'f', 1);
    return {{QStringLiteral("results"), array}, {QStringLiteral("total_matches"), hits.size()},
        {QStringLiteral("left_out_missing"), stocks.size() - rated},
        {QStringLiteral("funnel"),
            QJsonArray{step(QStringLiteral("ROIC at least 15.0\u202f%"), rated, hits.size()), step(bound, hits.size(), rated)}}};
}

QJsonObject custom(const client::Request &request, const Stocks &stocks)
{
    const QJsonObject body = QJsonDocument::fromJson(request.body).object();
    return screen(stocks, body.value(QStringLiteral("pe_ratio_max")).toDouble(1e9),
        body.value(QStringLiteral("sector")).toString(), body.value(QStringLiteral("limit")).toInt());
}

QJsonObject cache()
{
    const QJsonObject memory{{QStringLiteral("name"), QStringLiteral("memory")}, {QStringLiteral("available"), true},
        {QStringLiteral("hits"), 31}, {QStringLiteral("entries"), 12}, {QStringLiteral("bytes"), 141100},
        {QStringLiteral("capacity_bytes"), 67108864}};
    const QJsonObject redis{{QStringLiteral("name"), QStringLiteral("redis")}, {QStringLiteral("available"), false},
        {QStringLiteral("message"), QStringLiteral("It does not answer since 14:02.")}, {QStringLiteral("hits"), 7}};
    return {{QStringLiteral("enabled"), true},
        {QStringLiteral("message"), QStringLiteral("Redis is away; this process' memory serves on its own.")},
        {QStringLiteral("hit_rate"), 0.76}, {QStringLiteral("tiers"), QJsonArray{memory, redis}}};
}

Result<QByteArray> comparison(const client::Request &request, const Stocks &stocks)
{
    QJsonArray chosen, totals, ratios;
    QString highest, cheapest;
    double most = -1, least = 1e9;
    for (const QString &ticker : parameter(request, "tickers").split(u',')) {
        const auto found = std::ranges::find(stocks, ticker, &protocol::StockItemDto::ticker);
        if (found == stocks.end())
            return fail(ErrorCode::notFound, QStringLiteral("There is no stock %1.").arg(ticker));
        chosen.append(item(*found));
        totals.append(orNull(found->score->total));
        ratios.append(orNull(found->peRatio));
        if (found->score->total.value_or(-1) > most) {
            most = *found->score->total;
            highest = ticker;
        }
        if (found->peRatio.value_or(1e9) < least && *found->peRatio > 0) {
            least = *found->peRatio;
            cheapest = ticker;
        }
    }
    const auto row = [](const char *key, const char *label, const QJsonArray &values, const QString &best) {
        return QJsonObject{{QStringLiteral("key"), QLatin1String(key)}, {QStringLiteral("label"), QLatin1String(label)},
            {QStringLiteral("values"), values}, {QStringLiteral("best"), best.isEmpty() ? QJsonArray() : QJsonArray{best}}};
    };
    return QJsonDocument(QJsonObject{{QStringLiteral("stocks"), chosen},
                             {QStringLiteral("rows"),
                                 QJsonArray{row("total_score", "Score", totals, highest),
                                     row("pe_ratio", "P/E", ratios, cheapest), row("market_cap", "Market value", {}, {})}}})
        .toJson();
}

/// A row is bad where two commas are together; all others are new.
QJsonObject importReport(const client::Request &request)
{
    QStringList rows = QString::fromUtf8(request.body).trimmed().split(u'\n');
    rows.removeFirst();
    QJsonArray rejected;
    for (qsizetype i = 0; i < rows.size(); ++i) {
        if (rows[i].contains(QStringLiteral(",,")))
            rejected.append(
                QJsonObject{{QStringLiteral("line"), i + 2}, {QStringLiteral("reason"), QStringLiteral("close is missing")}});
    }
    return {{QStringLiteral("dry_run"), parameter(request, "dry_run") == QLatin1String("true")},
        {QStringLiteral("tickers"), QJsonArray{parameter(request, "ticker")}}, {QStringLiteral("read"), rows.size()},
        {QStringLiteral("stored"), rows.size() - rejected.size()}, {QStringLiteral("replaced"), 0},
        {QStringLiteral("rejected_count"), rejected.size()}, {QStringLiteral("rejected"), rejected}};
}

QJsonObject givenTokens()
{
    const auto token = [](const char *name, const char *scope, const QJsonValue &expires, const QJsonValue &used) {
        return QJsonObject{{QStringLiteral("name"), QLatin1String(name)}, {QStringLiteral("scope"), QLatin1String(scope)},
            {QStringLiteral("created_at"), QStringLiteral("2026-11-02T09:00:00Z")}, {QStringLiteral("expires_at"), expires},
            {QStringLiteral("last_used_at"), used}};
    };
    return {{QStringLiteral("tokens"),
        QJsonArray{token("laptop", "write", QStringLiteral("2126-11-02T09:00:00Z"), QStringLiteral("2026-11-20T14:00:00Z")),
            token("script", "read", {}, {})}}};
}

} // namespace

Result<QByteArray> listReply(const client::Request &request, const QList<protocol::StockItemDto> &stocks)
{
    const QString path = request.path;
    const auto object = [](const QJsonObject &value) { return QJsonDocument(value).toJson(); };
    if (path == QLatin1String("/api/stocks/recommendations/top"))
        return object(recommendations(request, stocks));
    if (path == QLatin1String("/api/stocks/leaderboard/top"))
        return QJsonDocument(leaders(best(stocks, parameter(request, "sector"), parameter(request, "limit").toInt()))).toJson();
    if (path == QLatin1String("/api/stocks/leaderboard/sectors"))
        return object(sectorLeaders(request, stocks));
    if (const QString signal = path.section(u'/', -1); path == QLatin1String("/api/stocks/leaderboard/by-signal/") + signal) {
        Stocks rated = best(stocks, {}, stocks.size());
        rated.removeIf([&](const auto &stock) { return stock.score->signal != signal; });
        return QJsonDocument(leaders(rated.first(std::min<qsizetype>(parameter(request, "limit").toInt(), rated.size()))))
            .toJson();
    }
    if (path == QLatin1String("/api/stocks/score-changes/movers"))
        return object(movers(request, stocks));
    if (path == QLatin1String("/api/stocks/score-changes/signals"))
        return object(signalChanges(request, stocks));
    if (path == QLatin1String("/api/stocks/screener/strategies"))
        return object(strategies());
    if (path == QLatin1String("/api/stocks/screener/custom"))
        return object(custom(request, stocks));
    if (path.startsWith(QLatin1String("/api/stocks/screener/strategies/")))
        return object(screen(stocks, 15, {}, parameter(request, "limit").toInt()));
    if (path.startsWith(QLatin1String("/api/imports/")))
        return object({{QStringLiteral("progress"), 0.5}, {QStringLiteral("stored"), false}});
    if (path.startsWith(QLatin1String("/api/import/")))
        return object(importReport(request));
    if (path == QLatin1String("/api/cache/status"))
        return object(cache());
    if (path == QLatin1String("/api/cache/invalidate"))
        return object({{QStringLiteral("success"), true}, {QStringLiteral("keys_deleted"), 4}});
    if (path == QLatin1String("/api/tokens") && request.method == client::Request::Method::get)
        return object(givenTokens());
    if (path.startsWith(QLatin1String("/api/tokens/")))
        return QByteArray();
    if (path == QLatin1String("/api/tokens")) {
        QJsonObject token = QJsonDocument::fromJson(request.body).object();
        token.insert(QStringLiteral("token"), QStringLiteral("snd_invented"));
        return object(token);
    }
    if (path == QLatin1String("/api/market/calendar")) {
        const QJsonObject christmas{{QStringLiteral("date"), QString(parameter(request, "year") + QStringLiteral("-12-25"))}};
        return object({{QStringLiteral("closures"), QJsonArray{christmas}}});
    }
    if (path == QLatin1String("/api/stocks/compare"))
        return comparison(request, stocks);
    return fail(ErrorCode::notFound, QStringLiteral("There is nothing at %1.").arg(path));
}

} // namespace soundings::test
