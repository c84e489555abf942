// Renders pages of the window with an invented market to PNG files. A line of the list: file page theme text width height;
// a page may have a state: "browse+sample", "+empty", "+failed", "+palette", and for "live" "+idle",
// "+running", "+cancelled", "+lost", "+figures", for "jobs" "+error", "+detail", "+menu", "+lost", for "screener" "+own", for
// "compare" "+few", for "watchlists" and "portfolio" "+adding", for "detail" "+drawdown", for "settings" "+server" and "+shared",
// and for "browse" "+pairing". After it may come "+de" (German) or "+sv" (Swedish). Fails when a picture is one flat colour.
#include "Theme/theme.h"
#include "language.h"
#include "support/fake_api_client.h"
#include "support/fake_engine_access.h"
#include "support/fake_sharing.h"
#include "window.h"

#include <QApplication>
#include <QDir>
#include <QEventLoop>
#include <QFile>
#include <QImage>
#include <QQuickItem>
#include <QQuickWindow>
#include <QTest>
#include <QTimeZone>
#include <QTimer>
#include <QUrl>

#include <algorithm>
#include <cstdio>

using namespace soundings;

namespace {

void wait(int milliseconds)
{
    QEventLoop loop;
    QTimer::singleShot(milliseconds, &loop, &QEventLoop::quit);
    loop.exec();
}

/// Nothing is awaited any more: no place is held by a skeleton, as for rows and charts that another thread still makes.
bool isMade(const QQuickItem &item)
{
    if (!item.isVisible())
        return true;
    const QList<QQuickItem *> parts = item.childItems();
    return !QByteArrayView(item.metaObject()->className()).startsWith("Waiting")
        && std::ranges::all_of(parts, [](const QQuickItem *part) { return isMade(*part); });
}

/// The window as it stays: with what is to be seen, and the same for a while. What moves for ever is taken as it is in the end.
QImage settledPicture(QQuickWindow &window)
{
    constexpr int kPause = 60, kSame = 4, kMostLooks = 100;
    QImage picture = window.grabWindow();
    for (int same = 0, looks = 0; same < kSame && looks < kMostLooks; ++looks) {
        wait(kPause);
        const QImage next = window.grabWindow();
        same = next == picture && isMade(*window.contentItem()) ? same + 1 : 0;
        picture = next;
    }
    return picture;
}

/// Different colours in the picture, counted up to 16 on a grid of points.
qsizetype colours(const QImage &picture)
{
    QSet<QRgb> seen;
    for (int y = 0; y < picture.height() && seen.size() < 16; y += 7) {
        for (int x = 0; x < picture.width() && seen.size() < 16; x += 5)
            seen.insert(picture.pixel(x, y));
    }
    return seen.size();
}

/// What has become of an analysis on the live page.
void showLive(QQuickWindow &window, const test::FakeApiClient &client, const QString &state)
{
    wait(100);
    test::FakeLiveSession *session = client.live();
    if (!session || session->connection() != client::LiveSession::Connection::connected || state == QLatin1String("idle"))
        return;
    session->analyze(QStringLiteral("NRTH"));
    session->deliver(2);
    if (state == QLatin1String("cancelled"))
        session->cancel();
    else if (state == QLatin1String("lost"))
        session->lose(QStringLiteral("The connection to the engine broke off."));
    else if (state != QLatin1String("running")) {
        session->failNext(QStringLiteral("Momentum needs 252 daily closes, there are 180: NRTH begins on 2026-03-02."));
        session->deliver(2);
    }
    if (state == QLatin1String("figures"))
        QMetaObject::invokeMethod(window.property("pageItem").value<QObject *>(), "openFigures");
}

/// The jobs of the invented Friday, and what has become of the page.
void showJobs(QQuickWindow &window, test::FakeApiClient &client, const QString &state)
{
    auto *page = window.property("pageItem").value<QObject *>();
    page->setProperty("now", QDateTime(QDate(2026, 11, 20), QTime(14, 30, 41), QTimeZone("America/New_York")));
    wait(100);
    QMetaObject::invokeMethod(page, "refresh");
    wait(100);
    if (state == QLatin1String("lost"))
        client.fakeJobs().stream()->lose(QStringLiteral("The connection to the engine broke off."));
    else if (state == QLatin1String("error") || state == QLatin1String("detail"))
        QMetaObject::invokeMethod(page, "showFirstFailure");
    if (state == QLatin1String("detail"))
        QMetaObject::invokeMethod(page, "openRow");
    if (state == QLatin1String("menu"))
        QMetaObject::invokeMethod(page, "runATask");
}

/// What a page is opened with.
QVariant requestOf(const QString &page, const QString &state)
{
    if (page != QLatin1String("compare") || state == QLatin1String("few"))
        return {};
    return QStringList{QStringLiteral("NRTH"), QStringLiteral("KLSN"), QStringLiteral("LTNH"), QStringLiteral("HLYD")};
}

/// The form of the screener.
void showOwnConditions(QQuickWindow &window)
{
    wait(200);
    auto *page = window.property("pageItem").value<QObject *>();
    QMetaObject::invokeMethod(page, "choose", Q_ARG(QVariant, QStringLiteral("own")));
}

/// A file with a bad row, as it is seen before it is stored.
void showImport(QQuickWindow &window)
{
    QFile file(QDir::temp().filePath(QStringLiteral("KO_2020.csv")));
    if (file.open(QIODevice::WriteOnly))
        file.write("Date,Close\n2020-01-02,61.5\n2020-01-03,,\n2020-01-06,62\n");
    file.close();
    QMetaObject::invokeMethod(
        &window, "importFiles", Q_ARG(QVariant, QVariant::fromValue(QList<QUrl>{QUrl::fromLocalFile(file.fileName())})));
    wait(300);
    file.remove();
}

/// The falls from the highest price below the chart, and the keyboard in it.
void showDrawdowns(QQuickWindow &window)
{
    wait(700);
    auto *page = window.property("pageItem").value<QObject *>();
    auto *history = page->property("viewModel").value<QObject *>()->property("history").value<QObject *>();
    history->setProperty("drawdownShown", true);
    QMetaObject::invokeMethod(page, "focusContent");
}

/// The settings, scrolled to the panel of what was given to the window.
void showGivenPanel(QQuickWindow &window)
{
    wait(200);
    for (QQuickItem *panel : window.property("pageItem").value<QQuickItem *>()->findChildren<QQuickItem *>()) {
        const QByteArrayView type(panel->metaObject()->className());
        if (!panel->isVisible() || !(type.startsWith("AccessPanel") || type.startsWith("SharingPanel")))
            continue;
        QQuickItem *const content = panel->parentItem()->parentItem();
        content->parentItem()->setProperty("contentY", panel->mapToItem(content, {0, 0}).y() - 200);
    }
}

/// A token that was just made in the settings.
void showToken(QQuickWindow &window)
{
    showGivenPanel(window);
    for (QQuickItem *button : window.property("pageItem").value<QQuickItem *>()->findChildren<QQuickItem *>()) {
        if (button->property("text").toString() == QLatin1String("Make a token"))
            QMetaObject::invokeMethod(button, "clicked");
    }
    wait(300);
    for (QObject *maker : window.property("pageItem").value<QObject *>()->findChildren<QObject *>()) {
        if (maker->inherits("soundings::window::TokenMaker"))
            QMetaObject::invokeMethod(
                maker, "make", Q_ARG(QString, QStringLiteral("laptop")), Q_ARG(QString, QStringLiteral("write")), Q_ARG(int, 90));
    }
}

bool take(const QStringList &line, const QDir &folder)
{
    QStringList page = line[1].split(u'+');
    const bool isForeign = page.last() == QLatin1String("de") || page.last() == QLatin1String("sv");
    app::useLanguage(isForeign ? page.takeLast() : QStringLiteral("en"));
    const QString state = page.value(1);
    test::FakeApiClient client(state == QLatin1String("empty") ? 0 : 512);
    if (state == QLatin1String("sample"))
        client.setSource(QStringLiteral("sample"));
    if (state == QLatin1String("empty"))
        client.fakeJobs().clear();
    else
        client.fakeHoldings().seed();
    if (state == QLatin1String("failed"))
        client.failWith(Error{ErrorCode::unavailable,
            QCoreApplication::translate(
                "Client", "%1 cannot be reached. Check that the engine runs and that the address is right.")
                .arg(QStringLiteral("atlas:8000")),
            QStringLiteral("Connection refused")});
    client.markStale(QStringLiteral("DRWW"));
    if (state == QLatin1String("currencies"))
        client.setCurrency(QStringLiteral("NRTH"), QStringLiteral("SEK"));
    window::Theme *theme = window::Theme::instance();
    theme->setPreference(line[2]);
    theme->setTextSize(line[3].toDouble());
    test::FakeEngineAccess access;
    test::FakeSharing sharing;
    const bool shares = state == QLatin1String("shared") || state == QLatin1String("token");
    sharing.want(shares);
    const bool remote = state == QLatin1String("server") || state == QLatin1String("pairing");
    app::Window shown(client, {.access = remote ? &access : nullptr, .sharing = shares ? &sharing : nullptr});
    if (!shown.window())
        return false;
    shown.window()->resize(line[4].toInt(), line[5].toInt());
    shown.show();
    wait(250);
    if (page[0] == QLatin1String("detail"))
        QMetaObject::invokeMethod(shown.window(), "openStock", Q_ARG(QVariant, QStringLiteral("NRTH")));
    else
        QMetaObject::invokeMethod(
            shown.window(), "openPage", Q_ARG(QVariant, page[0]), Q_ARG(QVariant, requestOf(page[0], state)));
    if (!QTest::qWaitFor([&] { return shown.window()->property("pageItem").value<QObject *>() != nullptr; }, 10'000))
        return false;
    if (state == QLatin1String("own") && page[0] == QLatin1String("screener"))
        showOwnConditions(*shown.window());
    if (page[0] == QLatin1String("live"))
        showLive(*shown.window(), client, state);
    else if (page[0] == QLatin1String("jobs"))
        showJobs(*shown.window(), client, state);
    if (state == QLatin1String("adding")) {
        wait(200);
        QMetaObject::invokeMethod(shown.window()->property("pageItem").value<QObject *>(), "addWanted");
    }
    if (state == QLatin1String("own") && page[0] == QLatin1String("browse")) {
        wait(200);
        QMetaObject::invokeMethod(shown.window(), "run", Q_ARG(QVariant, QStringLiteral("own")));
    }
    if (state == QLatin1String("drawdown"))
        showDrawdowns(*shown.window());
    if (state == QLatin1String("server") || state == QLatin1String("shared"))
        showGivenPanel(*shown.window());
    if (state == QLatin1String("token"))
        showToken(*shown.window());
    if (state == QLatin1String("pairing"))
        QMetaObject::invokeMethod(shown.window(), "run", Q_ARG(QVariant, QStringLiteral("pair")));
    if (state == QLatin1String("import"))
        showImport(*shown.window());
    if (state == QLatin1String("palette"))
        QMetaObject::invokeMethod(shown.window(), "openPalette");
    const QImage picture = settledPicture(*shown.window());
    const QString file = folder.filePath(line[0] + QStringLiteral(".png"));
    const bool good = colours(picture) >= 6 && picture.save(file);
    std::printf("%s %dx%d %s\n", qPrintable(file), picture.width(), picture.height(), good ? "" : "EMPTY");
    return good;
}

} // namespace

int main(int argc, char **argv)
{
    app::prepareForWindow();
    QApplication application(argc, argv);
    const QStringList arguments = QCoreApplication::arguments();
    QFile list(arguments.value(1));
    if (arguments.size() != 3 || !list.open(QIODevice::ReadOnly) || !QDir().mkpath(arguments[2])) {
        std::fprintf(stderr, "usage: take_screens LIST-FILE OUTPUT-FOLDER\n");
        return 2;
    }
    bool allGood = true;
    for (const QString &line : QString::fromUtf8(list.readAll()).split(u'\n', Qt::SkipEmptyParts)) {
        const QStringList fields = line.split(u' ', Qt::SkipEmptyParts);
        if (!line.startsWith(u'#') && fields.size() == 6)
            allGood = take(fields, QDir(arguments[2])) && allGood;
    }
    return allGood ? 0 : 1;
}
