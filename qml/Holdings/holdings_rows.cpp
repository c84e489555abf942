#include "holdings_rows.h"

#include "Client/engine_words.h"
#include "Controls/format.h"
#include "Lists/session_day.h"

#include <algorithm>
#include <cmath>

namespace soundings::window {

using namespace protocol;

namespace {

const QString kTicker = QStringLiteral("ticker");

QVariant orMissing(const std::optional<double> &figure)
{
    return figure ? QVariant(*figure) : QVariant();
}

QString spokenAmount(const std::optional<double> &amount, const QString &currency)
{
    return amount ? Format::number(*amount, 2) + u' ' + currency : Format::missingSpoken();
}

void put(QVariantMap &row, const QString &key, const QVariant &shown, const QString &spoken)
{
    row.insert(key, shown);
    row.insert(QStringLiteral("spoken.") + key, spoken);
}

/// The currency that all have; "" where they differ, and each figure has to say its own.
template<typename List, typename Of> QString common(const List &list, Of currencyOf)
{
    QString common;
    for (const auto &item : list) {
        const QString currency = currencyOf(item);
        if (!currency.isEmpty() && !common.isEmpty() && currency != common)
            return {};
        common = currency.isEmpty() ? common : currency;
    }
    return common;
}

/// Of the prices of what is listed.
template<typename List> QSet<QDate> daysOf(const List &list)
{
    QSet<QDate> days;
    for (const auto &item : list) {
        if (item.stock && item.stock->quote)
            days.insert(item.stock->quote->provenance.asOf);
    }
    return days;
}

/// What a column of texts is sorted by.
void order(QVariantMap &row, const QString &key, const QVariant &by)
{
    row.insert(QStringLiteral("sort.") + key, by);
}

} // namespace

QString HoldingsRows::shares(double number)
{
    return Format::number(number, number == std::floor(number) ? 0 : 2);
}

QString HoldingsRows::spokenShares(double number)
{
    return number == 1 ? tr("1 share") : tr("%1 shares").arg(shares(number));
}

bool HoldingsRows::isInvented(const std::optional<StockItemDto> &stock)
{
    return stock && stock->quote && stock->quote->provenance.isInvented();
}

bool HoldingsRows::isStale(const std::optional<StockItemDto> &stock)
{
    return stock && stock->quote && stock->quote->provenance.stale && !isInvented(stock);
}

QString HoldingsRows::currency(const WatchlistDto &list)
{
    return common(list.items,
        [](const WatchedStockDto &item) { return item.stock && item.stock->quote ? item.stock->currency : QString(); });
}

QString HoldingsRows::changeHead(const WatchlistDto &list)
{
    return SessionDay::head(daysOf(list.items), SessionDay::today());
}

QString HoldingsRows::currency(const PortfolioDto &portfolio)
{
    return common(portfolio.positions, [](const PositionDto &position) { return position.currency; });
}

/// What every row about a stock has: company, price, change, and where they are from. `currency` is what its amounts are marked
/// with.
QVariantMap HoldingsRows::stock(const QString &ticker, const std::optional<StockItemDto> &stock, const QString &currency)
{
    QVariantMap row;
    const QString name = stock ? stock->name : tr("not known here any more");
    put(row, kTicker, ticker, ticker + QStringLiteral(", ") + name);
    row.insert(QStringLiteral("name"), name);
    row.insert(QStringLiteral("currency"), currency);
    const std::optional<QuoteDto> quote = stock ? stock->quote : std::nullopt;
    const auto change = quote ? quote->changePercent : std::nullopt;
    put(row, QStringLiteral("price"), quote ? QVariant(quote->price) : QVariant(),
        spokenAmount(quote ? std::optional(quote->price) : std::nullopt, stock ? stock->currency : QString()));
    put(row, QStringLiteral("change"), orMissing(change), change ? Format::changeSpoken(*change) : Format::missingSpoken());
    const ProvenanceDto from = quote ? quote->provenance : ProvenanceDto{};
    const QString at = Format::age(from.asOf, from.fetchedAt, QDateTime::currentDateTime());
    put(row, QStringLiteral("source"), from.source,
        isInvented(stock)           ? tr("%1 data, invented").arg(from.source)
            : from.source.isEmpty() ? Format::missingSpoken()
            : isStale(stock)        ? tr("%1 %2, stale").arg(from.source, at)
                                    : from.source + u' ' + at);
    row.insert(QStringLiteral("at"), at);
    row.insert(QStringLiteral("stale"), isStale(stock));
    return row;
}

QVariantList HoldingsRows::watched(const WatchlistDto &list)
{
    QVariantList rows;
    const bool differ = currency(list).isEmpty();
    for (const WatchedStockDto &item : list.items) {
        QVariantMap row = stock(item.ticker, item.stock, differ && item.stock ? item.stock->currency : QString());
        order(row, QStringLiteral("target"), orMissing(item.targetPrice));
        const auto score = item.stock && item.stock->score ? item.stock->score->total : std::nullopt;
        const QString signal = item.stock && item.stock->score ? item.stock->score->signal : QStringLiteral("NOT_RATED");
        put(row, QStringLiteral("score"), orMissing(score), score ? Format::number(*score, 1) : Format::missingSpoken());
        put(row, QStringLiteral("signal"), signal, Format::signalName(signal));
        row.insert(QStringLiteral("notes"), item.notes);
        if (!item.targetPrice) {
            put(row, QStringLiteral("target"), QString(), tr("no target"));
            put(row, QStringLiteral("reached"), QString(), tr("no target"));
        } else {
            const bool fromBelow = !item.priceWhenSet || *item.targetPrice >= *item.priceWhenSet;
            const QString price = Format::number(*item.targetPrice, 2);
            put(row, QStringLiteral("target"), (fromBelow ? QStringLiteral("≥ %1") : QStringLiteral("≤ %1")).arg(price),
                fromBelow ? tr("target %1 or above").arg(price) : tr("target %1 or below").arg(price));
            const auto now = item.stock && item.stock->quote ? std::optional(item.stock->quote->price) : std::nullopt;
            const QString at = row[QStringLiteral("at")].toString();
            const QString state = item.targetReached.value_or(false) ? (at.isEmpty() ? tr("Reached") : tr("Reached, %1").arg(at))
                : now && *now > 0 ? tr("%1 to go").arg(Format::percentage(std::abs(*item.targetPrice / *now - 1) * 100, 1))
                                  : QString();
            put(row, QStringLiteral("reached"), state, state.isEmpty() ? Format::missingSpoken() : state);
            const bool isReached = item.targetReached.value_or(false);
            if (isReached || (now && *now > 0))
                order(
                    row, QStringLiteral("reached"), isReached ? 0 : -std::abs(*item.targetPrice / *now - 1)); // the nearest first
        }
        rows.append(row);
    }
    return rows;
}

QVariantList HoldingsRows::positions(const PortfolioDto &portfolio)
{
    QVariantList rows;
    const bool differ = currency(portfolio).isEmpty();
    for (const PositionDto &position : portfolio.positions) {
        QVariantMap row = stock(position.ticker, position.stock, differ ? position.currency : QString());
        const bool isOpen = position.shares > 0;
        order(row, QStringLiteral("shares"), position.shares);
        put(row, QStringLiteral("shares"), isOpen ? shares(position.shares) : tr("closed"),
            isOpen ? spokenShares(position.shares) : tr("closed"));
        put(row, QStringLiteral("average"), orMissing(position.averagePrice),
            spokenAmount(position.averagePrice, position.currency));
        put(row, QStringLiteral("value"), orMissing(position.value), spokenAmount(position.value, position.currency));
        const auto gain = isOpen ? position.gain : std::optional(position.realisedGain);
        order(row, QStringLiteral("gain"), orMissing(gain));
        put(row, QStringLiteral("gain"),
            gain ? Format::signedNumber(*gain, 2) + (differ ? u' ' + position.currency : QString()) : QString(),
            gain ? tr("gain %1").arg(spokenAmount(gain, position.currency)) : Format::missingSpoken());
        put(row, QStringLiteral("gainPercent"), orMissing(position.gainPercent),
            position.gainPercent ? Format::changeSpoken(*position.gainPercent) : Format::missingSpoken());
        const auto weight = position.weight ? std::optional(*position.weight * 100) : std::nullopt;
        put(row, QStringLiteral("weight"), orMissing(weight),
            weight ? tr("%1 of the portfolio").arg(Format::percentage(*weight, 1)) : Format::missingSpoken());
        rows.append(row);
    }
    return rows;
}

QString HoldingsRows::kindName(const QString &kind)
{
    return kind == QLatin1String("buy")     ? tr("Buy", "a transaction")
        : kind == QLatin1String("sell")     ? tr("Sell", "a transaction")
        : kind == QLatin1String("dividend") ? tr("Dividend")
        : kind == QLatin1String("split")    ? tr("Split")
                                            : kind;
}

QVariantList HoldingsRows::transactions(const PortfolioDto &portfolio)
{
    QVariantList rows;
    const bool differ = currency(portfolio).isEmpty();
    for (const TransactionDto &entry : portfolio.transactions) {
        const bool isSplit = entry.kind == QLatin1String("split");
        const auto position = std::ranges::find(portfolio.positions, entry.ticker, &PositionDto::ticker);
        const QString currency = position == portfolio.positions.end() ? QString() : position->currency;
        QVariantMap row{{QStringLiteral("id"), entry.id}, {kTicker, entry.ticker}, {QStringLiteral("kind"), kindName(entry.kind)},
            {QStringLiteral("note"), entry.note}, {QStringLiteral("currency"), differ ? currency : QString()}};
        order(row, QStringLiteral("date"), entry.date.toJulianDay());
        order(row, QStringLiteral("shares"), entry.shares);
        put(row, QStringLiteral("date"), Format::day(entry.date, QDate::currentDate()),
            QLocale().toString(entry.date, QStringLiteral("d MMMM yyyy")));
        put(row, QStringLiteral("shares"), shares(entry.shares),
            isSplit ? tr("%1 new shares for each").arg(shares(entry.shares)) : spokenShares(entry.shares));
        put(row, QStringLiteral("price"), isSplit ? QVariant() : QVariant(entry.price),
            isSplit ? Format::missingSpoken() : tr("price %1").arg(spokenAmount(entry.price, currency)));
        put(row, QStringLiteral("fees"), entry.fees, tr("fees %1").arg(spokenAmount(entry.fees, currency)));
        rows.prepend(row);
    }
    return rows;
}

QVariantList HoldingsRows::sectors(const PortfolioDto &portfolio)
{
    QVariantList rows;
    for (const SectorShareDto &share : portfolio.sectors) {
        QVariantMap row;
        row.insert(QStringLiteral("sector"), share.sector.isEmpty() ? tr("Sector not known") : EngineWords::said(share.sector));
        put(row, QStringLiteral("share"), share.weight * 100,
            tr("%1 of what is held in %2").arg(Format::percentage(share.weight * 100, 1), share.currency));
        row.insert(QStringLiteral("value"), QString(Format::number(share.value, 2) + u' ' + share.currency));
        order(row, QStringLiteral("value"), share.value);
        rows.append(row);
    }
    return rows;
}

QVariantList HoldingsRows::totals(const PortfolioDto &portfolio)
{
    QVariantList rows;
    const QString day = SessionDay::words(daysOf(portfolio.positions), SessionDay::today());
    for (const CurrencyTotalsDto &total : portfolio.totals) {
        QStringList parts{tr("Cost %1").arg(Format::number(total.cost, 2))};
        parts.append(Format::signedNumber(total.dayChange, 2) + u' ' + day);
        if (total.score)
            parts.append(tr("score %1, weighted by value").arg(Format::number(*total.score, 1)));
        if (total.realisedGain != 0)
            parts.append(tr("%1 gained by selling").arg(Format::signedNumber(total.realisedGain, 2)));
        if (total.income != 0)
            parts.append(tr("%1 of dividends").arg(Format::number(total.income, 2)));
        if (total.withoutPrice > 0)
            parts.append(total.withoutPrice == 1 ? tr("1 position without a price is left out")
                                                 : tr("%1 positions without a price are left out").arg(total.withoutPrice));
        rows.append(QVariantMap{{QStringLiteral("value"), Format::number(total.value, 2)},
            {QStringLiteral("currency"), total.currency}, {QStringLiteral("gain"), Format::signedNumber(total.gain, 2)},
            {QStringLiteral("gainPercent"), orMissing(total.gainPercent)},
            {QStringLiteral("spoken"),
                tr("Value %1 %2, gain %3")
                    .arg(Format::number(total.value, 2), total.currency, Format::signedNumber(total.gain, 2))},
            {QStringLiteral("sentence"), parts.join(QStringLiteral(", "))}});
    }
    return rows;
}

QString HoldingsRows::reachedSentence(const WatchedStockDto &item)
{
    return tr("%1 has reached its target of %2: %3.")
        .arg(item.ticker, Format::number(item.targetPrice.value_or(0), 2),
            item.stock && item.stock->quote ? Format::number(item.stock->quote->price, 2) : Format::missing());
}

} // namespace soundings::window
