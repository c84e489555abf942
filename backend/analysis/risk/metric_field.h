#pragma once

#include "domain/day.h"

#include <optional>
#include <variant>

namespace soundings::analysis {

/// What a metric can be; monostate where there are too few data for it.
using MetricFieldValue = std::variant<std::monostate, int, double, Day>;

/// One row of a table that gives every member of a struct of metrics its key on the wire, so that nobody lists them twice.
template<class Metrics> struct MetricField {
    const char *key;
    std::variant<int Metrics::*, Day Metrics::*, std::optional<double> Metrics::*, std::optional<Day> Metrics::*> member;

    MetricFieldValue of(const Metrics &metrics) const
    {
        return std::visit([&](auto pointer) { return toValue(metrics.*pointer); }, member);
    }

private:
    template<class T> static MetricFieldValue toValue(const std::optional<T> &value)
    {
        return value ? MetricFieldValue(*value) : MetricFieldValue();
    }
    static MetricFieldValue toValue(int value) { return value; }
    static MetricFieldValue toValue(Day value) { return value; }
};

} // namespace soundings::analysis
