#include "Controls/kept.h"
#include "Controls/shortcut_table.h"

#include <QSettings>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

using namespace soundings::window;

namespace {

QVariantMap rowOf(const ShortcutTable &table, const QString &id)
{
    for (const QVariant &row : table.rows()) {
        if (row.toMap().value(QStringLiteral("id")) == id)
            return row.toMap();
    }
    return {};
}

} // namespace

class TestShortcutTable : public QObject {
    Q_OBJECT

private slots:
    void cleanup()
    {
        ShortcutTable table;
        for (const QVariant &row : table.rows())
            table.reset(row.toMap().value(QStringLiteral("id")).toString());
    }

    void noTwoCommandsHaveTheSameKeys()
    {
        QSet<QString> seen;
        const QVariantMap all = ShortcutTable().sequences();
        QVERIFY(all.size() >= 10);
        for (const QVariant &sequences : all) {
            for (const QString &keys : sequences.toStringList()) {
                QVERIFY2(!QKeySequence(keys).isEmpty(), qPrintable(keys));
                QVERIFY2(!seen.contains(keys), qPrintable(keys));
                seen.insert(keys);
            }
        }
    }

    void otherKeysActAtOnceEverywhereAndAreKept()
    {
        QTemporaryDir folder;
        const QString file = folder.filePath(QStringLiteral("window.ini"));
        Kept::instance()->keepIn(file);
        ShortcutTable settings, window;
        QSignalSpy told(&window, &ShortcutTable::changed);
        QCOMPARE(settings.assign(QStringLiteral("palette"), QStringLiteral(" ctrl+shift+k ")), QString());
        QCOMPARE(told.size(), 1);
        QCOMPARE(window.sequences().value(QStringLiteral("palette")).toStringList(), QStringList{QStringLiteral("Ctrl+Shift+K")});
        QCOMPARE(window.shown().value(QStringLiteral("palette")).toString(), QStringLiteral("Ctrl+Shift+K"));
        QVERIFY(rowOf(window, QStringLiteral("palette")).value(QStringLiteral("own")).toBool());
        QCOMPARE(QSettings(file, QSettings::IniFormat).value(QStringLiteral("keys/palette")).toString(),
            QStringLiteral("Ctrl+Shift+K"));
        settings.reset(QStringLiteral("palette"));
        QCOMPARE(window.sequences().value(QStringLiteral("palette")).toStringList(), QStringList{QStringLiteral("Ctrl+K")});
        QVERIFY(!rowOf(window, QStringLiteral("palette")).value(QStringLiteral("own")).toBool());
    }

    void keysThatAreTakenAreRefusedWithWhatTheyDo()
    {
        ShortcutTable table;
        const QString problem = table.assign(QStringLiteral("palette"), QStringLiteral("F5"));
        QVERIFY2(problem.contains(QStringLiteral("Ask the engine again")), qPrintable(problem));
        QVERIFY(table.assign(QStringLiteral("palette"), QStringLiteral("Ctrl+=")).contains(QStringLiteral("Larger text")));
        const QVariantList pages{
            QVariantMap{{QStringLiteral("keys"), QStringLiteral("Alt+1")}, {QStringLiteral("title"), QStringLiteral("Browse")}}};
        QVERIFY(table.assign(QStringLiteral("palette"), QStringLiteral("Alt+1"), pages).contains(QStringLiteral("Browse")));
        QCOMPARE(table.sequences().value(QStringLiteral("palette")).toStringList(), QStringList{QStringLiteral("Ctrl+K")});
        // Its own keys are no conflict, and keys that were given up are free.
        QCOMPARE(table.assign(QStringLiteral("palette"), QStringLiteral("Ctrl+K")), QString());
        QCOMPARE(table.assign(QStringLiteral("reload"), QStringLiteral("F8")), QString());
        QCOMPARE(table.assign(QStringLiteral("palette"), QStringLiteral("F5")), QString());
    }

    void usualKeysThatAnotherHasByNowStayThere()
    {
        ShortcutTable table;
        QCOMPARE(table.assign(QStringLiteral("reload"), QStringLiteral("F8")), QString());
        QCOMPARE(table.assign(QStringLiteral("palette"), QStringLiteral("F5")), QString());
        const QString problem = table.reset(QStringLiteral("reload"));
        QVERIFY2(problem.contains(QStringLiteral("Find a stock")), qPrintable(problem));
        QCOMPARE(table.sequences().value(QStringLiteral("reload")).toStringList(), QStringList{QStringLiteral("F8")});
        QCOMPARE(table.reset(QStringLiteral("palette")), QString());
        QCOMPARE(table.reset(QStringLiteral("reload")), QString());
        QCOMPARE(table.sequences().value(QStringLiteral("reload")).toStringList(), QStringList{QStringLiteral("F5")});
    }

    void keysOfPagesAreTaken()
    {
        for (const char *keys : {"Ctrl+R", "Alt+Left", "Alt+I"}) {
            const QString problem = ShortcutTable().assign(QStringLiteral("theme"), QString::fromLatin1(keys));
            QVERIFY2(problem.contains(QStringLiteral("already does")), keys);
        }
    }

    void keysThatCannotBeSayWhy_data()
    {
        QTest::addColumn<QString>("typed");
        QTest::addColumn<QString>("reason");
        QTest::newRow("nonsense") << "hello there" << "no key combination";
        QTest::newRow("nothing") << "  " << "no key combination";
        QTest::newRow("two") << "Ctrl+K, Ctrl+L" << "no key combination";
        QTest::newRow("a letter") << "K" << "typed into fields";
        QTest::newRow("with shift only") << "Shift+K" << "typed into fields";
        QTest::newRow("return") << "Return" << "typed into fields";
        QTest::newRow("copy") << "Ctrl+C" << "belongs to fields";
    }
    void keysThatCannotBeSayWhy()
    {
        QFETCH(QString, typed);
        QFETCH(QString, reason);
        ShortcutTable table;
        const QString problem = table.assign(QStringLiteral("palette"), typed);
        QVERIFY2(problem.contains(reason), qPrintable(problem));
        QCOMPARE(table.sequences().value(QStringLiteral("palette")).toStringList(), QStringList{QStringLiteral("Ctrl+K")});
    }
};

QTEST_MAIN(TestShortcutTable)
#include "test_shortcut_table.moc"
