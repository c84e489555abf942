#include "Controls/kept.h"
#include "Theme/theme.h"
#include "support/fake_api_client.h"
#include "window.h"

#include <QApplication>
#include <QPointer>
#include <QQuickItem>
#include <QQuickWindow>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>
#include <QTimer>

using namespace soundings;

namespace {

QList<QQuickWindow *> openWindows()
{
    QList<QQuickWindow *> open;
    for (QWindow *window : QGuiApplication::topLevelWindows()) {
        if (auto *quick = qobject_cast<QQuickWindow *>(window); quick && quick->isVisible() && quick->property("place").isValid())
            open.append(quick);
    }
    return open;
}

QQuickWindow *otherThan(const QQuickWindow *window)
{
    for (QQuickWindow *each : openWindows()) {
        if (each != window)
            return each;
    }
    return nullptr;
}

} // namespace

class TestWindows : public QObject {
    Q_OBJECT

private slots:
    void initTestCase()
    {
        window::Kept::instance()->keepIn(m_folder.filePath(QStringLiteral("window.ini")));
        window::Kept::instance()->setNew(false); // no welcome
    }

    void closingTheLastWindowEndsTheProgramAndTheOthersDoNot()
    {
        app::Window windows(m_client);
        windows.show();
        QTRY_VERIFY(windows.window()->property("painted").toBool());
        QMetaObject::invokeMethod(windows.window(), "run", Q_ARG(QVariant, QStringLiteral("newWindow")));
        QTRY_COMPARE(openWindows().size(), 2);
        QSignalSpy lastClosed(qApp, &QGuiApplication::lastWindowClosed);
        QQuickWindow *const second = otherThan(windows.window());
        QVERIFY(!second->property("first").toBool());

        windows.window()->close();
        QTRY_COMPARE(openWindows(), QList<QQuickWindow *>{second});
        QCOMPARE(windows.count(), 1);
        QVERIFY(second->property("first").toBool()); // the one that is left takes the watch over
        QCOMPARE(lastClosed.count(), 0);
        second->close();
        QTRY_COMPARE(lastClosed.count(), 1);
    }

    void whoWaitsForTheFirstFrameBeginsBeforeThePageIsMade()
    {
        app::Window windows(m_client);
        QVariant painted;
        connect(&windows, &app::Window::firstFrame, this, [&] { painted = windows.window()->property("painted"); });
        windows.show();
        QTRY_VERIFY(windows.window()->property("painted").toBool());
        QCOMPARE(painted, QVariant(false));
    }

    void aClosedWindowIsGoneBeforeTheEngineThatMadeIt()
    {
        QPointer<QQuickWindow> left;
        {
            app::Window windows(m_client);
            windows.show();
            QTRY_VERIFY(windows.window()->property("painted").toBool());
            windows.openAnother(QStringLiteral("settings"), QString());
            QTRY_COMPARE(openWindows().size(), 2);
            left = windows.window();
            left->close();
            QCOMPARE(windows.count(), 1);
        }
        QVERIFY(!left); // else its parts would ask an engine that is gone
    }

    void allWindowsComeBackEachWithItsPage()
    {
        {
            app::Window windows(m_client);
            windows.show();
            QTRY_VERIFY(windows.window()->property("painted").toBool());
            QMetaObject::invokeMethod(
                windows.window(), "openPage", Q_ARG(QVariant, QStringLiteral("glossary")), Q_ARG(QVariant, {}));
            windows.openAnother(QStringLiteral("leaderboard"), QString());
            QTRY_COMPARE(openWindows().size(), 2);
            QTRY_COMPARE(pages(), (QStringList{QStringLiteral("glossary"), QStringLiteral("leaderboard")}));
            windows.remember();
        }
        {
            app::Window windows(m_client);
            windows.show();
            QTRY_COMPARE(openWindows().size(), 2);
            QTRY_COMPARE(pages(), (QStringList{QStringLiteral("glossary"), QStringLiteral("leaderboard")}));
            for (QQuickWindow *each : openWindows()) {
                if (each != windows.window())
                    each->close();
            }
            QTRY_COMPARE(windows.count(), 1);
            windows.window()->close();
        }
        app::Window windows(m_client);
        windows.show();
        QTRY_COMPARE(windows.window()->property("page").toString(), QStringLiteral("glossary"));
        QCOMPARE(windows.count(), 1);
    }

