#pragma once

#include <QString>
#include <QStringList>

#include <algorithm>
#include <cmath>

namespace soundings::test {

/// Compares many numbers with reference values, counts them, and keeps the first few that differ.
class Comparison {
public:
    /// Equal within `relative` of the expected value, or within `absolute`, whichever is larger. NaN means "no value".
    void check(const QString &what, double actual, double expected, double relative, double absolute = 0)
    {
        ++m_count;
        const double allowed = std::max(std::abs(expected) * relative, absolute);
        const bool equal = std::isnan(expected) ? std::isnan(actual) : std::abs(actual - expected) <= allowed;
        if (!equal)
            report(QStringLiteral("%1: %2 instead of %3").arg(what).arg(actual, 0, 'g', 17).arg(expected, 0, 'g', 17));
    }
    void check(const QString &what, const QString &actual, const QString &expected)
    {
        ++m_count;
        if (actual != expected)
            report(QStringLiteral("%1: %2 instead of %3").arg(what, actual, expected));
    }
    void report(const QString &difference)
    {
        ++m_differences;
        if (m_first.size() < 20)
            m_first << difference;
    }

    int count() const { return m_count; }
    int differences() const { return m_differences; }
    QString text() const { return QStringLiteral("%1 differences, first:\n%2").arg(m_differences).arg(m_first.join(u'\n')); }

private:
    int m_count = 0;
    int m_differences = 0;
    QStringList m_first;
};

} // namespace soundings::test
