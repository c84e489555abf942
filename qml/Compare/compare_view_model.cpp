#include "compare_view_model.h"

#include "Client/panel_request.h"
#include "Controls/format.h"
#include "Lists/figure_names.h"
#include "Lists/session_day.h"
#include "Lists/stock_cells.h"
#include "base/handed_over.h"
#include "client/list_calls.h"
#include "rebased_chart.h"

#include <algorithm>

namespace soundings::window {

namespace {

QString keyOf(qsizetype stock)
{
    return QStringLiteral("t%1").arg(stock);
}

/// One row of the table, filled stock by stock.
class FigureRow {
public:
    /// `term` is its key in the glossary, for who asks what the figure is.
    FigureRow(const QString &label, const QString &term)
    {
        m_record.insert(QStringLiteral("figure"), label);
        m_record.insert(QStringLiteral("term"), term);
    }

    void add(qsizetype stock, const QString &shown, const QString &spoken, bool best)
    {
        const QString key = keyOf(stock);
        m_record.insert(key, shown);
        m_record.insert(QStringLiteral("best_") + key, best);
        m_record.insert(QStringLiteral("spoken.") + key, best ? CompareViewModel::tr("%1, best").arg(spoken) : spoken);
    }
    const QVariantMap &record() const { return m_record; }

private:
    QVariantMap m_record;
};

} // namespace

CompareViewModel::CompareViewModel(QObject *parent)
    : QObject(parent)
{
    m_figures.setKeys(QStringLiteral("figure term t0 t1 t2 t3 best_t0 best_t1 best_t2 best_t3").split(u' '));
    reload();
}

CompareViewModel::~CompareViewModel() = default;

void CompareViewModel::setClient(client::ApiClient *client)
{
    if (client == m_client)
        return;
    m_client = client;
    emit clientChanged();
    reload();
}

void CompareViewModel::setTickers(const QStringList &tickers)
{
    QStringList chosen;
    for (const QString &ticker : tickers) {
        if (!chosen.contains(ticker, Qt::CaseInsensitive) && chosen.size() < most())
            chosen.append(ticker.toUpper());
    }
    if (chosen == m_tickers)
        return;
    m_tickers = chosen;
    emit tickersChanged();
    reload();
}

void CompareViewModel::add(const QString &ticker)
{
    setTickers(m_tickers + QStringList{ticker});
}

void CompareViewModel::remove(const QString &ticker)
{
    QStringList others = m_tickers;
    others.removeAll(ticker);
    setTickers(others);
}

void CompareViewModel::setPeriod(const QString &period)
{
    if (period == m_period)
        return;
    m_period = period;
    emit periodChanged();
    loadChart();
}

void CompareViewModel::reload()
{
    if (m_tickers.size() >= 2) {
        loadFigures();
        loadChart();
        return;
    }
    // An answer that is still on its way is about other stocks.
    m_status.begin();
    m_chartStatus.begin();
    m_figures.setRecords({});
    m_chart.show({});
    const QString what = tr("Choose two to four stocks to compare");
    m_status.setEmpty(what,
        m_tickers.isEmpty() ? tr("Type a symbol or a name above and press Return.")
                            : tr("%1 is chosen. Add another one above.").arg(m_tickers.front()));
    m_chartStatus.setEmpty(what, {});
}

void CompareViewModel::loadFigures()
{
    ask(m_client.data(), client::comparison(m_tickers), this, m_status, OldContent::goes, tr("The stocks could not be compared"),
        [this](const protocol::ComparisonDto &comparison) { accept(comparison); });
}

void CompareViewModel::accept(const protocol::ComparisonDto &comparison)
{
    QSet<QDate> days;
    for (const protocol::StockItemDto &stock : comparison.stocks) {
        if (stock.quote)
            days.insert(stock.quote->provenance.asOf);
    }
    FigureRow price(tr("Price"), QStringLiteral("price")),
        change(SessionDay::head(days, SessionDay::today()), QStringLiteral("change_percent")),
        rating(tr("Signal"), QStringLiteral("signal")), source(tr("Source"), QStringLiteral("source"));
    m_sample = false;
    m_stale = 0;
    for (qsizetype i = 0; i < comparison.stocks.size(); ++i) {
        const protocol::StockItemDto &stock = comparison.stocks[i];
        const auto percent = stock.quote ? stock.quote->changePercent : std::nullopt;
        const protocol::ProvenanceDto from = StockCells::provenanceOf(stock);
        const QString code = stock.score ? stock.score->signal : QString();
        price.add(i, stock.quote ? Format::number(stock.quote->price, 2) + u' ' + stock.quote->currency : Format::missing(),
            StockCells::spokenPrice(stock.quote), false);
        change.add(
            i, percent ? Format::signedPercentage(*percent, 2) : Format::missing(), StockCells::spokenChange(percent), false);
        rating.add(i, Format::signalName(code), Format::signalName(code), false);
        const QString when = QString(from.source + u' ' + StockCells::age(from)).trimmed();
        source.add(i, from.stale ? tr("%1, stale").arg(when) : when, StockCells::spokenSource(from), false);
        m_sample = m_sample || from.isInvented();
        m_stale += from.stale ? 1 : 0;
    }
    QVariantList records{price.record(), change.record(), rating.record()};
    for (const protocol::ComparedFigureDto &figure : comparison.figures) {
        FigureRow row(FigureNames::label(figure.key, figure.label), figure.key);
        for (qsizetype i = 0; i < std::min(figure.values.size(), comparison.stocks.size()); ++i) {
            const auto value = figure.values[i];
            row.add(i, value ? FigureNames::written(figure.key, *value) : Format::missing(),
                value ? FigureNames::written(figure.key, *value) : Format::missingSpoken(),
                figure.best.contains(comparison.stocks[i].ticker));
        }
        records.append(row.record());
    }
    records.append(source.record());
    m_figures.setRecords(records);
    emit answered();
    m_status.setReady();
}

void CompareViewModel::loadChart()
{
    if (!m_client || m_tickers.size() < 2)
        return;
    const QString stocks = m_tickers.join(u',');
    const QString subject = stocks + u' ' + m_period;
    if (m_chartStatus.awaits(subject))
        return m_chartStatus.askAgain([this] { loadChart(); });
    // The same stocks over another period, or anew: the cursor stays where it is, and the keyboard in the chart.
    const int number = m_chartStatus.begin(subject, m_chart.subject() == stocks ? OldContent::stays : OldContent::goes);
    m_histories.clear();
    for (const QString &ticker : std::as_const(m_tickers))
        m_client->priceHistory(ticker, m_period, this, [this, number, ticker](Result<protocol::PriceHistoryDto> history) {
            takeHistory(number, ticker, std::move(history));
        });
}

void CompareViewModel::takeHistory(int number, const QString &ticker, Result<protocol::PriceHistoryDto> history)
{
    if (!m_chartStatus.isNewest(number) || !m_chartStatus.busy())
        return;
    if (!history)
        return m_chartStatus.setFailed(tr("The prices of %1 could not be loaded").arg(ticker), history.error());
    m_histories[ticker] = std::move(*history);
    if (m_histories.size() < m_tickers.size())
        return;
    draw(number);
}

void CompareViewModel::draw(int number)
{
    QList<protocol::PriceHistoryDto> all;
    for (const QString &each : std::as_const(m_tickers))
        all.append(m_histories.take(each));
    if (!m_executor)
        m_executor = std::make_unique<Executor>(Executor::Options{.ioThreads = 1, .cpuThreads = 1});
    // The words of ten thousand days take longer than a frame. The executor ends before this does, so that it may be posted to.
    m_executor->start(Pool::cpu, [this, number, all = std::move(all)](const std::stop_token &) {
        QMetaObject::invokeMethod(
            this, HandedOver([this, number, columns = rebasedChart(all)] { show(number, columns); }), Qt::QueuedConnection);
    });
}

void CompareViewModel::show(int number, const charts::PlainColumns &columns)
{
    if (!m_chartStatus.isNewest(number))
        return;
    m_chart.show(columns);
    if (columns.days.empty())
        m_chartStatus.setEmpty(
            tr("These stocks have no days in common"), tr("Choose a longer period, or stocks whose prices overlap."));
    else
        m_chartStatus.setReady();
}

} // namespace soundings::window
