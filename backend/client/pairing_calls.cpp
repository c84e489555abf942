#include "client/pairing_calls.h"

#include "protocol/dto/read_json.h"

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

} // namespace

Call<GrantedToken> pairWithCode(const QString &code, const QString &machine)
{
    static const QRegularExpression others(QStringLiteral("[^A-Za-z0-9 ._@-]"));
    QString name = machine.trimmed().left(kLongestName).replace(others, QStringLiteral("-"));
    if (name.isEmpty())
        name = QStringLiteral("window");
    const QJsonObject body{{QStringLiteral("code"), code}, {QStringLiteral("name"), name}};
    return {{.method = Request::Method::post,
                .path = QStringLiteral("/api/pair"),
                .body = QJsonDocument(body).toJson(QJsonDocument::Compact)},
        decodeGrantedToken};
}

} // namespace soundings::client
