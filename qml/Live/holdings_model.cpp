#include "holdings_model.h"

#include "Controls/format.h"

#include <cmath>

namespace soundings::window {

QString HoldingsModel::spokenShares(double shares)
{
    return shares == 1 ? tr("1 share") : tr("%1 shares").arg(sharesText(shares));
}

QString HoldingsModel::sharesText(double shares)
{
    return Format::number(shares, shares == std::floor(shares) ? 0 : 2);
}

void HoldingsModel::show(const protocol::LivePortfolioDto &portfolio)
{
    const QStringList tickers = portfolio.holdings ? portfolio.holdings->keys() : QStringList();
    const bool sameRows = tickers == m_tickers;
    if (!sameRows)
        beginResetModel();
    m_tickers = tickers;
    m_portfolio = portfolio;
    if (!sameRows)
        endResetModel();
    else if (!tickers.isEmpty())
        emit dataChanged(index(0), index(int(tickers.size()) - 1));
}

int HoldingsModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_tickers.size());
}

QHash<int, QByteArray> HoldingsModel::roleNames() const
{
    return {{Ticker, "ticker"}, {Shares, "shares"}, {Price, "price"}, {Value, "value"}};
}

QVariant HoldingsModel::figure(int row, int role) const
{
    const QMap<QString, double> &figures = role == Price ? m_portfolio.prices : m_portfolio.values;
    const auto found = figures.constFind(m_tickers[row]);
    return found == figures.cend() ? QVariant() : QVariant(*found);
}

QVariant HoldingsModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    switch (role) {
    case Qt::DisplayRole:
    case Ticker:
        return m_tickers[index.row()];
    case Shares:
        return sharesText(m_portfolio.holdings->value(m_tickers[index.row()]));
    case Price:
    case Value:
        return figure(index.row(), role);
    default:
        return {};
    }
}

QString HoldingsModel::spokenCell(int row, const QString &key) const
{
    if (row < 0 || row >= m_tickers.size())
        return {};
    if (key == QLatin1String("ticker"))
        return m_tickers[row];
    if (key == QLatin1String("shares"))
        return spokenShares(m_portfolio.holdings->value(m_tickers[row]));
    const QVariant value = figure(row, key == QLatin1String("price") ? Price : Value);
    return value.isValid() ? Format::number(value.toDouble(), 2) + u' ' + m_portfolio.currency : Format::missingSpoken();
}

} // namespace soundings::window
