#include "leaderboard_view_model.h"

#include "Client/panel_request.h"
#include "Controls/format.h"
#include "Lists/stock_records.h"
#include "client/list_calls.h"

namespace soundings::window {

namespace {

QVariantMap recordOf(const protocol::RankedStockDto &stock, qsizetype rank)
{
    return StockRecord().ranked(stock).figure(QStringLiteral("rank"), double(rank), 0).record();
}

} // namespace

LeaderboardViewModel::LeaderboardViewModel(QObject *parent)
    : RankingViewModel({QStringLiteral("rank")}, parent)
{
}

void LeaderboardViewModel::load()
{
    const QString failure = tr("The leaderboard could not be loaded");
    if (m_view == QLatin1String("sector"))
        ask(client(), client::leadersBySector(limit() / 4), this, *status(), OldContent::stays, failure,
            [this](const QList<protocol::SectorLeadersDto> &sectors) { showSectors(sectors); });
    else
        ask(client(),
            m_view == QLatin1String("signal") ? client::leadersBySignal(m_signal, limit()) : client::leaders({}, limit()), this,
            *status(), OldContent::stays, failure, [this](const QList<protocol::RankedStockDto> &stocks) { show(stocks); });
}

void LeaderboardViewModel::show(const QList<protocol::RankedStockDto> &stocks)
{
    QVariantList records;
    for (const protocol::RankedStockDto &stock : stocks)
        records.append(recordOf(stock, records.size() + 1));
    showRecords(records, nothing());
}

void LeaderboardViewModel::showSectors(const QList<protocol::SectorLeadersDto> &sectors)
{
    QVariantList records;
    for (const protocol::SectorLeadersDto &sector : sectors) {
        for (qsizetype i = 0; i < sector.leaders.size(); ++i)
            records.append(recordOf(sector.leaders[i], i + 1));
    }
    showRecords(records, nothing());
}

RankingViewModel::Nothing LeaderboardViewModel::nothing() const
{
    if (m_view == QLatin1String("signal"))
        return {tr("No stock has this signal"), tr("Choose another signal, or the best of all.")};
    return nothingRated();
}

QVariantList LeaderboardViewModel::signalChoices() const
{
    QVariantList choices;
    for (const auto &code : {QStringLiteral("STRONG_BUY"), QStringLiteral("BUY"), QStringLiteral("HOLD"), QStringLiteral("SELL"),
             QStringLiteral("STRONG_SELL")})
        choices.append(QVariantMap{{QStringLiteral("value"), code}, {QStringLiteral("text"), Format::signalName(code)}});
    return choices;
}

} // namespace soundings::window
