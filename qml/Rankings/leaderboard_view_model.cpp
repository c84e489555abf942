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
    : QObject(parent)
{
    m_model.setKeys(rankedKeys() + QStringList{QStringLiteral("rank")});
}

void LeaderboardViewModel::setClient(client::ApiClient *client)
{
    if (client == m_client)
        return;
    m_client = client;
    emit clientChanged();
    reload();
}

void LeaderboardViewModel::setView(const QString &view)
{
    if (view == m_view)
        return;
    m_view = view;
    reload();
}

void LeaderboardViewModel::setSignalCode(const QString &code)
{
    if (code == m_signal)
        return;
    m_signal = code;
    reload();
}

void LeaderboardViewModel::setLimit(int limit)
{
    if (limit == m_limit)
        return;
    m_limit = limit;
    reload();
}

void LeaderboardViewModel::reload()
{
    emit asked();
    const QString failure = tr("The leaderboard could not be loaded");
    if (m_view == QLatin1String("sector"))
        ask(m_client.data(), client::leadersBySector(m_limit / 4), this, m_status, OldContent::stays, failure,
            [this](const QList<protocol::SectorLeadersDto> &sectors) { showSectors(sectors); });
    else
        ask(m_client.data(),
            m_view == QLatin1String("signal") ? client::leadersBySignal(m_signal, m_limit) : client::leaders({}, m_limit), this,
            m_status, OldContent::stays, failure, [this](const QList<protocol::RankedStockDto> &stocks) { show(stocks); });
}

void LeaderboardViewModel::show(const QList<protocol::RankedStockDto> &stocks)
{
    QVariantList records;
    for (const protocol::RankedStockDto &stock : stocks)
        records.append(recordOf(stock, records.size() + 1));
    showRecords(records);
}

void LeaderboardViewModel::showSectors(const QList<protocol::SectorLeadersDto> &sectors)
{
    QVariantList records;
    for (const protocol::SectorLeadersDto &sector : sectors) {
        for (qsizetype i = 0; i < sector.leaders.size(); ++i)
            records.append(recordOf(sector.leaders[i], i + 1));
    }
    showRecords(records);
}

void LeaderboardViewModel::showRecords(const QVariantList &records)
{
    const Doubtful doubtful = doubtfulOf(records);
    m_sample = doubtful.invented > 0;
    m_stale = doubtful.stale;
    m_model.setRecords(records);
    emit answered();
    if (!records.isEmpty())
        m_status.setReady();
    else if (m_view == QLatin1String("signal"))
        m_status.setEmpty(tr("No stock has this signal"), tr("Choose another signal, or the best of all."));
    else
        m_status.setEmpty(tr("No stock is rated yet"),
            tr("Scores come with prices and fundamentals: import some, or run the task that computes the scores on the page "
               "Jobs."));
}

QVariantList LeaderboardViewModel::signalChoices() const
{
    QVariantList choices;
    for (const auto &code : {QStringLiteral("STRONG_BUY"), QStringLiteral("BUY"), QStringLiteral("HOLD"), QStringLiteral("SELL"),
             QStringLiteral("STRONG_SELL")})
        choices.append(QVariantMap{{QStringLiteral("value"), code}, {QStringLiteral("text"), Format::signalName(code)}});
    return choices;
}

QString LeaderboardViewModel::summary() const
{
    const int count = m_model.rowCount();
    return count == 1 ? tr("1 stock") : tr("%1 stocks").arg(Format::number(count, 0));
}

} // namespace soundings::window
