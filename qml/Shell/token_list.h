#pragma once

#include "client/api_client.h"
#include "client/token_calls.h"

#include <QPointer>
#include <QtQml/qqmlregistration.h>

namespace soundings::window {

/// The tokens that let somebody into the engine, and the end of one of them.
class TokenList : public QObject {
    Q_OBJECT
    QML_ELEMENT
    Q_PROPERTY(soundings::client::ApiClient *client MEMBER m_client NOTIFY clientChanged)
    Q_PROPERTY(QVariantList tokens READ tokens NOTIFY changed)
    Q_PROPERTY(bool known READ known NOTIFY changed)
    Q_PROPERTY(QString problem READ problem NOTIFY changed)

public:
    using QObject::QObject;

    /// {name, scope, about}: what it may do as the API names it; made, used, until.
    QVariantList tokens() const { return m_tokens; }
    bool known() const { return m_isKnown; } ///< the engine has told them, and would again
    QString problem() const { return m_problem; } ///< why they are not known, or one could not be revoked

    Q_INVOKABLE void load();
    Q_INVOKABLE void revoke(const QString &name);

signals:
    void clientChanged();
    void changed();
    void revoked(const QString &name);
    void refused();

private:
    void refuse(const Error &error);

    QPointer<client::ApiClient> m_client;
    QVariantList m_tokens;
    bool m_isKnown = false;
    QString m_problem;
};

} // namespace soundings::window
