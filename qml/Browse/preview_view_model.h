#pragma once

#include "Client/panel_status.h"
#include "client/api_client.h"

#include <QPointer>
#include <QTimer>
#include <QVariantList>
#include <QtQml/qqmlregistration.h>

namespace soundings::window {

/// What is to be known of one stock before its page is opened. Follows the current row with a short delay; the newest wins.
class PreviewViewModel : public QObject {
    Q_OBJECT
    QML_ELEMENT
    Q_PROPERTY(soundings::client::ApiClient *client MEMBER m_client NOTIFY clientChanged)
    Q_PROPERTY(QString ticker READ ticker WRITE setTicker NOTIFY tickerChanged)
    Q_PROPERTY(soundings::window::PageState::State state READ state NOTIFY changed)
    Q_PROPERTY(QString errorText READ errorText NOTIFY changed)
    Q_PROPERTY(QString name READ name NOTIFY changed)
    Q_PROPERTY(QString subtitle READ subtitle NOTIFY changed)
    Q_PROPERTY(QVariant price READ price NOTIFY changed)
    Q_PROPERTY(QString currency READ currency NOTIFY changed)
    Q_PROPERTY(QVariant changePercent READ changePercent NOTIFY changed)
    Q_PROPERTY(QString changeDay READ changeDay NOTIFY changed)
    Q_PROPERTY(QString source READ source NOTIFY changed)
    Q_PROPERTY(QString at READ at NOTIFY changed)
    Q_PROPERTY(bool stale READ stale NOTIFY changed)
    Q_PROPERTY(QVariant score READ score NOTIFY changed)
    Q_PROPERTY(QString signalName READ signalName NOTIFY changed)
    Q_PROPERTY(QVariantList pillars READ pillars NOTIFY changed)
    Q_PROPERTY(bool hasMedians READ hasMedians NOTIFY changed)
    Q_PROPERTY(QVariantList figures READ figures NOTIFY changed)
    Q_PROPERTY(QVariantMap about READ about NOTIFY changed)
    Q_PROPERTY(QString reasoning READ reasoning NOTIFY changed)

public:
    explicit PreviewViewModel(QObject *parent = nullptr);

    QString ticker() const { return m_ticker; }
    void setTicker(const QString &ticker);
    PageState::State state() const { return m_status.state(); }
    QString errorText() const { return m_status.body(); } ///< with the state Ready: why what is shown may be old
    QString name() const { return m_detail.stock.name; }
    QString subtitle() const;
    QVariant price() const;
    QString currency() const;
    QVariant changePercent() const;
    QString changeDay() const; ///< when it changed so much: "today", "on Fri 20 Nov"
    QString source() const;
    QString at() const;
    bool stale() const;
    QVariant score() const;
    QString signalName() const;
    QVariantList pillars() const; ///< {label, value, median, about}
    bool hasMedians() const { return m_detail.sectorMedians.has_value(); }
    QVariantList figures() const; ///< {label, value, median}, as texts, and {about}
    QVariantMap about() const; ///< what explains "price", "change" and "score", as ExplainPopup takes it
    QString reasoning() const { return m_breakdown.reasoning; }

    Q_INVOKABLE void reload();

signals:
    void clientChanged();
    void tickerChanged();
    void changed();

private:
    QPointer<client::ApiClient> m_client;
    QTimer m_pause;
    QString m_ticker;
    PanelStatus m_status, m_reasoningStatus;
    protocol::StockDetailDto m_detail;
    protocol::ScoreBreakdownDto m_breakdown; ///< in the user's words; empty until it is known
};

} // namespace soundings::window
