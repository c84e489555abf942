#pragma once

#include "integration/chaos/mixed_load.h"

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

} // namespace soundings::test
