#pragma once

#include "base/result.h"
#include "storage/sql/query.h"

namespace soundings::storage::sql {

/// Columns that a watchlist and a portfolio have in common.
struct NamedRow {
    QString id, name, description;
    Timestamp createdAt = {}, updatedAt = {};
};

/// A table of rows that people give names to, each of which stands once in any case. Every call is within a transaction.
class NamedRows {
public:
    /// `table` is an SQL name, `noun` what people call a row: "watchlist".
    NamedRows(Connection &connection, std::string table, QString noun)
        : m_connection(connection)
        , m_table(std::move(table))
        , m_noun(std::move(noun))
    {
    }

    std::vector<NamedRow> all();
    Result<NamedRow> find(const QString &id);
    Result<void> add(const NamedRow &row);
    Result<void> rename(const QString &id, const QString &name, const QString &description, Timestamp now);
    Result<void> remove(const QString &id);
    /// Says that what belongs to the row has changed, and keeps others from changing it until the transaction ends.
    Result<void> touch(const QString &id, Timestamp now);

private:
    std::unexpected<Error> unknown() const;
    Result<void> wantFreeName(const QString &id, const QString &name);

    Connection &m_connection;
    std::string m_table;
    QString m_noun;
};

} // namespace soundings::storage::sql
