#include "token_maker.h"

#include "Client/engine_words.h"

#include <QRegularExpression>

namespace soundings::window {

void TokenMaker::make(const QString &name, const QString &scope, int days)
{
    if (!m_client || m_busy)
        return;
    // As the server has it, said in the language of the window.
    static const QRegularExpression allowed(QStringLiteral("^[\\p{L}\\p{N} ._@-]{1,64}$"));
    if (!allowed.match(name.trimmed()).hasMatch())
        return refuse(tr("Give the token a name of 1 to 64 letters, digits, blanks, and . _ - @"));
    m_busy = true;
    m_problem.clear();
    emit changed();
    m_client->send(client::makeToken(name.trimmed(), scope, days), this, [this](const Result<client::GrantedToken> &token) {
        m_busy = false;
        if (!token)
            return refuse(EngineWords::said(token.error().message));
        m_made = *token;
        emit changed();
        emit made();
    });
}

void TokenMaker::forget()
{
    m_made = {};
    m_problem.clear();
    emit changed();
}

void TokenMaker::refuse(const QString &problem)
{
    m_problem = problem;
    emit changed();
    emit refused();
}

} // namespace soundings::window
