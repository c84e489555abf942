#include "analysis/risk/return_window.h"

#include <algorithm>
#include <cmath>

namespace soundings::analysis {

Result<ReturnWindow> parseReturnWindow(QStringView text)
{
    constexpr int kLongest = 100'000;
    if (text.compare(u"full", Qt::CaseInsensitive) == 0)
        return ReturnWindow::full();
    const bool digits = !text.isEmpty() && std::ranges::all_of(text, [](QChar c) { return c >= u'0' && c <= u'9'; });
    bool read = false;
    const int count = digits ? text.toInt(&read) : 0;
    if (!read || count < 1 || count > kLongest)
        return fail(ErrorCode::invalidArgument,
            QStringLiteral("The window \"%1\" is not allowed. Use full, or the number of daily returns to look at, 1 to %2.")
                .arg(text)
                .arg(kLongest));
    return ReturnWindow::last(count);
}

Result<WindowPrices> windowOf(const PriceSeries &series, ReturnWindow window)
{
    WindowPrices result{series.days, series.returnPrices()};
    if (window.lastReturns) {
        const std::size_t kept = std::min(series.size(), std::size_t(std::max(0, *window.lastReturns)) + 1);
        result = {result.days.last(kept), result.prices.last(kept)};
    }
    if (result.prices.size() < 2)
        return fail(ErrorCode::invalidArgument,
            QStringLiteral("Returns need at least two daily prices; there %1.")
                .arg(result.prices.empty() ? QStringLiteral("are none") : QStringLiteral("is one")));
    const auto bad = std::ranges::find_if_not(result.prices, [](double price) { return std::isfinite(price) && price > 0; });
    if (bad != result.prices.end())
        return fail(ErrorCode::invalidArgument,
            QStringLiteral("The price of %1 is not above zero, so no return can be computed. Import that day again.")
                .arg(toIso(result.days[std::size_t(bad - result.prices.begin())])));
    return result;
}

std::vector<double> simpleReturns(std::span<const double> prices)
{
    std::vector<double> result;
    if (prices.size() < 2)
        return result;
    result.reserve(prices.size() - 1);
    for (std::size_t row = 1; row < prices.size(); ++row)
        result.push_back(prices[row] / prices[row - 1] - 1);
    return result;
}

} // namespace soundings::analysis
