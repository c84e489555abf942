#include "base/logging.h"

#include <QJsonDocument>
#include <QJsonObject>
#include <QTest>

#include <thread>

using namespace soundings;

class TestLogging : public QObject {
    Q_OBJECT

private slots:
    void aJsonLineHasEveryFieldOfTheContract()
    {
        const LogScope scope(QStringLiteral("r1"), QStringLiteral("j1"));
        const QByteArray line = formatLogLine(
            LogFormat::json, QStringLiteral("2026-01-02T03:04:05Z"), QtWarningMsg, "store", QStringLiteral("a\n\"b\""));
        QVERIFY(!line.contains('\n'));
        const QJsonObject object = QJsonDocument::fromJson(line).object();
        QCOMPARE(object.keys(), QStringList({"job_id", "level", "logger", "message", "request_id", "time"}));
        QCOMPARE(object[u"level"].toString(), QStringLiteral("warning"));
        QCOMPARE(object[u"message"].toString(), QStringLiteral("a\n\"b\""));
        QCOMPARE(object[u"request_id"].toString(), QStringLiteral("r1"));
        QCOMPARE(object[u"job_id"].toString(), QStringLiteral("j1"));
    }

    void aTextLineStaysOneLine()
    {
        const QByteArray line =
            formatLogLine(LogFormat::text, QStringLiteral("T"), QtInfoMsg, "http", QStringLiteral("x\nT ERROR forged"));
        QCOMPARE(line, QByteArray("T INFO http: x\\nT ERROR forged"));
    }

    void aScopeEndsAndStaysInItsThread()
    {
        const auto line = [] {
            return formatLogLine(LogFormat::text, QStringLiteral("T"), QtDebugMsg, nullptr, QStringLiteral("m"));
        };
        const LogScope outer(QStringLiteral("outer"));
        {
            const LogScope inner(QStringLiteral("inner"));
            QVERIFY(line().endsWith("request_id=inner"));
            QByteArray elsewhere;
            std::thread([&] { elsewhere = line(); }).join();
            QCOMPARE(elsewhere, QByteArray("T DEBUG default: m"));
        }
        QVERIFY(line().endsWith("request_id=outer"));
    }
};

QTEST_GUILESS_MAIN(TestLogging)
#include "test_logging.moc"
