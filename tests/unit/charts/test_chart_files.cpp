#include "Charts/chart_export.h"
#include "Charts/plain_picture.h"
#include "Charts/price_chart_data.h"
#include "Charts/price_picture.h"
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
        .series = {Qt::black, Qt::blue, QColor(194, 90, 0), Qt::darkGreen},
        .caution = Qt::yellow,
        .inkOnCaution = Qt::black};
}

QByteArray priceFile(ChartFile kind, const PriceColumns &columns, bool candles = false)
{
    return chartFile(kind, PricePicture(std::make_shared<PriceColumns>(columns), candles, look()));
}

QString nameOf(const PriceColumns &columns)
{
    return PricePicture(std::make_shared<PriceColumns>(columns), false, look()).fileName();
}

/// A plain chart of each shape.
PlainColumns plainColumns(PlainShape shape)
{
    PlainColumns chart;
    chart.shape = shape;
    chart.summary = QStringLiteral("It went up & down.");
    chart.csv = QStringLiteral("what,value\n");
    chart.most = 25;
    const QStringList sources{QStringLiteral("source csv")};
    switch (shape) {
    case PlainShape::lines:
        chart.days = test::weekDays(60, QDate(2026, 11, 20));
        for (const QDate day : chart.days)
            chart.labels << day.toString(Qt::ISODate);
        for (const auto *name : {"Total", "Value", "Health"}) {
            PlainSeries line{.name = QString::fromLatin1(name), .values = {}, .words = {}, .sources = sources};
            for (std::size_t row = 0; row < 60; ++row)
                line.values.push_back(12 + 8 * std::sin(double(row) / 7));
            chart.series.push_back(line);
        }
        break;
    case PlainShape::radar:
        chart.labels = {QStringLiteral("Value"), QStringLiteral("Quality"), QStringLiteral("Momentum"), QStringLiteral("Health")};
        chart.series = {{.name = QStringLiteral("NRTH"), .values = {20, 5, 12.5, kNoValue}, .words = {}, .sources = sources},
            {.name = QStringLiteral("Median"), .values = {10, 10, 10, 10}, .words = {}}};
        break;
    case PlainShape::shares:
        for (int part = 0; part < 40; ++part)
            chart.labels << QStringLiteral("Part %1").arg(part);
        chart.series = {{.name = QStringLiteral("Positions"), .values = std::vector<double>(40, 2.5), .words = {}}};
        break;
    case PlainShape::matrix:
        chart.labels = {QStringLiteral("AAA"), QStringLiteral("BBB")};
        chart.series = {{.name = QStringLiteral("AAA"), .values = {1, -0.75}, .words = {}, .digits = 2},
            {.name = QStringLiteral("BBB"), .values = {-0.75, 1}, .words = {}, .digits = 2}};
        break;
    }
    return chart;
}

QByteArray plainFile(ChartFile kind, PlainShape shape)
{
    return chartFile(kind, PlainPicture(plainColumns(shape), QStringLiteral("A <chart>"), look()));
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
        const SvgContent svg(priceFile(ChartFile::svg, columns));
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
        const QImage png = QImage::fromData(priceFile(ChartFile::png, columns, true), "PNG");
        QCOMPARE(png.size(), QSize(3200, 1800));
        QVERIFY(png.text(QStringLiteral("Title")).contains(QStringLiteral("NRTH")));
        QSvgRenderer renderer(priceFile(ChartFile::svg, columns, true));
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
        const SvgContent svg(priceFile(ChartFile::svg, columns));
        QVERIFY(svg.texts.contains(QStringLiteral("Sample data, not real prices|")));
        QVERIFY(svg.description.contains(QStringLiteral("sample data")));
        QVERIFY(priceFile(ChartFile::csv, columns).endsWith(",sample\n"));
        QCOMPARE(nameOf(columns), QStringLiteral("NRTH 2026-10-12 2026-11-20 sample"));
    }

    void aPictureOfNothingIsAPictureThatSaysSo()
    {
        const SvgContent svg(priceFile(ChartFile::svg, PriceColumns()));
        QVERIFY(svg.wellFormed);
        QVERIFY(svg.texts.contains(QStringLiteral("No prices.|")));
    }

    void everyShapeIsDrawnWithItsFigures_data()
    {
        QTest::addColumn<PlainShape>("shape");
        QTest::addColumn<QStringList>("texts");
        QTest::newRow("lines") << PlainShape::lines << QStringList{"Total", "Value", "Health", "Oct", "Nov"};
        QTest::newRow("radar") << PlainShape::radar << QStringList{"NRTH", "Median", "Momentum", "12.5 (10.0)", "– (10.0)"};
        QTest::newRow("shares") << PlainShape::shares
                                << QStringList{"Part 30", QStringLiteral("2.5\u202f%"), "9 more, which are in the figures"};
        QTest::newRow("matrix") << PlainShape::matrix << QStringList{"AAA", "BBB", "1.00", "−0.75"};
    }
    void everyShapeIsDrawnWithItsFigures()
    {
        QFETCH(const PlainShape, shape);
        QFETCH(const QStringList, texts);
        const SvgContent svg(plainFile(ChartFile::svg, shape));
        QVERIFY(svg.wellFormed);
        QCOMPARE(svg.title, QStringLiteral("A <chart>"));
        QVERIFY2(svg.description.endsWith(QStringLiteral("It went up & down.")), qPrintable(svg.description));
        QCOMPARE(svg.elements.value(QStringLiteral("image")), 0);
        for (const QString &text : texts)
            QVERIFY2(svg.texts.contains(text + u'|'), qPrintable(text + QStringLiteral(" is not in ") + svg.texts));
        QCOMPARE(plainFile(ChartFile::csv, shape), QByteArray("what,value\n"));

        // Colours of the lines are where the drawing is: it is not letters alone.
        const QImage png = QImage::fromData(plainFile(ChartFile::png, shape), "PNG");
        QCOMPARE(png.size(), QSize(3200, 1800));
        int drawn = 0;
        for (int y = 200; y < 1600; y += 2) {
            for (int x = 80; x < 2900; x += 2) {
                const QColor colour = png.pixelColor(x, y);
                drawn += colour.blue() - colour.red() > 40 || colour.lightness() < 60;
            }
        }
        QVERIFY2(drawn > 1500, qPrintable(QString::number(drawn)));
    }

    void aPlainPictureIsNamedAndMarkedAsWhatItIs()
    {
        PlainColumns chart = plainColumns(PlainShape::lines);
        chart.sample = true;
        const PlainPicture picture(chart, QStringLiteral("Course of A/B: <all>"), look());
        QCOMPARE(picture.fileName(), QStringLiteral("Course of A_B_ _all_ 2026-08-31 2026-11-20 sample"));
        QVERIFY(picture.description().contains(QStringLiteral("source csv")));
        QVERIFY(SvgContent(chartFile(ChartFile::svg, picture)).texts.contains(QStringLiteral("Sample data, not real prices|")));
        PlainColumns nothing;
        nothing.nothing = QStringLiteral("No scores.");
        QVERIFY(SvgContent(chartFile(ChartFile::svg, PlainPicture(nothing, {}, look())))
                .texts.contains(QStringLiteral("No scores.|")));
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
        QCOMPARE(nameOf(columns), QStringLiteral(".._BRK_B_1 2026-11-20 2026-11-20"));
    }

    void theDialogsModelSavesAndRemembersTheFolder()
    {
        QTemporaryDir folder;
        PriceChartData history;
        history.setColumns(test::sampleColumns(252));
        ChartExport file;
        file.setProperty("source", QVariant::fromValue<ChartSource *>(&history));
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
