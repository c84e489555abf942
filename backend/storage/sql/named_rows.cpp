#include "storage/sql/named_rows.h"

#include "storage/sql/stock_rows.h"

namespace soundings::storage::sql {

namespace {

NamedRow rowOf(const Query &query)
{
    return {query.text(0), query.text(1), query.text(2), query.timestamp(3), query.timestamp(4)};
}

constexpr const char *kColumns = "SELECT id, name, description, created_at, updated_at FROM ";

} // namespace

std::unexpected<Error> NamedRows::unknown() const
{
    return fail(ErrorCode::notFound, QStringLiteral("There is no such %1. It may have been deleted elsewhere.").arg(m_noun));
}

std::vector<NamedRow> NamedRows::all()
{
    std::vector<NamedRow> rows;
    Query query(m_connection, kColumns + m_table + " ORDER BY name_key");
    while (query.next())
        rows.push_back(rowOf(query));
    return rows;
}

Result<NamedRow> NamedRows::find(const QString &id)
{
    Query query(m_connection, kColumns + m_table + " WHERE id = $1", {value(id)});
    if (!query.next())
        return unknown();
    return rowOf(query);
}

Result<void> NamedRows::wantFreeName(const QString &id, const QString &name)
{
    Query taken(
        m_connection, "SELECT name FROM " + m_table + " WHERE name_key = $1 AND id <> $2", {value(searchKey(name)), value(id)});
    if (taken.next())
        return fail(
            ErrorCode::conflict, QStringLiteral("There is a %1 “%2” already. Choose another name.").arg(m_noun, taken.text(0)));
    return {};
}

Result<void> NamedRows::add(const NamedRow &row)
{
    SOUNDINGS_CHECK(wantFreeName(row.id, row.name));
    run(m_connection,
        "INSERT INTO " + m_table + " (id, name, name_key, description, created_at, updated_at) VALUES ($1, $2, $3, $4, $5, $6)",
        {value(row.id), value(row.name), value(searchKey(row.name)), value(row.description), value(row.createdAt),
            value(row.updatedAt)});
    return {};
}

Result<void> NamedRows::rename(const QString &id, const QString &name, const QString &description, Timestamp now)
{
    SOUNDINGS_CHECK(wantFreeName(id, name));
    if (run(m_connection, "UPDATE " + m_table + " SET name = $1, name_key = $2, description = $3, updated_at = $4 WHERE id = $5",
            {value(name), value(searchKey(name)), value(description), value(now), value(id)})
        == 0)
        return unknown();
    return {};
}

Result<void> NamedRows::remove(const QString &id)
{
    if (run(m_connection, "DELETE FROM " + m_table + " WHERE id = $1", {value(id)}) == 0)
        return unknown();
    return {};
}

Result<void> NamedRows::touch(const QString &id, Timestamp now)
{
    if (run(m_connection, "UPDATE " + m_table + " SET updated_at = $1 WHERE id = $2", {value(now), value(id)}) == 0)
        return unknown();
    return {};
}

} // namespace soundings::storage::sql
