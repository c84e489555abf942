#include "base/settings.h"

#include <QDir>
#include <QFile>
#include <QProcessEnvironment>
#include <QRegularExpression>
#include <QStandardPaths>
#include <QSysInfo>

#include <limits>

namespace soundings {

namespace {

constexpr qint64 kNoLimit = std::numeric_limits<qint64>::max();
constexpr auto kYesOrNo = "true, false";
constexpr auto kRedisSchemes = "redis://, rediss://, unix://";

using enum SettingKind;

// clang-format off
constexpr SettingInfo kSettings[] = {
    {Setting::databaseUrl, "DATABASE_URL", "", url, "sqlite:///, postgresql://, postgres://"},
    {Setting::redisEnabled, "REDIS_ENABLED", "false", boolean, kYesOrNo},
    {Setting::redisUrl, "REDIS_URL", "redis://localhost:6379/0", url, kRedisSchemes},
    {Setting::cacheTtlDefault, "CACHE_TTL_DEFAULT", "300", integer, "0 to 31536000 seconds", 0, 31'536'000},
    {Setting::cacheTtlLists, "CACHE_TTL_LISTS", "600", integer, "0 to 31536000 seconds", 0, 31'536'000},
    {Setting::cacheTtlScores, "CACHE_TTL_SCORES", "900", integer, "0 to 31536000 seconds", 0, 31'536'000},
    {Setting::celeryBrokerUrl, "CELERY_BROKER_URL", "", url, kRedisSchemes},
    {Setting::celeryResultBackend, "CELERY_RESULT_BACKEND", "", url, kRedisSchemes},
    {Setting::host, "HOST", "127.0.0.1", text, "an address or host name"},
    {Setting::port, "PORT", "8000", integer, "0 (any free one) to 65535", 0, 65'535},
    {Setting::tlsCert, "TLS_CERT", "", text, "a PEM file, or empty"},
    {Setting::tlsKey, "TLS_KEY", "", text, "a PEM file, or empty"},
    {Setting::adminApiKey, "ADMIN_API_KEY", "", secret, "any text, or empty"},
    {Setting::corsOrigins, "CORS_ORIGINS", "", text, "origins separated by commas, or empty"},
    {Setting::allowedHosts, "ALLOWED_HOSTS", "", text, "host names separated by commas, or empty for the loopback names"},
    {Setting::trustedProxies, "TRUSTED_PROXIES", "", text, "addresses and networks of proxies, separated by commas, or empty"},
    {Setting::marketProvider, "MARKET_PROVIDER", "sample", provider, "sample, fmp, csv:DIR"},
    {Setting::fmpApiKey, "FMP_API_KEY", "", secret, "any text, or empty"},
    {Setting::fmpBaseUrl, "FMP_BASE_URL", "", url, "https://, http://"},
    {Setting::fmpDailyBudget, "FMP_DAILY_BUDGET", "250", integer, "0 or more requests a day", 0, kNoLimit},
    {Setting::fmpCallsPerMinute, "FMP_CALLS_PER_MINUTE", "300", integer, "1 to 100000 requests a minute", 1, 100'000},
    {Setting::secContact, "SEC_CONTACT", "", text, "your name and e-mail address, as the SEC asks for, or empty"},
    {Setting::sampleMarket, "SAMPLE_MARKET", "true", boolean, kYesOrNo},
    {Setting::cacheMemoryBytes, "CACHE_MEMORY_BYTES", "67108864", integer, "0 (off) or more bytes", 0, kNoLimit},
    {Setting::celeryNodeName, "CELERY_NODE_NAME", "", text, "NAME@HOST"},
    {Setting::celeryVisibilityTimeout, "CELERY_VISIBILITY_TIMEOUT", "3600", integer, "1 second or more", 1, kNoLimit},
    {Setting::maxConnections, "MAX_CONNECTIONS", "20000", integer, "1 to 1000000", 1, 1'000'000},
    {Setting::maxConnectionsPerPeer, "MAX_CONNECTIONS_PER_PEER", "256", integer, "1 to 1000000", 1, 1'000'000},
    {Setting::rateLimitPerSecond, "RATE_LIMIT_PER_SECOND", "50", integer, "0 (off) to 1000000", 0, 1'000'000},
    {Setting::monteCarloPaths, "MONTE_CARLO_PATHS", "1000000", integer, "1000 to 100000000", 1'000, 100'000'000},
    {Setting::monteCarloSeed, "MONTE_CARLO_SEED", "", optionalInteger, "a whole number from 0 on, or empty", 0, kNoLimit},
    {Setting::resumeGraceSeconds, "RESUME_GRACE_SECONDS", "10", integer, "0 to 86400 seconds", 0, 86'400},
    {Setting::marketUpdateSeconds, "MARKET_UPDATE_SECONDS", "30", integer, "1 to 86400 seconds", 1, 86'400},
    {Setting::sessionTtlSeconds, "SESSION_TTL_SECONDS", "86400", integer, "1 to 31536000 seconds", 1, 31'536'000},
    {Setting::scoringProfile, "SCORING_PROFILE", "balanced", choice, "balanced, classic"},
    {Setting::sentryDsn, "SENTRY_DSN", "", secret, "a DSN, or empty"},
    {Setting::sentryEnvironment, "SENTRY_ENVIRONMENT", "production", text, "a word for this installation"},
    {Setting::sentrySampleRate, "SENTRY_SAMPLE_RATE", "1", SettingKind::fraction, "a number from 0 to 1"},
    {Setting::logLevel, "LOG_LEVEL", "info", choice, "debug, info, warning, error"},
    {Setting::logFormat, "LOG_FORMAT", "text", choice, "text, json"},
    {Setting::slowRequestMilliseconds, "SLOW_REQUEST_MS", "1000", integer, "0 (off) or more milliseconds", 0, 86'400'000},
    {Setting::slowQueryMilliseconds, "SLOW_QUERY_MS", "500", integer, "0 (off) or more milliseconds", 0, 86'400'000},
};
// clang-format on

static_assert(std::size(kSettings) == kSettingCount);

const SettingInfo &infoOf(Setting setting)
{
    return kSettings[std::size_t(setting)];
}

const SettingInfo *findInfo(const QString &key)
{
    const auto found = std::ranges::find_if(kSettings, [&](const SettingInfo &info) { return key == QLatin1String(info.key); });
    return found == std::end(kSettings) ? nullptr : found;
}

QStringList allowedWords(const SettingInfo &info)
{
    return QString::fromLatin1(info.allowed).split(QStringLiteral(", "));
}

std::optional<bool> toBoolean(const QString &value)
{
    const QString word = value.toLower();
    if (word == u"true" || word == u"1" || word == u"yes" || word == u"on")
        return true;
    if (word == u"false" || word == u"0" || word == u"no" || word == u"off")
        return false;
    return std::nullopt;
}

/// The value as it is kept, or nullopt when it is not allowed.
std::optional<QString> canonical(const SettingInfo &info, const QString &value)
{
    const auto startsWithAny = [&] {
        return std::ranges::any_of(allowedWords(info), [&](const QString &scheme) { return value.startsWith(scheme); });
    };
    switch (info.kind) {
    case boolean: {
        const auto parsed = toBoolean(value);
        return parsed ? std::optional(*parsed ? QStringLiteral("true") : QStringLiteral("false")) : std::nullopt;
    }
    case integer:
    case optionalInteger: {
        bool ok = false;
        const qint64 number = value.toLongLong(&ok);
        return ok && number >= info.minimum && number <= info.maximum ? std::optional(QString::number(number)) : std::nullopt;
    }
    case SettingKind::fraction: {
        bool ok = false;
        const double number = value.toDouble(&ok);
        return ok && number >= 0 && number <= 1 ? std::optional(value) : std::nullopt;
    }
    case choice: {
        const QString word = value.toLower();
        return allowedWords(info).contains(word) ? std::optional(word) : std::nullopt;
    }
    case url:
        return startsWithAny() ? std::optional(value) : std::nullopt;
    case provider: {
        const bool folder = value.startsWith(u"csv:") && value.size() > 4;
        return folder || value == u"sample" || value == u"fmp" ? std::optional(value) : std::nullopt;
    }
    case text:
    case secret:
        return value;
    }
    return std::nullopt;
}

/// Up to the last @: a password that should have been percent-encoded is found all the same. A file name has no user.
const QRegularExpression &userInfo()
{
    static const QRegularExpression pattern(QStringLiteral("^((?!sqlite)[a-z0-9+.-]+://)(.*)@"));
    return pattern;
}

/// As libpq and some Redis clients take it.
const QRegularExpression &passwordInQuery()
{
    static const QRegularExpression pattern(
        QStringLiteral("([?&](?:password|pass|pwd)=)([^&]*)"), QRegularExpression::CaseInsensitiveOption);
    return pattern;
}

/// As they are written there, and as the program that is logged in to reads them.
QStringList passwordsIn(const QString &url)
{
    QStringList found{passwordInQuery().match(url).captured(2)};
    const QString user = userInfo().match(url).captured(2);
    if (const qsizetype colon = user.indexOf(u':'); colon >= 0)
        found << user.mid(colon + 1);
    for (const QString &password : QStringList(found))
        found << QString::fromUtf8(QByteArray::fromPercentEncoding(password.toUtf8()));
    return found;
}

QString platformDataDirectory()
{
    return QStandardPaths::writableLocation(QStandardPaths::GenericDataLocation) + QStringLiteral("/soundings");
}

QString platformConfigFile()
{
    return QStandardPaths::writableLocation(QStandardPaths::GenericConfigLocation) + QStringLiteral("/soundings/soundings.ini");
}

} // namespace

std::span<const SettingInfo> Settings::all()
{
    return kSettings;
}

QHash<QString, QString> Settings::processEnvironment()
{
    QHash<QString, QString> values;
    for (const SettingInfo &info : kSettings) {
        if (qEnvironmentVariableIsSet(info.key))
            values.insert(QString::fromLatin1(info.key), qEnvironmentVariable(info.key));
    }
    return values;
}

Result<Settings> Settings::load(const Sources &sources)
{
    Settings settings;
    const QString directory = sources.dataDirectory.isEmpty() ? platformDataDirectory() : sources.dataDirectory;
    settings.m_dataDirectory = QDir::cleanPath(QDir::current().absoluteFilePath(directory));
    settings.m_configFile = sources.configFile.isEmpty() ? platformConfigFile() : sources.configFile;

    for (const SettingInfo &info : kSettings)
        settings.m_values[std::size_t(info.setting)] = QString::fromLatin1(info.defaultValue);
    // Three slashes and an absolute path, as SQLAlchemy writes it.
    settings.m_values[std::size_t(Setting::databaseUrl)] =
        QStringLiteral("sqlite:///") + settings.m_dataDirectory + QStringLiteral("/soundings.db");
    settings.m_values[std::size_t(Setting::celeryNodeName)] = QStringLiteral("soundings@") + QSysInfo::machineHostName();

    SOUNDINGS_CHECK(settings.readFile(!sources.configFile.isEmpty()));
    for (const SettingInfo &info : kSettings) {
        const QString key = QString::fromLatin1(info.key);
        SOUNDINGS_CHECK(settings.assign(
            info, sources.environment.value(key), SettingOrigin::environment, QStringLiteral("the environment variable")));
        SOUNDINGS_CHECK(settings.assign(
            info, sources.commandLine.value(key), SettingOrigin::commandLine, QStringLiteral("the command line")));
    }
    // Whoever names a Redis wants it used, unless told otherwise.
    if (settings.origin(Setting::redisUrl) != SettingOrigin::builtIn
        && settings.origin(Setting::redisEnabled) == SettingOrigin::builtIn)
        settings.m_values[std::size_t(Setting::redisEnabled)] = QStringLiteral("true");
    return settings;
}

Result<void> Settings::assign(const SettingInfo &info, const QString &value, SettingOrigin origin, const QString &where)
{
    // An empty variable is the usual way to say "not set", for instance in a compose file.
    if (value.trimmed().isEmpty())
        return {};
    const auto kept = canonical(info, value.trimmed());
    if (!kept) {
        const QString shown = info.kind == url ? withoutPassword(value) : value;
        return fail(ErrorCode::invalidArgument,
            QStringLiteral("%1 is “%2” (from %3), which is not allowed. Allowed: %4.")
                .arg(QString::fromLatin1(info.key), shown, where, QString::fromLatin1(info.allowed)));
    }
    m_values[std::size_t(info.setting)] = *kept;
    m_origins[std::size_t(info.setting)] = origin;
    return {};
}

Result<void> Settings::readFile(bool required)
{
    QFile file(m_configFile);
    if (!file.exists() && !required)
        return {};
    if (!file.open(QIODevice::ReadOnly)) {
        return fail(ErrorCode::io,
            QStringLiteral("The configuration file %1 cannot be read: %2. Check its name and permissions, or leave out --config.")
                .arg(m_configFile, file.errorString()));
    }
    int number = 0;
    for (const QString &raw : QString::fromUtf8(file.readAll()).split(u'\n')) {
        ++number;
        const QString line = raw.trimmed();
        if (line.isEmpty() || line.startsWith(u'#') || line.startsWith(u';') || line.startsWith(u'['))
            continue;
        const qsizetype equals = line.indexOf(u'=');
        const QString key = line.left(equals).trimmed().toUpper();
        const SettingInfo *info = equals > 0 ? findInfo(key) : nullptr;
        if (!info) {
            m_warnings << (equals > 0
                    ? QStringLiteral("%1, line %2: “%3” is not a setting and is ignored.").arg(m_configFile).arg(number).arg(key)
                    : QStringLiteral("%1, line %2 is not of the form KEY=value and is ignored.").arg(m_configFile).arg(number));
            continue;
        }
        QString value = line.mid(equals + 1).trimmed();
        if (value.size() >= 2 && value.front() == u'"' && value.back() == u'"')
            value = value.sliced(1, value.size() - 2);
        SOUNDINGS_CHECK(assign(*info, value, SettingOrigin::file, QStringLiteral("%1, line %2").arg(m_configFile).arg(number)));
    }
    return {};
}

qint64 Settings::integer(Setting setting) const
{
    return text(setting).toLongLong();
}

std::optional<qint64> Settings::optionalInteger(Setting setting) const
{
    return text(setting).isEmpty() ? std::nullopt : std::optional(text(setting).toLongLong());
}

bool Settings::boolean(Setting setting) const
{
    return text(setting) == u"true";
}

QStringList Settings::list(Setting setting) const
{
    QStringList items;
    for (const QString &item : text(setting).split(u',', Qt::SkipEmptyParts)) {
        if (const QString trimmed = item.trimmed(); !trimmed.isEmpty())
            items << trimmed;
    }
    return items;
}

double Settings::fraction(Setting setting) const
{
    return text(setting).toDouble();
}

QStringList Settings::secrets() const
{
    QStringList found;
    for (const SettingInfo &info : kSettings) {
        const QString &value = text(info.setting);
        if (info.kind == secret)
            found << value;
        else if (info.kind == url)
            found << passwordsIn(value);
    }
    found << text(Setting::secContact); // a person's name and address
    found.removeAll(QString());
    found.removeDuplicates();
    return found;
}

QString Settings::printable(Setting setting) const
{
    const QString &value = text(setting);
    switch (infoOf(setting).kind) {
    case secret:
        return value.isEmpty() ? QString() : QStringLiteral("***");
    case url:
        return withoutPassword(value);
    default:
        return value;
    }
}

QString withoutPassword(const QString &url)
{
    QString masked = url;
    if (const auto match = userInfo().match(masked); match.hasMatch()) {
        const QString user = match.captured(2);
        const qsizetype colon = user.indexOf(u':');
        if (colon >= 0)
            masked.replace(match.capturedStart(2) + colon + 1, user.size() - colon - 1, QStringLiteral("***"));
    }
    return masked.replace(passwordInQuery(), QStringLiteral("\\1***"));
}

} // namespace soundings
