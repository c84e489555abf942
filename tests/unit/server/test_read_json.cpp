#include "server/json/read_json.h"

#include <QTest>

using soundings::server::readJson;

/// What is taken for JSON, and what is said about the rest.
class TestReadJson : public QObject {
    Q_OBJECT

private slots:
    void readsEveryCharacterThatIsOne_data()
    {
        QTest::addColumn<QByteArray>("json");
        QTest::addColumn<QString>("name");
        QTest::newRow("plain") << QByteArray(R"({"name": "Größe"})") << QStringLiteral("Größe");
        QTest::newRow("escaped") << QByteArray(R"({"name": "\u00d8\ud7ff"})") << QString(QChar(0xd8)) + QChar(0xd7ff);
        QTest::newRow("a pair") << QByteArray(R"({"name": "\ud83d\ude00"})") << QStringLiteral("😀");
        QTest::newRow("two pairs") << QByteArray(R"({"name": "\uD83D\uDE00\ud83d\ude00"})") << QStringLiteral("😀😀");
        QTest::newRow("an escaped backslash") << QByteArray(R"({"name": "\\ud800"})") << QStringLiteral("\\ud800");
    }
    void readsEveryCharacterThatIsOne()
    {
        QFETCH(QByteArray, json);
        QFETCH(QString, name);
        const auto document = readJson(json);
        QVERIFY2(document, document ? "" : qPrintable(document.error().message));
        QCOMPARE((*document)[QStringLiteral("name")].toString(), name);
    }

    void refusesHalfCharacters_data()
    {
        QTest::addColumn<QByteArray>("json");
        QTest::addColumn<int>("at");
        QTest::newRow("first half") << QByteArray(R"(["\ud800"])") << 2;
        QTest::newRow("second half") << QByteArray(R"(["\udc00"])") << 2;
        QTest::newRow("halves the wrong way round") << QByteArray(R"(["\udc00\ud800"])") << 2;
        QTest::newRow("first half twice") << QByteArray(R"(["\ud83d\ud83d\ude00"])") << 2;
        QTest::newRow("first half and a letter") << QByteArray(R"(["a\ud83dA"])") << 3;
        QTest::newRow("behind an escaped backslash") << QByteArray(R"(["\\\ud800"])") << 4;
        QTest::newRow("behind a pair") << QByteArray(R"(["\ud83d\ude00\ude00"])") << 14;
        QTest::newRow("in a key") << QByteArray(R"({"\ud800": 1})") << 2;
    }
    void refusesHalfCharacters()
    {
        QFETCH(QByteArray, json);
        QFETCH(int, at);
        const auto document = readJson(json);
        QVERIFY(!document);
        QCOMPARE(document.error().code, soundings::ErrorCode::badRequest);
        QVERIFY2(document.error().message.contains(QStringLiteral("half a character at byte %1,").arg(at)),
            qPrintable(document.error().message));
    }

    void saysWhereTextStopsBeingJson()
    {
        const auto document = readJson(R"({"name": )");
        QVERIFY(!document);
        QVERIFY2(
            document.error().message.startsWith(QStringLiteral("is not valid JSON: ")), qPrintable(document.error().message));
    }
};

QTEST_APPLESS_MAIN(TestReadJson)
#include "test_read_json.moc"
