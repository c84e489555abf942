#pragma once

#include "contract/schedule/schedule_suite.h"
#include "storage/open_store.h"

#include <QTest>

namespace soundings::test {

/// The schedule of a database, which lives as long as it does.
class ScheduleOfDatabase final : public engine::ScheduleStore {
public:
    explicit ScheduleOfDatabase(const QString &url)
        : m_database(storage::openStore(url, {}).value())
    {
    }

    Result<std::optional<std::int64_t>> holdLease(const QString &holder, std::chrono::milliseconds lifetime) override
    {
        return m_database->schedule().holdLease(holder, lifetime);
    }
    Result<void> releaseLease(const QString &holder) override { return m_database->schedule().releaseLease(holder); }
    Result<QString> leaseHolder() override { return m_database->schedule().leaseHolder(); }
    Result<std::map<QString, engine::ScheduleMark>> marks() override { return m_database->schedule().marks(); }
    Result<bool> advance(
        const QString &entry, std::optional<Timestamp> from, const engine::ScheduleStep &step, std::int64_t fence) override
    {
        return m_database->schedule().advance(entry, from, step, fence);
    }
    Result<void> setPaused(const QString &entry, bool paused) override { return m_database->schedule().setPaused(entry, paused); }

private:
    std::unique_ptr<engine::Store> m_database;
};

/// Runs the suite on new databases.
inline int runScheduleSuite(const std::function<QString()> &newUrl, int argc, char **argv)
{
    QString url;
    const auto again = [&url] { return std::make_unique<ScheduleOfDatabase>(url); };
    const auto make = [&] {
        url = newUrl();
        return again();
    };
    ScheduleSuite suite(make, again);
    return QTest::qExec(&suite, argc, argv);
}

} // namespace soundings::test
