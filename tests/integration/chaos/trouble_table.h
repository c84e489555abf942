#pragma once

#include "integration/chaos/mixed_load.h"

#include <QTest>

namespace soundings::test {

/// What came of a load in each trouble, to be printed at the end.
class TroubleTable {
public:
    void add(const QString &trouble, const LoadCounts &counts)
    {
        m_lines.append(QStringLiteral("%1 %2 %3 %4 %5 %6 %7")
                .arg(trouble, -34)
                .arg(counts.asked, 7)
                .arg(counts.stored, 7)
                .arg(counts.refused, 8)
                .arg(counts.dropped, 8)
                .arg(counts.wrong.size(), 6)
                .arg(counts.slowestMs, 8));
    }
    /// Adds what came of it since its counts were last taken, and gives that.
    LoadCounts take(const QString &trouble, MixedLoad &load)
    {
        LoadCounts counts = load.takeCounts();
        add(trouble, counts);
        return counts;
    }
    void add(const QString &line) { m_lines.append(line); }
    void print() const
    {
        if (!m_lines.isEmpty())
            qInfo("%-34s %7s %7s %8s %8s %6s %8s\n%s", "trouble", "asked", "stored", "refused", "dropped", "wrong", "slowest",
                qPrintable(m_lines.join(u'\n')));
    }

private:
    QStringList m_lines;
};

/// Starts a load while nothing is lacking; what was not as it should be even then, "" is nothing.
inline QString startInCalm(MixedLoad &load, TroubleTable &table)
{
    if (QString fault = load.prepare(); !fault.isEmpty())
        return fault;
    load.start();
    QTest::qWait(3000);
    const LoadCounts calm = table.take(QStringLiteral("nothing"), load);
    if (!calm.wrong.isEmpty())
        return calm.wrong.mid(0, 3).join(u'\n');
    if (calm.refused + calm.dropped > 0)
        return QStringLiteral("%1 requests were refused and %2 dropped without any trouble").arg(calm.refused).arg(calm.dropped);
    return calm.stored > 10 ? QString() : QStringLiteral("only %1 writes were stored").arg(calm.stored);
}

} // namespace soundings::test
