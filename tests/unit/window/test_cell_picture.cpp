#include "Controls/cell_picture.h"
#include "Controls/icon_path.h"
#include "Controls/record_model.h"
#include "Theme/theme.h"

#include <QGuiApplication>
#include <QPainter>
#include <QSvgRenderer>
#include <QTest>

using namespace soundings::window;

namespace {

const CellText *textOf(const CellPicture &picture, std::size_t part)
{
    return part < picture.parts.size() ? std::get_if<CellText>(&picture.parts[part]) : nullptr;
}

/// A table of one row.
struct OneRow {
    explicit OneRow(const QVariantMap &record)
    {
        model.setKeys(record.keys());
        model.setRecords({record});
        for (qsizetype i = 0; i < record.size(); ++i)
            roles.insert(record.keys()[i], Qt::UserRole + 1 + int(i));
    }
    CellPicture picture(const QString &kind, double room = 200, const QVariantMap &extra = {}) const
    {
        Column column;
        column.key = QStringLiteral("it");
        column.kind = kind;
        column.extra = extra;
        return pictureOf(column, RowRecord(model, roles, 0), look, room);
    }

    RecordModel model;
    QHash<QString, int> roles;
    CellLook look;
};

OneRow of(const QVariant &value, QVariantMap others = {})
{
    others.insert(QStringLiteral("it"), value);
    return OneRow(others);
}

} // namespace

/// What the cells of a table show, and our icons.
class TestCellPicture : public QObject {
    Q_OBJECT

private slots:
    void initTestCase() { Theme::instance()->readFonts(); }

