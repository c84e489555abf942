#pragma once

#include "Accessibility/spoken_cells.h"
#include "Lists/session_day.h"
#include "client/api_client.h"

#include <QAbstractListModel>
#include <QMap>
#include <QPointer>
#include <QSet>
#include <QtQml/qqmlregistration.h>

#include <functional>
#include <vector>

namespace soundings::window {

/// The stocks that match a query, as many rows as the engine counts; pages come when their rows are about to be seen.
class StockTableModel : public QAbstractListModel, public SpokenCells {
    Q_OBJECT
    Q_INTERFACES(soundings::window::SpokenCells)
    QML_ANONYMOUS
    Q_PROPERTY(int total READ total NOTIFY totalChanged)

public:
    enum Role {
        Ticker = Qt::UserRole,
        Name,
        Sector,
        Price,
        Change,
        Spark,
        PeRatio,
        Score,
        Signal,
        ScoreChange,
        Source,
        At,
        Stale,
        Loaded,
        Currency, ///< only where it has to be said: when the prices are in several
        ValueScore,
        QualityScore,
        MomentumScore,
        HealthScore
    };

    using QAbstractListModel::QAbstractListModel;

    int rowCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;
    QHash<int, QByteArray> roleNames() const override;
    QString spokenCell(int row, const QString &key) const override;

    void setClient(client::ApiClient *client) { m_client = client; }

    /// Asks anew; the rows stay until the first page of the answer is there. The newest request wins.
    void load(const client::StockQuery &query);
    /// Asks again for what is seen, and puts it in place of what is there at once; the other pages come when they are needed.
    /// Where that fails the old rows stay. While an answer is under way nothing more is asked; once more after it.
    void refresh();
    /// The rows that are there are of the newest query, not of one before it.
    bool showsWhatIsAsked() const { return m_shown; }
    /// Asks for the pages of these rows that are not there yet.
    Q_INVOKABLE void need(int firstRow, int lastRow);

    int total() const { return m_total; }
    /// The stock of a row; null while its page is on its way.
    const protocol::StockItemDto *at(int row) const;
    /// The row of a ticker among those that are loaded, or -1.
    Q_INVOKABLE int rowOf(const QString &ticker) const;
    /// The first row from `from` on, around the end, whose ticker starts with the text, among those that are loaded; or -1.
    Q_INVOKABLE int rowStartingWith(const QString &text, int from) const;
    Q_INVOKABLE QString tickerAt(int row) const;
    /// The currency of all prices that are loaded; "" when they differ or there are none.
    QString commonCurrency() const { return m_currency.value_or(QString()); }
    QString changeHead() const { return SessionDay::head(m_days, SessionDay::today()); } ///< "Today", "Fri 20 Nov"
    bool anyInvented() const;
    int staleRows() const;

signals:
    void totalChanged();
    void headsChanged(); ///< what the heads of the columns say besides their names
    void loaded(); ///< the first page of the newest query
    void grown(); ///< another page of it
    void refreshed(); ///< the answer to refresh(): rows may have changed their places
    void failed(const Error &error); ///< any page of the newest query
    void refreshFailed(const Error &error); ///< the old rows stay

private:
    void request(int page);
    void take(int page, Result<protocol::StockPageDto> answer, int requestNumber);
    void takeAgain(int page, Result<protocol::StockPageDto> answer, int requestNumber);
    void replaceRows();
    void followUp();
    void tellHeads();
    void setRowCount(int count);
    void put(int page, QList<protocol::StockItemDto> items);
    void ask(int page, std::function<void(Result<protocol::StockPageDto>)> then);

    QPointer<client::ApiClient> m_client;
    client::StockQuery m_query;
    std::vector<std::optional<protocol::StockItemDto>> m_rows;
    QSet<int> m_asked; ///< pages on their way or there
    std::optional<QString> m_currency; ///< of the rows that are loaded
    QSet<QDate> m_days; ///< of their prices
    std::pair<QString, QString> m_heads; ///< as they were told last
    int m_total = 0;
    int m_requestNumber = 0;
    bool m_shown = false; ///< rows of this query are there
    bool m_awaited = false; ///< the first page of a query is on its way
    bool m_anew = false; ///< refresh() came while an answer was on its way
    int m_firstSeen = 0, m_lastSeen = 0; ///< rows that were needed last
    QMap<int, std::optional<protocol::StockPageDto>> m_again; ///< pages that refresh() has asked for, and what came of them
};

} // namespace soundings::window
