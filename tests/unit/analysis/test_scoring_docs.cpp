#include "analysis/scoring/balanced_rules.h"
#include "analysis/scoring/classic_rules.h"
#include "analysis/scoring/horizons.h"
#include "analysis/scoring/number_text.h"
#include "analysis/scoring/signal_bands.h"
#include "support/reference_data.h"

#include <QFile>
#include <QRegularExpression>
#include <QTest>

#include <map>

using namespace soundings;
using namespace soundings::analysis;

namespace {

QString number(double value)
{
    return QString::number(value, 'g', 6).replace(u'-', QChar(0x2212));
}

QString row(const QStringList &cells)
{
    return QStringLiteral("| ") + cells.join(QStringLiteral(" | ")) + QStringLiteral(" |\n");
}

QString head(const QStringList &cells)
{
    return row(cells) + row(QStringList(cells.size(), QStringLiteral("---")));
}

QString againstText(Basis basis)
{
    switch (basis) {
    case Basis::ratioToPeers:
        return QStringLiteral("times the peers'");
    case Basis::pointsAbovePeers:
        return QStringLiteral("points above the peers'");
    case Basis::marketRank:
        return QStringLiteral("percentile of all stocks");
    case Basis::absolute:
        break;
    }
    return QStringLiteral("the figure itself");
}

QString balancedTable(BusinessKind kind)
{
    QString text = head({QStringLiteral("Pillar"), QStringLiteral("Factor"), QStringLiteral("Most points"),
        QStringLiteral("Held against"), QStringLiteral("Share of the points")});
    for (const BalancedFactor &factor : balancedFactors(kind)) {
        QStringList knots;
        for (const Knot &knot : factor.knots)
            knots.append(QStringLiteral("%1: %2 %").arg(number(knot.x), number(knot.share * 100)));
        text += row({toText(factor.pillar), QString::fromLatin1(factor.label), number(factor.maximum), againstText(factor.basis),
            knots.join(QStringLiteral("; "))});
    }
    return text;
}

QString stepsText(std::span<const ClassicStep> steps, double otherwise)
{
    QStringList texts;
    for (const ClassicStep &step : steps) {
        constexpr std::array kSigns = {"below", "up to", "from", "above"};
        texts.append(QStringLiteral("%1 %2: %3")
                .arg(QLatin1String(kSigns[std::size_t(step.test)]), number(step.bound), number(step.points)));
    }
    return texts.join(QStringLiteral("; ")) + QStringLiteral("; else %1").arg(number(otherwise));
}

QString classicTable()
{
    QString text = head({QStringLiteral("Pillar"), QStringLiteral("Factor"), QStringLiteral("Most points"),
        QStringLiteral("Held against"), QStringLiteral("Points"), QStringLiteral("Missing"), QStringLiteral("Not above zero")});
    for (const ClassicFactor &factor : classicFactors()) {
        const QString low = std::isnan(factor.nonPositive) ? QStringLiteral("as the steps say")
            : factor.zeroToo ? QStringLiteral("%1 at zero and below").arg(number(factor.nonPositive))
                             : QStringLiteral("%1 below zero").arg(number(factor.nonPositive));
        text += row({toText(factor.pillar), QString::fromLatin1(factor.label), number(factor.maximum), againstText(factor.basis),
            stepsText(factor.steps, factor.otherwise), number(factor.missing), low});
    }
    return text;
}

QString bandsTable()
{
    QString text = head({QStringLiteral("Signal"), QStringLiteral("Balanced, from"), QStringLiteral("Classic, from")});
    constexpr std::array kRows = {&SignalBands::strongBuy, &SignalBands::buy, &SignalBands::hold, &SignalBands::sell};
    for (std::size_t i = 0; i < kRows.size(); ++i)
        text += row({wordsFor(Signal(i)), number(kBalancedBands.*kRows[i]), number(kClassicBands.*kRows[i])});
    return text + row({wordsFor(Signal::strongSell), QStringLiteral("below"), QStringLiteral("below")});
}

QString horizonTable()
{
    QString text = head({QStringLiteral("Horizon"), QStringLiteral("Period"), QStringLiteral("Value"), QStringLiteral("Quality"),
        QStringLiteral("Momentum"), QStringLiteral("Health")});
    for (const HorizonInfo &info : allHorizons()) {
        QStringList cells{QString::fromLatin1(info.label), QString::fromLatin1(info.period)};
        for (const double weight : info.weights)
            cells.append(number(weight * 100) + QStringLiteral(" %"));
        text += row(cells);
    }
    return text;
}

std::map<QString, QString> tables()
{
    return {{QStringLiteral("bands"), bandsTable()}, {QStringLiteral("horizons"), horizonTable()},
        {QStringLiteral("balanced-general"), balancedTable(BusinessKind::general)},
        {QStringLiteral("balanced-financial"), balancedTable(BusinessKind::financial)},
        {QStringLiteral("balanced-reit"), balancedTable(BusinessKind::reit)},
        {QStringLiteral("balanced-utility"), balancedTable(BusinessKind::utility)}, {QStringLiteral("classic"), classicTable()},
        {QStringLiteral("classic-utility-debt"), QStringLiteral("%1.\n").arg(stepsText(classicUtilityDebtSteps(), 0))}};
}

} // namespace