    void drawsEachIconAsAnSvgReaderDoes_data()
    {
        QTest::addColumn<QString>("name");
        for (const QString &name : iconNames())
            QTest::newRow(qPrintable(name)) << name;
    }
    void drawsEachIconAsAnSvgReaderDoes()
    {
        QFETCH(const QString, name);
        constexpr int side = 64;
        QImage ours(side, side, QImage::Format_Grayscale8), theirs = ours;
        ours.fill(Qt::white);
        theirs.fill(Qt::white);
        QPainter painter(&ours);
        paintIcon(painter, iconPath(name), {0, 0, side, side}, {Qt::black, 1.5});
        painter.end();
        const QString svg =
            QStringLiteral("<svg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 16 16'><path d='%1' fill='none' "
                           "stroke='#000' stroke-width='1.5' stroke-linecap='round' stroke-linejoin='round'/></svg>")
                .arg(iconPath(name));
        QPainter reference(&theirs);
        QSvgRenderer(svg.toUtf8()).render(&reference);
        reference.end();
        int different = 0, ink = 0;
        for (int y = 0; y < side; ++y)
            for (int x = 0; x < side; ++x) {
                ink += theirs.pixelColor(x, y).lightness() < 128 ? 1 : 0;
                different += std::abs(ours.pixelColor(x, y).lightness() - theirs.pixelColor(x, y).lightness()) > 100 ? 1 : 0;
            }
        QVERIFY(ink > 20);
        QVERIFY2(different * 50 < ink, qPrintable(QStringLiteral("%1 of %2 points differ").arg(different).arg(ink)));
    }
    void anAmountSaysItsCurrencyWhereItsRowDoes()
    {
        const QVariantMap money{{QStringLiteral("money"), true}, {QStringLiteral("digits"), 2}};
        const QVariantMap in{{QStringLiteral("currency"), QStringLiteral("SEK")}};
        QCOMPARE(textOf(of(168.01, in).picture(QStringLiteral("number"), 200, money), 0)->text, QStringLiteral("168.01 SEK"));
        QCOMPARE(textOf(of(168.01).picture(QStringLiteral("number"), 200, money), 0)->text, QStringLiteral("168.01"));
        QCOMPARE(textOf(of(12.5, in).picture(QStringLiteral("number")), 0)->text, QStringLiteral("12.5")); // no amount of money
    }
    void showsWhatIsMissingAsADashAndNotAsNothing()
    {
        for (const char *kind : {"text", "number", "price", "change", "points", "spark", "score"}) {
            const CellPicture picture = of(QVariant()).picture(QLatin1String(kind));
            QCOMPARE(picture.parts.size(), std::size_t(1));
            QVERIFY2(textOf(picture, 0) && textOf(picture, 0)->text == QStringLiteral("–"), kind);
        }
    }
    void showsNoFigureThatIsOnItsWay()
    {
        const CellPicture picture = of(12.5, {{QStringLiteral("loaded"), false}}).picture(QStringLiteral("number"));
        QVERIFY(std::holds_alternative<CellStrip>(picture.parts.at(0)));
    }
    void underlinesAnOldPriceAndSaysItsCurrencyWhereThereIsOne()
    {
        const CellPicture fresh = of(12.5).picture(QStringLiteral("price"));
        QVERIFY(!fresh.dashed);
        QCOMPARE(textOf(fresh, 0)->text, QStringLiteral("12.50"));
        const CellPicture old = of(12.5, {{QStringLiteral("stale"), true}, {QStringLiteral("currency"), QStringLiteral("EUR")}})
                                    .picture(QStringLiteral("price"));
        QVERIFY(old.dashed);
        QCOMPARE(textOf(old, 0)->text, QStringLiteral("12.50 EUR"));
    }
    void tellsChangesApartByShapeAndSign()
    {
        const auto shapeOf = [](double change) {
            const CellPicture picture = of(change).picture(QStringLiteral("change"));
            const auto *icon = std::get_if<CellIcon>(&picture.parts.at(0));
            return icon ? icon->name : QString();
        };
        QCOMPARE(shapeOf(1.5), QStringLiteral("rising"));
        QCOMPARE(shapeOf(-1.5), QStringLiteral("falling"));
        QCOMPARE(shapeOf(0.001), QString()); // it is shown as 0.00
    }
    void cutsOnlyWhatMayBeCut()
    {
        const OneRow row =
            of(QStringLiteral("NRTH"), {{QStringLiteral("name"), QStringLiteral("Northing Instruments and Sounding Lines")}});
        const CellPicture picture = row.picture(QStringLiteral("ticker"), 120);
        QVERIFY(picture.width() <= 120);
        QVERIFY(!textOf(picture, 0)->mayElide);
        QVERIFY(textOf(picture, 0)->width >= row.look.body(QFont::DemiBold).metrics.horizontalAdvance(QStringLiteral("NRTH")));
        QVERIFY(textOf(picture, 1)->mayElide);
    }
    void leavesOutTheBarOfAScoreWhereThereIsNoRoom()
    {
        const OneRow row = of(62.5);
        QCOMPARE(row.picture(QStringLiteral("score"), 120).parts.size(), std::size_t(2));
        const CellPicture narrow = row.picture(QStringLiteral("score"), 50);
        QCOMPARE(narrow.parts.size(), std::size_t(1));
        QCOMPARE(textOf(narrow, 0)->text, QStringLiteral("62.5"));
    }
    void marksInventedFiguresByHatching()
    {
        const CellPicture sample = of(QStringLiteral("sample")).picture(QStringLiteral("source"));
        QVERIFY(sample.frame && sample.frame->hatched);
        const CellPicture real =
            of(QStringLiteral("fmp"), {{QStringLiteral("at"), QStringLiteral("13:31")}}).picture(QStringLiteral("source"));
        QVERIFY(!real.frame);
        QCOMPARE(textOf(real, 0)->text, QStringLiteral("fmp 13:31"));
    }
    void saysASignalInAWordAndAShape_data()
    {
        QTest::addColumn<QString>("code");
        QTest::addColumn<QString>("shape");
        QTest::addColumn<int>("times");
        QTest::newRow("strong buy") << QStringLiteral("STRONG_BUY") << QStringLiteral("rising") << 2;
        QTest::newRow("hold") << QStringLiteral("HOLD") << QStringLiteral("level") << 1;
        QTest::newRow("sell") << QStringLiteral("SELL") << QStringLiteral("falling") << 1;
        QTest::newRow("not rated") << QString() << QStringLiteral("circle") << 1;
    }
    void saysASignalInAWordAndAShape()
    {
        QFETCH(const QString, code);
        const CellPicture picture = of(code).picture(QStringLiteral("signal"));
        const auto &icon = std::get<CellIcon>(picture.parts.at(0));
        QTEST(icon.name, "shape");
        QTEST(icon.times, "times");
        QVERIFY(!textOf(picture, 1)->text.isEmpty());
    }
    void putsTheArrowOfAHeadBeforeFiguresAndAfterWords()
    {
        Column column;
        column.title = QStringLiteral("Price");
        column.atRight = true;
        const CellLook look;
        QVERIFY(std::holds_alternative<CellIcon>(headOf(column, true, true, look).parts.front()));
        column.atRight = false;
        QVERIFY(std::holds_alternative<CellIcon>(headOf(column, true, true, look).parts.back()));
        QCOMPARE(headOf(column, false, true, look).parts.size(), std::size_t(1));
    }
};

int main(int argc, char **argv)
{
    qputenv("QT_QPA_PLATFORM", "offscreen");
    QGuiApplication application(argc, argv);
    TestCellPicture test;
    return QTest::qExec(&test, argc, argv);
}

#include "test_cell_picture.moc"
