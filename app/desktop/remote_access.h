#pragma once

#include "Client/engine_access.h"
#include "client/http_api_client.h"
#include "secret_store.h"

#include <QUrl>

namespace soundings::app {

/// The way into a server that --connect names. Its token is kept for its address: one that was given with the command line once
/// the server has taken it, and the one that a pairing gives.
class RemoteAccess : public window::EngineAccess {
    Q_OBJECT

public:
    /// `given` may be empty: then the one that was kept is used.
    RemoteAccess(SecretStore &secrets, client::HttpApiClient &client, QUrl address, QByteArray given, QObject *parent = nullptr);

    QString server() const override { return m_address.authority(); }
    QString keptIn() const override;
    QString problem() const override { return m_problem; }
    bool busy() const override { return m_busy; }
    bool hasToken() const override { return m_hasToken; }
    void pair(const QString &code) override;
    void forget() override;

    /// Gives the client its server, once it is known whether a token is kept. What is asked before waits.
    void begin();

private:
    QString secretName() const;
    void enter(const QByteArray &token);
    void keep(const QByteArray &token);
    void refuse(const QString &problem);

    SecretStore &m_secrets;
    client::HttpApiClient &m_client;
    const QUrl m_address;
    const QByteArray m_given;
    QString m_problem;
    SecretStore::Place m_place = SecretStore::Place::nowhere;
    bool m_busy = false;
    bool m_hasToken = false;
};

} // namespace soundings::app
