#pragma once

#include "Client/page_state.h"
#include "stock_table_model.h"

#include <QTimer>
#include <QtQml/qqmlregistration.h>

namespace soundings::window {

/// What the page Browse shows: which stocks match, in which order, and in which state the answer is.
class BrowseViewModel : public QObject {
    Q_OBJECT
    QML_ELEMENT
    Q_PROPERTY(soundings::client::ApiClient *client READ client WRITE setClient NOTIFY clientChanged)
    Q_PROPERTY(soundings::window::StockTableModel *model READ model CONSTANT)
    Q_PROPERTY(QString filter READ filter WRITE setFilter NOTIFY filterChanged)
    Q_PROPERTY(QString sector READ sector WRITE setSector NOTIFY filterChanged)
    Q_PROPERTY(QString signalFilter READ signalFilter WRITE setSignalFilter NOTIFY filterChanged)
    Q_PROPERTY(QString sortKey READ sortKey NOTIFY sortChanged)
    Q_PROPERTY(bool sortAscending READ sortAscending NOTIFY sortChanged)
    Q_PROPERTY(QVariantList sectorChoices READ sectorChoices NOTIFY sectorsChanged)
    Q_PROPERTY(QVariantList signalChoices READ signalChoices CONSTANT)
    Q_PROPERTY(soundings::window::PageState::State state READ state NOTIFY stateChanged)
    Q_PROPERTY(QString summary READ summary NOTIFY stateChanged)
    Q_PROPERTY(QString errorText READ errorText NOTIFY stateChanged)
    Q_PROPERTY(QString errorDetail READ errorDetail NOTIFY stateChanged)
    Q_PROPERTY(QString problem READ problem NOTIFY stateChanged)
    Q_PROPERTY(QString emptyText READ emptyText NOTIFY stateChanged)
    Q_PROPERTY(bool filtered READ filtered NOTIFY filterChanged)
    Q_PROPERTY(bool sampleData READ sampleData NOTIFY stateChanged)
    Q_PROPERTY(QString currency READ currency NOTIFY headsChanged)
    Q_PROPERTY(QString changeHead READ changeHead NOTIFY headsChanged)
    Q_PROPERTY(int staleRows READ staleRows NOTIFY stateChanged)

public:
    explicit BrowseViewModel(QObject *parent = nullptr);

    client::ApiClient *client() const { return m_client; }
    void setClient(client::ApiClient *client);
    StockTableModel *model() { return &m_model; }
    QString filter() const { return m_filter; }
    void setFilter(const QString &filter); ///< asks 250 ms after the last key
    QString sector() const { return m_sector; }
    void setSector(const QString &sector);
    QString signalFilter() const { return m_signal; }
    void setSignalFilter(const QString &signal);
    QString sortKey() const { return m_sortKey; }
    bool sortAscending() const { return m_ascending; }
    QVariantList sectorChoices() const;
    QVariantList signalChoices() const;
    PageState::State state() const { return m_state; }
    QString summary() const; ///< "512 stocks, highest score first"
    QString errorText() const { return m_error.message; }
    QString errorDetail() const { return m_error.detail; }
    QString problem() const { return m_problem; } ///< why the rows that are there may be old, or not all of them be there
    QString emptyText() const;
    bool filtered() const { return !m_filter.isEmpty() || !m_sector.isEmpty() || !m_signal.isEmpty(); }
    bool sampleData() const { return m_model.anyInvented(); }
    QString currency() const { return m_model.commonCurrency(); } ///< of all prices shown; "" when they differ
    QString changeHead() const { return m_model.changeHead(); }
    int staleRows() const { return m_model.staleRows(); }

    /// By another column: its natural direction first; by the same: the other direction.
    Q_INVOKABLE void sortBy(const QString &key);
    Q_INVOKABLE void clearFilters();
    /// What was looked for and in which order, to be kept and brought back. What is not understood is left as it is.
    Q_INVOKABLE QVariantMap search() const;
    Q_INVOKABLE void bringBack(const QVariantMap &search);
    Q_INVOKABLE void reload();
    /// As reload(), and says when the answer is there.
    Q_INVOKABLE void refresh();
    /// Something has changed on the engine: reads again what is seen, in place and without a word.
    Q_INVOKABLE void follow();

signals:
    void clientChanged();
    void filterChanged();
    void sortChanged();
    void sectorsChanged();
    void stateChanged();
    void headsChanged();
    void refreshed(const QString &sentence, bool failed); ///< the answer to refresh()
    void answered(); ///< the newest query, with what it gave; rows are there
    void followed(); ///< rows may have changed their places

private:
    void setState(PageState::State state);
    void tellFailure(const QString &sentence);
    void loadSectors();
    void sayResult();

    QPointer<client::ApiClient> m_client;
    StockTableModel m_model;
    QTimer m_typing;
    QString m_filter, m_sector, m_signal;
    QString m_sortKey = QStringLiteral("total_score");
    bool m_ascending = false;
    QStringList m_sectors;
    PageState::State m_state = PageState::Loading;
    Error m_error;
    QString m_problem;
    int m_all = -1; ///< how many there are without any filter; -1 not yet known
    bool m_announceNext = false;
    bool m_refreshing = false;
    bool m_sectorsAwaited = false;
};

} // namespace soundings::window
