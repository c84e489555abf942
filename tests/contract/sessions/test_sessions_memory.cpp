#include "contract/sessions/session_suite.h"

#include "engine/live/memory_session_store.h"
#include "storage/open_store.h"

#include <QCoreApplication>
#include <QTemporaryDir>
#include <QTest>

namespace soundings::test {

namespace {

using namespace std::chrono_literals;

class MemorySubject final : public SessionSubject {
public:
    std::unique_ptr<engine::SessionStore> newStore(const engine::SessionLimits &limits) override
    {
        // A database each: the store before may live until this one is there.
        const QString url = QStringLiteral("sqlite:///%1/test%2.db").arg(m_folder.path()).arg(m_databases.size());
        auto database = storage::openStore(url);
        if (!database)
            return nullptr;
        m_databases.push_back(std::move(*database));
        auto store = engine::MemorySessionStore::load(&m_databases.back()->sessions(), limits, m_clock);
        return store ? std::move(*store) : nullptr;
    }
    Timestamp now() const override { return m_clock.now(); }
    void letTimePass(std::chrono::milliseconds time) override { m_clock.set(m_clock.now() + time); }

private:
    FixedClock m_clock{Timestamp(1'700'000'000'123ms)};
    QTemporaryDir m_folder;
    std::vector<std::unique_ptr<engine::Store>> m_databases;
};

} // namespace

} // namespace soundings::test

int main(int argc, char **argv)
{
    const QCoreApplication application(argc, argv);
    soundings::test::MemorySubject subject;
    soundings::test::SessionSuite suite(subject);
    return QTest::qExec(&suite, argc, argv);
}
