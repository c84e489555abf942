#include "telemetry/scrubber.h"

#include <QJsonArray>
#include <QJsonObject>

#include <algorithm>

namespace soundings::telemetry {

namespace {

/// Shorter ones would be found in innocent words.
constexpr qsizetype kShortestSecret = 4;
constexpr auto kMask = "***";

/// Names of fields whose value is nobody's business.
constexpr auto kSecretNames = "token|api[-_]?key|apikey|access[-_]?key|key|secret|password|passwd|pass|pwd|auth|authorization|"
                              "signature|session[-_]?id|cookie|set-cookie|x-admin-token|credentials?";

QRegularExpression insensitive(const QString &pattern)
{
    return QRegularExpression(pattern, QRegularExpression::CaseInsensitiveOption);
}

const QRegularExpression &secretName()
{
    static const QRegularExpression name = insensitive(QStringLiteral("^(?:.*[-_])?(?:%1)$").arg(QLatin1String(kSecretNames)));
    return name;
}

} // namespace

Scrubber::Scrubber(const QStringList &secrets, const QString &home)
    : m_home(home)
{
    add(secrets);
    const QString names = QLatin1String(kSecretNames);
    m_rules = {
        // "Cookie: a=b; c=d": to the end of the line.
        {insensitive(
             QStringLiteral("\\b((?:set-)?cookie|(?:proxy-)?authorization|x-admin-token|x-sentry-auth)\\s*:\\s*[^\\r\\n]*")),
            QStringLiteral("\\1: ***")},
        {insensitive(QStringLiteral("\\b(bearer|basic)\\s+[A-Za-z0-9+/=._~-]{6,}")), QStringLiteral("\\1 ***")},
        {insensitive(QStringLiteral("([a-z][a-z0-9+.-]*://)[^\\s/@\"']*@")), QStringLiteral("\\1***@")},
        {insensitive(QStringLiteral(
             "((?:^|[?&;,\\s{(\"'])(?:[a-z0-9_-]*[-_])?(?:%1)[\"']?\\s*[=:]\\s*)(\"[^\"]*\"|'[^']*'|[^\\s&;,}\"')]+)")
                 .arg(names)),
            QStringLiteral("\\1***")},
        {insensitive(QStringLiteral("(/home/|/Users/|\\b[a-z]:\\\\Users\\\\)[^/\\\\\\s\"':]+")), QStringLiteral("~")},
    };
}

void Scrubber::add(const QStringList &secrets)
{
    for (const QString &secret : secrets) {
        if (secret.size() >= kShortestSecret && !m_secrets.contains(secret))
            m_secrets.append(secret);
    }
    // The longest first: one may be a part of another.
    std::ranges::sort(m_secrets, std::ranges::greater(), &QString::size);
}

QString Scrubber::clean(const QString &text) const
{
    QString cleaned = text;
    for (const QString &secret : m_secrets)
        cleaned.replace(secret, QLatin1String(kMask));
    if (m_home.size() > 1)
        cleaned.replace(m_home, QStringLiteral("~"));
    for (const Rule &rule : m_rules)
        cleaned.replace(rule.pattern, rule.replacement);
    return cleaned;
}

QJsonValue Scrubber::clean(const QJsonValue &value) const
{
    if (value.isString())
        return clean(value.toString());
    if (value.isArray()) {
        QJsonArray list;
        for (const QJsonValue item : value.toArray())
            list.append(clean(item));
        return list;
    }
    if (value.isObject()) {
        const QJsonObject object = value.toObject();
        QJsonObject cleaned;
        for (auto member = object.begin(); member != object.end(); ++member) {
            const bool isSecret = !member.value().isObject() && secretName().match(member.key()).hasMatch();
            cleaned.insert(member.key(), isSecret ? QJsonValue(QLatin1String(kMask)) : clean(member.value()));
        }
        return cleaned;
    }
    return value;
}

} // namespace soundings::telemetry
