#include "storage/sql/sql_refresh_store.h"

#include "storage/sql/query.h"

#include <algorithm>

namespace soundings::storage::sql {

using engine::ProviderMark;

namespace {

/// The row of the day, locked by this transaction, so that two programs never spend the same call.
int lockedCalls(Connection &connection, const QString &provider, Day day)
{
    run(connection, "INSERT INTO provider_calls (provider, day, calls) VALUES ($1, $2, 0) ON CONFLICT (provider, day) DO NOTHING",
        {value(provider), value(day)});
    run(connection, "UPDATE provider_calls SET calls = calls WHERE provider = $1 AND day = $2", {value(provider), value(day)});
    Query query(connection, "SELECT calls FROM provider_calls WHERE provider = $1 AND day = $2", {value(provider), value(day)});
    return query.next() ? int(query.integer(0)) : 0;
}

void addCalls(Connection &connection, const QString &provider, Day day, int calls)
{
    run(connection, "UPDATE provider_calls SET calls = calls + $3 WHERE provider = $1 AND day = $2",
        {value(provider), value(day), value(calls)});
}

} // namespace

Result<int> SqlRefreshStore::takeCalls(const QString &provider, Day utcDay, int wanted, int budget)
{
    return m_database.write([&](Connection &connection) -> Result<int> {
        const int spent = lockedCalls(connection, provider, utcDay);
        const int granted = std::clamp(budget - spent, 0, wanted);
        addCalls(connection, provider, utcDay, granted);
        return granted;
    });
}

Result<void> SqlRefreshStore::giveBackCalls(const QString &provider, Day utcDay, int calls)
{
    return m_database.write([&](Connection &connection) -> Result<void> {
        const int spent = lockedCalls(connection, provider, utcDay);
        addCalls(connection, provider, utcDay, -std::min(calls, spent));
        return {};
    });
}

Result<int> SqlRefreshStore::callsSpent(const QString &provider, Day utcDay)
{
    return m_database.read([&](Connection &connection) -> Result<int> {
        Query query(
            connection, "SELECT calls FROM provider_calls WHERE provider = $1 AND day = $2", {value(provider), value(utcDay)});
        return query.next() ? int(query.integer(0)) : 0;
    });
}

Result<std::vector<ProviderMark>> SqlRefreshStore::marks(const QString &provider)
{
    return m_database.read([&](Connection &connection) -> Result<std::vector<ProviderMark>> {
        std::vector<ProviderMark> marks;
        Query query(connection,
            "SELECT subject, topic, checked_at, outcome, not_before, version, message FROM provider_marks WHERE provider = $1 "
            "ORDER BY subject, topic",
            {value(provider)});
        while (query.next()) {
            marks.push_back({query.text(0), query.text(1), query.timestamp(2), query.text(3), query.timestamp(4), query.text(5),
                query.text(6)});
        }
        return marks;
    });
}

Result<void> SqlRefreshStore::saveMarks(const QString &provider, std::span<const ProviderMark> marks)
{
    return m_database.write([&](Connection &connection) -> Result<void> {
        std::vector<const ProviderMark *> inLockOrder; // two calls at once then never block each other for good
        for (const ProviderMark &mark : marks)
            inLockOrder.push_back(&mark);
        std::ranges::stable_sort(inLockOrder, {}, [](const ProviderMark *mark) { return std::pair(mark->subject, mark->topic); });
        for (const ProviderMark *mark : inLockOrder) {
            run(connection,
                "INSERT INTO provider_marks (provider, subject, topic, checked_at, outcome, not_before, version, message) "
                "VALUES ($1, $2, $3, $4, $5, $6, $7, $8) ON CONFLICT (provider, subject, topic) DO UPDATE SET "
                "checked_at = excluded.checked_at, outcome = excluded.outcome, not_before = excluded.not_before, "
                "version = excluded.version, message = excluded.message",
                {value(provider), value(mark->subject), value(mark->topic), value(mark->checkedAt), value(mark->outcome),
                    value(mark->notBefore), value(mark->version), value(mark->message)});
        }
        return {};
    });
}

Result<void> SqlRefreshStore::forgetMarks(const QString &provider)
{
    return m_database.write([&](Connection &connection) -> Result<void> {
        run(connection, "DELETE FROM provider_marks WHERE provider = $1", {value(provider)});
        return {};
    });
}

} // namespace soundings::storage::sql
