#include "support/server_process.h"

#include <QFile>
#include <QTemporaryDir>
#include <QTest>

using namespace soundings::test;

/// The client that docs/LIVE.md shows, against the real server.
class TestLiveDemo : public QObject {
    Q_OBJECT

private slots:
    void clientOfTheDocumentSwitchesAndGetsItsResults()
    {
        const QString python = QStringLiteral("/usr/bin/python3"); // the distribution's, which has its packages
        if (QProcess::execute(python, {QStringLiteral("-c"), QStringLiteral("import websockets")}) != 0)
            QSKIP("the demo needs the package python3-websockets");
        QFile document(QStringLiteral(SOUNDINGS_DOCUMENT));
        QVERIFY(document.open(QIODevice::ReadOnly));
        const QByteArray text = document.readAll();
        const qsizetype begin = text.indexOf("```python\n") + 10;
        QByteArray program = text.mid(begin, text.indexOf("```", begin) - begin);

        const QTemporaryDir folder;
        ServerProcess server{QStringLiteral(SOUNDINGS_SERVER)};
        QCOMPARE(server.start(folder.path()), QString());
        QVERIFY(program.contains(":8000/"));
        const QByteArray address = ':' + QByteArray::number(server.port()) + '/';
        program.replace(":8000/", address);
        QProcess client;
        client.start(python, {QStringLiteral("-c"), QString::fromUtf8(program)});
        QVERIFY(client.waitForFinished(30'000));
        QCOMPARE(client.readAllStandardError(), QByteArray());
        const QList<QByteArray> lines = client.readAllStandardOutput().trimmed().split('\n');
        QCOMPARE(lines.size(), 7);
        for (int i = 0; i < 7; ++i)
            QVERIFY2(lines[i].startsWith(i < 2 ? "AAPL " : "GOOGL "), lines[i].constData());
        QVERIFY(server.stop());
    }
};

QTEST_GUILESS_MAIN(TestLiveDemo)
#include "test_live_demo.moc"
