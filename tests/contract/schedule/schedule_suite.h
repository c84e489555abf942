#pragma once

#include "engine/ports/schedule_store.h"

#include <QObject>

namespace soundings::test {

/// What every schedule store does. `make` opens an empty one; `again` opens the same once more, as another server would.
class ScheduleSuite : public QObject {
    Q_OBJECT

public:
    using Open = std::function<std::unique_ptr<engine::ScheduleStore>()>;
    ScheduleSuite(Open make, Open again)
        : m_make(std::move(make))
        , m_again(std::move(again))
    {
    }

private slots:
    void init();
    void givesTheLeaseToOne();
    void givesTheLeaseOfOneThatIsGone();
    void givesItBackAtOnce();
    void knowsNothingOfANewEntry();
    void movesAMarkFromWhereItWasSeen();
    void remembersTheNewestRun();
    void refusesWhoLostTheLease();
    void givesTheLeaseToOneOfManyThreads();
    void pausesAnEntry();

private:
    std::int64_t lease(const char *holder = "a");

    Open m_make, m_again;
    std::unique_ptr<engine::ScheduleStore> m_store, m_other;
};

} // namespace soundings::test
