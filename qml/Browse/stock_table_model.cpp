#include "stock_table_model.h"

#include "Client/engine_words.h"
#include "Controls/format.h"
#include "Lists/stock_cells.h"

#include <algorithm>
#include <tuple>
#include <utility>

namespace soundings::window {

namespace {

QVariant orNothing(const std::optional<double> &value)
{
    return value ? QVariant(*value) : QVariant();
}

std::optional<double> totalOf(const protocol::StockItemDto &stock)
{
    return stock.score ? stock.score->total : std::nullopt;
}

bool same(const client::StockQuery &a, const client::StockQuery &b)
{
    return std::tie(a.filter, a.sector, a.signal, a.sortBy, a.ascending)
        == std::tie(b.filter, b.sector, b.signal, b.sortBy, b.ascending);
}

std::optional<double> changeOf(const protocol::StockItemDto &stock)
{
    return stock.quote ? stock.quote->changePercent : std::nullopt;
}

std::optional<double> pillarOf(const protocol::StockItemDto &stock, int role)
{
    if (!stock.score)
        return {};
    return role == StockTableModel::ValueScore   ? stock.score->value
        : role == StockTableModel::QualityScore  ? stock.score->quality
        : role == StockTableModel::MomentumScore ? stock.score->momentum
                                                 : stock.score->health;
}

} // namespace

int StockTableModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_rows.size());
}

QHash<int, QByteArray> StockTableModel::roleNames() const
{
    // The names are also what the API sorts by.
    return {{Ticker, "ticker"}, {Name, "name"}, {Sector, "sector"}, {Price, "price"}, {Change, "change_percent"},
        {Spark, "spark"}, {PeRatio, "pe_ratio"}, {Score, "total_score"}, {Signal, "signal"}, {ScoreChange, "score_change"},
        {Source, "source"}, {At, "at"}, {Currency, "currency"}, {Stale, "stale"}, {Loaded, "loaded"}, {ValueScore, "value_score"},
        {QualityScore, "quality_score"}, {MomentumScore, "momentum_score"}, {HealthScore, "health_score"}};
}

const protocol::StockItemDto *StockTableModel::at(int row) const
{
    return row >= 0 && row < int(m_rows.size()) && m_rows[std::size_t(row)] ? &*m_rows[std::size_t(row)] : nullptr;
}

QVariant StockTableModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const protocol::StockItemDto *stock = at(index.row());
    if (role == Loaded)
        return stock != nullptr;
    if (!stock)
        return {};
    switch (role) {
    case Qt::DisplayRole:
    case Ticker:
        return stock->ticker;
    case Name:
        return stock->name;
    case Sector:
        return EngineWords::said(stock->sector);
    case Price:
        return stock->quote ? QVariant(stock->quote->price) : QVariant();
    case Change:
        return orNothing(changeOf(*stock));
    case Spark:
        return QVariant::fromValue(stock->spark);
    case PeRatio:
        return orNothing(stock->peRatio);
    case Score:
        return orNothing(totalOf(*stock));
    case Signal:
        return stock->score ? stock->score->signal : QStringLiteral("NOT_RATED");
    case ScoreChange:
        return orNothing(stock->scoreChange7d);
    case Source:
        return StockCells::provenanceOf(*stock).source;
    case At:
        return StockCells::age(StockCells::provenanceOf(*stock));
    case Currency:
        return stock->quote && commonCurrency().isEmpty() ? stock->quote->currency : QString();
    case ValueScore:
    case QualityScore:
    case MomentumScore:
    case HealthScore:
        return orNothing(pillarOf(*stock, role));
    case Stale:
        return stock->quote && stock->quote->provenance.stale;
    default:
        return {};
    }
}

