#pragma once

#include "analysis/montecarlo/tail_simulation.h"
#include "analysis/portfolio/metric.h"
#include "analysis/portfolio/portfolio_snapshot.h"

namespace soundings::analysis {

/// The metric `portfolio_risk`, cut into pieces that may run on several threads at once and be merged afterwards. It keeps
/// nothing of the snapshot. The result does not depend on the number of pieces.
class PortfolioRiskPlan {
public:
    /// All that is quick; the error says what is missing.
    static Result<PortfolioRiskPlan> make(const PortfolioSnapshot &snapshot, const MetricOptions &options = {}, int pieces = 1);

    int pieces() const { return m_simulation.pieces(); }

    /// The simulation's share of the work, piece 0 to pieces() - 1. Stops within a millisecond when asked to.
    Result<PathTails> runPiece(int piece, std::stop_token stop = {}) const
    {
        return m_simulation.runPiece(piece, std::move(stop));
    }

    /// All pieces in their order.
    Result<MetricResult> merge(std::span<const PathTails> pieces) const;

private:
    explicit PortfolioRiskPlan(TailSimulation simulation)
        : m_simulation(std::move(simulation))
    {
    }

    TailSimulation m_simulation;
    double m_riskShare = 0, m_marginalVar95 = 0;
    TailLosses m_historicalWith, m_historicalWithout;
    std::int64_t m_paths = 0, m_seed = 0, m_horizonDays = 0, m_windowDays = 0;
    QString m_explain;
};

} // namespace soundings::analysis
