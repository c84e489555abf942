// How long the GUI thread is kept busy in one go while the engine takes two seconds for each answer: the pages are opened one
// after the other, and every event that the thread handles is timed in processor time. Drawing is told apart: the software back
// end draws on this thread. Then the memory of the window on Browse, against an empty window with the same modules. Each line
// names who handled the longest event, and the event's number in QEvent::Type. Usage: bench_gui_thread [DELAY-MS]
#include "bench/bench_support.h"
#include "bench/slow_link.h"
#include "client/http_api_client.h"
#include "support/server_process.h"
#include "window.h"

#include <QApplication>
#include <QProcess>
#include <QQuickWindow>
#include <QStandardPaths>
#include <QTemporaryDir>
#include <QTest>

#include <cstdio>

using namespace soundings;

namespace {

constexpr double kLimitMs = 4, kMemoryLimit = 1.3;

/// An application that remembers the longest event since it was last asked.
class TimedApplication : public QApplication {
public:
    using QApplication::QApplication;

    struct Longest {
        double ms = 0;
        QByteArray what;
    };

    bool notify(QObject *receiver, QEvent *event) override
    {
        if (m_inside) // a part of what is timed already
            return QApplication::notify(receiver, event);
        m_inside = true;
        // Without a screen a window's timer is what asks for its next frame.
        const bool drawing = event->type() == QEvent::UpdateRequest || event->type() == QEvent::Expose
            || (event->type() == QEvent::Timer && receiver->isWindowType());
        const QByteArray what = QByteArray(receiver->metaObject()->className()) + " " + QByteArray::number(int(event->type()));
        const double before = bench::threadMilliseconds();
        const bool handled = QApplication::notify(receiver, event);
        const double took = bench::threadMilliseconds() - before;
        Longest &longest = drawing ? m_drawing : m_ours;
        if (took > longest.ms)
            longest = {took, what};
        ++m_events;
        m_long += !drawing && took > kLimitMs ? 1 : 0;
        m_inside = false;
        return handled;
    }
    void forget()
    {
        m_ours = m_drawing = {};
        m_events = m_long = 0;
    }
    const Longest &ours() const { return m_ours; }
    const Longest &drawing() const { return m_drawing; }
    int events() const { return m_events; }
    int longEvents() const { return m_long; }

private:
    Longest m_ours, m_drawing;
    int m_events = 0, m_long = 0;
    bool m_inside = false;
};

double emptyWindowMegabytes()
{
    QProcess empty;
    empty.setStandardErrorFile(QProcess::nullDevice());
    empty.start(QStringLiteral(SOUNDINGS_YARDSTICK), {QStringLiteral("--memory")});
    empty.waitForFinished(60'000);
    return empty.readAllStandardOutput().split('\n').value(1).toDouble();
}

/// Opens a page and waits until its answers are there; false when an event was too long.
bool open(TimedApplication &application, QQuickWindow &window, const char *page, int waitMs)
{
    application.forget();
    const QString name = QString::fromLatin1(page);
    if (name == QLatin1String("stock"))
        QMetaObject::invokeMethod(&window, "openStock", Q_ARG(QVariant, window.property("currentTicker")));
    else
        QMetaObject::invokeMethod(&window, "openPage", Q_ARG(QVariant, name), Q_ARG(QVariant, QVariant()));
    QTest::qWait(waitMs);
    std::printf("%-12s %5.1f ms the longest (%s), %3d of %5d above %.0f ms; drawing %5.1f ms\n", page, application.ours().ms,
        application.ours().what.constData(), application.longEvents(), application.events(), kLimitMs, application.drawing().ms);
    return application.ours().ms <= kLimitMs;
}

} // namespace

int main(int argc, char **argv)
{
    qputenv("QT_QPA_PLATFORM", "offscreen");
    qputenv("QT_QUICK_BACKEND", "software");
    app::prepareForWindow();
    TimedApplication application(argc, argv);
    QStandardPaths::setTestModeEnabled(true);
    const int delay = argc > 1 ? QByteArray(argv[1]).toInt() : 2'000;
    QTemporaryDir folder;
    test::ServerProcess server(QStringLiteral(SOUNDINGS_SERVER));
    if (const QString problem = server.start(folder.path()); !problem.isEmpty())
        qFatal("%s", qPrintable(problem));
    const bench::SlowLink link(server.port(), delay);
    client::HttpApiClient client;
    app::Window shown(client);
    if (!shown.window())
        return 1;
    std::printf("machine: %s, Qt %s; each answer takes %d ms\n", qPrintable(bench::machine()), qVersion(), delay);
    client.setEndpoint(QUrl(QStringLiteral("http://127.0.0.1:%1").arg(link.port())), {}, QStringLiteral("slow"));
    shown.show();
    bool within = open(application, *shown.window(), "browse", 3 * delay + 2'000);
    const double ours = bench::residentMegabytes();
    for (const char *page : {"stock", "screener", "portfolio", "watchlists", "jobs", "compare", "glossary"})
        within = open(application, *shown.window(), page, 2 * delay + 1'500) && within;
    std::printf("limit: %.0f ms for an event that is no drawing\n", kLimitMs);
    const double empty = emptyWindowMegabytes();
    std::printf("memory on Browse %.0f MB, of an empty window with the same modules %.0f MB: %.2f times (at most %.1f)\n", ours,
        empty, ours / empty, kMemoryLimit);
    return within && ours <= kMemoryLimit * empty ? 0 : 1;
}
