#pragma once

#include "base/clock.h"
#include "domain/day.h"
#include "storage/sql/connection.h"
#include "storage/sql/query_meter.h"

#include <algorithm>
#include <cmath>
#include <concepts>
#include <initializer_list>
#include <optional>

namespace soundings::storage::sql {

inline Value value(const QString &text)
{
    return text.toUtf8();
}
template<std::integral T> Value value(T number)
{
    return std::int64_t(number);
}
inline Value value(double number)
{
    return number;
}
inline Value value(std::optional<double> number)
{
    return number ? Value(*number) : Value();
}
/// Days are stored as days since 1970-01-01, clamped so that Day::min() and Day::max() fit a 32-bit column.
inline Value value(Day day)
{
    constexpr std::int64_t limit = 10'000'000;
    return std::clamp<std::int64_t>(day.time_since_epoch().count(), -limit, limit);
}
/// Moments are stored as milliseconds since 1970-01-01 UTC.
inline Value value(Timestamp time)
{
    return std::int64_t(time.time_since_epoch().count());
}

/// A run of a prepared statement: binds on construction, gives the statement back on destruction.
class Query {
public:
    Query(Connection &connection, std::string_view text, std::span<const Value> values = {})
        : m_statement(connection.prepared(text))
    {
        m_statement.reset();
        m_statement.bind(values);
    }
    Query(Connection &connection, std::string_view text, std::initializer_list<Value> values)
        : Query(connection, text, std::span<const Value>(values.begin(), values.size()))
    {
    }
    ~Query()
    {
        m_statement.reset();
        QueryMeter::observe(m_statement.source(), std::chrono::steady_clock::now() - m_begun);
    }
    Query(const Query &) = delete;
    Query &operator=(const Query &) = delete;

    bool next() { return m_statement.step(); }
    int changes() const { return m_statement.changes(); }

    bool isNull(int column) const { return m_statement.isNull(column); }
    std::int64_t integer(int column) const { return m_statement.integer(column); }
    double real(int column) const { return m_statement.real(column); }
    std::optional<double> optionalReal(int column) const
    {
        return isNull(column) ? std::nullopt : std::optional(m_statement.real(column));
    }
    QString text(int column) const { return m_statement.text(column); }
    QByteArray bytes(int column) const { return m_statement.bytes(column); }
    Day day(int column) const { return Day(std::chrono::days(integer(column))); }
    Timestamp timestamp(int column) const { return Timestamp(std::chrono::milliseconds(integer(column))); }

private:
    Statement &m_statement;
    std::chrono::steady_clock::time_point m_begun = std::chrono::steady_clock::now();
};

/// Runs a statement to its end; returns the number of rows that it changed.
inline int run(Connection &connection, std::string_view text, std::initializer_list<Value> values = {})
{
    Query query(connection, text, values);
    while (query.next()) { }
    return query.changes();
}

} // namespace soundings::storage::sql