QString StockTableModel::spokenCell(int row, const QString &key) const
{
    const protocol::StockItemDto *stock = at(row);
    if (!stock)
        return tr("loading");
    if (key == QLatin1String("ticker"))
        return StockCells::spokenCompany(stock->ticker, stock->name);
    if (key == QLatin1String("sector"))
        return StockCells::spokenText(EngineWords::said(stock->sector));
    if (key == QLatin1String("price"))
        return StockCells::spokenPrice(stock->quote);
    if (key == QLatin1String("change_percent"))
        return StockCells::spokenChange(changeOf(*stock));
    if (key == QLatin1String("spark"))
        return StockCells::spokenYear(stock->spark);
    if (key == QLatin1String("pe_ratio"))
        return StockCells::spokenPeRatio(stock->peRatio);
    if (key == QLatin1String("total_score"))
        return StockCells::spokenFigure(totalOf(*stock), 1);
    if (key == QLatin1String("signal"))
        return Format::signalName(stock->score ? stock->score->signal : QString());
    if (key == QLatin1String("score_change"))
        return StockCells::spokenPoints(stock->scoreChange7d);
    if (const int role = roleNames().key(key.toUtf8()); role >= ValueScore)
        return StockCells::spokenFigure(pillarOf(*stock, role), 1);
    if (key == QLatin1String("source"))
        return StockCells::spokenSource(StockCells::provenanceOf(*stock));
    return {};
}

void StockTableModel::load(const client::StockQuery &query)
{
    m_shown = m_shown && same(query, m_query);
    m_query = query;
    ++m_requestNumber;
    m_asked.clear();
    m_again.clear();
    m_anew = false;
    m_awaited = true;
    request(1);
}

void StockTableModel::refresh()
{
    if (m_awaited || !m_again.isEmpty()) {
        m_anew = true;
        return;
    }
    if (m_rows.empty())
        return load(m_query);
    ++m_requestNumber;
    m_again.insert(1, std::nullopt);
    for (int page = m_firstSeen / m_query.pageSize + 1; page <= m_lastSeen / m_query.pageSize + 1; ++page)
        m_again.insert(page, std::nullopt);
    for (const int page : m_again.keys())
        ask(page, [this, page, number = m_requestNumber](Result<protocol::StockPageDto> answer) {
            takeAgain(page, std::move(answer), number);
        });
}

void StockTableModel::need(int firstRow, int lastRow)
{
    if (m_rows.empty() || lastRow < firstRow)
        return;
    m_firstSeen = std::max(0, firstRow);
    m_lastSeen = std::min(lastRow, int(m_rows.size()) - 1);
    for (int page = m_firstSeen / m_query.pageSize + 1; page <= m_lastSeen / m_query.pageSize + 1; ++page)
        request(page);
}

void StockTableModel::ask(int page, std::function<void(Result<protocol::StockPageDto>)> then)
{
    if (!m_client)
        return;
    client::StockQuery query = m_query;
    query.page = page;
    m_client->listStocks(query, this, std::move(then));
}

void StockTableModel::request(int page)
{
    if (!m_client || m_asked.contains(page))
        return;
    m_asked.insert(page);
    ask(page,
        [this, page, number = m_requestNumber](Result<protocol::StockPageDto> answer) { take(page, std::move(answer), number); });
}

void StockTableModel::take(int page, Result<protocol::StockPageDto> answer, int requestNumber)
{
    if (requestNumber != m_requestNumber)
        return;
    const bool isFirst = page == 1;
    m_awaited = m_awaited && !isFirst;
    if (!answer) {
        m_asked.remove(page);
        emit failed(answer.error());
        return followUp();
    }
    // A later page that counts differently means that the market changed meanwhile: start over.
    if (!isFirst && answer->total != m_total)
        return load(m_query);
    if (isFirst) {
        beginResetModel();
        m_rows.assign(std::size_t(std::max(0, answer->total)), std::nullopt);
        m_total = answer->total;
        m_shown = true;
        m_currency.reset();
        m_days.clear();
        put(page, std::move(answer->items));
        endResetModel();
    } else {
        put(page, std::move(answer->items));
        const int first = (page - 1) * m_query.pageSize;
        if (first < rowCount())
            emit dataChanged(index(first), index(std::min(first + m_query.pageSize, rowCount()) - 1));
    }
    tellHeads();
    if (isFirst) {
        emit totalChanged();
        emit loaded();
        followUp();
    } else {
        emit grown();
    }
}

