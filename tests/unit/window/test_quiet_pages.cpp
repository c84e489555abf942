#include "Controls/kept.h"
#include "support/fake_api_client.h"
#include "support/window_pages.h"
#include "window.h"

#include <QApplication>
#include <QMutex>
#include <QQuickWindow>
#include <QTemporaryDir>
#include <QTest>

using namespace soundings;

namespace {

/// Warnings come from any thread; the tests read them between pages.
QMutex theMutex;
QStringList theWarnings;

void take(QtMsgType type, const QMessageLogContext &context, const QString &message)
{
    const QMutexLocker lock(&theMutex);
    // Of its own accord Qt tells what a platform without a screen cannot do.
    const bool ofThePlatform = QByteArrayView(context.category).startsWith("qt.qpa");
    if (type != QtDebugMsg && type != QtInfoMsg && !ofThePlatform)
        theWarnings.append(message);
}

QStringList takeWarnings()
{
    const QMutexLocker lock(&theMutex);
    return std::exchange(theWarnings, {});
}

} // namespace

/// Nothing that the window does makes Qt warn: a warning is a mistake of ours that somebody would meet later.
class TestQuietPages : public QObject {
    Q_OBJECT

private slots:
    void initTestCase()
    {
        window::Kept::instance()->keepIn(m_folder.filePath(QStringLiteral("window.ini")));
        window::Kept::instance()->setNew(false); // no welcome
    }
    void init()
    {
        takeWarnings();
        m_before = qInstallMessageHandler(take);
    }
    void cleanup() { qInstallMessageHandler(m_before); }

    void noPageWarns_data()
    {
        QTest::addColumn<int>("stocks");
        QTest::addColumn<bool>("fails");
        QTest::newRow("with stocks") << 60 << false;
        QTest::newRow("empty") << 0 << false;
        QTest::newRow("failed") << 60 << true;
    }
    void noPageWarns()
    {
        QFETCH(const int, stocks);
        QFETCH(const bool, fails);
        test::FakeApiClient client(stocks);
        if (stocks > 0)
            client.fakeHoldings().seed();
        if (fails)
            client.failWith(Error{ErrorCode::unavailable, QStringLiteral("The engine cannot be reached.")});
        app::Window windows(client);
        windows.show();
        QTRY_VERIFY(windows.window()->property("painted").toBool());
        QTest::qWait(100);
        expectQuiet(QStringLiteral("the start"));
        const QStringList pages = test::pagesOf(windows.window());
        QVERIFY(pages.size() > 12);
        for (const QString &page : pages) {
            QVariant request;
            if (page == QLatin1String("compare") && stocks > 0)
                request = QStringList{QStringLiteral("NRTH"), QStringLiteral("KLSN")};
            QMetaObject::invokeMethod(windows.window(), "openPage", Q_ARG(QVariant, page), Q_ARG(QVariant, request));
            walk(*windows.window(), page);
        }
        QMetaObject::invokeMethod(windows.window(), "openStock", Q_ARG(QVariant, QStringLiteral("NRTH")));
        walk(*windows.window(), QStringLiteral("a stock"));
        QMetaObject::invokeMethod(windows.window(), "closeStock");
        for (const char *dialog : {"palette", "keys", "own", "importFile"}) {
            QMetaObject::invokeMethod(windows.window(), "run", Q_ARG(QVariant, QString::fromLatin1(dialog)));
            walk(*windows.window(), QString::fromLatin1(dialog));
            QTest::keyClick(windows.window(), Qt::Key_Escape);
        }
        QTest::qWait(50);
        expectQuiet(QStringLiteral("the last dialog"));
    }

private:
    /// The keyboard goes through what is shown, as far as there is something.
    static void walk(QQuickWindow &window, const QString &where)
    {
        constexpr int kStops = 12;
        QTest::qWait(150);
        for (int stop = 0; stop < kStops; ++stop)
            QTest::keyClick(&window, Qt::Key_Tab);
        QTest::keyClick(&window, Qt::Key_F6);
        QTest::qWait(50);
        expectQuiet(where);
    }
    static void expectQuiet(const QString &where)
    {
        const QStringList warnings = takeWarnings();
        QVERIFY2(warnings.isEmpty(), qPrintable(where + QStringLiteral(": ") + warnings.join(u'\n')));
    }

    QTemporaryDir m_folder;
    QtMessageHandler m_before = nullptr;
};

int main(int argc, char **argv)
{
    app::prepareForWindow();
    QApplication application(argc, argv);
    TestQuietPages test;
    return QTest::qExec(&test, argc, argv);
}
#include "test_quiet_pages.moc"
