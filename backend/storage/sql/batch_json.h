#pragma once

#include "storage/sql/connection.h"

#include <QJsonArray>
#include <QJsonDocument>

#include <cmath>
#include <optional>

namespace soundings::storage::sql {

// Rows as one parameter, for PostgreSQL's json_to_recordset().

/// So many rows in one statement: the text of a batch stays below a megabyte.
inline constexpr std::size_t kBatch = 500;

inline Value textOf(const QJsonArray &rows)
{
    return QJsonDocument(rows).toJson(QJsonDocument::Compact);
}

/// JSON has no NaN: missing is null there.
inline QJsonValue numberOrNull(std::optional<double> number)
{
    return number && !std::isnan(*number) ? QJsonValue(*number) : QJsonValue();
}

} // namespace soundings::storage::sql
