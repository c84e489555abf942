#include "client/token_calls.h"

#include "protocol/dto/decode_holdings.h"
#include "protocol/dto/read_json.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QRegularExpression>

namespace soundings::client {

namespace {

constexpr int kLongestName = 60;

Result<GrantedToken> decodeGrantedToken(const QByteArray &json)
{
    SOUNDINGS_TRY(const QJsonObject object, protocol::parseObject(json));
    GrantedToken token{protocol::text(object, QLatin1String("name")), protocol::text(object, QLatin1String("scope")),
        protocol::text(object, QLatin1String("token")).toLatin1()};
    if (token.secret.isEmpty())
        return protocol::notAsExpected(QStringLiteral("no token"));
    return token;
}

Result<QList<KnownToken>> decodeTokens(const QByteArray &json)
{
    SOUNDINGS_TRY(const QJsonObject object, protocol::parseObject(json));
    QList<KnownToken> tokens;
    for (const auto &value : object[QStringLiteral("tokens")].toArray()) {
        const QJsonObject token = value.toObject();
        tokens.append({protocol::text(token, QLatin1String("name")), protocol::text(token, QLatin1String("scope")),
            protocol::moment(token, QLatin1String("created_at")), protocol::moment(token, QLatin1String("expires_at")),
            protocol::moment(token, QLatin1String("last_used_at"))});
    }
    return tokens;
}

Request post(const QString &path, const QJsonObject &body)
{
    return {.method = Request::Method::post, .path = path, .body = QJsonDocument(body).toJson(QJsonDocument::Compact)};
}

} // namespace

Call<GrantedToken> pairWithCode(const QString &code, const QString &machine)
{
    static const QRegularExpression others(QStringLiteral("[^A-Za-z0-9 ._@-]"));
    QString name = machine.trimmed().left(kLongestName).replace(others, QStringLiteral("-"));
    if (name.isEmpty())
        name = QStringLiteral("window");
    const QJsonObject body{{QStringLiteral("code"), code}, {QStringLiteral("name"), name}};
    return {post(QStringLiteral("/api/pair"), body), decodeGrantedToken};
}

Call<GrantedToken> makeToken(const QString &name, const QString &scope, int days)
{
    QJsonObject body{{QStringLiteral("name"), name}, {QStringLiteral("scope"), scope}};
    if (days > 0)
        body.insert(QStringLiteral("expires_in_days"), days);
    return {post(QStringLiteral("/api/tokens"), body), decodeGrantedToken};
}

Call<QList<KnownToken>> tokens()
{
    return {{Request::Method::get, QStringLiteral("/api/tokens"), {}}, decodeTokens};
}

Call<bool> revokeToken(const QString &name)
{
    return {{Request::Method::remove, QStringLiteral("/api/tokens/") + name, {}}, protocol::decodeNothing};
}

} // namespace soundings::client
