#include "analysis/scoring/scoring_model.h"

#include "analysis/scoring/balanced_rules.h"
#include "analysis/scoring/classic_rules.h"
#include "analysis/scoring/explanation.h"

namespace soundings::analysis {

/// What the two profiles have in common for the model.
class ScoringModel::Rules {
public:
    virtual ~Rules() = default;
    virtual ScoringProfile profile() const = 0;
    virtual std::vector<PillarPoints> points(std::span<const ScoreInput> inputs) const = 0;
    virtual ScoreOutcome outcome(const ScoreInput &input) const = 0;
};

class ScoringModel::Classic : public Rules {
public:
    explicit Classic(std::span<const ScoreInput> market)
        : m_rules(market)
    {
    }
    ScoringProfile profile() const override { return ScoringProfile::classic; }
    std::vector<PillarPoints> points(std::span<const ScoreInput> inputs) const override
    {
        std::vector<PillarPoints> results;
        results.reserve(inputs.size());
        for (const ScoreInput &input : inputs) {
            const ScoreOutcome outcome = m_rules.outcome(input, false);
            results.push_back({outcome.total, outcome.pillars, outcome.rated, outcome.coverage, outcome.signal});
        }
        return results;
    }
    ScoreOutcome outcome(const ScoreInput &input) const override { return m_rules.outcome(input); }

private:
    ClassicRules m_rules;
};

class ScoringModel::Balanced : public Rules {
public:
    explicit Balanced(std::span<const ScoreInput> market)
        : m_rules(fitRules(market, m_names))
    {
    }
    ScoringProfile profile() const override { return ScoringProfile::balanced; }
    std::vector<PillarPoints> points(std::span<const ScoreInput> inputs) const override
    {
        std::vector<ScoreRow> rows;
        rows.reserve(inputs.size());
        for (const ScoreInput &input : inputs)
            rows.push_back(m_names.row(input));
        std::vector<PillarPoints> results(rows.size());
        m_rules.points(rows, results);
        return results;
    }
    ScoreOutcome outcome(const ScoreInput &input) const override { return m_rules.outcome(m_names.row(input), m_names); }

private:
    static BalancedRules fitRules(std::span<const ScoreInput> market, PeerCatalog &names)
    {
        std::vector<ScoreRow> rows;
        rows.reserve(market.size());
        for (const ScoreInput &input : market)
            rows.push_back(names.addRow(input));
        return BalancedRules(rows, names.industryCount(), names.sectorCount());
    }

    PeerCatalog m_names;
    BalancedRules m_rules;
};

ScoringModel ScoringModel::fit(std::span<const ScoreInput> market, ScoringProfile profile)
{
    if (profile == ScoringProfile::classic)
        return ScoringModel(std::make_unique<Classic>(market));
    return ScoringModel(std::make_unique<Balanced>(market));
}

ScoringModel::ScoringModel(std::unique_ptr<const Rules> rules)
    : m_rules(std::move(rules))
{
}

ScoringModel::ScoringModel(ScoringModel &&) noexcept = default;
ScoringModel &ScoringModel::operator=(ScoringModel &&) noexcept = default;
ScoringModel::~ScoringModel() = default;

ScoringProfile ScoringModel::profile() const
{
    return m_rules->profile();
}

PillarPoints ScoringModel::points(const ScoreInput &input) const
{
    return m_rules->points(std::span(&input, 1)).front();
}

std::vector<PillarPoints> ScoringModel::points(std::span<const ScoreInput> inputs) const
{
    return m_rules->points(inputs);
}

Score ScoringModel::score(const ScoreInput &input, Timestamp calculatedAt) const
{
    return explain(m_rules->outcome(input), profile(), input.momentum.has_value(), calculatedAt);
}

} // namespace soundings::analysis
