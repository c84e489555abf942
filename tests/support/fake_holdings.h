#pragma once

#include "base/result.h"
#include "client/call.h"
#include "protocol/dto/stock_dto.h"

#include <QJsonObject>

namespace soundings::test {

/// The watchlists and portfolios of the fake engine, which change as they are told to. Answers are the JSON that an engine would
/// send.
class FakeHoldings {
public:
    /// Two watchlists, one of them empty, and a portfolio of four transactions.
    void seed();

    static bool answers(const client::Request &request);
    Result<QByteArray> answer(const client::Request &request, const QList<protocol::StockItemDto> &stocks);

private:
    struct Owned {
        QString id, name;
        QList<QJsonObject> entries; ///< items of a watchlist, transactions of a portfolio
    };
    using Stocks = QList<protocol::StockItemDto>;

    Result<QJsonObject> changeWatchlist(const client::Request &request, const QStringList &path, const Stocks &stocks);
    Result<QJsonObject> changePortfolio(const client::Request &request, const QStringList &path, const Stocks &stocks);
    Result<Owned *> begin(QList<Owned> &all, const QString &name);
    static Result<Owned *> find(QList<Owned> &all, const QString &id);
    Result<Owned *> target(const client::Request &request, const QStringList &path, QList<Owned> &all);
    static QJsonObject watchlistJson(const Owned &list, const Stocks &stocks);
    static QJsonObject portfolioJson(const Owned &portfolio, const Stocks &stocks);

    QList<Owned> m_watchlists, m_portfolios;
    int m_ids = 0;
};

} // namespace soundings::test
