#include "analysis/portfolio/return_model.h"

#include "analysis/risk/shrinkage.h"
#include "analysis/risk/statistics.h"

#include <cmath>
#include <numeric>

namespace soundings::analysis {

bool isMoving(double variance)
{
    // Prices carry at most 16 digits, so returns closer to each other than 1e-13 differ by rounding only.
    return variance > 1e-26;
}

QString windowText(const CommonDays &window)
{
    return QStringLiteral("%1 daily returns (%2 to %3)")
        .arg(window.returnCount())
        .arg(toIso(window.days.front()), toIso(window.days.back()));
}

QString assumptionText(const PortfolioSnapshot &snapshot)
{
    if (!snapshot.hypothetical)
        return {};
    const QString ticker = snapshot.position().ticker.text();
    return snapshot.positions.size() == 1
        ? QStringLiteral("; %1 is not held and nothing else is, so one share is assumed").arg(ticker)
        : QStringLiteral("; %1 is not held, so a position of the median value is assumed").arg(ticker);
}

Result<void> checkWindow(const CommonDays &window, int fewest, const QString &purpose)
{
    if (window.returnCount() >= fewest)
        return {};
    return fail(ErrorCode::invalidArgument,
        QStringLiteral("%1 needs %2 daily returns, there are %3: %4. Import more prices.")
            .arg(purpose)
            .arg(fewest)
            .arg(window.returnCount())
            .arg(window.shortage));
}

Result<ReturnModel> returnModelOf(const PortfolioSnapshot &snapshot, const QString &purpose)
{
    const CommonDays &window = snapshot.window;
    SOUNDINGS_CHECK(checkWindow(window, kFewestReturns, purpose));
    ReturnModel model;
    model.weights = snapshot.weights();
    for (const std::vector<double> &column : window.returns)
        model.mean.push_back(mean(column));
    const std::size_t size = window.returns.size();
    if (std::size_t(window.returnCount()) < kReturnsPerTicker * size) {
        ShrunkCovariance shrunk = ledoitWolf(window.returns);
        model.covariance = std::move(shrunk.covariance);
        model.shrinkage = shrunk.intensity;
    } else {
        model.covariance = sampleCovariance(window.returns);
    }
    for (std::size_t index = 0; index < size; ++index) {
        const std::span<const double> row = model.covariance.row(index);
        model.products.push_back(std::inner_product(row.begin(), row.end(), model.weights.begin(), 0.0));
    }
    const double variance = std::inner_product(model.weights.begin(), model.weights.end(), model.products.begin(), 0.0);
    model.volatility = isMoving(variance) ? std::sqrt(variance) : 0;
    model.basis = QStringLiteral("the sample covariance of %1 of %2 position%3")
                      .arg(windowText(window))
                      .arg(size)
                      .arg(size == 1 ? QString() : QStringLiteral("s"));
    if (model.shrinkage)
        model.basis += QStringLiteral(", shrunk by %1 % after Ledoit and Wolf because there are many tickers for the days")
                           .arg(*model.shrinkage * 100, 0, 'f', 1);
    return model;
}

} // namespace soundings::analysis
