// Writes the description of the whole API into a file: the build makes the browser client's types from it. It asks a real server
// with an empty store, so nothing that is served can be left out.
#include "served_engine.h"

#include <QCoreApplication>
#include <QNetworkAccessManager>
#include <QNetworkReply>
#include <QSaveFile>
#include <QTemporaryDir>

#include <cstdio>

using namespace soundings;

namespace {

int failure(const QString &message)
{
    std::fprintf(stderr, "soundings-openapi: %s\n", qUtf8Printable(message));
    return 1;
}

} // namespace

int main(int argc, char *argv[])
{
    QCoreApplication application(argc, argv);
    if (argc != 2)
        return failure(QStringLiteral("name the file to write"));
    const QTemporaryDir folder;
    const auto settings = Settings::load(
        {.commandLine = {{QStringLiteral("SAMPLE_MARKET"), QStringLiteral("false")}}, .dataDirectory = folder.path()});
    if (!settings)
        return failure(settings.error().message);
    const auto engine = app::ServedEngine::start(*settings, {.host = QStringLiteral("127.0.0.1")});
    if (!engine)
        return failure(engine.error().message);

    QNetworkAccessManager network;
    const std::unique_ptr<QNetworkReply> reply(
        network.get(QNetworkRequest(QUrl(QStringLiteral("http://127.0.0.1:%1/openapi.json").arg((*engine)->port())))));
    QObject::connect(reply.get(), &QNetworkReply::finished, &application, &QCoreApplication::quit);
    QCoreApplication::exec();
    if (reply->error() != QNetworkReply::NoError)
        return failure(reply->errorString());
    QSaveFile file(QCoreApplication::arguments().at(1));
    if (!file.open(QIODevice::WriteOnly) || file.write(reply->readAll()) < 0 || !file.commit())
        return failure(file.errorString());
    return 0;
}
