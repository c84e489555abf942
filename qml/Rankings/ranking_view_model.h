#pragma once

#include "Client/panel_status.h"
#include "Controls/record_model.h"
#include "client/api_client.h"

#include <QPointer>
#include <QtQml/qqmlregistration.h>

namespace soundings::window {

/// What the pages of ranked stocks have in common: how many are asked for, the rows, and what stands in their place.
class RankingViewModel : public QObject {
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("The pages have one of their own kind.")
    Q_PROPERTY(soundings::client::ApiClient *client READ client WRITE setClient NOTIFY clientChanged)
    Q_PROPERTY(soundings::window::RecordModel *model READ model CONSTANT)
    Q_PROPERTY(soundings::window::PanelStatus *status READ status CONSTANT)
    Q_PROPERTY(int limit READ limit WRITE setLimit NOTIFY asked)
    Q_PROPERTY(QString summary READ summary NOTIFY answered)
    Q_PROPERTY(bool sampleData READ sampleData NOTIFY answered)
    Q_PROPERTY(int staleRows READ staleRows NOTIFY answered)

public:
    client::ApiClient *client() const { return m_client; }
    void setClient(client::ApiClient *client);
    RecordModel *model() { return &m_model; }
    PanelStatus *status() { return &m_status; }
    int limit() const { return m_limit; } ///< at most so many
    void setLimit(int limit);
    QString summary() const; ///< "20 stocks"
    bool sampleData() const { return m_sample; }
    int staleRows() const { return m_stale; }

    Q_INVOKABLE void reload();

signals:
    void clientChanged();
    void asked();
    void answered();

protected:
    /// Why there are no rows, and what to do.
    struct Nothing {
        QString title, body;
    };

    explicit RankingViewModel(const QStringList &moreKeys, QObject *parent);

    virtual void load() = 0;
    void choose(QString &setting, const QString &value); ///< and load, where that is another one
    void showRecords(const QVariantList &records, const Nothing &nothing);
    static Nothing nothingRated();

private:
    QPointer<client::ApiClient> m_client;
    RecordModel m_model;
    PanelStatus m_status;
    int m_limit = 20;
    bool m_sample = false;
    int m_stale = 0;
};

} // namespace soundings::window
