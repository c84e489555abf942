#pragma once

#include <QJsonArray>
#include <QJsonValue>
#include <QStringList>

#include <optional>
#include <vector>

namespace soundings::app {

/// Rows of named values that can be printed as CSV or as JSON. A null is an empty cell in CSV.
class Table {
public:
    explicit Table(QStringList columns)
        : m_columns(std::move(columns))
    {
    }

    void add(std::vector<QJsonValue> row) { m_rows.push_back(std::move(row)); }
    QJsonArray toJson() const;
    void printCsv() const;

private:
    QStringList m_columns;
    std::vector<std::vector<QJsonValue>> m_rows;
};

/// A number, or null where there is none. NaN is none.
QJsonValue jsonNumber(std::optional<double> number);

} // namespace soundings::app
