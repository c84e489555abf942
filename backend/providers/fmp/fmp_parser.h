#pragma once

#include "base/clock.h"
#include "domain/day.h"

#include <QByteArray>
#include <QHash>
#include <QString>

#include <optional>
#include <vector>

namespace soundings::providers {

/// One object of an answer as it came, with every field optional: a field that is absent, null or of the wrong type is not there.
class FmpRecord {
public:
    std::optional<double> number(const char *name) const;
    QString text(const char *name) const; ///< "": not there
    std::optional<bool> flag(const char *name) const;
    std::optional<Day> day(const char *name) const;

    QHash<QString, double> numbers = {};
    QHash<QString, QString> texts = {};
    QHash<QString, bool> flags = {};
};

/// The objects of an answer, which is always an array.
std::vector<FmpRecord> readFmpRecords(const QByteArray &body);

} // namespace soundings::providers