    void theFocusIsSeenAgainWhenTheWindowOrADialogGivesItBack()
    {
        app::Window windows(m_client);
        windows.show();
        QQuickWindow *const main = windows.window();
        QQuickItem *const button = openStock(main);
        QVERIFY(button);

        QTest::keyClick(main, Qt::Key_F1);
        QTRY_VERIFY(main->activeFocusItem() != button);
        QTest::keyClick(main, Qt::Key_Escape);
        QTRY_COMPARE(main->activeFocusItem(), button);
        QVERIFY(button->property("visualFocus").toBool());

        QWindow other;
        other.show();
        other.requestActivate();
        QTRY_COMPARE(QGuiApplication::focusWindow(), &other);
        main->requestActivate();
        QTRY_COMPARE(main->activeFocusItem(), button);
        QVERIFY(button->property("visualFocus").toBool());
    }

    void aButtonThatGoesLeavesTheFocusToWhatCanBeSeen()
    {
        app::Window windows(m_client);
        windows.show();
        QQuickWindow *const main = windows.window();
        QQuickItem *const button = openStock(main);
        QVERIFY(button);
        button->setVisible(false);
        QTRY_VERIFY(main->activeFocusItem() && main->activeFocusItem() != button);
        QVERIFY(main->activeFocusItem()->isVisible());
        QVERIFY(main->activeFocusItem()->activeFocusOnTab());
    }

    void whoPointsIsNotShownTheFocus()
    {
        app::Window windows(m_client);
        windows.show();
        QQuickWindow *const main = windows.window();
        QQuickItem *const button = openStock(main);
        QVERIFY(button);
        button->forceActiveFocus(Qt::MouseFocusReason);
        button->setFocus(false);
        button->forceActiveFocus(Qt::MouseFocusReason);
        QVERIFY(!button->property("visualFocus").toBool());
    }

    void aNewLanguageIsSpokenAtOnceWhereOneIs()
    {
        app::Window windows(m_client);
        windows.show();
        QTRY_VERIFY(isRestored(windows.window()));
        QMetaObject::invokeMethod(windows.window(), "openPage", Q_ARG(QVariant, QStringLiteral("settings")), Q_ARG(QVariant, {}));
        windows.openAnother(QStringLiteral("browse"), QStringLiteral("NRTH"));
        QTRY_COMPARE(openWindows().size(), 2);
        QTRY_COMPARE(otherThan(windows.window())->property("ticker").toString(), QStringLiteral("NRTH"));
        windows.window()->requestActivate();
        QTRY_COMPARE(QGuiApplication::focusWindow(), windows.window());
        const QSize size = windows.window()->size();
        QSignalSpy lastClosed(qApp, &QGuiApplication::lastWindowClosed);

        window::Theme::instance()->setLanguage(QStringLiteral("de"));
        QTRY_COMPARE(windows.window()->title(), QStringLiteral("Einstellungen – Soundings"));
        QCOMPARE(windows.count(), 2);
        QCOMPARE(openWindows().size(), 2);
        QCOMPARE(windows.window()->size(), size);
        QTRY_COMPARE(QGuiApplication::focusWindow(), windows.window());
        // The keyboard is where it was: on the choice of the language.
        QTRY_VERIFY(windows.window()->activeFocusItem());
        QTRY_COMPARE(windows.window()->activeFocusItem()->property("text").toString(), QStringLiteral("Deutsch"));
        QTRY_COMPARE(otherThan(windows.window())->property("ticker").toString(), QStringLiteral("NRTH"));
        window::Theme::instance()->setLanguage(QStringLiteral("en"));
        QTRY_COMPARE(windows.window()->title(), QStringLiteral("Settings – Soundings"));
        QCOMPARE(lastClosed.count(), 0);
    }

