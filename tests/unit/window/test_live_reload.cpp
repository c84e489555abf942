#include "live_reload.h"
#include "support/fake_api_client.h"
#include "window.h"

#include <QApplication>
#include <QDirIterator>
#include <QQuickWindow>
#include <QTemporaryDir>
#include <QTest>

using namespace soundings;

/// A developer saves a QML file, and the window shows it.
class TestLiveReload : public QObject {
    Q_OBJECT

    QTemporaryDir m_folder;

    QString main() const { return m_folder.filePath(QStringLiteral("Shell/Main.qml")); }
    static QByteArray contentOf(const QString &path)
    {
        QFile file(path);
        return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
    }
    static void save(const QString &path, const QByteArray &content)
    {
        QFile file(path);
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write(content);
    }
    QByteArray withProperty(int value) const
    {
        return contentOf(QStringLiteral(SOUNDINGS_SOURCE_DIR "/qml/Shell/Main.qml"))
            .replace(
                "    id: window\n", QByteArray("    id: window\n    property int edition: " + QByteArray::number(value) + '\n'));
    }

private slots:
    void initTestCase()
    {
        const QDir sources(QStringLiteral(SOUNDINGS_SOURCE_DIR "/qml"));
        for (QDirIterator entry(sources.path(), {QStringLiteral("*.qml")}, QDir::Files, QDirIterator::Subdirectories);
            entry.hasNext();) {
            const QString path = entry.next();
            const QString copy = m_folder.filePath(sources.relativeFilePath(path));
            QVERIFY(QDir().mkpath(QFileInfo(copy).path()) && QFile::copy(path, copy));
        }
    }

    void showsWhatIsSavedAndStaysWhereItIsWrong()
    {
        test::FakeApiClient client;
        app::Window window(client);
        QVERIFY(window.window());
        save(main(), withProperty(1));
        window.followSources(m_folder.path());
        QCOMPARE(window.window()->property("edition").toInt(), 1);
        window.show();
        save(main(), withProperty(2));
        QTRY_COMPARE_WITH_TIMEOUT(window.window()->property("edition").toInt(), 2, 20'000);
        QVERIFY(window.window()->isVisible());
        save(main(), "import QtQuick\nItem {");
        QTest::qWait(1000);
        QCOMPARE(window.window()->property("edition").toInt(), 2);
        save(main(), withProperty(3));
        QTRY_COMPARE_WITH_TIMEOUT(window.window()->property("edition").toInt(), 3, 20'000);
    }

    void leavesAloneWhatIsNotInTheFolder()
    {
        app::LiveReload reload(m_folder.path());
        using Interceptor = QQmlAbstractUrlInterceptor;
        const QUrl other(QStringLiteral("qrc:/qt/qml/QtQuick/Controls/Button.qml"));
        QCOMPARE(reload.intercept(other, Interceptor::QmlFile), other);
        const QUrl gone(QStringLiteral("qrc:/qt/qml/Soundings/Shell/NoSuch.qml"));
        QCOMPARE(reload.intercept(gone, Interceptor::QmlFile), gone);
        const QUrl known(QStringLiteral("qrc:/qt/qml/Soundings/Shell/Main.qml"));
        QCOMPARE(reload.intercept(known, Interceptor::QmldirFile), known);
        QCOMPARE(reload.intercept(known, Interceptor::QmlFile), QUrl::fromLocalFile(main()));
    }
};

int main(int argc, char **argv)
{
    app::prepareForWindow();
    QApplication application(argc, argv);
    TestLiveReload test;
    return QTest::qExec(&test, argc, argv);
}
#include "test_live_reload.moc"
