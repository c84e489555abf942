#pragma once

#include "engine/refresh/call_budget.h"
#include "engine/refresh/price_checks.h"
#include "engine/refresh/refresh_plan.h"
#include "engine/refresh/refresh_report.h"
#include "engine/refresh/refresh_service.h"
#include "engine/refresh/refresh_writer.h"

#include <deque>
#include <set>
#include <unordered_map>

namespace soundings::engine {

/// One source's part of a run: carries out a plan, answer by answer, on the calling thread.
class RefreshPass {
public:
    struct World {
        Services &services;
        MarketProvider &provider;
        const std::unordered_map<Ticker, StockRecord> &records; ///< as they were when the run began
        RefreshReport &report;
    };

    explicit RefreshPass(const World &world);

    /// Finishes what the plan says, or gives the reason why nothing more can be asked or stored.
    Result<void> run(const RefreshPlan &plan, const RefreshOptions &options);

    const RefreshWriter &writer() const { return m_writer; }
    /// For whom this source gave nothing, so that the next one may be asked.
    const std::set<Ticker> &unserved() const { return m_unserved; }
    std::optional<ProviderError> ended() const { return m_ended; } ///< why all further requests were pointless

private:
    std::optional<MarketRequest> next();
    void answered(const MarketRequest &request, MarketOutcome outcome, int calls);
    void refused(const MarketRequest &request, const ProviderError &error);
    void take(const MarketRequest &request, const MarketAnswer &answer, const FetchedQuote &quote);
    void take(const MarketRequest &request, const MarketAnswer &answer, const FetchedBars &bars);
    void take(const MarketRequest &request, const MarketAnswer &answer, const FetchedFundamentals &figures);
    void take(const MarketRequest &request, const MarketAnswer &answer, const Unchanged &);
    /// Asks for the whole series anew, as the source's one is not the stored one any more. Gives what was made of it.
    void askAnew(const Ticker &ticker, DayRange days);
    void good(const MarketRequest &request, const QString &version, const QString &remark);
    void keepOut(const MarketRequest &request, const QString &why);
    void abort(Error error);

    bool isReal(const Ticker &ticker) const; ///< prices of the source's kind are stored
    KnownPrices knownBefore(const Ticker &ticker, Day day) const;

    World m_world;
    ProviderInfo m_info;
    Timestamp m_now;
    CallBudget m_budget;
    RefreshWriter m_writer;
    std::deque<MarketRequest> m_todo;
    std::set<Ticker> m_anew; ///< whose whole series was asked for
    std::set<Ticker> m_unserved;
    std::optional<ProviderError> m_ended;
    std::set<MarketData> m_restricted; ///< kinds that the plan turned out not to include
    std::optional<Error> m_failure;
    std::stop_source m_stop; ///< of this pass alone
    bool m_forgetsRefusals = false; ///< with the next good answer
    int m_done = 0, m_total = 0;
    std::function<void(int, int, const QString &)> m_progress;
};

} // namespace soundings::engine
