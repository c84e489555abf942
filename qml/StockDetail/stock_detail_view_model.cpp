#include "stock_detail_view_model.h"

#include "Client/engine_words.h"
#include "Client/panel_request.h"
#include "Lists/stock_cells.h"
#include "price_reader.h"
#include "score_charts.h"
#include "score_story.h"
#include "signal_outcome.h"
#include "stock_overview.h"

namespace soundings::window {
namespace {

constexpr int kScoreHistoryDays = 90; ///< the most that the API gives
constexpr int kSignalsShown = 8;

/// The signals list always reaches a year back, however little of the chart is shown.
QString signalPeriod(const QString &chartPeriod)
{
    static const QStringList longer{QStringLiteral("2y"), QStringLiteral("5y"), QStringLiteral("10y"), QStringLiteral("max")};
    return longer.contains(chartPeriod) ? chartPeriod : QStringLiteral("1y");
}

QDateTime now()
{
    return QDateTime::currentDateTimeUtc();
}

} // namespace

StockDetailViewModel::StockDetailViewModel(QObject *parent)
    : QObject(parent)
{
}

void StockDetailViewModel::setClient(client::ApiClient *client)
{
    if (m_client == client)
        return;
    m_client = client;
    emit clientChanged();
    loadAll();
}

void StockDetailViewModel::setTicker(const QString &ticker)
{
    if (m_ticker == ticker)
        return;
    m_ticker = ticker;
    m_header.clear();
    m_prices = {};
    m_signalsReply = {};
    m_pastReply = {};
    m_source.clear();
    emit tickerChanged();
    emit overviewChanged();
    loadAll();
}

void StockDetailViewModel::setPeriod(const QString &period)
{
    if (m_period == period)
        return;
    const bool otherSignals = signalPeriod(m_period) != signalPeriod(period);
    m_period = period;
    emit periodChanged();
    loadPrices();
    if (otherSignals)
        loadSignals();
}

void StockDetailViewModel::loadAll()
{
    follow();
    if (m_outcomesWanted)
        loadOutcomes();
}

void StockDetailViewModel::follow()
{
    loadOverview();
    loadPrices();
    loadStory();
    loadSignals();
    loadPast();
}

template<class Dto>
void StockDetailViewModel::load(PanelStatus &status, const QString &subject, OldContent other, const QString &failure,
    void (StockDetailViewModel::*accept)(const Dto &), const std::function<void(client::Reply<Dto>)> &send)
{
    if (canAsk())
        askPanel<Dto>(status, subject, other, failure, send, [this, accept](const Dto &reply) { (this->*accept)(reply); });
}

void StockDetailViewModel::loadOverview()
{
    load<protocol::StockDetailDto>(m_overviewStatus, m_ticker, OldContent::goes, tr("%1 could not be loaded").arg(m_ticker),
        &StockDetailViewModel::acceptOverview, [this](auto reply) { m_client->stockDetail(m_ticker, this, std::move(reply)); });
}

void StockDetailViewModel::loadPrices()
{
    load<protocol::PriceHistoryDto>(m_priceStatus, m_ticker + u' ' + m_period,
        m_prices.ticker.isEmpty() ? OldContent::goes : OldContent::stays, tr("The price history could not be loaded"),
        &StockDetailViewModel::acceptPrices,
        [this](auto reply) { m_client->priceHistory(m_ticker, m_period, this, std::move(reply)); });
}

void StockDetailViewModel::loadStory()
{
    load<protocol::ScoreBreakdownDto>(m_storyStatus, m_ticker, OldContent::goes, tr("The score could not be explained"),
        &StockDetailViewModel::acceptStory, [this](auto reply) { m_client->scoreBreakdown(m_ticker, this, std::move(reply)); });
}

void StockDetailViewModel::loadSignals()
{
    const QString period = signalPeriod(m_period);
    load<protocol::TradeSignalsDto>(m_signalStatus, m_ticker + u' ' + period,
        m_signalsReply.ticker.isEmpty() ? OldContent::goes : OldContent::stays, tr("The signals could not be loaded"),
        &StockDetailViewModel::acceptSignals,
        [this, period](auto reply) { m_client->tradeSignals(m_ticker, period, this, std::move(reply)); });
}

void StockDetailViewModel::loadPast()
{
    load<protocol::ScoreHistoryDto>(m_pastStatus, m_ticker, OldContent::goes, tr("The score's history could not be loaded"),
        &StockDetailViewModel::acceptPast,
        [this](auto reply) { m_client->scoreHistory(m_ticker, kScoreHistoryDays, this, std::move(reply)); });
}

void StockDetailViewModel::loadOutcomes()
{
    load<protocol::SignalRecordDto>(m_outcomesStatus, m_ticker, OldContent::goes,
        tr("What came after the signals could not be loaded"), &StockDetailViewModel::acceptOutcomes,
        [this](auto reply) { m_client->signalRecord(m_ticker, this, std::move(reply)); });
}

void StockDetailViewModel::setOutcomesWanted(bool wanted)
{
    if (wanted == m_outcomesWanted)
        return;
    m_outcomesWanted = wanted;
    emit outcomesChanged();
    if (wanted)
        loadOutcomes();
}

void StockDetailViewModel::acceptOverview(const protocol::StockDetailDto &detail)
{
    m_header = headerOf(detail.stock, now());
    m_score = scoreOf(detail);
    m_radar.show(pillarRadar(detail));
    if (const QString source = StockCells::provenanceOf(detail.stock).source; source != std::exchange(m_source, source))
        m_course.show(scoreCourse(m_pastReply, m_source));
    m_fundamentals = fundamentalGroups(detail, now());
    m_fundamentalsSource = detail.fundamentals ? provenanceMap(detail.fundamentals->provenance, now()) : QVariantMap();
    m_knownFundamentals = window::knownFundamentals(detail);
    emit overviewChanged(); // before the panel shows it
    m_overviewStatus.setReady();
    if (m_priceStatus.state() == PageState::Ready)
        showColumns(); // the chart is named after the company
}

void StockDetailViewModel::acceptPrices(const protocol::PriceHistoryDto &prices)
{
    m_prices = prices;
    m_priceSource = prices.empty() ? QVariantMap() : provenanceMap(prices.provenance, now());
    emit pricesChanged();
    if (prices.empty())
        m_priceStatus.setEmpty(tr("No prices are stored for this period"),
            tr("Choose a longer period, or import daily prices for %1.").arg(m_ticker));
    else
        m_priceStatus.setReady();
    showColumns();
}

void StockDetailViewModel::acceptStory(const protocol::ScoreBreakdownDto &replied)
{
    const protocol::ScoreBreakdownDto breakdown = EngineWords::said(replied);
    m_story = storyOf(breakdown, now());
    m_factors = factorsOf(breakdown, now());
    emit storyChanged();
    if (m_factors.isEmpty())
        m_storyStatus.setEmpty(tr("No factor could be computed"), m_story.value(QStringLiteral("notRated")).toString());
    else
        m_storyStatus.setReady();
}

void StockDetailViewModel::acceptSignals(const protocol::TradeSignalsDto &replied)
{
    m_signalsReply = EngineWords::said(replied);
    m_outlook = outlookOf(m_signalsReply);
    m_tradeSignals = newestSignals(m_signalsReply, kSignalsShown, now());
    m_signalsSource = provenanceMap(replied.provenance, now());
    emit tradeSignalsChanged();
    m_signalStatus.setReady();
    if (m_priceStatus.state() == PageState::Ready)
        showColumns();
}

void StockDetailViewModel::acceptPast(const protocol::ScoreHistoryDto &history)
{
    m_past = pastOf(history, now().toLocalTime().date());
    m_pastReply = history;
    m_course.show(scoreCourse(history, m_source));
    emit pastChanged();
    if (history.history.size() < 2)
        m_pastStatus.setEmpty(
            tr("No history yet"), tr("The score is kept once a day; from the second day on its course stands here."));
    else
        m_pastStatus.setReady();
}

void StockDetailViewModel::acceptOutcomes(const protocol::SignalRecordDto &record)
{
    m_outcomes = outcomesOf(record);
    emit outcomesChanged();
    m_outcomesStatus.setReady();
}

void StockDetailViewModel::showColumns()
{
    auto columns = columnsFrom(m_prices, m_header.value(QStringLiteral("name")).toString());
    columns.events = eventsWithin(columns.days, m_signalsReply);
    m_history.setColumns(std::move(columns));
}

} // namespace soundings::window
