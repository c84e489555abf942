#include "engine_sharing.h"
#include "language.h"

#include <QCoreApplication>
#include <QFile>
#include <QLocale>
#include <QRegularExpression>
#include <QTest>
#include <QXmlStreamReader>

using namespace soundings;

namespace {

struct Text {
    QString source;
    QStringList translations; ///< one, or one for each number
    bool finished = true;
};

/// The text of a `translation` element, or those of its `numerusform` children.
void readTranslations(QXmlStreamReader &xml, QStringList &translations)
{
    QString text;
    while (!xml.atEnd() && !(xml.isEndElement() && xml.name() == QLatin1String("translation"))) {
        xml.readNext();
        if (xml.isCharacters())
            text += xml.text();
        if (xml.isEndElement() && !text.trimmed().isEmpty()) {
            translations.append(text);
            text.clear();
        }
    }
}

QList<Text> textsOf(const QString &language)
{
    QFile file(QStringLiteral(SOUNDINGS_SOURCE_DIR "/translations/soundings_%1.ts").arg(language));
    QList<Text> texts;
    if (!file.open(QIODevice::ReadOnly))
        return texts;
    QXmlStreamReader xml(&file);
    while (!xml.atEnd()) {
        xml.readNext();
        if (!xml.isStartElement())
            continue;
        if (xml.name() == QLatin1String("message"))
            texts.append(Text());
        else if (xml.name() == QLatin1String("source"))
            texts.last().source = xml.readElementText();
        else if (xml.name() == QLatin1String("translation")) {
            texts.last().finished = !xml.attributes().hasAttribute(QStringLiteral("type"));
            readTranslations(xml, texts.last().translations);
        }
    }
    return texts;
}

/// "%1", "%2", "%n" of a text, sorted.
QStringList places(const QString &text)
{
    QStringList found;
    static const QRegularExpression place(QStringLiteral("%(\\d|L?n)"));
    for (auto match = place.globalMatch(text); match.hasNext();)
        found.append(match.next().captured());
    found.sort();
    return found;
}

} // namespace

class TestTranslations : public QObject {
    Q_OBJECT

private slots:
    void everyTextIsTranslatedWithItsPlaces_data()
    {
        QTest::addColumn<QString>("language");
        QTest::newRow("German") << QStringLiteral("de");
        QTest::newRow("Swedish") << QStringLiteral("sv");
    }
    void everyTextIsTranslatedWithItsPlaces()
    {
        QFETCH(QString, language);
        const QList<Text> texts = textsOf(language);
        QVERIFY(texts.size() > 300);
        for (const Text &text : texts) {
            QVERIFY2(text.finished && !text.translations.isEmpty(), qPrintable(text.source));
            for (const QString &translation : text.translations)
                QCOMPARE(places(translation), places(text.source));
        }
    }

    void everyCountHasItsFormsInEnglish()
    {
        const QList<Text> texts = textsOf(QStringLiteral("en"));
        QVERIFY(texts.size() > 10);
        for (const Text &text : texts) {
            QVERIFY2(text.finished && text.translations.size() == 2, qPrintable(text.source));
            QVERIFY2(text.translations[0] != text.translations[1] || !text.source.startsWith(QLatin1String("%n")),
                qPrintable(text.source));
        }
    }

    void theWindowSpeaksTheChosenLanguage()
    {
        const auto browse = [] { return QCoreApplication::translate("BrowsePage", "Filter stocks"); };
        app::useLanguage(QStringLiteral("en"));
        QCOMPARE(browse(), QStringLiteral("Filter stocks"));
        QCOMPARE(QCoreApplication::translate("soundings::window::PortfolioCharts", "%n parts in all.", nullptr, 1),
            QStringLiteral("1 part in all."));
        QCOMPARE(QCoreApplication::translate("soundings::window::PortfolioCharts", "%n parts in all.", nullptr, 3),
            QStringLiteral("3 parts in all."));
        app::useLanguage(QStringLiteral("sv"));
        QCOMPARE(browse(), QStringLiteral("Filtrera aktier"));
        QCOMPARE(
            QCoreApplication::translate("ChartSentences", "%n daily closes.", nullptr, 1), QStringLiteral("1 daglig stängning."));
        QCOMPARE(QCoreApplication::translate("ChartSentences", "%n daily closes.", nullptr, 4),
            QStringLiteral("4 dagliga stängningar."));
        QCOMPARE(QLocale().language(), QLocale::Swedish);
    }

    void whatSharingLacksIsSaidInThatLanguage()
    {
        const QString english = QStringLiteral("as the engine says it");
        app::EngineSharing sharing(false, [] { });
        app::useLanguage(QStringLiteral("de"));
        sharing.started({}, {.token = true}, english);
        QVERIFY2(sharing.problem().contains(QStringLiteral("„Token anlegen“")), qPrintable(sharing.problem()));
        QVERIFY(!sharing.problem().contains(QStringLiteral("TLS_CERT")));
        sharing.started({}, {.certificate = true}, english);
        QVERIFY(sharing.problem().contains(QStringLiteral("Zertifikat")) && !sharing.problem().contains(QStringLiteral("Token")));
        sharing.started({}, {.token = true, .certificate = true}, english);
        QVERIFY(sharing.problem().contains(QStringLiteral("Zertifikat")) && sharing.problem().contains(QStringLiteral("Token")));
        sharing.started({}, {}, english);
        QCOMPARE(sharing.problem(), english);
        app::useLanguage(QStringLiteral("sv"));
        sharing.started({}, {.token = true}, english);
        QVERIFY2(sharing.problem().contains(QStringLiteral("”Skapa en token”")), qPrintable(sharing.problem()));
    }
};

QTEST_GUILESS_MAIN(TestTranslations)
#include "test_translations.moc"
