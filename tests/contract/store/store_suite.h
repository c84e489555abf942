#pragma once

#include "engine/ports/store.h"

#include <QObject>

#include <functional>
#include <memory>

namespace soundings::test {

inline constexpr Timestamp kNow{std::chrono::milliseconds(1'700'000'000'123)};

inline Ticker ticker(const char *text)
{
    return Ticker::fromCanonical(QString::fromLatin1(text));
}

inline PriceBar bar(Day day, double close, double volume = 1000)
{
    return {day, close - 1, close + 1, close - 2, close, close * 0.5, volume};
}

/// `count` bars on consecutive days whose closes are all different.
std::vector<PriceBar> bars(int count, Day first, double firstClose = 100);

/// What every store does, whichever database is behind it. Each test gets an empty one.
class StoreSuite : public QObject {
    Q_OBJECT

public:
    using NewUrl = std::function<QString()>;
    explicit StoreSuite(NewUrl newUrl)
        : m_newUrl(std::move(newUrl))
    {
    }

private slots:
    void init();
    void cleanup();

    // stock_suite.cpp
    void saysWhatItIs();
    void keepsSettings();
    void openingAgainFindsEverything();
    void newStockHasDefaults();
    void emptyTextsLeaveWhatIsStored();
    void upsertIsAllOrNothingPerCall();
    void manyAtOnceAreAsOneByOne();
    void zeroIsNotMissing();
    void fundamentalsAreReplacedAsAWhole();
    void removedStockIsHiddenEverywhere();
    void removedStockComesBack_data();
    void removedStockComesBack();
    void findAllKeepsTheOrderAsked();
    void sectorsAreDistinctAndSorted();
    void textsSurviveUnchanged();

    // stock_query_suite.cpp
    void sorts_data();
    void sorts();
    void sortsByEveryMetric();
    void pagesNeitherRepeatNorMiss_data();
    void pagesNeitherRepeatNorMiss();
    void filters_data();
    void filters();
    void wildcardsStandForThemselves();
    void ranksByRelevance();
    void scoreChangeIsAgainstTheBaseline();
    void manyKindsOfQueriesStayCorrect();

    // price_suite.cpp
    void barsComeBackExactly();
    void referenceSeriesSurvives();
    void rangeIncludesBothEnds();
    void historyOfUnknownTickerIsNotFound();
    void countsStoredAndReplaced();
    void acceptsBarsInAnyOrder();
    void realPricesReplaceSampleOnes();
    void sampleNeverReplacesReal();
    void quoteFollowsTheNewestBar();
    void uncommittedWriterLeavesNothing();
    void failedWriteSpoilsTheTransaction();
    void provenanceIsThatOfTheNewestBar();
    void newestGivesTheLastBarsOfEveryStock();
    void readersDoNotWaitForAWriter();
    void writersAndReadersAtOnce();

    // score_suite.cpp
    void scoreComesBackWhole();
    void neverScoredIsNotUnknown();
    void saveIsAllOrNone();
    void saveTakesManyAtATime();
    void notRatedHasNoTotal();
    void snapshotCopiesAndOverwrites();
    void snapshotsAreWrittenDirectly();
    void changesUseTheNewestBaseline();
    void sectorMediansAreReplacedTogether();
    void rankCountsRatedStocks();
    void rankAndTotalFollowEveryWriter();

    // change_suite.cpp
    void everyWriteIsWrittenDown();
    void onlyScoresThatDifferAreChanges();
    void undoneWritesAreNoChanges();
    void changesOfAnotherProgramAreSeen();
    void numbersRiseInTheOrderOfTheCommits();
    void tellsWhenItHasForgotten();
    void observerIsCalledBeforeTheWriteReturns();
    void readingsTogetherSeeOneState();

    // holdings_suite.cpp
    void watchlistComesBackWhole();
    void watchlistNamesStandOnce();
    void watchedItemKeepsItsPlace();
    void portfolioComesBackWhole();
    void editThatIsRefusedChangesNothing();
    void editsOfOnePortfolioFollowEachOther();
    void whatIsNotThereIsNotFound();
    // refresh_suite.cpp
    void callsAreSpentUpToTheBudget();
    void callsAreCountedByDayAndProvider();
    void twoSpendersNeverOverdraw();
    void marksComeBackAndAreReplaced();

    // audit_suite.cpp
    void auditIsTheNewestFirstAndBounded();

    // token_suite.cpp
    void tokensComeBackWhole();
    void tokenNamesStandOnce();
    void pairingCodesAreTakenOnceAndInTime();
    void usesOfTokensOnlyMoveForward();

private:
    engine::Store &store() { return *m_store; }
    void add(const char *ticker, const char *name = "", const char *sector = "");
    void writePrices(const char *ticker, const std::vector<PriceBar> &prices, const char *source = "csv");
    void saveScore(const char *ticker, double total, Signal signal);
    QStringList tickersOf(const engine::StockQuery &query);

    NewUrl m_newUrl;
    QString m_url;
    std::unique_ptr<engine::Store> m_store;
};

} // namespace soundings::test

/// Fails the test with the message of the error when a Result is not a value.
#define REQUIRE_OK(result)                                                                                                       \
    do {                                                                                                                         \
        if (const auto &checked = (result); !checked)                                                                            \
            QFAIL(qPrintable(checked.error().message + u' ' + checked.error().detail));                                          \
    } while (false)
