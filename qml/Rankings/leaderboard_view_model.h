#pragma once

#include "Client/panel_status.h"
#include "Controls/record_model.h"
#include "client/api_client.h"
#include "protocol/dto/ranking_dto.h"

#include <QPointer>
#include <QtQml/qqmlregistration.h>

namespace soundings::window {

/// The best rated stocks: of all, with one signal, or of each sector.
class LeaderboardViewModel : public QObject {
    Q_OBJECT
    QML_ELEMENT
    Q_PROPERTY(soundings::client::ApiClient *client READ client WRITE setClient NOTIFY clientChanged)
    Q_PROPERTY(soundings::window::RecordModel *model READ model CONSTANT)
    Q_PROPERTY(soundings::window::PanelStatus *status READ status CONSTANT)
    Q_PROPERTY(QString view READ view WRITE setView NOTIFY asked)
    Q_PROPERTY(QString signalCode READ signalCode WRITE setSignalCode NOTIFY asked)
    Q_PROPERTY(int limit READ limit WRITE setLimit NOTIFY asked)
    Q_PROPERTY(QVariantList signalChoices READ signalChoices CONSTANT)
    Q_PROPERTY(QString summary READ summary NOTIFY answered)
    Q_PROPERTY(bool sampleData READ sampleData NOTIFY answered)
    Q_PROPERTY(int staleRows READ staleRows NOTIFY answered)

public:
    explicit LeaderboardViewModel(QObject *parent = nullptr);

    client::ApiClient *client() const { return m_client; }
    void setClient(client::ApiClient *client);
    RecordModel *model() { return &m_model; }
    PanelStatus *status() { return &m_status; }
    QString view() const { return m_view; }
    void setView(const QString &view); ///< "top", "signal", "sector"
    QString signalCode() const { return m_signal; }
    void setSignalCode(const QString &code);
    int limit() const { return m_limit; } ///< at most so many; of each sector a quarter of it
    void setLimit(int limit);
    QVariantList signalChoices() const;
    QString summary() const;
    bool sampleData() const { return m_sample; }
    int staleRows() const { return m_stale; }

    Q_INVOKABLE void reload();

signals:
    void clientChanged();
    void asked();
    void answered();

private:
    void show(const QList<protocol::RankedStockDto> &stocks);
    void showSectors(const QList<protocol::SectorLeadersDto> &sectors);
    void showRecords(const QVariantList &records);

    QPointer<client::ApiClient> m_client;
    RecordModel m_model;
    PanelStatus m_status;
    QString m_view = QStringLiteral("top");
    QString m_signal = QStringLiteral("BUY");
    int m_limit = 20;
    bool m_sample = false;
    int m_stale = 0;
};

} // namespace soundings::window
