#pragma once

#include "client/api_client.h"
#include "client/token_calls.h"

#include <QPointer>
#include <QtQml/qqmlregistration.h>

namespace soundings::window {

/// Makes a token that lets somebody into the engine. Its secret is here until it is forgotten, and nowhere else that can be read.
class TokenMaker : public QObject {
    Q_OBJECT
    QML_ELEMENT
    Q_PROPERTY(soundings::client::ApiClient *client MEMBER m_client NOTIFY clientChanged)
    Q_PROPERTY(QString name READ name NOTIFY changed)
    Q_PROPERTY(QString scope READ scope NOTIFY changed)
    Q_PROPERTY(QString secret READ secret NOTIFY changed)
    Q_PROPERTY(QString problem READ problem NOTIFY changed)
    Q_PROPERTY(bool busy READ busy NOTIFY changed)

public:
    using QObject::QObject;

    QString name() const { return m_made.name; } ///< of the token that was made; "" where there is none yet
    QString scope() const { return m_made.scope; } ///< "read", "write", "admin"
    QString secret() const { return QString::fromLatin1(m_made.secret); }
    QString problem() const { return m_problem; } ///< why it was not made, and how to mend that
    bool busy() const { return m_busy; }

    /// 0 days: it holds until it is revoked.
    Q_INVOKABLE void make(const QString &name, const QString &scope, int days);
    Q_INVOKABLE void forget(); ///< the secret, and what was wrong

signals:
    void clientChanged();
    void changed();
    void made();
    void refused();

private:
    void refuse(const QString &problem);

    QPointer<client::ApiClient> m_client;
    client::GrantedToken m_made;
    QString m_problem;
    bool m_busy = false;
};

} // namespace soundings::window
