#pragma once

#include "client/api_client.h"

#include <QPointer>
#include <QTimer>
#include <QtQml/qqmlregistration.h>

#include <memory>

namespace soundings::window {

/// What the status bar says: whether the engine answers, and whether the exchange is open. Hears what changes on the engine, and
/// tells when lists are to be read again.
class ShellViewModel : public QObject {
    Q_OBJECT
    QML_ELEMENT
    Q_PROPERTY(soundings::client::ApiClient *client READ client WRITE setClient NOTIFY clientChanged)
    Q_PROPERTY(bool connected READ connected NOTIFY changed)
    Q_PROPERTY(bool answered READ answered NOTIFY changed)
    Q_PROPERTY(bool refused READ refused NOTIFY refusedChanged)
    Q_PROPERTY(bool rightToLeft READ rightToLeft CONSTANT)
    Q_PROPERTY(QString engineText READ engineText NOTIFY changed)
    Q_PROPERTY(QString marketText READ marketText NOTIFY changed)

public:
    explicit ShellViewModel(QObject *parent = nullptr);

    client::ApiClient *client() const { return m_client; }
    void setClient(client::ApiClient *client);
    bool connected() const { return m_connected; }
    bool answered() const { return m_answered; } ///< has been asked and has answered or failed
    bool refused() const { return m_refused; } ///< it wants a token, or another one
    /// Of the language. Not asked for in QML: there the first look at an enumerator of Qt costs 5 ms, and this one is in the
    /// first frame.
    bool rightToLeft() const;
    QString engineText() const;
    QString marketText() const { return m_marketText; }

    Q_INVOKABLE void refresh();

signals:
    void clientChanged();
    void changed();
    void refusedChanged();
    /// Prices or scores of these stocks have changed; where none is named, of any, or they may have while the engine was away. At
    /// most once a second.
    void dataChanged(const QStringList &tickers);

private:
    void listen();
    void note(const QStringList &tickers);
    void tell();

    QPointer<client::ApiClient> m_client;
    std::unique_ptr<client::EventStream> m_events;
    QTimer m_again;
    QTimer m_soon; ///< until what has changed is told
    QStringList m_changed; ///< meanwhile
    bool m_anyChanged = false;
    bool m_connected = false;
    bool m_answered = false;
    bool m_refused = false;
    bool m_wasLost = false;
    int m_timesHeard = 0; ///< that the events began to be listened to
    QString m_marketText;
};

} // namespace soundings::window
