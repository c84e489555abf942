#pragma once

#include "base/settings.h"

#include <QJsonObject>
#include <QSslCertificate>
#include <QUrl>

namespace soundings::app {

/// A server that runs on this machine with the same configuration; where it wants a token, that is ADMIN_API_KEY or
/// SOUNDINGS_TOKEN. Blocks; for the command line only.
class RunningServer {
public:
    explicit RunningServer(const Settings &settings);

    /// What people are told it is: "http://127.0.0.1:8000".
    QString address() const { return m_base.toString(); }
    /// nullopt: no server answers there. An error: it answers, and refuses.
    Result<std::optional<QJsonObject>> get(const QString &path) const { return send("GET", path, {}); }
    Result<std::optional<QJsonObject>> post(const QString &path, const QJsonObject &body = {}) const
    {
        return send("POST", path, body);
    }

private:
    Result<std::optional<QJsonObject>> send(const QByteArray &method, const QString &path, const QJsonObject &body) const;

    QUrl m_base;
    QByteArray m_adminKey, m_token; ///< "": none is sent
    QSslCertificate m_certificate; ///< of the server; null: it has none
};

} // namespace soundings::app
