#include "Charts/chart_export.h"
#include "Controls/kept.h"
#include "unit/charts/sample_columns.h"

#include <QDir>
#include <QFile>
#include <QImage>
#include <QPainter>
#include <QSignalSpy>
#include <QSvgRenderer>
#include <QTemporaryDir>
#include <QTest>
#include <QXmlStreamReader>

using namespace soundings;
using namespace soundings::charts;

namespace {

PictureLook look()
{
    return {.family = QStringLiteral("Inter"),
        .ground = Qt::white,
        .ink = Qt::black,
        .ink2 = Qt::black,
        .ink3 = Qt::darkGray,
        .line = Qt::lightGray,
        .lineStrong = Qt::gray,
        .control = Qt::gray,
        .up = Qt::blue,
        .down = Qt::red,
        .zone = QColor(230, 235, 239),
        .close = Qt::black,
        .sma50 = Qt::blue,
        .sma200 = QColor(194, 90, 0),
        .caution = Qt::yellow,
        .inkOnCaution = Qt::black};
}

/// How often each element occurs, and the text of title and desc.
struct SvgContent {
    QHash<QString, int> elements;
    QString title, description, role, texts;
    bool wellFormed = false;

    explicit SvgContent(const QByteArray &svg)
    {
        QXmlStreamReader xml(svg);
        while (!xml.atEnd()) {
            if (xml.readNext() != QXmlStreamReader::StartElement)
                continue;
            const QString name = xml.name().toString();
            ++elements[name];
            if (name == QLatin1String("svg"))
                role = xml.attributes().value(QLatin1String("role")).toString();
            else if (name == QLatin1String("title"))
                title = xml.readElementText();
            else if (name == QLatin1String("desc"))
                description = xml.readElementText();
            else if (name == QLatin1String("text"))
                texts += xml.readElementText().trimmed() + QLatin1Char('|');
        }
        wellFormed = !xml.hasError();
    }
};

QByteArray read(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

} // namespace

class TestChartFiles : public QObject {
    Q_OBJECT

private slots:
    void initTestCase() { QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedStates)); }

    void anSvgHasVectorsATitleAndTheChartInASentence()
    {
        PriceColumns columns = test::sampleColumns(252);
        columns.name = QStringLiteral("Fish & Chips <Ltd>");
        columns.events = {{100, true, QString()}, {200, false, QString()}};
        const SvgContent svg(chartFile(ChartFile::svg, columns, false, look()));
        QVERIFY(svg.wellFormed);
        QCOMPARE(svg.role, QStringLiteral("img"));
        QCOMPARE(svg.title, QStringLiteral("Fish & Chips <Ltd> (NRTH), daily prices"));
        QVERIFY2(svg.description.contains(QStringLiteral("252 daily closes.")), qPrintable(svg.description));
        QVERIFY(svg.description.contains(QStringLiteral("source csv")));
        QCOMPARE(svg.elements.value(QStringLiteral("image")), 0);
        QVERIFY(svg.elements.value(QStringLiteral("polyline")) >= 4); // close, two averages, RSI
        QVERIFY(
            svg.elements.value(QStringLiteral("rect")) >= 200 || svg.elements.value(QStringLiteral("path")) >= 200); // volumes
        QVERIFY(svg.texts.contains(QStringLiteral("SMA 200|")));
        QVERIFY(svg.texts.contains(QStringLiteral("|B|")) && svg.texts.contains(QStringLiteral("|S|")));
    }

    void aPngAndAnSvgShowTheSame()
    {
        const PriceColumns columns = test::sampleColumns(252);
        const QImage png = QImage::fromData(chartFile(ChartFile::png, columns, true, look()), "PNG");
        QCOMPARE(png.size(), QSize(3200, 1800));
        QVERIFY(png.text(QStringLiteral("Title")).contains(QStringLiteral("NRTH")));
        QSvgRenderer renderer(chartFile(ChartFile::svg, columns, true, look()));
        QVERIFY(renderer.isValid());
        QImage drawn(png.size(), QImage::Format_RGB32);
        drawn.fill(Qt::white);
        QPainter painter(&drawn);
        renderer.render(&painter);
        painter.end();
        // Of the panes: letters may differ by a pixel.
        const QRect panes(80, 200, 2700, 1400);
        int different = 0, inked = 0;
        for (int y = panes.top(); y < panes.bottom(); y += 3) {
            for (int x = panes.left(); x < panes.right(); x += 3) {
                const int a = qGray(png.pixel(x, y)), b = qGray(drawn.pixel(x, y));
                inked += a < 200;
                different += std::abs(a - b) > 100;
            }
        }
        QVERIFY2(inked > 2000, qPrintable(QString::number(inked)));
        QVERIFY2(different < inked / 10, qPrintable(QStringLiteral("%1 of %2").arg(different).arg(inked)));
    }

    void sampleDataAreMarkedInEveryKind()
    {
        PriceColumns columns = test::sampleColumns(30);
        columns.source = QStringLiteral("sample");
        const SvgContent svg(chartFile(ChartFile::svg, columns, false, look()));
        QVERIFY(svg.texts.contains(QStringLiteral("Sample data, not real prices|")));
        QVERIFY(svg.description.contains(QStringLiteral("sample data")));
        QVERIFY(chartFile(ChartFile::csv, columns, false, look()).endsWith(",sample\n"));
        QCOMPARE(chartFileName(ChartFile::csv, columns), QStringLiteral("NRTH 2026-10-12 2026-11-20 sample.csv"));
    }

    void aPictureOfNothingIsAPictureThatSaysSo()
    {
        const SvgContent svg(chartFile(ChartFile::svg, PriceColumns(), false, look()));
        QVERIFY(svg.wellFormed);
        QVERIFY(svg.texts.contains(QStringLiteral("No prices.|")));
    }

    void aFileIsWrittenWholeAndReplacedOnlyWhenAsked()
    {
        QTemporaryDir folder;
        const QString path = folder.filePath(QStringLiteral("a.csv"));
        QVERIFY(saveChartFile(path, "one", false).has_value());
        const auto taken = saveChartFile(path, "two", false);
        QVERIFY(!taken && taken.error().code == ErrorCode::conflict);
        QVERIFY(taken.error().message.contains(QStringLiteral("Save again to replace it")));
        QCOMPARE(read(path), QByteArray("one"));
        QVERIFY(saveChartFile(path, "two", true).has_value());
        QCOMPARE(read(path), QByteArray("two"));
        QCOMPARE(QDir(folder.path()).entryList(QDir::Files), QStringList{QStringLiteral("a.csv")}); // nothing half is left
        const auto nowhere = saveChartFile(folder.filePath(QStringLiteral("no/a.csv")), "x", false);
        QVERIFY(!nowhere && nowhere.error().message.contains(QStringLiteral("There is no folder")));
        QVERIFY(!saveChartFile(folder.path(), "x", true));
        QVERIFY(!saveChartFile(QStringLiteral("  "), "x", true));
        QVERIFY(!saveChartFile(QStringLiteral("/proc/a.csv"), "x", true));
    }

    void tickersThatNoFileSystemWantsBecomeNamesThatAllTake()
    {
        PriceColumns columns = test::sampleColumns(1);
        columns.ticker = QStringLiteral("../BRK/B:1");
        QCOMPARE(chartFileName(ChartFile::png, columns), QStringLiteral(".._BRK_B_1 2026-11-20 2026-11-20.png"));
    }

    void theDialogsModelSavesAndRemembersTheFolder()
    {
        QTemporaryDir folder;
        PriceChartData history;
        history.setColumns(test::sampleColumns(252));
        ChartExport file;
        file.setProperty("history", QVariant::fromValue(&history));
        window::Kept::instance()->keep(QStringLiteral("export/folder"), folder.path());
        file.suggest();
        QVERIFY2(file.path().startsWith(folder.path()) && file.path().endsWith(QStringLiteral(".png")), qPrintable(file.path()));
        file.setKind(QStringLiteral("csv"));
        QVERIFY(file.path().endsWith(QStringLiteral(".csv")));
        QSignalSpy saved(&file, &ChartExport::saved);
        file.save();
        QTRY_COMPARE(saved.size(), 1);
        QVERIFY(saved[0][0].toString().contains(file.path()));
        QCOMPARE(read(file.path()), history.csv().toUtf8());
        file.save();
        QTRY_VERIFY(file.problem().contains(QStringLiteral("already there")));
        QTRY_VERIFY(!file.isBusy());
        file.save(); // told and asked again
        QTRY_COMPARE(saved.size(), 2);
        file.setPath(folder.filePath(QStringLiteral("nowhere/b.csv")));
        QVERIFY(file.problem().isEmpty());
        file.save();
        QTRY_VERIFY(file.problem().contains(QStringLiteral("There is no folder")));
        QCOMPARE(saved.size(), 2);
    }
};

QTEST_MAIN(TestChartFiles)
#include "test_chart_files.moc"
