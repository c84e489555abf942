#include "support/fake_holdings.h"

#include <QJsonArray>
#include <QJsonDocument>

#include <algorithm>

namespace soundings::test {

using client::Request;

namespace {

QString idOf(int number)
{
    return QStringLiteral("h-%1").arg(number);
}

QJsonObject bodyOf(const Request &request)
{
    return QJsonDocument::fromJson(request.body).object();
}

const protocol::StockItemDto *known(const QList<protocol::StockItemDto> &stocks, const QString &ticker)
{
    const auto found = std::ranges::find(stocks, ticker, &protocol::StockItemDto::ticker);
    return found == stocks.end() ? nullptr : &*found;
}

std::unexpected<Error> unknown(const QString &ticker)
{
    return fail(ErrorCode::notFound, QStringLiteral("There is no stock %1 here.").arg(ticker));
}

QJsonValue stockJson(const protocol::StockItemDto *stock)
{
    if (!stock)
        return {};
    QJsonObject object{{QStringLiteral("ticker"), stock->ticker}, {QStringLiteral("name"), stock->name},
        {QStringLiteral("sector"), stock->sector}, {QStringLiteral("currency"), stock->currency}};
    if (stock->quote) {
        const protocol::ProvenanceDto &from = stock->quote->provenance;
        object.insert(QStringLiteral("quote"),
            QJsonObject{{QStringLiteral("price"), stock->quote->price},
                {QStringLiteral("change_percent"), stock->quote->changePercent.value_or(0)},
                {QStringLiteral("currency"), stock->currency},
                {QStringLiteral("provenance"),
                    QJsonObject{{QStringLiteral("source"), from.source},
                        {QStringLiteral("as_of"), from.asOf.toString(Qt::ISODate)},
                        {QStringLiteral("fetched_at"), from.fetchedAt.toString(Qt::ISODate)},
                        {QStringLiteral("stale"), from.stale}}}});
    }
    if (stock->score)
        object.insert(QStringLiteral("scores"),
            QJsonObject{{QStringLiteral("total_score"), stock->score->total ? QJsonValue(*stock->score->total) : QJsonValue()},
                {QStringLiteral("signal"), stock->score->signal}});
    return object;
}

QJsonObject watchedJson(QJsonObject item, const QList<protocol::StockItemDto> &stocks)
{
    const auto *stock = known(stocks, item[QStringLiteral("ticker")].toString());
    const QJsonValue target = item[QStringLiteral("target_price")], before = item[QStringLiteral("price_when_set")];
    QJsonValue reached;
    if (target.isDouble() && stock && stock->quote)
        reached = target.toDouble() >= before.toDouble() ? stock->quote->price >= target.toDouble()
                                                         : stock->quote->price <= target.toDouble();
    item.insert(QStringLiteral("target_reached"), reached);
    item.insert(QStringLiteral("stock"), stockJson(stock));
    return item;
}

} // namespace

void FakeHoldings::seed()
{
    const auto item = [](const char *ticker, const char *notes, QJsonValue target, QJsonValue before) {
        return QJsonObject{{QStringLiteral("ticker"), QLatin1String(ticker)}, {QStringLiteral("notes"), QLatin1String(notes)},
            {QStringLiteral("target_price"), target}, {QStringLiteral("price_when_set"), before}};
    };
    const auto entry = [this](const char *ticker, const char *kind, const char *date, double shares, double price) {
        return QJsonObject{{QStringLiteral("id"), idOf(++m_ids)}, {QStringLiteral("ticker"), QLatin1String(ticker)},
            {QStringLiteral("kind"), QLatin1String(kind)}, {QStringLiteral("date"), QLatin1String(date)},
            {QStringLiteral("shares"), shares}, {QStringLiteral("price"), price}, {QStringLiteral("fees"), 1.5},
            {QStringLiteral("note"), QString()}};
    };
    m_watchlists = {{idOf(++m_ids), QStringLiteral("Dividends"),
                        {item("KLSN", "Wait for the results", 1000, 100), item("NRTH", "", 1, 0.5), item("LTNH", "", {}, {})}},
        {idOf(++m_ids), QStringLiteral("Later"), {}}};
    m_portfolios = {{idOf(++m_ids), QStringLiteral("Main"),
        {entry("KLSN", "buy", "2024-03-04", 100, 40), entry("NRTH", "buy", "2024-05-06", 50, 90),
            entry("KLSN", "sell", "2025-02-03", 20, 55), entry("LTNH", "buy", "2025-06-02", 30, 61)}}};
}

bool FakeHoldings::answers(const Request &request)
{
    return request.path.startsWith(QLatin1String("/api/watchlists")) || request.path.startsWith(QLatin1String("/api/portfolios"));
}

Result<QByteArray> FakeHoldings::answer(const Request &request, const Stocks &stocks)
{
    const QStringList path = request.path.mid(5).split(u'/'); // "watchlists", id, "items", ticker
    const bool isWatchlist = path[0] == QLatin1String("watchlists");
    if (request.method == Request::Method::get) {
        QJsonArray all;
        for (const Owned &owned : isWatchlist ? m_watchlists : m_portfolios)
            all.append(isWatchlist ? watchlistJson(owned, stocks) : portfolioJson(owned, stocks));
        return QJsonDocument(QJsonObject{{path[0], all}}).toJson();
    }
    auto changed = isWatchlist ? changeWatchlist(request, path, stocks) : changePortfolio(request, path, stocks);
    if (!changed)
        return std::unexpected(changed.error());
    return QJsonDocument(*changed).toJson();
}

Result<FakeHoldings::Owned *> FakeHoldings::begin(QList<Owned> &all, const QString &name)
{
    if (std::ranges::find(all, name, &Owned::name) != all.end())
        return fail(ErrorCode::conflict, QStringLiteral("There is a list \"%1\" already. Give another name.").arg(name));
    all.append(Owned{idOf(++m_ids), name, {}});
    return &all.last();
}

Result<FakeHoldings::Owned *> FakeHoldings::find(QList<Owned> &all, const QString &id)
{
    const auto found = std::ranges::find(all, id, &Owned::id);
    if (found == all.end())
        return fail(ErrorCode::notFound, QStringLiteral("It is not there any more. It may have been deleted elsewhere."));
    return &*found;
}

/// The list or portfolio that a change is about, made or renamed where that is the change.
Result<FakeHoldings::Owned *> FakeHoldings::target(const Request &request, const QStringList &path, QList<Owned> &all)
{
    const QString name = bodyOf(request)[QStringLiteral("name")].toString();
    if (path.size() == 1)
        return begin(all, name);
    SOUNDINGS_TRY(Owned *const owned, find(all, path[1]));
    if (path.size() == 2 && request.method == Request::Method::put)
        owned->name = name;
    return owned;
}

Result<QJsonObject> FakeHoldings::changeWatchlist(const Request &request, const QStringList &path, const Stocks &stocks)
{
    SOUNDINGS_TRY(Owned *const list, target(request, path, m_watchlists));
    if (path.size() == 2 && request.method == Request::Method::remove) {
        m_watchlists.removeIf([&](const Owned &other) { return other.id == path[1]; });
        return QJsonObject();
    }
    if (path.size() == 4) {
        const auto stored = std::ranges::find_if(
            list->entries, [&](const QJsonObject &item) { return item[QStringLiteral("ticker")].toString() == path[3]; });
        if (request.method == Request::Method::remove) {
            list->entries.erase(stored);
        } else {
            const auto *stock = known(stocks, path[3]);
            if (!stock)
                return unknown(path[3]);
            QJsonObject item = bodyOf(request);
            item.insert(QStringLiteral("ticker"), path[3]);
            if (!item.contains(QStringLiteral("price_when_set")))
                item.insert(QStringLiteral("price_when_set"), stock->quote->price);
            if (stored == list->entries.end())
                list->entries.append(item);
            else
                *stored = item;
        }
    }
    return watchlistJson(*list, stocks);
}

Result<QJsonObject> FakeHoldings::changePortfolio(const Request &request, const QStringList &path, const Stocks &stocks)
{
    SOUNDINGS_TRY(Owned *const portfolio, target(request, path, m_portfolios));
    if (path.size() == 2 && request.method == Request::Method::remove) {
        m_portfolios.removeIf([&](const Owned &other) { return other.id == path[1]; });
        return QJsonObject();
    }
    if (path.size() < 3)
        return portfolioJson(*portfolio, stocks);
    QJsonObject entry = bodyOf(request);
    const QString ticker = entry[QStringLiteral("ticker")].toString();
    if (request.method != Request::Method::remove && !known(stocks, ticker))
        return unknown(ticker);
    if (path.size() == 3) {
        entry.insert(QStringLiteral("id"), idOf(++m_ids));
        portfolio->entries.append(entry);
    } else {
        const auto stored = std::ranges::find_if(
            portfolio->entries, [&](const QJsonObject &other) { return other[QStringLiteral("id")].toString() == path[3]; });
        entry.insert(QStringLiteral("id"), path[3]);
        if (request.method == Request::Method::remove)
            portfolio->entries.erase(stored);
        else
            *stored = entry;
    }
    return portfolioJson(*portfolio, stocks);
}

QJsonObject FakeHoldings::watchlistJson(const Owned &list, const Stocks &stocks)
{
    QJsonArray items;
    for (const QJsonObject &item : list.entries)
        items.append(watchedJson(item, stocks));
    return {{QStringLiteral("id"), list.id}, {QStringLiteral("name"), list.name}, {QStringLiteral("description"), QString()},
        {QStringLiteral("items"), items}};
}

/// Positions at average cost, added up as if all were in one currency.
QJsonObject FakeHoldings::portfolioJson(const Owned &portfolio, const Stocks &stocks)
{
    struct Held {
        double shares = 0, cost = 0, realised = 0;
    };
    QMap<QString, Held> held;
    for (const QJsonObject &entry : portfolio.entries) {
        Held &position = held[entry[QStringLiteral("ticker")].toString()];
        const double shares = entry[QStringLiteral("shares")].toDouble(), price = entry[QStringLiteral("price")].toDouble();
        if (entry[QStringLiteral("kind")] == QLatin1String("buy")) {
            position.shares += shares;
            position.cost += shares * price;
        } else if (entry[QStringLiteral("kind")] == QLatin1String("sell")) {
            const double average = position.cost / position.shares;
            position.shares -= shares;
            position.cost -= shares * average;
            position.realised += shares * (price - average);
        }
    }
    double total = 0, cost = 0;
    for (auto position = held.begin(); position != held.end(); ++position) {
        if (const auto *stock = known(stocks, position.key())) {
            total += position->shares * stock->quote->price;
            cost += position->cost;
        }
    }
    QJsonArray positions, transactions;
    QMap<QString, double> bySector;
    for (auto position = held.begin(); position != held.end(); ++position) {
        const auto *stock = known(stocks, position.key());
        QJsonObject object{{QStringLiteral("ticker"), position.key()}, {QStringLiteral("shares"), position->shares},
            {QStringLiteral("cost"), position->cost},
            {QStringLiteral("currency"), stock ? stock->currency : QStringLiteral("USD")},
            {QStringLiteral("realised_gain"), position->realised}, {QStringLiteral("stock"), stockJson(stock)}};
        if (position->shares > 0)
            object.insert(QStringLiteral("average_price"), position->cost / position->shares);
        if (stock && position->shares > 0) {
            const double value = position->shares * stock->quote->price;
            object.insert(QStringLiteral("value"), value);
            object.insert(QStringLiteral("gain"), value - position->cost);
            object.insert(QStringLiteral("gain_percent"), (value / position->cost - 1) * 100);
            object.insert(QStringLiteral("weight"), value / total);
            bySector[stock->sector] += value;
        }
        positions.append(object);
    }
    for (const QJsonObject &entry : portfolio.entries)
        transactions.append(entry);
    QJsonArray sectors;
    for (auto share = bySector.begin(); share != bySector.end(); ++share)
        sectors.append(QJsonObject{{QStringLiteral("sector"), share.key()}, {QStringLiteral("currency"), QStringLiteral("USD")},
            {QStringLiteral("value"), *share}, {QStringLiteral("weight"), *share / total}});
    const QJsonObject totals{{QStringLiteral("currency"), QStringLiteral("USD")}, {QStringLiteral("positions"), held.size()},
        {QStringLiteral("cost"), cost}, {QStringLiteral("value"), total}, {QStringLiteral("gain"), total - cost},
        {QStringLiteral("gain_percent"), cost > 0 ? (total / cost - 1) * 100 : 0}, {QStringLiteral("day_change"), 12.5},
        {QStringLiteral("score"), 58.25}};
    return {{QStringLiteral("id"), portfolio.id}, {QStringLiteral("name"), portfolio.name},
        {QStringLiteral("positions"), positions}, {QStringLiteral("transactions"), transactions},
        {QStringLiteral("sectors"), sectors}, {QStringLiteral("totals"), held.isEmpty() ? QJsonArray() : QJsonArray{totals}}};
}

} // namespace soundings::test
