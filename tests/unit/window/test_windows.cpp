#include "Controls/kept.h"
#include "support/fake_api_client.h"
#include "window.h"

#include <QApplication>
#include <QPointer>
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
        QQuickWindow *second = nullptr;
        for (QQuickWindow *each : openWindows())
            second = each != windows.window() ? each : second;
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

private:
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
