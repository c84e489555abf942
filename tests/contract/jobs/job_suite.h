#pragma once

#include "engine/ports/store.h"

#include <QObject>

#include <functional>
#include <memory>

namespace soundings::test {

/// What every store of jobs does, whichever database is behind it. Each test gets an empty one.
class JobSuite : public QObject {
    Q_OBJECT

public:
    using NewUrl = std::function<QString()>;
    explicit JobSuite(NewUrl newUrl)
        : m_newUrl(std::move(newUrl))
    {
    }

private slots:
    void init();
    void cleanup();

    // job_order_suite.cpp
    void aNewJobIsPendingAndComesBackWhole();
    void anIdThatWasSeenIsNotQueuedAgain();
    void listsTheNewestFirst();
    void listsByStateAndTask();
    void pagesAreCounted();
    void anUnknownJobIsNothing();
    void aWaitingJobIsRevoked();
    void aRunningJobIsMarkedAndItsWorkerFindsThat();
    void aFinishedJobCannotBeCancelled();
    void aFinishedJobIsRetriedFromTheStart();
    void onlyAFinishedJobIsRetried();
    void historyIsBoundedByAgeAndNumber();
    void failuresAreKeptApart();
    void anyTextAndJsonSurvives();

    // job_work_suite.cpp
    void jobsAreTakenInTheOrderOfPriorityAndAge();
    void aJobIsTakenOnce();
    void aJobWaitsForItsTime();
    void whatRunsSoonIsOnlyReceived();
    void aResultIsKept();
    void aFailureIsKeptWithItsTrace();
    void aRetryWaitsAndCountsItsFailures();
    void whatIsGivenBackUnbegunWasNoAttempt();
    void progressAndLogAreKeptWithinBounds();
    void aTaskAloneNeverOverlaps();
    void aTaskAloneRunsAgainWhenItIsDone();
    void aJobOfALostWorkerIsTakenAgain();
    void whoLostAJobCannotSettleIt();
    void aJobThatKillsItsWorkersFails();
    void suspectsRunOneAtATime();
    void aWorkerThatLeavesLosesNothing();
    void aWorkerThatWasBuriedIsToldSo();
    void workersShowWhatTheyDo();
    void cancelledJobsAreNotGivenBack();
    void manyWorkersTakeEachJobOnce();
    void twoProcessesNeverOverlapATaskAlone();

private:
    engine::JobStore &jobs() { return m_store->jobs(); }
    std::unique_ptr<engine::Store> openAgain() const;
    Job add(const char *task, int priority = 0);
    void enlist(const char *worker);
    /// Takes at most so many jobs that start at once.
    std::vector<engine::TakenJob> take(const char *worker, int count, const QStringList &tasksAlone = {});
    engine::TakenJob takeOne(const char *worker);
    engine::WorkGiven settle(const char *worker, const engine::TakenJob &job, JobState state);
    Job found(const QString &id);

    NewUrl m_newUrl;
    QString m_url;
    std::unique_ptr<engine::Store> m_store;
};

inline constexpr Timestamp kNow{std::chrono::milliseconds(1'700'000'000'123)};

} // namespace soundings::test

/// Fails the test with the message of the error when a Result is not a value.
#define REQUIRE_OK(result)                                                                                                       \
    do {                                                                                                                         \
        if (const auto &checked = (result); !checked)                                                                            \
            QFAIL(qPrintable(checked.error().message + u' ' + checked.error().detail));                                          \
    } while (false)
