#include "position_review.h"

#include "Controls/format.h"
#include "Lists/stock_cells.h"
#include "Lists/stock_records.h"

#include <algorithm>
#include <map>

namespace soundings::window {

using namespace protocol;

namespace {

constexpr double kLowScore = 40;

QString signalOf(const PositionDto &position)
{
    const QString code = position.stock && position.stock->score ? position.stock->score->signal : QString();
    return code.isEmpty() ? QStringLiteral("NOT_RATED") : code;
}

std::optional<double> scoreOf(const PositionDto &position)
{
    return position.stock && position.stock->score ? position.stock->score->total : std::nullopt;
}

qsizetype placeOf(const QString &signal)
{
    static const QStringList order = QStringLiteral("STRONG_BUY BUY HOLD SELL STRONG_SELL NOT_RATED").split(u' ');
    const qsizetype place = order.indexOf(signal);
    return place < 0 ? order.size() : place;
}

QString money(double amount, const QString &currency)
{
    return Format::number(amount, 2) + u' ' + currency;
}

} // namespace

QVariantList PositionReview::positions(const PortfolioDto &portfolio)
{
    QVariantList rows;
    for (const PositionDto &position : portfolio.positions) {
        const QString signal = signalOf(position);
        const auto score = scoreOf(position);
        QStringList why;
        if (signal == QLatin1String("SELL") || signal == QLatin1String("STRONG_SELL"))
            why.append(tr("Signal %1").arg(Format::signalName(signal)));
        if (score && *score < kLowScore)
            why.append(tr("Score under %1").arg(Format::number(kLowScore, 0)));
        if (position.shares <= 0 || why.isEmpty())
            continue;
        const QString value = position.value ? money(*position.value, position.currency) : Format::missing();
        rows.append(StockRecord()
                .company(position.ticker, position.stock ? position.stock->name : QString())
                .figure(QStringLiteral("score"), score, 1)
                .signal(QStringLiteral("signal"), signal)
                .written(QStringLiteral("value"), value, position.value, position.value ? value : Format::missingSpoken())
                .text(QStringLiteral("why"), why.join(QStringLiteral(", ")))
                .source(position.stock ? StockCells::provenanceOf(*position.stock) : ProvenanceDto{})
                .record());
    }
    const auto score = [](const QVariant &row) { return row.toMap().value(QStringLiteral("score"), 100).toDouble(); };
    std::ranges::stable_sort(rows, {}, score);
    return rows;
}

QVariantList PositionReview::signalMix(const PortfolioDto &portfolio)
{
    std::map<QString, std::map<qsizetype, std::pair<QString, double>>> byCurrency;
    std::map<QString, double> whole;
    for (const PositionDto &position : portfolio.positions) {
        if (position.shares <= 0 || !position.value)
            continue;
        const QString signal = signalOf(position);
        auto &part = byCurrency[position.currency][placeOf(signal)];
        part = {signal, part.second + *position.value};
        whole[position.currency] += *position.value;
    }
    QVariantList rows;
    for (const auto &[currency, parts] : byCurrency) {
        for (const auto &[place, part] : parts) {
            const auto &[signal, value] = part;
            const QString name = Format::signalName(signal);
            const double share = whole[currency] > 0 ? value / whole[currency] * 100 : 0;
            rows.append(StockRecord()
                    .text(QStringLiteral("name"), byCurrency.size() > 1 ? name + QStringLiteral(", ") + currency : name)
                    .signal(QStringLiteral("signal"), signal)
                    .figure(QStringLiteral("share"), share, 1)
                    .said(QStringLiteral("share"), tr("%1 of what is held in %2").arg(Format::percentage(share, 1), currency))
                    .written(QStringLiteral("value"), money(value, currency), value, money(value, currency))
                    .record());
        }
    }
    return rows;
}

} // namespace soundings::window
