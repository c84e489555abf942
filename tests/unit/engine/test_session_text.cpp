#include "engine/live/session_text.h"

#include <QTest>

#include <limits>

using namespace soundings;
using namespace soundings::engine;

class TestSessionText : public QObject {
    Q_OBJECT

    static Ticker ticker(const char *text) { return Ticker::fromCanonical(QString::fromLatin1(text)); }

private slots:
    void holdingsAreReadable()
    {
        const Holdings holdings = {{ticker("AAPL"), 100}, {ticker("BRK.B"), 50.5}, {ticker("MSFT"), 0.000123456789012345}};
        QCOMPARE(toText(holdings), QByteArray(R"({"AAPL":100,"BRK.B":50.5,"MSFT":0.000123456789012345})"));
        QVERIFY(holdingsFromText(toText(holdings)) == holdings);
    }

    void numbersThatInexactParsersChangeAreTexts()
    {
        QCOMPARE(toText(Holdings{{ticker("A"), 0.1 + 0.2}}), QByteArray(R"({"A":"0.30000000000000004"})"));
        QCOMPARE(toText(Holdings{{ticker("A"), 1e300}}), QByteArray(R"({"A":"1e+300"})"));
    }

    void everyNumberComesBack()
    {
        using Limits = std::numeric_limits<double>;
        for (const double number : {1.0 / 3, 1e-7, 1e-8, 1e20, 1e21, 123456789012345678.0, Limits::max(), Limits::min(),
                 Limits::denorm_min(), Limits::epsilon()}) {
            const Holdings holdings = {{ticker("A"), number}};
            QVERIFY2(holdingsFromText(toText(holdings)) == holdings, toText(holdings).constData());
        }
    }

    void noValueIsNotZero()
    {
        SessionMessage message;
        QVERIFY(!messageFromText(toText(message)).value);
        for (const double value : {0.0, -0.25, -1.0 / 3}) {
            message.value = value;
            QVERIFY(messageFromText(toText(message)) == message);
        }
    }

    void otherTextsGiveNothing()
    {
        for (const char *text : {"", "[]", "null", "{\"A\":", "nonsense"}) {
            QVERIFY(holdingsFromText(text).empty());
            QVERIFY(messageFromText(text) == SessionMessage{});
            QVERIFY(messagesFromText(text).empty());
        }
    }

    void arraysKeepTheirOrderAndSeq()
    {
        const std::vector<SessionMessage> messages = messagesFromText(R"([{"seq":2,"kind":"result"},{"seq":1,"kind":"future"}])");
        QCOMPARE(messages.size(), std::size_t(2));
        QCOMPARE(messages[0].seq, 2);
        QVERIFY(messages[0].kind == MessageKind::result);
        QVERIFY2(messages[1].kind == MessageKind::event, "a kind that a newer program writes");
    }
};

QTEST_GUILESS_MAIN(TestSessionText)
#include "test_session_text.moc"
