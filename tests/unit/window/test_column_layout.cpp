#include "Accessibility/column_layout.h"

#include <QTest>

using namespace soundings::window;

namespace {

Column column(const char *key, double width, int leaves = 0, double stretch = 0)
{
    Column made;
    made.key = QLatin1String(key);
    made.width = width;
    made.leaves = leaves;
    made.stretch = stretch;
    return made;
}

QStringList keys(const std::vector<PlacedColumn> &placed)
{
    QStringList list;
    for (const PlacedColumn &entry : placed)
        list.append(entry.column.key);
    return list;
}

const std::vector<Column> kColumns = {
    column("company", 100, 0, 1), column("sector", 80, 6), column("price", 60), column("pe", 40, 5)};

} // namespace

class TestColumnLayout : public QObject {
    Q_OBJECT

private slots:
    void showsAllWhereTheyFitAndStretchesTheRest()
    {
        const auto placed = placeColumns(kColumns, {.width = 500});
        QCOMPARE(keys(placed).join(u' '), QStringLiteral("company sector price pe"));
        // 280 of content and 80 of padding leave 140 for the one that stretches.
        QCOMPARE(placed[0].width, 260.0);
        QCOMPARE(placed[3].x + placed[3].width, 500.0);
    }

    void letsColumnsLeaveByTheirPriorityOnly()
    {
        QCOMPARE(keys(placeColumns(kColumns, {.width = 300})).join(u' '), QStringLiteral("company price pe"));
        QCOMPARE(keys(placeColumns(kColumns, {.width = 250})).join(u' '), QStringLiteral("company price"));
        QCOMPARE(keys(placeColumns(kColumns, {.width = 10})).join(u' '), QStringLiteral("company price"));
    }

    void whatStretchesGivesWhenTheLastColumnsDoNotFit()
    {
        const auto placed = placeColumns(kColumns, {.width = 160});
        QCOMPARE(keys(placed).join(u' '), QStringLiteral("company price"));
        QCOMPARE(placed[0].width, 80.0);
        QCOMPARE(placed[1].x + placed[1].width, 160.0);
    }

    void largerTextNeedsMoreRoom()
    {
        QCOMPARE(keys(placeColumns(kColumns, {.width = 420, .text = 2})).join(u' '), QStringLiteral("company price"));
    }

    void mirrorsColumnsFromTheRight()
    {
        const auto plain = placeColumns(kColumns, {.width = 500});
        const auto mirrored = placeColumns(kColumns, {.width = 500, .mirrored = true});
        for (std::size_t i = 0; i < plain.size(); ++i)
            QCOMPARE(mirrored[i].x, 500 - plain[i].x - plain[i].width);
    }
};

QTEST_GUILESS_MAIN(TestColumnLayout)
#include "test_column_layout.moc"
