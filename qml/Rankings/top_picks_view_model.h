#pragma once

#include "Client/panel_status.h"
#include "Controls/record_model.h"
#include "client/api_client.h"
#include "protocol/dto/ranking_dto.h"

#include <QPointer>
#include <QtQml/qqmlregistration.h>

namespace soundings::window {

/// The stocks that fit a horizon best, and how that horizon weighs a score.
class TopPicksViewModel : public QObject {
    Q_OBJECT
    QML_ELEMENT
    Q_PROPERTY(soundings::client::ApiClient *client READ client WRITE setClient NOTIFY clientChanged)
    Q_PROPERTY(soundings::window::RecordModel *model READ model CONSTANT)
    Q_PROPERTY(soundings::window::PanelStatus *status READ status CONSTANT)
    Q_PROPERTY(QString horizon READ horizon WRITE setHorizon NOTIFY asked)
    Q_PROPERTY(QString sector READ sector WRITE setSector NOTIFY asked)
    Q_PROPERTY(int limit READ limit WRITE setLimit NOTIFY asked)
    Q_PROPERTY(QString description READ description NOTIFY answered)
    Q_PROPERTY(QString weights READ weights NOTIFY answered)
    Q_PROPERTY(QString summary READ summary NOTIFY answered)
    Q_PROPERTY(bool sampleData READ sampleData NOTIFY answered)
    Q_PROPERTY(int staleRows READ staleRows NOTIFY answered)

public:
    explicit TopPicksViewModel(QObject *parent = nullptr);

    client::ApiClient *client() const { return m_client; }
    void setClient(client::ApiClient *client);
    RecordModel *model() { return &m_model; }
    PanelStatus *status() { return &m_status; }
    QString horizon() const { return m_horizon; }
    void setHorizon(const QString &horizon); ///< "short", "medium", "long"
    QString sector() const { return m_sector; }
    void setSector(const QString &sector); ///< "" is all
    int limit() const { return m_limit; }
    void setLimit(int limit);
    QString description() const; ///< of the horizon, in a sentence
    QString weights() const; ///< "Value 25 %, quality 25 %, ..."
    QString summary() const; ///< "20 stocks"
    bool sampleData() const { return m_sample; }
    int staleRows() const { return m_stale; }

    Q_INVOKABLE void reload();

signals:
    void clientChanged();
    void asked();
    void answered();

private:
    void accept(const protocol::RecommendationsDto &picks);

    QPointer<client::ApiClient> m_client;
    RecordModel m_model;
    PanelStatus m_status;
    QString m_horizon = QStringLiteral("medium");
    QString m_sector;
    int m_limit = 20;
    QString m_description;
    protocol::PillarWeightsDto m_weights;
    bool m_sample = false;
    int m_stale = 0;
};

} // namespace soundings::window
