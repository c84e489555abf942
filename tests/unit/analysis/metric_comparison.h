#pragma once

#include "analysis/risk/metric_field.h"
#include "support/comparison.h"

#include <QJsonObject>

#include <span>

namespace soundings::test {

/// meta.tolerances of the reference file: dates and counts exactly, parametric losses a little wider for the normal quantile.
inline double toleranceOfMetric(const QString &key)
{
    return key.contains(QStringLiteral("param")) ? 1e-7 : 1e-8;
}

/// Compares every field of a table with the reference, and reports keys of the reference that the table does not have. A
/// difference of rounding size is allowed where the expected number is next to zero.
template<class Metrics>
void compareFields(Comparison &comparison, const QString &name, std::span<const analysis::MetricField<Metrics>> fields,
    const Metrics &metrics, const QJsonObject &reference, const QStringList &ignored = {})
{
    QStringList unknown = reference.keys();
    for (const QString &key : ignored)
        unknown.removeAll(key);
    for (const auto &field : fields) {
        const QString key = QString::fromLatin1(field.key), what = name + u' ' + key;
        unknown.removeAll(key);
        const analysis::MetricFieldValue value = field.of(metrics);
        const QJsonValue expected = reference[key];
        if (expected.isUndefined() || expected.isNull())
            comparison.report(what + QStringLiteral(" is not in the reference"));
        else if (const Day *day = std::get_if<Day>(&value))
            comparison.check(what, toIso(*day), expected.toString());
        else if (const int *count = std::get_if<int>(&value))
            comparison.check(what, *count, expected.toDouble(), 0);
        else if (const double *number = std::get_if<double>(&value))
            comparison.check(what, *number, expected.toDouble(), toleranceOfMetric(key), 1e-13);
        else
            comparison.report(what + QStringLiteral(" has no value"));
    }
    for (const QString &key : unknown)
        comparison.report(name + u' ' + key + QStringLiteral(" is in the reference but not in the table"));
}

} // namespace soundings::test
