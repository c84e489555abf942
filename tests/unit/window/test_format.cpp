#include "Controls/format.h"

#include <QTest>

#include <limits>

using soundings::window::Format;

class TestFormat : public QObject {
    Q_OBJECT

private slots:
    void initTestCase() { QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedStates)); }

    void writesNumbersAsTheDesignSays()
    {
        const Format format;
        QCOMPARE(format.price(41472.94), QStringLiteral("41,472.94"));
        QCOMPARE(format.signedPercent(1.29), QStringLiteral("+1.29\u202f%"));
        QCOMPARE(format.signedPercent(-0.5), QStringLiteral("\u22120.50\u202f%"));
        QCOMPARE(format.signedPercent(0.0), QStringLiteral("0.00\u202f%"));
        QCOMPARE(format.multiple(0.314), QStringLiteral("0.31"));
        QCOMPARE(format.multiple(14.62), QStringLiteral("14.6"));
        QCOMPARE(format.peRatio(-3.1), QStringLiteral("loss"));
    }

    void followsTheLocale()
    {
        QLocale::setDefault(QLocale(QLocale::German, QLocale::Germany));
        QCOMPARE(Format::number(41472.94, 2), QStringLiteral("41.472,94"));
        QLocale::setDefault(QLocale::c());
        QCOMPARE(Format::number(41472.94, 2), QStringLiteral("41,472.94"));
        QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedStates));
    }

    void neverShowsASignOnWhatRoundsToZero()
    {
        QCOMPARE(Format::signedNumber(-0.004, 2), QStringLiteral("0.00"));
        QCOMPARE(Format::signedNumber(0.004, 2), QStringLiteral("0.00"));
        QCOMPARE(Format::changeSpoken(-0.004), QStringLiteral("unchanged"));
    }

    void showsAMissingFigureAsADash()
    {
        const Format format;
        for (const QVariant &missing : {QVariant(), QVariant(QString()), QVariant(std::numeric_limits<double>::quiet_NaN())}) {
            QCOMPARE(format.price(missing), QStringLiteral("\u2013"));
            QCOMPARE(format.spokenChange(missing), QStringLiteral("no value"));
        }
        QCOMPARE(format.price(0.0), QStringLiteral("0.00"));
    }

    void saysChangesInWords()
    {
        QCOMPARE(Format::changeSpoken(1.29), QStringLiteral("up 1.29 percent"));
        QCOMPARE(Format::changeSpoken(-4.5), QStringLiteral("down 4.50 percent"));
    }

    void tellsTheTimeTodayAndTheDayBefore()
    {
        const QDateTime now(QDate(2026, 11, 21), QTime(15, 0));
        QCOMPARE(Format::moment(QDateTime(QDate(2026, 11, 21), QTime(13, 31)), now), QStringLiteral("13:31"));
        QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedKingdom));
        QCOMPARE(Format::moment(QDateTime(QDate(2026, 11, 20), QTime(13, 31)), now), QStringLiteral("20 Nov"));
        QCOMPARE(Format::moment(QDateTime(QDate(2024, 11, 20), QTime(13, 31)), now), QStringLiteral("20 Nov 2024"));
    }
};

QTEST_GUILESS_MAIN(TestFormat)
#include "test_format.moc"
