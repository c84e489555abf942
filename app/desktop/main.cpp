#include "embedded_engine.h"
#include "engine_sharing.h"
#include "language.h"
#include "options.h"
#include "remote_access.h"
#include "self_test.h"
#include "start_times.h"
#include "stored_market_source.h"
#include "window.h"

#include "Accessibility/announcer.h"
#include "Client/engine_words.h"
#include "Controls/kept.h"
#include "Theme/theme.h"
#include "client/http_api_client.h"
#include "error_reports.h"

#include <QApplication>
#include <QDir>
#include <QFileInfo>
#include <QQuickWindow>
#include <QScreen>
#include <QStandardPaths>

#include <cstdio>
#include <memory>

using namespace soundings;

namespace {

/// What a window manager may put above a window: it says how much only when the window is shown, which is too late.
constexpr int kTitleBar = 40;

/// What the engine in this program is called.
QString nameOfOwnEngine()
{
    return QCoreApplication::translate("main", "This computer");
}

QString settingsFile()
{
    return QStandardPaths::writableLocation(QStandardPaths::GenericConfigLocation) + QStringLiteral("/soundings/window.ini");
}

} // namespace

int main(int argc, char **argv)
{
    // The command line first, without a display: --help and --version work everywhere.
    const Result<app::DesktopOptions> options = app::readDesktopOptions(argc, argv);
    if (!options) {
        std::fprintf(stderr, "soundings: %s\n", qPrintable(options.error().message));
        return 2;
    }
    if (!options->print.isEmpty()) {
        std::fputs(qPrintable(options->print), stdout);
        return 0;
    }

    app::prepareForWindow();
    QApplication application(argc, argv);
    QCoreApplication::setApplicationName(QStringLiteral("soundings")); // also its name on the accessibility bus
    QGuiApplication::setDesktopFileName(QStringLiteral("org.soundings.Soundings")); // where desktops find its icon and title
    QCoreApplication::setApplicationVersion(QStringLiteral(SOUNDINGS_VERSION));
    window::Theme::instance()->keepIn(settingsFile());
    window::Kept::instance()->keepIn(settingsFile());
    window::Announcer::instance()->keepIn(settingsFile());
    app::useLanguage(window::Theme::instance()->language());

    // Before everything that could go wrong. What is wrong with the settings the engine says.
    std::unique_ptr<telemetry::Reporter> reporter;
    if (const auto settings =
            Settings::load({.environment = Settings::processEnvironment(), .dataDirectory = options->dataDirectory})) {
        if (auto started = app::startErrorReports(*settings, QStringLiteral("window")))
            reporter = std::move(*started);
        else
            std::fprintf(stderr, "soundings: %s\n", qPrintable(started.error().message));
    }

    client::HttpApiClient client;
    std::unique_ptr<app::EmbeddedEngine> engine;
    app::SecretStore secrets(QFileInfo(settingsFile()).path());
    std::unique_ptr<app::StoredMarketSource> market;
    std::unique_ptr<app::RemoteAccess> access;
    std::unique_ptr<app::EngineSharing> sharing;
    QHash<QString, QString> chosen; // settings that the embedded engine was last started with
    if (options->connect.isEmpty()) {
        engine = std::make_unique<app::EmbeddedEngine>(options->dataDirectory, reporter.get());
        const auto start = [&] { engine->start(chosen, sharing->wanted()); };
        sharing = std::make_unique<app::EngineSharing>(options->share, start);
        market = std::make_unique<app::StoredMarketSource>(secrets, [&chosen, start](const QHash<QString, QString> &settings) {
            chosen = settings;
            start();
        });
    } else {
        access = std::make_unique<app::RemoteAccess>(secrets, client, options->connect, options->token);
    }
    app::Window window(client,
        {.market = market.get(),
            .access = access.get(),
            .sharing = sharing.get(),
            .room = QGuiApplication::primaryScreen()->availableSize() - QSize(0, kTitleBar)});
    if (!window.window())
        return 1;

    if (options->connect.isEmpty()) {
        QObject::connect(engine.get(), &app::EmbeddedEngine::ready, &client, [&](const app::EngineAddress &address) {
            client.setEndpoint(address.url, address.token, nameOfOwnEngine());
            market->started();
            if (!address.sharingProblem.isEmpty())
                std::fprintf(stderr, "soundings: %s\n", qPrintable(address.sharingProblem));
            if (!address.sharedUrl.isEmpty())
                std::fprintf(stderr, "soundings: shared at %s\n", qPrintable(address.sharedUrl));
            sharing->started(address.sharedUrl, address.sharingLacks, address.sharingProblem);
        });
        QObject::connect(&window, &app::Window::languageChanged, &client, [&] {
            if (!client.engineName().isEmpty()) // it is there
                client.setEngineName(nameOfOwnEngine());
        });
        QObject::connect(engine.get(), &app::EmbeddedEngine::failed, &client, [&](const Error &error) {
            std::fprintf(stderr, "soundings: %s %s\n", qPrintable(error.message), qPrintable(error.detail));
            client.setUnavailable(error);
            market->failed(window::EngineWords::said(error.message));
            sharing->failed();
        });
    } else {
        access->begin();
    }

    if (!options->liveReload.isEmpty())
        window.followSources(options->liveReload);
    app::SelfTest selfTest(window.window());
    app::StartTimes times(window.window());
    QObject::connect(&window, &app::Window::firstFrame, &application, [&] {
        if (options->timings)
            times.firstFrame();
        if (market)
            market->begin(); // only now, so that nothing competes with the first frame
        window::Theme::instance()->followDesktop();
        if (options->selfTest)
            selfTest.start();
    });
    window.show();
    return QApplication::exec();
}
