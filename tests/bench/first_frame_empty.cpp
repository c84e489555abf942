// The yardstick of bench_first_frame: an empty window with the same modules, which says when its first frame is shown. With
// --memory it stays for two seconds and says how many megabytes it has then.
#include "bench/bench_support.h"
#include "window.h"

#include <QApplication>
#include <QQmlApplicationEngine>
#include <QQuickWindow>
#include <QTimer>

#include <cstdio>
#include <utility>

int main(int argc, char **argv)
{
    soundings::app::prepareForWindow();
    QApplication application(argc, argv);
    QQmlApplicationEngine engine;
    engine.addImportPath(QStringLiteral("qrc:/qt/qml"));
    engine.loadData(
        "import QtQuick\nimport QtQuick.Layouts\nimport QtQuick.Templates as C\nimport Soundings.Theme\n"
        "import Soundings.Accessibility\nimport Soundings.Controls\nimport Soundings.Client\nimport Soundings.Browse\n"
        "import Soundings.Shell as S\nC.ApplicationWindow { width: 1440; height: 900; visible: true; color: Theme.canvas }");
    auto *window = qobject_cast<QQuickWindow *>(engine.rootObjects().value(0));
    if (!window)
        return 1;
    const bool staysForMemory = QCoreApplication::arguments().contains(QStringLiteral("--memory"));
    const auto shown = [staysForMemory, told = false]() mutable {
        if (std::exchange(told, true))
            return;
        std::puts("first frame");
        std::fflush(stdout);
        if (!staysForMemory)
            return QCoreApplication::quit();
        QTimer::singleShot(2'000, qApp, [] {
            std::printf("%.1f\n", soundings::bench::residentMegabytes());
            QCoreApplication::quit();
        });
    };
    QObject::connect(window, &QQuickWindow::frameSwapped, &application, shown, Qt::QueuedConnection);
    return QApplication::exec();
}
