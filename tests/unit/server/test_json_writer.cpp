#include "protocol/json_writer.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTest>

#include <limits>

using soundings::protocol::JsonWriter;

namespace {

QByteArray written(double number)
{
    JsonWriter json;
    json.value(number);
    return json.take();
}

} // namespace

class TestJsonWriter : public QObject {
    Q_OBJECT

private slots:
    void writesTheFewestDigitsThatReadBack_data()
    {
        QTest::addColumn<double>("number");
        QTest::addColumn<QByteArray>("text");
        QTest::newRow("whole") << 100000000.0 << QByteArray("100000000");
        QTest::newRow("zero") << 0.0 << QByteArray("0");
        QTest::newRow("minus zero") << -0.0 << QByteArray("0");
        QTest::newRow("tenth") << 0.1 << QByteArray("0.1");
        QTest::newRow("sum") << 0.1 + 0.2 << QByteArray("0.30000000000000004");
        QTest::newRow("negative") << -12.5 << QByteArray("-12.5");
        QTest::newRow("tiny") << 5e-324 << QByteArray("5e-324");
        QTest::newRow("huge") << 1.7976931348623157e308 << QByteArray("1.7976931348623157e+308");
        QTest::newRow("nan") << std::numeric_limits<double>::quiet_NaN() << QByteArray("null");
        QTest::newRow("infinity") << std::numeric_limits<double>::infinity() << QByteArray("null");
    }

    void writesTheFewestDigitsThatReadBack()
    {
        QFETCH(double, number);
        QTEST(written(number), "text");
        if (std::isfinite(number))
            QCOMPARE(written(number).toDouble(), number);
    }

    void escapesWhatJsonDemands()
    {
        const QString text = QStringLiteral("quote \" slash \\ line\nend\u0001 umlaut \u00e4 dollar \u20ac clef \U0001D11E");
        JsonWriter json;
        json.beginObject();
        json.member("text", text);
        json.member("list", QStringList{QStringLiteral("a"), QStringLiteral("</script>")});
        json.member("yes", true);
        json.member("none", std::optional<double>());
        json.member("number", std::int64_t(9'007'199'254'740'993));
        json.endObject();
        const QByteArray bytes = json.take();
        const QJsonObject read = QJsonDocument::fromJson(bytes).object();
        QCOMPARE(read[QStringLiteral("text")].toString(), text);
        QCOMPARE(read[QStringLiteral("list")].toArray().size(), 2);
        QVERIFY(read[QStringLiteral("yes")].isBool());
        QVERIFY(read[QStringLiteral("none")].isNull());
        QVERIFY(bytes.contains("9007199254740993"));
    }

    void startsAnewAfterTake()
    {
        JsonWriter json(1);
        json.beginArray();
        json.endArray();
        QCOMPARE(json.take(), QByteArray("[]"));
        json.value(7);
        QCOMPARE(json.take(), QByteArray("7"));
    }
};

QTEST_GUILESS_MAIN(TestJsonWriter)
#include "test_json_writer.moc"
