#pragma once

#include "base/result.h"

#include <QHash>
#include <QStringList>

#include <array>
#include <optional>
#include <span>

namespace soundings {

/// Every configuration key, in the order in which people are shown them.
enum class Setting {
    databaseUrl,
    redisEnabled,
    redisUrl,
    cacheTtlDefault,
    cacheTtlLists,
    cacheTtlScores,
    celeryBrokerUrl,
    celeryResultBackend,
    host,
    port,
    tlsCert,
    tlsKey,
    adminApiKey,
    corsOrigins,
    allowedHosts,
    trustedProxies,
    marketProvider,
    fmpApiKey,
    fmpBaseUrl,
    fmpDailyBudget,
    fmpCallsPerMinute,
    secContact,
    sampleMarket,
    cacheMemoryBytes,
    celeryNodeName,
    celeryVisibilityTimeout,
    maxConnections,
    maxConnectionsPerPeer,
    rateLimitPerSecond,
    monteCarloPaths,
    monteCarloSeed,
    resumeGraceSeconds,
    marketUpdateSeconds,
    sessionTtlSeconds,
    scoringProfile,
    sentryDsn,
    sentryEnvironment,
    sentrySampleRate,
    logLevel,
    logFormat,
    slowRequestMilliseconds,
    slowQueryMilliseconds,
};
inline constexpr std::size_t kSettingCount = std::size_t(Setting::slowQueryMilliseconds) + 1;

enum class SettingKind {
    text,
    boolean,
    integer,
    optionalInteger, ///< a whole number or empty
    fraction, ///< a number from 0 to 1
    choice, ///< one of `allowed`
    url, ///< starts with one of `allowed`, or is empty where the default is
    provider, ///< a word of `allowed`, or "csv:DIR"
    secret, ///< never printed
};

/// What is to be known of a key besides its value.
struct SettingInfo {
    Setting setting;
    const char *key; ///< "PORT"
    const char *defaultValue;
    SettingKind kind;
    const char *allowed; ///< for people: "0 to 65535"; words are separated by ", "
    qint64 minimum = 0;
    qint64 maximum = 0;
};

enum class SettingOrigin { builtIn, file, environment, commandLine };

/// The configuration as it was when the program started: command line over environment over file over default. Immutable.
class Settings {
public:
    struct Sources {
        QHash<QString, QString> commandLine = {}; ///< by key: {"PORT", "0"}
        QHash<QString, QString> environment = {};
        QString configFile = {}; ///< "" = soundings.ini in the platform's config folder, where it may be missing
        QString dataDirectory = {}; ///< "" = the platform's
    };

    /// The environment of this process, as far as it concerns us.
    static QHash<QString, QString> processEnvironment();
    /// A wrong value is an error that names the key, the value, where it was set, and what is allowed.
    static Result<Settings> load(const Sources &sources);
    static std::span<const SettingInfo> all();

    const QString &text(Setting setting) const { return m_values[std::size_t(setting)]; }
    qint64 integer(Setting setting) const;
    std::optional<qint64> optionalInteger(Setting setting) const;
    bool boolean(Setting setting) const;
    double fraction(Setting setting) const;
    /// The items of a comma-separated list, trimmed, without empty ones.
    QStringList list(Setting setting) const;
    SettingOrigin origin(Setting setting) const { return m_origins[std::size_t(setting)]; }
    /// Fit for a screen or a log: secrets and the passwords of URLs are masked.
    QString printable(Setting setting) const;

    /// What must not be told to anybody: the values that are secret, and the passwords in URLs.
    QStringList secrets() const;

    const QString &dataDirectory() const { return m_dataDirectory; }
    /// Where the file is or would be.
    const QString &configFile() const { return m_configFile; }
    /// What is odd but does not stop the start, such as unknown keys in the file.
    const QStringList &warnings() const { return m_warnings; }

private:
    Settings() = default;
    Result<void> readFile(bool required);
    Result<void> assign(const SettingInfo &info, const QString &value, SettingOrigin origin, const QString &where);

    std::array<QString, kSettingCount> m_values;
    std::array<SettingOrigin, kSettingCount> m_origins = {};
    QString m_dataDirectory, m_configFile;
    QStringList m_warnings;
};

/// "postgresql://user:***@host/db": the same URL without its password.
QString withoutPassword(const QString &url);

} // namespace soundings