/// The tables of docs/SCORING.md are those of the code. SOUNDINGS_WRITE_DOCS=1 writes them into it.
class TestScoringDocs : public QObject {
    Q_OBJECT

private slots:
    void tablesAreThoseOfTheCode()
    {
        QFile file(test::testDataFile(QStringLiteral("../../docs/SCORING.md")));
        QVERIFY2(file.open(QIODevice::ReadOnly), qPrintable(file.fileName()));
        const QString before = QString::fromUtf8(file.readAll());
        file.close();
        QString after = before;
        for (const auto &[name, table] : tables()) {
            const QString start = QStringLiteral("<!-- table: %1 -->\n").arg(name),
                          end = QStringLiteral("<!-- end: %1 -->").arg(name);
            const qsizetype from = after.indexOf(start), to = after.indexOf(end);
            QVERIFY2(from >= 0 && to > from, qPrintable(name));
            after.replace(from + start.size(), to - from - start.size(), table);
        }
        if (qEnvironmentVariableIsSet("SOUNDINGS_WRITE_DOCS") && after != before) {
            QVERIFY(file.open(QIODevice::WriteOnly | QIODevice::Truncate));
            QVERIFY(file.write(after.toUtf8()) > 0);
            return;
        }
        QVERIFY2(after == before,
            "docs/SCORING.md has other tables than the code; run this test with SOUNDINGS_WRITE_DOCS=1 and read the difference");
    }

    void limitsInTheTextAreThoseOfTheCode()
    {
        QFile file(test::testDataFile(QStringLiteral("../../docs/SCORING.md")));
        QVERIFY(file.open(QIODevice::ReadOnly));
        const QString text = QString::fromUtf8(file.readAll()).simplified();
        QVERIFY(text.contains(QStringLiteral("at least %1 other stocks").arg(kMinPeers)));
        QVERIFY(text.contains(QStringLiteral("at least %1 % of its points").arg(kPillarShare * 100)));
        QVERIFY(text.contains(QStringLiteral("at least %1 % of all points").arg(kCoverage * 100)));
        QVERIFY(text.contains(QStringLiteral("P/E %1, EV/EBITDA %2, P/B %3, ROE %4 %")
                .arg(kFixedReferences[0])
                .arg(kFixedReferences[1])
                .arg(kFixedReferences[2])
                .arg(kFixedReferences[3])));
    }
};

QTEST_GUILESS_MAIN(TestScoringDocs)
#include "test_scoring_docs.moc"
