#include "support/invented_market.h"

#include <QTimeZone>

#include <cmath>
#include <random>

namespace soundings::test {

namespace {

const QStringList kNames = QStringLiteral(
    "Keelson Shipyards|Northing Instruments|Lantern Health|Halyard Insurance|Quoin Masonry|Aurelis Optics|Drumlin Water Works|"
    "Cobalt & Finch Foods|Borealis Grid|Vellum Software|Meridian Tea Company|Ravelin Security|Tamarack Timber|"
    "Isobar Weather Systems|Yarrow Pharma|Ebbtide Logistics|Pellucid Glass|Gannet Air|Osprey Point Retail|Umber Chemicals|"
    "Zephyr Sailcloth|Norfell Paper")
                               .split(u'|');
const QStringList kTickers =
    QStringLiteral("KLSN NRTH LTNH HLYD QUOI AURX DRWW CFNF BRGD VLMS MTEA RVLN TMRK ISBR YRWP EBTL PLCD GNNT "
                   "OSTP UMBR ZPHS NRFL")
        .split(u' ');
std::optional<double> sortValue(const protocol::StockItemDto &item, const QString &key)
{
    const auto score = [&](auto member) { return item.score ? (*item.score).*member : std::optional<double>(); };
    if (key == QLatin1String("price"))
        return item.quote ? std::optional(item.quote->price) : std::nullopt;
    if (key == QLatin1String("change_percent"))
        return item.quote ? item.quote->changePercent : std::nullopt;
    if (key == QLatin1String("total_score"))
        return score(&protocol::ScoreSummaryDto::total);
    if (key == QLatin1String("score_change"))
        return item.scoreChange7d;
    if (key == QLatin1String("pe_ratio"))
        return item.peRatio;
    return std::nullopt;
}

QString sortText(const protocol::StockItemDto &item, const QString &key)
{
    if (key == QLatin1String("name"))
        return item.name;
    if (key == QLatin1String("sector"))
        return item.sector;
    if (key == QLatin1String("signal"))
        return item.score ? item.score->signal : QString();
    return item.ticker;
}

} // namespace

const QStringList &inventedSectors()
{
    static const QStringList sectors = {QStringLiteral("Industrials"), QStringLiteral("Technology"),
        QStringLiteral("Health Care"), QStringLiteral("Financials"), QStringLiteral("Materials"), QStringLiteral("Utilities")};
    return sectors;
}

QString signalOf(double total)
{
    return total >= 85 ? QStringLiteral("STRONG_BUY")
        : total >= 70  ? QStringLiteral("BUY")
        : total >= 50  ? QStringLiteral("HOLD")
        : total >= 30  ? QStringLiteral("SELL")
                       : QStringLiteral("STRONG_SELL");
}

double rounded(double value, int digits)
{
    const double power = std::pow(10, digits);
    return std::round(value * power) / power;
}

protocol::StockItemDto inventStock(int index)
{
    std::mt19937 random(unsigned(index) * 7919 + 17);
    const auto uniform = [&](double low, double high) { return std::uniform_real_distribution(low, high)(random); };
    protocol::StockItemDto item;
    const int named = index % int(kTickers.size());
    const int round = index / int(kTickers.size());
    item.ticker = round == 0 ? kTickers[named] : kTickers[named] + QString::number(round);
    item.name = round == 0 ? kNames[named] : kNames[named] + QStringLiteral(" %1").arg(round + 1);
    item.id = QStringLiteral("id-%1").arg(index);
    item.sector = inventedSectors()[index % inventedSectors().size()];
    item.industry = QStringLiteral("Instruments");
    item.currency = QStringLiteral("USD");
    item.exchange = QStringLiteral("NYSE");
    item.instrumentType = QStringLiteral("STOCK");
    item.source = QStringLiteral("fmp");
    item.marketCap = rounded(uniform(1e9, 4e11), 0);
    item.peRatio = index % 9 == 8 ? std::nullopt : std::optional(index % 11 == 10 ? -4.2 : rounded(uniform(7, 60), 1));
    item.scoreChange7d = index % 5 == 4 ? std::nullopt : std::optional(rounded(uniform(-6, 6), 1));
    const double price = rounded(uniform(9, 240), 2);
    const double percent = index == 4 ? 0 : rounded(uniform(-4, 4.5), 2);
    const double previous = price / (1 + percent / 100);
    const protocol::ProvenanceDto provenance{
        QStringLiteral("fmp"), kLastDay, QDateTime(kLastDay, QTime(21, 5), QTimeZone::utc()), false};
    item.quote =
        protocol::QuoteDto{price, previous, price - previous, percent, rounded(uniform(1e5, 4e7), 0), item.currency, provenance};
    double close = price;
    for (int week = 0; week < 53; ++week) {
        item.spark.prepend(rounded(close, 2));
        close /= 1 + uniform(-0.035, 0.042);
    }
    if (index % 13 == 12) {
        item.score = protocol::ScoreSummaryDto{};
        item.score->signal = QStringLiteral("NOT_RATED");
        item.score->coverage = 0.4;
        return item;
    }
    const double value = rounded(uniform(5, 24), 1), quality = rounded(uniform(8, 24), 1);
    const double momentum = rounded(uniform(4, 24), 1), healthScore = rounded(uniform(8, 24), 1);
    const double total = rounded(value + quality + momentum + healthScore, 1);
    item.score = protocol::ScoreSummaryDto{total, value, quality, momentum, healthScore, signalOf(total),
        QStringLiteral("balanced"), 0.92, true, QDateTime(kLastDay, QTime(21, 30), QTimeZone::utc())};
    return item;
}

bool before(const protocol::StockItemDto &a, const protocol::StockItemDto &b, const QString &key, bool ascending)
{
    static const QStringList numeric = {QStringLiteral("price"), QStringLiteral("change_percent"), QStringLiteral("total_score"),
        QStringLiteral("score_change"), QStringLiteral("pe_ratio")};
    if (numeric.contains(key)) {
        const auto x = sortValue(a, key), y = sortValue(b, key);
        if (x.has_value() != y.has_value())
            return x.has_value();
        if (x && *x != *y)
            return ascending ? *x < *y : *x > *y;
    } else if (const int order = sortText(a, key).compare(sortText(b, key), Qt::CaseInsensitive); order != 0) {
        return ascending ? order < 0 : order > 0;
    }
    return a.ticker < b.ticker;
}

} // namespace soundings::test
