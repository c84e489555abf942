#include "top_picks_view_model.h"

#include "Client/engine_words.h"
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
    : RankingViewModel({QStringLiteral("rank"), QStringLiteral("fit"), QStringLiteral("why")}, parent)
{
}

void TopPicksViewModel::load()
{
    ask(client(), client::recommendations(m_horizon, m_sector, limit()), this, *status(), OldContent::stays,
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
                .text(QStringLiteral("why"), EngineWords::said(candidate.why))
                .record());
    }
    m_description = picks.description;
    m_weights = picks.weights;
    showRecords(records,
        m_sector.isEmpty() ? nothingRated()
                           : Nothing{tr("No stock of this sector is rated"), tr("Choose another sector, or all.")});
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

} // namespace soundings::window
