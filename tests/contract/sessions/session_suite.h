#pragma once

#include "engine/ports/session_store.h"

#include <QObject>

#include <memory>

namespace soundings::test {

/// One kind of session store, for the suite.
class SessionSubject {
public:
    virtual ~SessionSubject() = default;
    /// An empty store.
    virtual std::unique_ptr<engine::SessionStore> newStore(const engine::SessionLimits &limits) = 0;
    /// What the store takes for the current time.
    virtual Timestamp now() const = 0;
    /// Makes it so much later, for the store and all that it keeps.
    virtual void letTimePass(std::chrono::milliseconds time) = 0;
};

inline const QString kId = QStringLiteral("s-1");

inline Ticker ticker(const char *text)
{
    return Ticker::fromCanonical(QString::fromLatin1(text));
}

/// AAPL at 200, MSFT at 400.
engine::StoredPrices storedPrices();
/// 100 AAPL, 50.5 MSFT: 40,200 at the stored prices.
engine::Holdings holdings();
engine::SessionMessage message(const QString &analysisId, const char *ticker = "AAPL", double value = 1);

/// What every session store does. Each test gets an empty one.
class SessionSuite : public QObject {
    Q_OBJECT

public:
    explicit SessionSuite(SessionSubject &subject)
        : m_subject(subject)
    {
    }

private slots:
    void init();
    void cleanup();

    // session_suite.cpp
    void newSessionIsValuedWithStoredPrices();
    void openingAgainKeepsWhatIsThere();
    void unknownSessionIsNotFound();
    void removedSessionIsGoneAndItsNameFree();
    void sessionsAreApart();
    void tickValuesEverySession();
    void tickLeavesOtherTickersAlone();
    void slowerServersTickIsRefused();
    void addedPriceIsNoTick();
    void addedSamplePriceMarksTheSet();
    void tickerWithoutPriceIsNotInTheTotal();
    void holdingsAreReplacedAsAWhole();
    void onlyOtherHoldingsAreAConflict();
    void heldTickersAreThoseOfAllSessions();
    void onlyTheClientKeepsASessionAlive();
    void expiredSessionLeavesNothing();

    // session_message_suite.cpp
    void snapshotIsOfTheMomentOfTheStart();
    void newAnalysisFencesTheOldOne();
    void endedAnalysisWritesNothing();
    void eventsNeedNoAnalysis();
    void endOfAReplacedAnalysisIsKeptOnce();
    void analysisThatNeverBeganIsNotCancelled();
    void valueIsToldOnceAndOnlyWhileItIsTrue();
    void manyAreFoundAtOnce();
    void replacedAnalysisTellsHowFarItCame();
    void messagesComeBackExactly();
    void resumeGivesWhatWasMissed();
    void logIsCapped();
    void historyIsOfResults();

    // session_thread_suite.cpp
    void appendsAndTicksLoseNothing();
    void pricesAreOfOneSet();
    void oneAnalysisAtATime();
    void oneOfManyChangesWins();

private:
    engine::SessionStore &store() { return *m_store; }
    engine::LiveSession open(const QString &id = kId);
    engine::LiveSession found(const QString &id = kId);
    std::int64_t tick(double apple, double microsoft);
    void start(const QString &analysisId);

    SessionSubject &m_subject;
    std::unique_ptr<engine::SessionStore> m_store;
};

} // namespace soundings::test

/// Fails the test with the message of the error when a Result is not a value.
#define REQUIRE_OK(result)                                                                                                       \
    do {                                                                                                                         \
        if (const auto &checked = (result); !checked)                                                                            \
            QFAIL(qPrintable(checked.error().message + u' ' + checked.error().detail));                                          \
    } while (false)