void StockTableModel::takeAgain(int page, Result<protocol::StockPageDto> answer, int requestNumber)
{
    if (requestNumber != m_requestNumber)
        return;
    if (!answer) {
        // What is not there yet is asked for as before; answers of this time are not taken any more.
        ++m_requestNumber;
        m_again.clear();
        m_asked.clear();
        for (int row = 0; row < int(m_rows.size()); row += m_query.pageSize) {
            if (m_rows[std::size_t(row)])
                m_asked.insert(row / m_query.pageSize + 1);
        }
        emit refreshFailed(answer.error());
        return followUp();
    }
    m_again[page] = std::move(*answer);
    if (std::ranges::all_of(m_again, [](const auto &each) { return each.has_value(); }))
        replaceRows();
}

/// All pages at once: a stock that goes from one to the other is never in both.
void StockTableModel::replaceRows()
{
    const int totalBefore = m_total;
    m_currency.reset();
    m_days.clear();
    setRowCount(std::max(0, m_again.first()->total));
    std::ranges::fill(m_rows, std::nullopt);
    m_asked.clear();
    for (auto again = m_again.begin(); again != m_again.end(); ++again) {
        m_asked.insert(again.key());
        put(again.key(), std::move((*again)->items));
    }
    m_again.clear();
    if (!m_rows.empty())
        emit dataChanged(index(0), index(int(m_rows.size()) - 1));
    tellHeads();
    if (m_total != totalBefore)
        emit totalChanged();
    emit refreshed();
    need(m_firstSeen, m_lastSeen); // who has scrolled on meanwhile
    followUp();
}

void StockTableModel::followUp()
{
    if (std::exchange(m_anew, false))
        refresh();
}

void StockTableModel::setRowCount(int count)
{
    const int before = int(m_rows.size());
    if (count > before) {
        beginInsertRows({}, before, count - 1);
        m_rows.resize(std::size_t(count));
        endInsertRows();
    } else if (count < before) {
        beginRemoveRows({}, count, before - 1);
        m_rows.resize(std::size_t(count));
        endRemoveRows();
    }
    m_total = count;
}

void StockTableModel::put(int page, QList<protocol::StockItemDto> items)
{
    std::size_t row = std::size_t(page - 1) * std::size_t(m_query.pageSize);
    for (protocol::StockItemDto &item : items) {
        if (row >= m_rows.size())
            return;
        if (item.quote) {
            m_days.insert(item.quote->provenance.asOf);
            if (!m_currency)
                m_currency = item.quote->currency;
            else if (*m_currency != item.quote->currency)
                m_currency = QString(); // and so it stays: they differ
        }
        m_rows[row++] = std::move(item);
    }
}

void StockTableModel::tellHeads()
{
    if (std::pair heads{commonCurrency(), changeHead()}; heads != m_heads) {
        m_heads = std::move(heads);
        emit headsChanged();
    }
}

int StockTableModel::rowOf(const QString &ticker) const
{
    const auto found = std::ranges::find_if(m_rows, [&](const auto &row) { return row && row->ticker == ticker; });
    return found != m_rows.end() ? int(found - m_rows.begin()) : -1;
}

int StockTableModel::rowStartingWith(const QString &text, int from) const
{
    const int count = int(m_rows.size());
    for (int step = 0; step < count; ++step) {
        const int row = (std::max(0, from) + step) % count;
        if (const auto *stock = at(row); stock && stock->ticker.startsWith(text, Qt::CaseInsensitive))
            return row;
    }
    return -1;
}

QString StockTableModel::tickerAt(int row) const
{
    const auto *stock = at(row);
    return stock ? stock->ticker : QString();
}

bool StockTableModel::anyInvented() const
{
    return std::ranges::any_of(m_rows, [](const auto &row) {
        return row && ((row->quote && row->quote->provenance.isInvented()) || row->source == QLatin1String("sample"));
    });
}

int StockTableModel::staleRows() const
{
    return int(std::ranges::count_if(m_rows, [](const auto &row) { return row && row->quote && row->quote->provenance.stale; }));
}

} // namespace soundings::window
