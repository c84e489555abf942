#include "portfolio_charts.h"

#include "Charts/chart_sentences.h"
#include "Client/engine_words.h"
#include "Controls/format.h"

#include <algorithm>
#include <cmath>

namespace soundings::window {

using charts::PlainColumns;
using charts::PlainSeries;
using charts::PlainShape;

namespace {

constexpr int kMostStocks = 8; ///< of the matrix: more cells cannot be read at twice the text size

/// A part of a portfolio as the chart tells it.
struct Share {
    QString name, spoken, currency;
    double weight = 0; ///< 0-1 within its currency
    double value = 0;
    QString source; ///< of the price, in words
    QStringList sources; ///< of all prices in it
};

QString sourceOf(const protocol::PositionDto &position)
{
    return position.stock && position.stock->quote ? position.stock->quote->provenance.source : QString();
}

QStringList sourcesOf(const protocol::PortfolioDto &portfolio, const protocol::SectorShareDto &sector)
{
    QStringList sources;
    for (const protocol::PositionDto &position : portfolio.positions) {
        if (position.currency == sector.currency && position.stock && position.stock->sector == sector.sector)
            sources << sourceOf(position);
    }
    sources.removeDuplicates();
    return sources;
}

QString sourceWords(const protocol::PositionDto &position)
{
    if (!position.stock || !position.stock->quote)
        return {};
    const protocol::ProvenanceDto &from = position.stock->quote->provenance;
    return from.isInvented() ? PortfolioCharts::tr(", sample data") : PortfolioCharts::tr(", source %1").arg(from.source);
}

std::vector<Share> sharesOf(const protocol::PortfolioDto &portfolio, bool bySector)
{
    std::vector<Share> shares;
    for (const protocol::SectorShareDto &sector : portfolio.sectors) {
        const QString name = sector.sector.isEmpty() ? PortfolioCharts::tr("Sector not known") : EngineWords::said(sector.sector);
        if (bySector)
            shares.push_back({name, name, sector.currency, sector.weight, sector.value, {}, sourcesOf(portfolio, sector)});
    }
    for (const protocol::PositionDto &position : portfolio.positions) {
        const QString name = position.stock ? position.stock->name : QString();
        if (!bySector && position.weight && position.value)
            shares.push_back({position.ticker, name.isEmpty() ? position.ticker : position.ticker + QStringLiteral(", ") + name,
                position.currency, *position.weight, *position.value, sourceWords(position), {sourceOf(position)}});
    }
    std::ranges::stable_sort(shares,
        [](const Share &a, const Share &b) { return a.currency == b.currency ? a.weight > b.weight : a.currency < b.currency; });
    return shares;
}

QString joinedSources(const QStringList &sources)
{
    QStringList words;
    for (const QString &source : sources)
        words << charts::ChartSentences::sourceWords(source, false);
    words.removeDuplicates();
    return words.join(QStringLiteral(", "));
}

QString degree(double correlation)
{
    const double size = std::abs(correlation);
    if (size < 0.3)
        return PortfolioCharts::tr("low");
    if (correlation < 0)
        return size < 0.7 ? PortfolioCharts::tr("medium, opposite") : PortfolioCharts::tr("high, opposite");
    return size < 0.7 ? PortfolioCharts::tr("medium") : PortfolioCharts::tr("high");
}

QString pairWords(const QString &row, const QString &column, double value)
{
    if (row == column)
        return PortfolioCharts::tr("%1 with itself: 1").arg(row);
    if (std::isnan(value))
        return PortfolioCharts::tr("%1 and %2: no value, a price never moved").arg(row, column);
    return PortfolioCharts::tr("%1 and %2: %3, %4").arg(row, column, Format::number(value, 2), degree(value));
}

QString matrixSummary(const CorrelationMatrix &matrix)
{
    std::pair<int, int> most{-1, -1}, least{-1, -1};
    for (int row = 0; row < int(matrix.values.size()); ++row) {
        for (int column = 0; column < row; ++column) {
            const auto at = [&](std::pair<int, int> cell) {
                return matrix.values[std::size_t(cell.first)][std::size_t(cell.second)];
            };
            if (std::isnan(at({row, column})))
                continue;
            if (most.first < 0 || at({row, column}) > at(most))
                most = {row, column};
            if (least.first < 0 || at({row, column}) < at(least))
                least = {row, column};
        }
    }
    if (most.first < 0)
        return {};
    const auto words = [&](std::pair<int, int> cell) {
        return pairWords(matrix.tickers[cell.second], matrix.tickers[cell.first],
            matrix.values[std::size_t(cell.first)][std::size_t(cell.second)]);
    };
    const QString days = PortfolioCharts::tr("%n daily returns until %1, source %2.", nullptr, matrix.returns)
                             .arg(Format::day(matrix.last, QDate()), matrix.source);
    return PortfolioCharts::tr("Most alike: %1. Least alike: %2. %3").arg(words(most), words(least), days);
}

} // namespace

PlainColumns allocationOf(const protocol::PortfolioDto &portfolio, bool bySector)
{
    PlainColumns chart;
    chart.subject = portfolio.id + (bySector ? QStringLiteral("/sectors") : QString());
    chart.nothing = PortfolioCharts::tr("Nothing is held that has a price.");
    chart.keys = PortfolioCharts::tr("Left and right arrows read each part, largest first.");
    chart.columns = QStringLiteral("name share value currency").split(u' ');
    chart.csv = QStringLiteral("name,currency,weight,value,source\n");
    chart.shape = PlainShape::shares;
    PlainSeries weights{.name = bySector ? PortfolioCharts::tr("Sectors") : PortfolioCharts::tr("Positions"),
        .values = {},
        .words = {},
        .terms = {bySector ? QStringLiteral("allocation") : QStringLiteral("weight")},
        .how = bySector
            ? PortfolioCharts::tr("%1: the value of its positions, as a share of all positions in their currency: %2 %.")
            : PortfolioCharts::tr("%1: its value, as a share of all positions in its currency: %2 %.")};
    const std::vector<Share> shares = sharesOf(portfolio, bySector);
    for (std::size_t rank = 0; rank < shares.size(); ++rank) {
        const Share &share = shares[rank];
        chart.labels << share.name;
        weights.values.push_back(share.weight * 100);
        weights.words << PortfolioCharts::tr("%1: %2 of what is held in %3, worth %4")
                             .arg(share.spoken, Format::percentage(share.weight * 100, 1), share.currency,
                                 Format::number(share.value, 2))
                + share.source;
        weights.sources << joinedSources(share.sources);
        chart.sample = chart.sample || std::ranges::any_of(share.sources, &charts::isInvented);
        chart.records.append(QVariantMap{{QStringLiteral("name"), share.name}, {QStringLiteral("share"), share.weight * 100},
            {QStringLiteral("value"), share.value}, {QStringLiteral("currency"), share.currency}});
        chart.csv +=
            QStringLiteral("\"%1\",%2,%3,%4,%5\n")
                .arg(QString(share.name).replace(u'"', QStringLiteral("\"\"")), share.currency,
                    QString::number(share.weight, 'g', 15), QString::number(share.value, 'g', 15), share.sources.join(u' '));
    }
    if (!shares.empty())
        chart.summary = PortfolioCharts::tr("Largest: %1. %2")
                            .arg(weights.words.front(), PortfolioCharts::tr("%n parts in all.", nullptr, int(shares.size())));
    chart.series.push_back(std::move(weights));
    return chart;
}

PlainColumns correlationChart(const QString &subject, const CorrelationMatrix &matrix)
{
    PlainColumns chart;
    chart.subject = subject;
    chart.nothing = PortfolioCharts::tr("No correlations.");
    chart.shape = PlainShape::matrix;
    const QStringList sources = matrix.source.split(QStringLiteral(", "), Qt::SkipEmptyParts);
    chart.sample = std::ranges::any_of(sources, &charts::isInvented);
    chart.keys = PortfolioCharts::tr("Left and right arrows go along a row of the matrix, up and down arrows to another row.");
    chart.summary = matrixSummary(matrix);
    chart.labels = matrix.tickers;
    chart.columns = QStringList{QStringLiteral("ticker")};
    chart.csv = QStringLiteral("ticker,") + matrix.tickers.join(u',') + QStringLiteral(",source\n");
    for (std::size_t row = 0; row < matrix.values.size(); ++row) {
        const QString &ticker = matrix.tickers[qsizetype(row)];
        PlainSeries line{.name = ticker,
            .values = matrix.values[row],
            .words = {},
            .digits = 2,
            .terms = {QStringLiteral("correlation")},
            .how = PortfolioCharts::tr("Pearson's correlation of the daily returns of %1 and %2, %3 of them, from %4 to %5.")
                .arg(ticker, QStringLiteral("%1"), QString::number(matrix.returns), Format::day(matrix.first, QDate()),
                    Format::day(matrix.last, QDate())),
            .sources = {joinedSources(sources)}};
        QVariantMap record{{QStringLiteral("ticker"), ticker}};
        QStringList fields{ticker};
        for (std::size_t column = 0; column < line.values.size(); ++column) {
            const double value = line.values[column];
            const QString key = QStringLiteral("c%1").arg(column);
            line.words << pairWords(ticker, matrix.tickers[qsizetype(column)], value);
            record.insert(key, std::isnan(value) ? QVariant() : QVariant(value));
            record.insert(QStringLiteral("spoken.") + key, line.words.constLast());
            fields << (std::isnan(value) ? QString() : QString::number(value, 'g', 15));
        }
        fields << QString(matrix.source).remove(u',');
        chart.columns << QStringLiteral("c%1").arg(row);
        chart.records.append(record);
        chart.csv += fields.join(u',') + u'\n';
        chart.series.push_back(std::move(line));
    }
    return chart;
}

PortfolioCharts::PortfolioCharts(QObject *parent)
    : QObject(parent)
{
}

PortfolioCharts::~PortfolioCharts() = default;

void PortfolioCharts::setBySector(bool bySector)
{
    if (m_bySector == bySector)
        return;
    m_bySector = bySector;
    m_allocation.show(allocationOf(m_portfolio, m_bySector));
    emit bySectorChanged();
}

void PortfolioCharts::show(client::ApiClient *client, const protocol::PortfolioDto &portfolio)
{
    m_client = client;
    m_portfolio = portfolio;
    m_allocation.show(allocationOf(portfolio, m_bySector));
    QList<const protocol::PositionDto *> held;
    for (const protocol::PositionDto &position : portfolio.positions) {
        if (position.value && position.shares > 0)
            held.append(&position);
    }
    std::ranges::stable_sort(held, std::greater<>(), [](const protocol::PositionDto *position) { return *position->value; });
    QStringList tickers;
    for (const protocol::PositionDto *position : held.mid(0, kMostStocks))
        tickers << position->ticker;
    // In the order of the alphabet: weights that change places must not change the matrix.
    tickers.sort();
    if (tickers == m_tickers && m_status.state() != PageState::Failed)
        return;
    m_tickers = tickers;
    loadCorrelation();
}

void PortfolioCharts::loadCorrelation()
{
    const int number = m_status.begin();
    m_histories.clear();
    if (m_tickers.size() < 2) {
        m_correlation.show({});
        m_status.setEmpty(tr("Nothing to compare yet"), tr("Correlations need two stocks with prices in the portfolio."));
        return;
    }
    if (!m_client)
        return;
    for (const QString &ticker : std::as_const(m_tickers)) {
        m_client->priceHistory(ticker, QStringLiteral("1y"), this,
            [this, number, ticker](Result<protocol::PriceHistoryDto> history) { take(number, ticker, std::move(history)); });
    }
}

void PortfolioCharts::take(int number, const QString &ticker, Result<protocol::PriceHistoryDto> history)
{
    if (!m_status.isNewest(number) || m_status.state() == PageState::Failed)
        return;
    if (!history)
        return m_status.setFailed(tr("The prices of %1 could not be loaded").arg(ticker), history.error());
    m_histories[ticker] = std::move(*history);
    if (m_histories.size() == m_tickers.size())
        compute(number);
}

void PortfolioCharts::compute(int number)
{
    QList<protocol::PriceHistoryDto> histories;
    for (const QString &ticker : std::as_const(m_tickers))
        histories.append(m_histories.take(ticker));
    if (!m_executor)
        m_executor = std::make_unique<Executor>(Executor::Options{.ioThreads = 1, .cpuThreads = 1});
    m_executor->run(
        Pool::cpu, [histories = std::move(histories)](std::stop_token) { return correlationOf(histories); }, this,
        [this, number](const CorrelationMatrix &matrix) {
            if (!m_status.isNewest(number))
                return;
            if (matrix.returns < kFewestReturns) {
                m_correlation.show({});
                m_status.setEmpty(tr("Too few days in common"),
                    tr("Correlations need %1 days on which all of %2 were traded; there are %3. Import more prices.")
                        .arg(kFewestReturns)
                        .arg(m_tickers.join(QStringLiteral(", ")))
                        .arg(matrix.returns));
                return;
            }
            m_correlation.show(correlationChart(m_portfolio.id, matrix));
            m_status.setReady();
        });
}

} // namespace soundings::window
