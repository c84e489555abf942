#include "commands/machine_findings.h"

#include "commands/running_server.h"
#include "domain/trading_calendar.h"
#include "server/http/tls_files.h"

#include <QDateTime>
#include <QDir>
#include <QFileInfo>
#include <QSslCertificate>
#include <QSslConfiguration>
#include <QTcpServer>
#include <QTemporaryFile>

#include <filesystem>

namespace soundings::app {

namespace {

constexpr std::uintmax_t kEnoughDisk = 200'000'000; ///< bytes; the sample market takes 10 MB, a million daily prices 60 MB

std::vector<Finding> checkConfiguration(const Settings &settings)
{
    int set = 0;
    for (const SettingInfo &info : Settings::all())
        set += settings.origin(info.setting) != SettingOrigin::builtIn;
    std::vector<Finding> findings{{QStringLiteral("configuration"), Health::good,
        QStringLiteral("%1 of %2 settings are not at their default; file: %3%4")
            .arg(set)
            .arg(kSettingCount)
            .arg(settings.configFile(), QFileInfo::exists(settings.configFile()) ? QString() : QStringLiteral(" (not there)"))}};
    for (const QString &warning : settings.warnings())
        findings.push_back({QStringLiteral("configuration"), Health::note, warning});
    return findings;
}

Finding checkDataDirectory(const Settings &settings)
{
    const QString name = QStringLiteral("data folder");
    const QString &folder = settings.dataDirectory();
    if (!QDir().mkpath(folder)) {
        return {name, Health::fault, QStringLiteral("%1 cannot be made").arg(folder),
            QStringLiteral("Make it yourself and give it to this user, or name another one with --data-dir.")};
    }
    QTemporaryFile probe(folder + QStringLiteral("/doctor-XXXXXX"));
    const bool isWritten = probe.open() && probe.write("x") == 1 && probe.flush();
    if (!isWritten && probe.error() != QFileDevice::ResourceError) { // a full disk is told of as such
        return {name, Health::fault, QStringLiteral("%1 cannot be written: %2").arg(folder, probe.errorString()),
            QStringLiteral("Give this user the right to write there, or name another folder with --data-dir.")};
    }
    return {name, Health::good, folder};
}

/// Nothing where only their owner can read the data: holdings are nobody else's business.
std::vector<Finding> checkPrivacy([[maybe_unused]] const QString &folder)
{
    std::vector<Finding> findings;
#ifdef Q_OS_UNIX // elsewhere such rights say nothing
    if (!(QFileInfo(folder).permissions() & (QFile::ExeGroup | QFile::ExeOther)))
        return findings;
    for (const QFileInfo &file : QDir(folder).entryInfoList({QStringLiteral("*.db")}, QDir::Files)) {
        if (file.permissions() & (QFile::ReadGroup | QFile::ReadOther))
            findings.push_back({QStringLiteral("privacy"), Health::note,
                QStringLiteral("other users of this machine can read %1").arg(file.filePath()),
                QStringLiteral("Unless that is wanted: chmod go= “%1”").arg(file.filePath())});
    }
#endif
    return findings;
}

Finding checkDisk(const Settings &settings)
{
    const QString name = QStringLiteral("disk");
    const QString &folder = settings.dataDirectory();
    // The system is asked about the folder itself: within a chroot no list of mounted disks leads to it.
    std::error_code failure;
    const auto space = std::filesystem::space(QFileInfo(folder).filesystemFilePath(), failure);
    if (failure) {
        return {name, Health::note,
            QStringLiteral("how much is free for %1 cannot be told: %2").arg(folder, QString::fromStdString(failure.message()))};
    }
    const QString free = QStringLiteral("%1 MB free").arg(space.available / 1'000'000);
    if (space.available < kEnoughDisk) {
        return {name, Health::fault, free,
            QStringLiteral("Free at least %1 MB on the disk of %2, or keep the data elsewhere with --data-dir.")
                .arg(kEnoughDisk / 1'000'000)
                .arg(folder)};
    }
    return {name, Health::good, free};
}

Finding checkClock(const Clock &clock)
{
    const QString name = QStringLiteral("clock");
    const auto today = dayInNewYork(clock.now());
    if (!today) {
        return {name, Health::fault, today.error().message,
            QStringLiteral("Install the system's time zone data (on Debian: apt install tzdata).")};
    }
    const auto session = TradingCalendar::nyse().lastFinishedSession(clock.now());
    if (*today < makeDay(2026, 1, 1) || !session) {
        return {name, Health::fault, QStringLiteral("it says %1").arg(toIso8601(clock.now())),
            QStringLiteral("Set the system's clock; the trading calendar reaches from %1 to %2.")
                .arg(TradingCalendar::kFirstYear)
                .arg(TradingCalendar::kLastYear)};
    }
    return {name, Health::good,
        QStringLiteral("%1; the last finished session in New York was %2").arg(toIso8601(clock.now()), toIso(*session))};
}

/// Whether what has the port is a server of this configuration.
bool isOurServer(const RunningServer &server)
{
    const auto answer = server.get(QStringLiteral("/openapi.json"));
    return answer && *answer && (**answer)[u"info"][u"title"].toString().contains(QStringLiteral("Soundings"));
}

Finding checkPort(const Settings &settings)
{
    const QString name = QStringLiteral("port");
    const QString &host = settings.text(Setting::host);
    const auto port = quint16(settings.integer(Setting::port));
    const QString place = QStringLiteral("%1, port %2").arg(host).arg(port);
    if (port == 0)
        return {name, Health::good, QStringLiteral("%1, any port that is free").arg(host)};
    const bool byName = host.compare(QLatin1String("localhost"), Qt::CaseInsensitive) == 0;
    const QHostAddress address = byName ? QHostAddress(QHostAddress::LocalHost) : QHostAddress(host);
    if (address.isNull())
        return {name, Health::fault, QStringLiteral("HOST=%1 is no address").arg(host),
            QStringLiteral("Set HOST to 127.0.0.1 for this machine only, or to an address of this machine.")};
    QTcpServer probe;
    if (probe.listen(address, port))
        return {name, Health::good, QStringLiteral("%1 is free; no server runs there").arg(place)};
    switch (probe.serverError()) {
    case QAbstractSocket::AddressInUseError:
        if (isOurServer(RunningServer(settings)))
            return {name, Health::good, QStringLiteral("%1: a server runs").arg(place)};
        return {name, Health::fault, QStringLiteral("%1 is taken by another program").arg(place),
            QStringLiteral("End it (“ss -ltnp sport = :%1” names it), or choose another port with --port or PORT. A server of "
                           "Soundings that is only just starting answers in a moment.")
                .arg(port)};
    case QAbstractSocket::SocketAccessError:
        return {name, Health::fault, QStringLiteral("%1 may not be opened by this user").arg(place),
            QStringLiteral("Choose a port from 1024 on with --port or PORT, or let systemd open it (soundings-server.socket).")};
    default:
        return {name, Health::fault, QStringLiteral("%1 cannot be opened: %2").arg(place, probe.errorString()),
            QStringLiteral("Set HOST to an address that this machine has.")};
    }
}

/// Nothing where none is named.
std::vector<Finding> checkCertificate(const Settings &settings)
{
    const QString name = QStringLiteral("certificate");
    const QString &file = settings.text(Setting::tlsCert), &key = settings.text(Setting::tlsKey);
    if (file.isEmpty() && key.isEmpty())
        return {};
    const auto loaded = server::TlsFiles(file, key).load();
    if (!loaded)
        return {{name, Health::fault, loaded.error().message,
            QStringLiteral("No server starts with these. Correct TLS_CERT and TLS_KEY.")}};
    const QDateTime end = loaded->localCertificate().expiryDate().toUTC();
    const QString until = QStringLiteral("%1, until %2").arg(file, end.toString(Qt::ISODate));
    if (end < QDateTime::currentDateTimeUtc())
        return {{name, Health::fault, until, QStringLiteral("Clients refuse it. Renew it; a running server takes the new one.")}};
    return {{name, Health::good, until}};
}

} // namespace

std::vector<Finding> machineFindings(const Settings &settings)
{
    std::vector<Finding> findings = checkConfiguration(settings);
    findings.push_back(checkDataDirectory(settings));
    std::ranges::move(checkPrivacy(settings.dataDirectory()), std::back_inserter(findings));
    findings.push_back(checkDisk(settings));
    findings.push_back(checkClock(SystemClock()));
    findings.push_back(checkPort(settings));
    std::ranges::move(checkCertificate(settings), std::back_inserter(findings));
    return findings;
}

} // namespace soundings::app