    void keysThatArePressedWhileTheLanguageChangesAreNotLost_data()
    {
        QTest::addColumn<bool>("toTheOneThatGoes");
        QTest::newRow("they come to the window that goes") << true;
        QTest::newRow("they come to the window that takes its place") << false;
    }
    void keysThatArePressedWhileTheLanguageChangesAreNotLost()
    {
        QFETCH(bool, toTheOneThatGoes);
        window::Kept::instance()->keep(QStringLiteral("windows/count"), 1); // whatever was open before
        window::Theme::instance()->setLanguage(QStringLiteral("en"));
        app::Window windows(m_client);
        windows.show();
        QTRY_VERIFY(isRestored(windows.window()));
        QMetaObject::invokeMethod(windows.window(), "openPage", Q_ARG(QVariant, QStringLiteral("settings")),
            Q_ARG(QVariant, QStringLiteral("language")));
        QTRY_COMPARE(focusedText(windows), QStringLiteral("English"));
        QPointer<QQuickWindow> before = windows.window();
        QSignalSpy spoken(&windows, &app::Window::languageChanged);
        QTest::keyClick(before.data(), Qt::Key_Right);
        while (windows.window() == before)
            QCoreApplication::sendPostedEvents();
        QVERIFY(before);
        QTest::keyClick(toTheOneThatGoes ? before.data() : windows.window(), Qt::Key_Right);
        QTRY_COMPARE(focusedText(windows), QStringLiteral("Svenska"));
        QCOMPARE(window::Theme::instance()->language(), QStringLiteral("sv"));
        QTRY_COMPARE(spoken.count(), 2);
        QTRY_VERIFY(!before);
        QCOMPARE(openWindows().size(), 1);
        // Again, before the page is there: it is not forgotten which one it is to be.
        window::Theme::instance()->setLanguage(QStringLiteral("en"));
        QTRY_COMPARE(windows.window()->title(), QStringLiteral("Settings – Soundings"));
        QTRY_COMPARE(focusedText(windows), QStringLiteral("English"));
    }

    void aWindowIsNoLargerThanTheScreenHasRoomFor()
    {
        app::Window windows(m_client, {.room = QSize(1366, 728)});
        QCOMPARE(windows.window()->size(), QSize(1366, 728));
        app::Window narrow(m_client, {.room = QSize(960, 500)});
        QCOMPARE(narrow.window()->size(), QSize(960, 500));
        QCOMPARE(narrow.window()->minimumSize(), QSize(960, 500));
    }

private:
    /// It shows the page that it was left with.
    static bool isRestored(const QQuickWindow *window) { return window->property("restored").toBool(); }
    static QString focusedText(const app::Window &windows)
    {
        const QQuickItem *item = windows.window()->activeFocusItem();
        return item ? item->property("text").toString() : QString();
    }
    /// The item of a stock's page that has the keyboard, and shows it; null where none comes to have it.
    static QQuickItem *openStock(QQuickWindow *window)
    {
        if (!QTest::qWaitFor([&] { return isRestored(window); }))
            return nullptr;
        QMetaObject::invokeMethod(window, "openStock", Q_ARG(QVariant, QStringLiteral("NRTH")));
        const auto isShown = [&] {
            const QQuickItem *item = window->activeFocusItem();
            return item && item->property("visualFocus").toBool();
        };
        return QTest::qWaitFor(isShown) ? window->activeFocusItem() : nullptr;
    }
    static QStringList pages()
    {
        QStringList pages;
        for (const QQuickWindow *each : openWindows())
            pages.append(each->property("page").toString());
        pages.sort();
        return pages;
    }

    QTemporaryDir m_folder;
    test::FakeApiClient m_client{60};
};

int main(int argc, char **argv)
{
    app::prepareForWindow();
    QApplication application(argc, argv);
    application.setQuitOnLastWindowClosed(false); // the test goes on
    TestWindows test;
    // Within exec(): else Qt does not tell that the last window was closed.
    QTimer::singleShot(0, &application, [&] { QApplication::exit(QTest::qExec(&test, argc, argv)); });
    return QApplication::exec();
}

#include "test_windows.moc"
