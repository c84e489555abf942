#include "options.h"

#include <QCommandLineParser>
#include <QCoreApplication>
#include <QFile>

namespace soundings::app {

namespace {

QString tr(const char *text)
{
    return QCoreApplication::translate("DesktopOptions", text);
}

QStringList argumentsFrom(int argc, char **argv)
{
    QStringList arguments;
    for (int i = 0; i < argc; ++i)
        arguments.append(QString::fromLocal8Bit(argv[i]));
    return arguments;
}

Result<QByteArray> readToken(const QString &file)
{
    if (file.isEmpty())
        return qgetenv("SOUNDINGS_TOKEN").trimmed();
    QFile source(file);
    if (!source.open(QIODevice::ReadOnly))
        return fail(ErrorCode::io, tr("The token file %1 cannot be read: %2.").arg(file, source.errorString()));
    QByteArray token = source.read(4096).trimmed();
    if (token.isEmpty() || token.contains('\n'))
        return fail(ErrorCode::invalidArgument, tr("The token file %1 must hold one line, the token.").arg(file));
    return token;
}

} // namespace

Result<DesktopOptions> readDesktopOptions(int argc, char **argv)
{
    // Without an application object: destroying one would also clear Qt Quick's accessible interfaces, for the whole process.
    const QStringList arguments = argumentsFrom(argc, argv);
    QCommandLineParser parser;
    parser.setApplicationDescription(tr("Stock analysis you can see, hear, script and trust."));
    const QCommandLineOption help({QStringLiteral("h"), QStringLiteral("help")}, tr("Show this help."));
    const QCommandLineOption version(QStringLiteral("version"), tr("Show the version."));
    const QCommandLineOption connect(
        QStringLiteral("connect"), tr("Use the server at URL instead of the engine in this program."), QStringLiteral("URL"));
    const QCommandLineOption tokenFile(QStringLiteral("token-file"),
        tr("File with the API token for --connect. Without it, the variable SOUNDINGS_TOKEN is used."), QStringLiteral("FILE"));
    const QCommandLineOption dataDirectory(QStringLiteral("data-dir"), tr("Keep the data in DIR."), QStringLiteral("DIR"));
    const QCommandLineOption share(
        QStringLiteral("share"), tr("Let other machines use the engine too. That needs an API token and TLS_CERT with TLS_KEY."));
    const QCommandLineOption selfTest(
        QStringLiteral("self-test"), tr("Show the stocks and the page of one of them, then quit: 0 when both came."));
    QCommandLineOption timings(QStringLiteral("timings"));
    timings.setFlags(QCommandLineOption::HiddenFromHelp);
#ifdef SOUNDINGS_LIVE_RELOAD
    // For developers, who read English.
    const QCommandLineOption liveReload(QStringLiteral("live-reload"),
        QStringLiteral("Show the QML files of DIR, the project's qml folder, anew at each change."), QStringLiteral("DIR"));
    parser.addOption(liveReload);
#endif
    parser.addOptions({help, version, connect, tokenFile, dataDirectory, share, selfTest, timings});

    if (!parser.parse(arguments))
        return fail(ErrorCode::invalidArgument, tr("%1. See soundings --help.").arg(parser.errorText()));
    if (!parser.positionalArguments().isEmpty())
        return fail(ErrorCode::invalidArgument,
            tr("“%1” is not understood. See soundings --help.").arg(parser.positionalArguments().front()));

    DesktopOptions options;
    if (parser.isSet(help)) {
        options.print = parser.helpText();
        // What the parser calls a program that has no application object.
        options.print.replace(QStringLiteral("<executable_name>"), QStringLiteral("soundings"));
        return options;
    }
    if (parser.isSet(version)) {
        options.print = QStringLiteral("soundings " SOUNDINGS_VERSION "\n");
        return options;
    }
    options.share = parser.isSet(share);
    options.selfTest = parser.isSet(selfTest);
    options.timings = parser.isSet(timings);
#ifdef SOUNDINGS_LIVE_RELOAD
    options.liveReload = parser.value(liveReload);
    if (parser.isSet(liveReload) && !QFile::exists(options.liveReload + QStringLiteral("/Shell/Main.qml")))
        return fail(ErrorCode::invalidArgument,
            QStringLiteral("--live-reload needs the project's qml folder, and %1 has no Shell/Main.qml.")
                .arg(options.liveReload));
#endif
    options.dataDirectory = parser.value(dataDirectory);
    if (options.share && parser.isSet(connect))
        return fail(ErrorCode::invalidArgument, tr("--share is of the engine in this program, and --connect uses another."));
    if (parser.isSet(connect)) {
        options.connect = QUrl(parser.value(connect), QUrl::StrictMode);
        const bool usable = options.connect.isValid() && !options.connect.host().isEmpty()
            && (options.connect.scheme() == QLatin1String("http") || options.connect.scheme() == QLatin1String("https"));
        if (!usable)
            return fail(ErrorCode::invalidArgument,
                tr("--connect needs a URL such as http://127.0.0.1:8000, not “%1”.").arg(parser.value(connect)));
        SOUNDINGS_TRY(options.token, readToken(parser.value(tokenFile)));
    } else if (parser.isSet(tokenFile)) {
        return fail(ErrorCode::invalidArgument, tr("--token-file is for --connect."));
    }
    return options;
}

} // namespace soundings::app
