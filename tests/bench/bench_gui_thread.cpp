// How long the GUI thread is kept busy in one go while the engine takes two seconds for each answer: the pages are opened one
// after the other, and every event that the thread handles is timed in processor time. Of a frame the layout of items and the
// painting of our own (until the scene is synchronised) are told apart from what Qt's renderer does after it, which the software
// back end does on this thread, too. Then the memory of the window on Browse, against an empty window with the same modules. Each
// line names who handled the longest event, and the event's number in QEvent::Type. Usage: bench_gui_thread [DELAY-MS]
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
#include <QThread>

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
        // A part of what is timed already; or of another thread, whose events come by here as well.
        if (m_inside || QThread::currentThread() != thread())
            return QApplication::notify(receiver, event);
        m_inside = true;
        // Without a screen a window's timer is what asks for its next frame.
        const bool drawing = event->type() == QEvent::UpdateRequest || event->type() == QEvent::Expose
            || (event->type() == QEvent::Timer && receiver->isWindowType());
        const QByteArray what = QByteArray(receiver->metaObject()->className()) + " " + QByteArray::number(int(event->type()));
        m_begin = bench::threadMilliseconds();
        const bool handled = QApplication::notify(receiver, event);
        const double took = bench::threadMilliseconds() - m_begin;
        Longest &longest = drawing ? m_drawing : m_ours;
        if (took > longest.ms)
            longest = {took, what};
        ++m_events;
        m_long += !drawing && took > kLimitMs ? 1 : 0;
        m_inside = false;
        return handled;
    }
    /// Within the event that draws a frame: from here on it is Qt's renderer.
    void noteSynchronised()
    {
        if (!m_inside)
            return;
        const double took = bench::threadMilliseconds() - m_begin;
        m_prepared.ms = std::max(m_prepared.ms, took);
        m_longFrames += took > kLimitMs ? 1 : 0;
    }
    void forget()
    {
        m_ours = m_drawing = m_prepared = {};
        m_events = m_long = m_longFrames = 0;
    }
    const Longest &ours() const { return m_ours; }
    const Longest &drawing() const { return m_drawing; }
    const Longest &prepared() const { return m_prepared; }
    int longFrames() const { return m_longFrames; }
    int events() const { return m_events; }
    int longEvents() const { return m_long; }

private:
    Longest m_ours, m_drawing, m_prepared;
    int m_events = 0, m_long = 0, m_longFrames = 0;
    double m_begin = 0; ///< of the event that is being handled
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
    // Queued, as an event of its own: what a page does when it is opened is timed as well.
    if (name == QLatin1String("stock"))
        QMetaObject::invokeMethod(&window, "openStock", Qt::QueuedConnection, Q_ARG(QVariant, window.property("currentTicker")));
    else
        QMetaObject::invokeMethod(&window, "openPage", Qt::QueuedConnection, Q_ARG(QVariant, name), Q_ARG(QVariant, QVariant()));
    QTest::qWait(waitMs);
    std::printf(
        "%-12s %5.1f ms the longest (%s), %3d of %5d above %.0f ms; of a frame %5.1f ms, %3d above; with the renderer %5.1f ms\n",
        page, application.ours().ms, application.ours().what.constData(), application.longEvents(), application.events(),
        kLimitMs, application.prepared().ms, application.longFrames(), application.drawing().ms);
    std::fflush(stdout);
    return application.ours().ms <= kLimitMs && application.prepared().ms <= kLimitMs;
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
    QObject::connect(
        shown.window(), &QQuickWindow::afterSynchronizing, &application, [&] { application.noteSynchronised(); },
        Qt::DirectConnection);
    shown.show(); // its first frame is measured by bench_first_frame
    if (!QTest::qWaitFor([&] { return shown.window()->property("painted").toBool(); }, 10'000))
        return 1;
    bool within = open(application, *shown.window(), "browse", 3 * delay + 2'000);
    const double ours = bench::residentMegabytes();
    for (const char *page : {"stock", "screener", "portfolio", "watchlists", "jobs", "compare", "glossary"})
        within = open(application, *shown.window(), page, 2 * delay + 1'500) && within;
    std::printf("limit: %.0f ms for an event, and for a frame until it is with the renderer\n", kLimitMs);
    const double empty = emptyWindowMegabytes();
    std::printf("memory on Browse %.0f MB, of an empty window with the same modules %.0f MB: %.2f times (at most %.1f)\n", ours,
        empty, ours / empty, kMemoryLimit);
    return within && ours <= kMemoryLimit * empty ? 0 : 1;
}
