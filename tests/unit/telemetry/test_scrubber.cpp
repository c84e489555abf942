#include "telemetry/scrubber.h"

#include <QJsonArray>
#include <QJsonObject>
#include <QTest>

using namespace soundings::telemetry;

/// What must not leave the machine does not.
class TestScrubber : public QObject {
    Q_OBJECT

    const Scrubber m_scrubber{
        {QStringLiteral("hunter22"), QStringLiteral("hunter22-long"), QStringLiteral("abc")}, QStringLiteral("/srv/people/ann")};

private slots:
    void masksWhatIsSecret_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("expected");
        const auto row = [](const char *name, const char *text, const char *expected) {
            QTest::newRow(name) << QString::fromUtf8(text) << QString::fromUtf8(expected);
        };
        row("a known secret", "login as hunter22 failed", "login as *** failed");
        row("the longer of two", "hunter22-long", "***");
        row("too short to be told from a word", "abcde", "abcde");
        row("a token", "Authorization: Bearer abcdef123456", "Authorization: ***");
        row("a token without its header", "sent bearer abcdef123456 to it", "sent bearer *** to it");
        row("cookies", "Cookie: sid=1; theme=dark\r\nAccept: */*", "Cookie: ***\r\nAccept: */*");
        row("an admin key", "x-admin-token: let me in", "x-admin-token: ***");
        row("a query", "GET /stable/quote?symbol=AAPL&apikey=Zz9&page=2", "GET /stable/quote?symbol=AAPL&apikey=***&page=2");
        row("a name with a prefix", "FMP_API_KEY=Zz9", "FMP_API_KEY=***");
        row("JSON", R"({"password": "x y", "user": "ann"})", R"({"password": ***, "user": "ann"})");
        row("a URL", "redis://default:pw@h:6379/0", "redis://***@h:6379/0");
        row("words of libpq", "host=h password=pw dbname=d", "host=h password=*** dbname=d");
        row("the home folder", "/srv/people/ann/.local/share/soundings/soundings.db", "~/.local/share/soundings/soundings.db");
        row("somebody's home folder", "/home/bob/prices.csv", "~/prices.csv");
        row("on a Mac", "/Users/bob/prices.csv", "~/prices.csv");
        row("on Windows", "C:\\Users\\bob\\prices.csv", "~\\prices.csv");
        row("nothing", "AAPL: close 150.25 on 2026-11-20", "AAPL: close 150.25 on 2026-11-20");
        row("a word that only sounds like it", "the key of the table is the ticker", "the key of the table is the ticker");
    }
    void masksWhatIsSecret()
    {
        QFETCH(const QString, text);
        QFETCH(const QString, expected);
        QCOMPARE(m_scrubber.clean(text), expected);
    }

    void masksWhatItLearnsLater()
    {
        Scrubber scrubber({QStringLiteral("hunter22")}, QString());
        QCOMPARE(scrubber.clean(QStringLiteral("hunter2200 Zz9Zz9")), QStringLiteral("***00 Zz9Zz9"));
        scrubber.add({QStringLiteral("hunter2200"), QStringLiteral("Zz9Zz9"), QStringLiteral("no")});
        QCOMPARE(scrubber.clean(QStringLiteral("hunter2200 Zz9Zz9 no")), QStringLiteral("*** *** no"));
    }

    void masksMembersByTheirName()
    {
        const QJsonObject event{{QStringLiteral("token"), QStringLiteral("a")}, {QStringLiteral("fmp_api_key"), 7},
            {QStringLiteral("tags"), QJsonObject{{QStringLiteral("cookie"), QStringLiteral("b")}}},
            {QStringLiteral("list"), QJsonArray{QStringLiteral("hunter22")}}, {QStringLiteral("ticker"), QStringLiteral("KEY")}};
        const QJsonObject cleaned = m_scrubber.clean(QJsonValue(event)).toObject();
        QCOMPARE(cleaned[QStringLiteral("token")].toString(), QStringLiteral("***"));
        QCOMPARE(cleaned[QStringLiteral("fmp_api_key")].toString(), QStringLiteral("***"));
        QCOMPARE(cleaned[QStringLiteral("tags")][QStringLiteral("cookie")].toString(), QStringLiteral("***"));
        QCOMPARE(cleaned[QStringLiteral("list")][0].toString(), QStringLiteral("***"));
        QCOMPARE(cleaned[QStringLiteral("ticker")].toString(), QStringLiteral("KEY"));
    }
};

QTEST_APPLESS_MAIN(TestScrubber)
#include "test_scrubber.moc"
