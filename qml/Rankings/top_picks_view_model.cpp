#include "top_picks_view_model.h"

#include "Client/panel_request.h"
#include "Controls/format.h"
#include "Lists/stock_records.h"
#include "client/list_calls.h"

#include <array>

namespace soundings::window {

namespace {
// The engine's sentences are English; those that are known are translated, any other is shown as it comes.
[[maybe_unused]] constexpr std::array kDescriptions{
    QT_TRANSLATE_NOOP(
        "soundings::window::TopPicksViewModel", "The trend of the price counts half; only stocks with real prices take part."),
    QT_TRANSLATE_NOOP("soundings::window::TopPicksViewModel", "All four pillars count the same."),
    QT_TRANSLATE_NOOP("soundings::window::TopPicksViewModel", "Price and quality of the business count most, the trend least."),
};
} // namespace

TopPicksViewModel::TopPicksViewModel(QObject *parent)
    : QObject(parent)
{
    m_model.setKeys(rankedKeys() + QStringList{QStringLiteral("rank"), QStringLiteral("fit"), QStringLiteral("why")});
}

void TopPicksViewModel::setClient(client::ApiClient *client)
{
    if (client == m_client)
        return;
    m_client = client;
    emit clientChanged();
    reload();
}

void TopPicksViewModel::setHorizon(const QString &horizon)
{
    if (horizon == m_horizon)
        return;
    m_horizon = horizon;
    reload();
}

void TopPicksViewModel::setSector(const QString &sector)
{
    if (sector == m_sector)
        return;
    m_sector = sector;
    reload();
}

void TopPicksViewModel::setLimit(int limit)
{
    if (limit == m_limit)
        return;
    m_limit = limit;
    reload();
}

void TopPicksViewModel::reload()
{
    emit asked();
    ask(m_client.data(), client::recommendations(m_horizon, m_sector, m_limit), this, m_status, OldContent::stays,
        tr("The top picks could not be loaded"), [this](const protocol::RecommendationsDto &picks) { accept(picks); });
}

void TopPicksViewModel::accept(const protocol::RecommendationsDto &picks)
{
    QVariantList records;
    for (const protocol::CandidateDto &candidate : picks.candidates) {
        records.append(StockRecord()
                .ranked(candidate.stock)
                .figure(QStringLiteral("rank"), candidate.rank, 0)
                .figure(QStringLiteral("fit"), candidate.fit, 1)
                .text(QStringLiteral("why"), candidate.why)
                .record());
    }
    m_description = picks.description;
    m_weights = picks.weights;
    const Doubtful doubtful = doubtfulOf(records);
    m_sample = doubtful.invented > 0;
    m_stale = doubtful.stale;
    m_model.setRecords(records);
    emit answered();
    if (!records.isEmpty())
        m_status.setReady();
    else if (m_sector.isEmpty())
        m_status.setEmpty(tr("No stock is rated yet"),
            tr("Scores come with prices and fundamentals: import some, or run the task that computes the scores on the page "
               "Jobs."));
    else
        m_status.setEmpty(tr("No stock of this sector is rated"), tr("Choose another sector, or all."));
}

QString TopPicksViewModel::description() const
{
    return tr(m_description.toUtf8().constData());
}

QString TopPicksViewModel::weights() const
{
    const auto share = [](double weight) { return Format::percentage(weight * 100, 0); };
    return tr("Value %1, quality %2, momentum %3, health %4")
        .arg(share(m_weights.value), share(m_weights.quality), share(m_weights.momentum), share(m_weights.health));
}

QString TopPicksViewModel::summary() const
{
    const int count = m_model.rowCount();
    return count == 1 ? tr("1 stock") : tr("%1 stocks").arg(Format::number(count, 0));
}

} // namespace soundings::window
