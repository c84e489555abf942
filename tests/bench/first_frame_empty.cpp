// The yardstick of bench_first_frame: an empty window with the same modules, which says when its first frame is shown.
#include "window.h"

#include <QApplication>
#include <QQmlApplicationEngine>
#include <QQuickWindow>

#include <cstdio>

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
    const auto shown = [] {
        std::puts("first frame");
        std::fflush(stdout);
        QCoreApplication::quit();
    };
    QObject::connect(window, &QQuickWindow::frameSwapped, &application, shown, Qt::QueuedConnection);
    return QApplication::exec();
}
