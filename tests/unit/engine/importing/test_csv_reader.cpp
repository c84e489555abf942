#include "engine/importing/csv_reader.h"

#include <QTest>

using namespace soundings;
using namespace soundings::engine;

namespace {

/// Every record as "line:field|field".
QStringList records(const QByteArray &text)
{
    auto reader = CsvReader::open({text.constData(), std::size_t(text.size())});
    if (!reader)
        return {QStringLiteral("error: ") + reader.error().message};
    QStringList found;
    while (reader->next()) {
        QStringList fields;
        for (const std::string_view field : reader->fields())
            fields << QString::fromUtf8(field.data(), qsizetype(field.size()));
        found << QString::number(reader->line()) + u':' + fields.join(u'|');
    }
    if (reader->unclosedQuoteLine())
        found << QStringLiteral("unclosed on %1").arg(reader->unclosedQuoteLine());
    return found;
}

} // namespace

class TestCsvReader : public QObject {
    Q_OBJECT

private slots:
    void readsWhatProgramsWrite_data()
    {
        QTest::addColumn<QByteArray>("text");
        QTest::addColumn<QStringList>("expected");
        const auto row = [](const char *name, const QByteArray &text, const QStringList &expected) {
            QTest::newRow(name) << text << expected;
        };
        row("plain", "a,b\n1,2\n", {"1:a|b", "2:1|2"});
        row("no line end at the end", "a,b\n1,2", {"1:a|b", "2:1|2"});
        row("CRLF", "a,b\r\n1,2\r\n", {"1:a|b", "2:1|2"});
        row("CR", "a,b\r1,2\r", {"1:a|b", "2:1|2"});
        row("byte order mark",
            "\xEF\xBB\xBF"
            "a,b\n",
            {"1:a|b"});
        row("byte order mark before a quote", "\xEF\xBB\xBF\"a\",b\n", {"1:a|b"});
        row("semicolons", "a;b;c\n1,5;2;3\n", {"1:a|b|c", "2:1,5|2|3"});
        row("tabs", "a\tb\n1,000\t2\n", {"1:a|b", "2:1,000|2"});
        row("empty fields", "a,,\n,,\n", {"1:a||", "2:||"});
        row("blank lines", "a\n\n\nb\n", {"1:a", "4:b"});
        row("quotes", "\"a\",\"b,c\"\n", {"1:a|b,c"});
        row("doubled quotes", "\"a \"\"b\"\"\",c\n", {"1:a \"b\"|c"});
        row("empty quotes", "\"\",\"\"\"\"\n", {"1:|\""});
        row("line end in quotes", "\"a\nb\",c\nd,e\n", {"1:a\nb|c", "3:d|e"});
        row("text behind a quote", "\"a\"b,c\n", {"1:ab|c"});
        row("delimiter within quotes does not count", "\"a;b;c\",d\n", {"1:a;b;c|d"});
        row("unclosed", "a,b\n\"c,d\ne,f\n", {"1:a|b", "unclosed on 2"});
        row("empty", "", {"error: The file is empty."});
    }
    void readsWhatProgramsWrite()
    {
        QFETCH(QByteArray, text);
        QFETCH(QStringList, expected);
        QCOMPARE(records(text), expected);
    }

    void refusesWhatIsNoText() { QVERIFY(records(QByteArray("PK\x03\x04\0\0", 6)).first().contains(u"not a text file")); }

    void manyQuotedFieldsOfOneRowStayValid()
    {
        QByteArray text;
        QStringList expected;
        for (int i = 0; i < 200; ++i) {
            text += "\"x\"\"" + QByteArray::number(i) + "\",";
            expected << QStringLiteral("x\"%1").arg(i);
        }
        QCOMPARE(records(text + "end\n").first(), u"1:" + expected.join(u'|') + u"|end");
    }
};

QTEST_GUILESS_MAIN(TestCsvReader)
#include "test_csv_reader.moc"
