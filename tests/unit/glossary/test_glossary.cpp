#include "Glossary/glossary_model.h"

#include <QTest>

using namespace soundings::window;

class TestGlossary : public QObject {
    Q_OBJECT

private slots:
    void initTestCase() { QLocale::setDefault(QLocale(QLocale::English)); }

    void eachLanguageHasTheSameTermsWithAMeaning()
    {
        const Glossary english(QLocale::English), swedish(QLocale::Swedish), german(QLocale::German);
        QVERIFY(english.terms().size() >= 80);
        for (const Glossary *other : {&swedish, &german}) {
            QCOMPARE(other->terms().size(), english.terms().size());
            for (const Term &term : english.terms()) {
                const Term *same = other->find(term.id);
                QVERIFY2(same, qPrintable(term.id));
                QVERIFY2(!same->name.isEmpty() && same->what.size() > 15, qPrintable(term.id));
                QVERIFY2(same->what != term.what, qPrintable(term.id));
                QCOMPARE(same->usual.isEmpty(), term.usual.isEmpty());
            }
        }
        QSet<QString> names;
        for (const Term &term : english.terms()) {
            QVERIFY2(term.what.endsWith(QLatin1Char('.')), qPrintable(term.id));
            QVERIFY2(!names.contains(term.name), qPrintable(term.name));
            names.insert(term.name);
        }
    }

    void termsAreSortedAsTheLanguageDoes()
    {
        const Glossary swedish(QLocale::Swedish);
        QCOMPARE(swedish.find(QStringLiteral("pe_ratio"))->name, QStringLiteral("P/E"));
        QVERIFY(swedish.find(QStringLiteral("open_price")) > swedish.find(QStringLiteral("currency"))); // Ö is the last letter
        QVERIFY(!swedish.find(QStringLiteral("nothing")));
    }

    void anUnknownLanguageIsEnglish()
    {
        QCOMPARE(Glossary(QLocale::Finnish).find(QStringLiteral("close"))->name, QStringLiteral("Close"));
    }

    void factorsOfAScoreHaveTheTermOfTheirFigure()
    {
        const Glossary english(QLocale::English);
        for (const char *factor :
            {"pe_vs_peers", "ev_ebitda_vs_peers", "pb_vs_peers", "roe_vs_peers", "roic_rank", "peg", "fcf_yield", "net_margin",
                "operating_margin", "revenue_growth", "earnings_growth", "debt_equity", "current_ratio", "interest_coverage",
                "dividend_yield", "payout_ratio", "price_vs_sma50", "price_vs_sma200", "rsi", "volume_vs_average", "pe_vs_sector",
                "ev_ebitda_vs_sector", "pb", "roe_vs_sector", "fcf_yield_quality", "fcf_yield_health"})
            QVERIFY2(english.ofFactor(QString::fromLatin1(factor)), factor);
    }

    void searchFindsNamesFirstAndThenMeanings()
    {
        GlossaryModel model;
        const int all = model.count();
        model.setText(QStringLiteral("  rsi "));
        QVERIFY(model.count() > 1 && model.count() < all);
        QCOMPARE(model.data(model.index(0), Qt::DisplayRole).toString(), QStringLiteral("RSI 14"));
        QCOMPARE(model.rowOf(QStringLiteral("rsi")), 0);
        model.setText(QStringLiteral("xyzzy"));
        QCOMPARE(model.count(), 0);
        QCOMPARE(model.rowOf(QStringLiteral("rsi")), -1);
        model.setText({});
        QCOMPARE(model.count(), all);
    }
};

QTEST_GUILESS_MAIN(TestGlossary)
#include "test_glossary.moc"
