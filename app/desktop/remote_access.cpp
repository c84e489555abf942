#include "remote_access.h"

#include "Client/engine_words.h"
#include "client/token_calls.h"

#include <QSysInfo>

#include <algorithm>

namespace soundings::app {

namespace {
constexpr qsizetype kCodeLength = 10; ///< without its hyphen
}

RemoteAccess::RemoteAccess(SecretStore &secrets, client::HttpApiClient &client, QUrl address, QByteArray given, QObject *parent)
    : EngineAccess(parent)
    , m_secrets(secrets)
    , m_client(client)
    , m_address(std::move(address))
    , m_given(std::move(given))
{
}

/// Of the address: another server, or the same one without TLS, never gets the token. Good as the name of a file.
QString RemoteAccess::secretName() const
{
    QString name = QStringLiteral("token-%1-%2-%3")
                       .arg(m_address.scheme(), m_address.host())
                       .arg(m_address.port(m_address.scheme() == QLatin1String("https") ? 443 : 80));
    std::ranges::replace_if(name, [](QChar c) { return !c.isLetterOrNumber() && c != u'.' && c != u'-'; }, QChar(u'_'));
    return name;
}

QString RemoteAccess::keptIn() const
{
    switch (m_place) {
    case SecretStore::Place::keychain:
        return tr("The token is in the keychain of this desktop.");
    case SecretStore::Place::file:
        return tr("No keychain answers, so the token is in the file %1, which only you may read.")
            .arg(m_secrets.fileOf(secretName()));
    case SecretStore::Place::nowhere:
        break;
    }
    return m_hasToken ? tr("The token is that of the command line, and is kept nowhere.") : QString();
}

void RemoteAccess::begin()
{
    if (m_given.isEmpty()) {
        m_secrets.read(secretName(), [this](const SecretStore::Secret &secret) {
            m_place = secret.place;
            enter(secret.text.toLatin1());
        });
        return;
    }
    enter(m_given);
    // One that the server refuses is not to take the place of one that it takes.
    m_client.marketStatus(this, [this](const Result<protocol::MarketStatusDto> &answer) {
        if (answer)
            keep(m_given);
    });
}

void RemoteAccess::enter(const QByteArray &token)
{
    m_hasToken = !token.isEmpty();
    m_client.setEndpoint(m_address, token, server());
    emit changed();
}

void RemoteAccess::keep(const QByteArray &token)
{
    m_secrets.write(secretName(), QString::fromLatin1(token), [this](const Result<SecretStore::Place> &place) {
        m_place = place.value_or(SecretStore::Place::nowhere);
        // The token works all the same, until the program ends.
        m_problem = place ? QString() : place.error().message;
        emit changed();
    });
}

void RemoteAccess::pair(const QString &code)
{
    QString letters = code;
    letters.removeIf([](QChar c) { return c.isSpace() || c == u'-'; });
    if (m_busy)
        return;
    if (letters.size() != kCodeLength)
        return refuse(
            tr("A code has ten letters and digits, such as ABCDE-FGHJK. “soundings-server pair” shows one on the machine "
               "of the server."));
    m_busy = true;
    m_problem.clear();
    emit changed();
    m_client.send(
        client::pairWithCode(letters, QSysInfo::machineHostName()), this, [this](const Result<client::GrantedToken> &granted) {
            if (!granted) {
                return refuse(granted.error().code == ErrorCode::forbidden
                        ? tr("This code is wrong, was used already, or is older than five minutes. Type it again, or have "
                             "“soundings-"
                             "server pair” show a new one.")
                        : window::EngineWords::said(granted.error().message));
            }
            m_busy = false;
            enter(granted->secret);
            keep(granted->secret);
            emit paired();
        });
}

void RemoteAccess::forget()
{
    m_secrets.write(secretName(), QString(), [this](const Result<SecretStore::Place> &place) {
        if (!place)
            return refuse(place.error().message);
        m_place = SecretStore::Place::nowhere;
        m_problem.clear();
        enter({});
        emit forgotten();
    });
}

void RemoteAccess::refuse(const QString &problem)
{
    m_busy = false;
    m_problem = problem;
    emit changed();
}

} // namespace soundings::app
