#include "server/routes/first_rows.h"
#include "server/routes/styled_document.h"

#include <QTest>

using namespace soundings::server;

namespace {

const QByteArray kDocument = "<head><link rel=\"icon\" href=\"/icon.svg\">"
                             "<link rel=\"stylesheet\" crossorigin href=\"/assets/a-1.css\"></head><p>\xc3\xa4</p>";

} // namespace

/// The client's document as it leaves the server.
class TestStyledDocument : public QObject {
    Q_OBJECT

private slots:
    void putsTheStyleSheetInPlaceOfItsLinkAndNamesItsHash()
    {
        const StyledDocument styled = withStyleSheet(kDocument,
            [](const QByteArray &address) { return address == "/assets/a-1.css" ? QByteArray("p{color:red}") : QByteArray(); });
        QCOMPARE(styled.html,
            QByteArray("<head><link rel=\"icon\" href=\"/icon.svg\"><style>p{color:red}</style></head><p>\xc3\xa4</p>"));
        // printf 'p{color:red}' | openssl dgst -sha256 -binary | base64
        QCOMPARE(styled.styleSource, QByteArray("'sha256-p0bF+un5yUb9MBO6xRb8kPHlY2BdpHVtLiFkDrZPF64='"));
    }

    void leavesTheLinkOfAStyleSheetThatCannotBeReadOrWouldEndItsElement()
    {
        for (const QByteArray &style : {QByteArray(), QByteArray("p::after{content:\"</style>\"}")}) {
            const StyledDocument styled = withStyleSheet(kDocument, [&style](const QByteArray &) { return style; });
            QCOMPARE(styled.html, kDocument);
            QCOMPARE(styled.styleSource, QByteArray());
        }
    }

    void choosesTheFirstLanguageThatItKnows_data()
    {
        QTest::addColumn<QByteArray>("wanted");
        QTest::addColumn<QString>("language");
        QTest::newRow("none is wanted") << QByteArray() << "en";
        QTest::newRow("with a country") << QByteArray("sv-SE,sv;q=0.9,en;q=0.8") << "sv";
        QTest::newRow("the second") << QByteArray("fr, DE;q=0.5") << "de";
        QTest::newRow("one letter") << QByteArray("x,*") << "en";
    }

    void choosesTheFirstLanguageThatItKnows()
    {
        QFETCH(QByteArray, wanted);
        HttpRequest request;
        if (!wanted.isEmpty())
            request.headers.push_back({"accept-language", wanted});
        QTEST(clientLanguage(request), "language");
    }

    void leavesADocumentWithoutItsPlaceAlone() { QCOMPARE(withFirstRows(kDocument, {{}}, QStringLiteral("en")), kDocument); }
};

QTEST_GUILESS_MAIN(TestStyledDocument)
#include "test_styled_document.moc"
