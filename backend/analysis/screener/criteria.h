#pragma once

#include "base/result.h"
#include "domain/fundamentals.h"

#include <QString>
#include <QStringList>

#include <optional>
#include <vector>

namespace soundings::analysis {

/// What a condition looks at: one of the eighteen metrics, the market value, or the total score.
struct ScreenerFigure {
    enum class Kind { metric, marketCap, totalScore };
    Kind kind = Kind::metric;
    Metric metric = Metric::peRatio;

    static ScreenerFigure of(Metric which) { return {Kind::metric, which}; }
    QString name() const; ///< "pe_ratio", "market_cap", "total_score"
    QString label() const; ///< "P/E"
    QString format(double value) const; ///< "14.6", "12.5 %", "3.1 bn"
    friend bool operator==(const ScreenerFigure &, const ScreenerFigure &) = default;
};

enum class BoundKind { minimum, maximum };

/// One bound, inclusive. A missing figure never meets it; a negative P/E, PEG, P/B, EV/EBITDA, P/S or D/E never meets a maximum.
struct Condition {
    ScreenerFigure figure;
    BoundKind kind = BoundKind::maximum;
    double bound = 0;

    QString text() const; ///< "P/E at most 15.0"
};

enum class SortOrder { ascending, descending };

/// What somebody looks for; all conditions must be met.
struct ScreenerCriteria {
    std::vector<Condition> conditions;
    QString sector; ///< "" is any; otherwise this very name, in any case
    QString sortBy = QStringLiteral("total_score");
    SortOrder sortOrder = SortOrder::descending;
    int limit = 50; ///< 1-200

    QString text() const; ///< "P/E at most 15.0, ROIC at least 15.0 %"
};

inline constexpr int kScreenerLimitMax = 200;

/// The names `sortBy` may have: ticker, sector, market_cap, total_score, match_score and the eighteen metrics.
QStringList screenerSortNames();

/// The names of criteria in a request: "pe_min", "roic_max", "pe_ratio_min", "market_cap_max", ...
QStringList screenerCriterionNames();
/// The condition that a criterion of a request stands for; the error lists the names that exist.
Result<Condition> conditionFromName(QStringView name, double bound);

/// Checks what a type cannot: the order's name, the limit, finite bounds, no minimum above its maximum.
Result<void> validate(const ScreenerCriteria &criteria);

} // namespace soundings::analysis
