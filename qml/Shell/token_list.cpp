#include "token_list.h"

#include "Client/engine_words.h"
#include "Controls/format.h"

namespace soundings::window {

void TokenList::load()
{
    if (!m_client)
        return;
    m_client->send(client::tokens(), this, [this](const Result<QList<client::KnownToken>> &tokens) {
        if (!tokens)
            return refuse(tokens.error());
        const QDateTime now = QDateTime::currentDateTime();
        m_tokens.clear();
        m_problem.clear();
        m_isKnown = true;
        for (const client::KnownToken &token : *tokens) {
            const QStringList about{tr("made %1").arg(Format::moment(token.created, now)),
                token.used.isValid() ? tr("last used %1").arg(Format::moment(token.used, now)) : tr("not used yet"),
                !token.expires.isValid()   ? tr("holds until it is revoked")
                    : token.expires <= now ? tr("expired")
                                           : tr("holds until %1").arg(Format::moment(token.expires, now))};
            m_tokens.append(QVariantMap{{QStringLiteral("name"), token.name}, {QStringLiteral("scope"), token.scope},
                {QStringLiteral("about"), about.join(QStringLiteral(", "))}});
        }
        emit changed();
    });
}

void TokenList::revoke(const QString &name)
{
    if (!m_client)
        return;
    m_client->send(client::revokeToken(name), this, [this, name](const Result<bool> &done) {
        if (!done)
            return refuse(done.error());
        emit revoked(name);
        load();
    });
}

void TokenList::refuse(const Error &error)
{
    m_problem = EngineWords::said(error.message);
    if (error.code == ErrorCode::unauthorized || error.code == ErrorCode::forbidden)
        m_isKnown = false;
    emit changed();
    emit refused();
}

} // namespace soundings::window
