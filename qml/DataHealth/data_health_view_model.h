#pragma once

#include "Client/panel_status.h"
#include "Controls/record_model.h"
#include "client/api_client.h"
#include "data_ages.h"
#include "protocol/dto/cache_dto.h"

#include <QPointer>
#include <QTimer>
#include <QtQml/qqmlregistration.h>

namespace soundings::window {

/// Whether the parts of the engine work, what its cache does, who runs its jobs, and how old its prices are.
class DataHealthViewModel : public QObject {
    Q_OBJECT
    QML_ELEMENT
    Q_PROPERTY(soundings::client::ApiClient *client READ client WRITE setClient NOTIFY clientChanged)
    Q_PROPERTY(bool watching READ watching WRITE setWatching NOTIFY watchingChanged)
    Q_PROPERTY(soundings::window::RecordModel *parts READ parts CONSTANT)
    Q_PROPERTY(soundings::window::RecordModel *tiers READ tiers CONSTANT)
    Q_PROPERTY(soundings::window::RecordModel *workers READ workers CONSTANT)
    Q_PROPERTY(soundings::window::RecordModel *ages READ ages CONSTANT)
    Q_PROPERTY(soundings::window::PanelStatus *partsStatus READ partsStatus CONSTANT)
    Q_PROPERTY(soundings::window::PanelStatus *cacheStatus READ cacheStatus CONSTANT)
    Q_PROPERTY(soundings::window::PanelStatus *workersStatus READ workersStatus CONSTANT)
    Q_PROPERTY(soundings::window::PanelStatus *agesStatus READ agesStatus CONSTANT)
    Q_PROPERTY(QString summary READ summary NOTIFY answered)
    Q_PROPERTY(QString cacheText READ cacheText NOTIFY answered)
    Q_PROPERTY(bool canClear READ canClear NOTIFY answered)
    Q_PROPERTY(bool sampleData READ sampleData NOTIFY answered)
    Q_PROPERTY(int staleRows READ staleRows NOTIFY answered)

public:
    explicit DataHealthViewModel(QObject *parent = nullptr);

    client::ApiClient *client() const { return m_client; }
    void setClient(client::ApiClient *client);
    bool watching() const { return m_again.isActive(); }
    /// Asks every ten seconds for what changes by itself, while the page is seen.
    void setWatching(bool watching);
    RecordModel *parts() { return &m_parts; }
    RecordModel *tiers() { return &m_tiers; }
    RecordModel *workers() { return &m_workers; }
    RecordModel *ages() { return &m_ages; }
    PanelStatus *partsStatus() { return &m_partsStatus; }
    PanelStatus *cacheStatus() { return &m_cacheStatus; }
    PanelStatus *workersStatus() { return &m_workersStatus; }
    PanelStatus *agesStatus() { return &m_agesStatus; }
    QString summary() const; ///< "All parts work"
    QString cacheText() const; ///< the cache in a sentence or two
    bool canClear() const { return m_cache.enabled; }
    bool sampleData() const;
    int staleRows() const;

    Q_INVOKABLE void reload();
    Q_INVOKABLE void loadParts();
    Q_INVOKABLE void loadCache();
    Q_INVOKABLE void loadWorkers();
    Q_INVOKABLE void loadAges();
    Q_INVOKABLE void clearCache();

signals:
    void clientChanged();
    void watchingChanged();
    void answered();
    void said(const QString &sentence, bool failed); ///< what became of a clearing

private:
    void showParts(const protocol::HealthDto &health);
    void showCache(const protocol::CacheStatusDto &status);
    void showWorkers(const QList<protocol::WorkerDto> &workers);
    void loadAgesFrom(int page, int number, const DataAges &before);
    void showAges();

    QPointer<client::ApiClient> m_client;
    QTimer m_again;
    RecordModel m_parts, m_tiers, m_workers, m_ages;
    PanelStatus m_partsStatus, m_cacheStatus, m_workersStatus, m_agesStatus;
    protocol::CacheStatusDto m_cache;
    DataAges m_byAge;
    int m_faults = 0; ///< parts that do not work
};

} // namespace soundings::window
