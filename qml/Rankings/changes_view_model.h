#pragma once

#include "Client/panel_status.h"
#include "Controls/record_model.h"
#include "client/api_client.h"
#include "protocol/dto/ranking_dto.h"

#include <QPointer>
#include <QtQml/qqmlregistration.h>

namespace soundings::window {

/// Whose score has risen or fallen the most since some days ago, and whose signal is not what it was. Each list fails alone.
class ChangesViewModel : public QObject {
    Q_OBJECT
    QML_ELEMENT
    Q_PROPERTY(soundings::client::ApiClient *client READ client WRITE setClient NOTIFY clientChanged)
    Q_PROPERTY(soundings::window::RecordModel *gained READ gained CONSTANT)
    Q_PROPERTY(soundings::window::RecordModel *lost READ lost CONSTANT)
    Q_PROPERTY(soundings::window::RecordModel *turned READ turned CONSTANT)
    Q_PROPERTY(soundings::window::PanelStatus *gainedStatus READ gainedStatus CONSTANT)
    Q_PROPERTY(soundings::window::PanelStatus *lostStatus READ lostStatus CONSTANT)
    Q_PROPERTY(soundings::window::PanelStatus *turnedStatus READ turnedStatus CONSTANT)
    Q_PROPERTY(int days READ days WRITE setDays NOTIFY asked)
    Q_PROPERTY(int limit READ limit WRITE setLimit NOTIFY asked)
    Q_PROPERTY(QString summary READ summary NOTIFY complete)
    Q_PROPERTY(bool sampleData READ sampleData NOTIFY answered)
    Q_PROPERTY(int staleRows READ staleRows NOTIFY answered)

public:
    explicit ChangesViewModel(QObject *parent = nullptr);

    client::ApiClient *client() const { return m_client; }
    void setClient(client::ApiClient *client);
    RecordModel *gained() { return &m_gained; }
    RecordModel *lost() { return &m_lost; }
    RecordModel *turned() { return &m_turned; }
    PanelStatus *gainedStatus() { return &m_gainedStatus; }
    PanelStatus *lostStatus() { return &m_lostStatus; }
    PanelStatus *turnedStatus() { return &m_turnedStatus; }
    int days() const { return m_days; }
    void setDays(int days);
    int limit() const { return m_limit; } ///< of those that gained, and of those that lost
    void setLimit(int limit);
    /// "10 gained, 8 lost, 3 with another signal"; "" until all is there.
    QString summary() const;
    bool sampleData() const;
    int staleRows() const;

    Q_INVOKABLE void reload();
    Q_INVOKABLE void loadGained();
    Q_INVOKABLE void loadLost();
    Q_INVOKABLE void loadTurned();

signals:
    void clientChanged();
    void asked();
    void answered();
    void complete(); ///< the last of the lists has come

private:
    using Moves = QList<protocol::ScoreMoveDto>;

    void show(const Moves &moves, RecordModel &model, PanelStatus &status, const QString &nothing);
    void tellWhenComplete();

    QPointer<client::ApiClient> m_client;
    RecordModel m_gained, m_lost, m_turned;
    PanelStatus m_gainedStatus, m_lostStatus, m_turnedStatus;
    int m_days = 7;
    int m_limit = 10;
};

} // namespace soundings::window
