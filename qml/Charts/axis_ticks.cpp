#include "axis_ticks.h"

#include <QLocale>

#include <algorithm>
#include <array>
#include <cmath>

namespace soundings::charts {
namespace {

constexpr double kAir = 0.04; ///< of the range, above and below, so that a line does not touch the pane's edge

double roundStep(double atLeast)
{
    const double power = std::pow(10.0, std::floor(std::log10(atLeast)));
    for (const double factor : {1.0, 2.0, 5.0}) {
        if (factor * power >= atLeast * (1 - 1e-9))
            return factor * power;
    }
    return 10 * power;
}

int monthNumber(QDate day)
{
    return day.year() * 12 + day.month() - 1;
}

} // namespace

ValueScale scaleFor(double low, double high, int maxTicks, bool fromZero)
{
    if (!(high > low)) { // one value, or none
        const double around = std::isfinite(low) && low != 0 ? std::abs(low) * 0.05 : 1;
        high = (std::isfinite(low) ? low : 0) + around;
        low = (std::isfinite(low) ? low : 0) - around;
    }
    ValueScale scale;
    const double air = (high - low) * kAir;
    scale.low = fromZero ? 0 : low > 0 ? std::max(0.0, low - air) : low - air;
    scale.high = high + air;
    scale.step = roundStep((scale.high - scale.low) / std::max(1, maxTicks));
    const double first = std::ceil(scale.low / scale.step - 1e-9);
    for (double multiple = first; multiple * scale.step <= scale.high * (1 + 1e-12); ++multiple) {
        if (!fromZero || multiple > 0)
            scale.ticks.push_back(multiple * scale.step);
    }
    return scale;
}

std::vector<TimeMark> timeMarks(std::span<const QDate> days, int maxMarks)
{
    std::vector<TimeMark> marks;
    if (days.size() < 2 || maxMarks < 1)
        return marks;
    const int firstMonth = monthNumber(days.front());
    const int lastMonth = monthNumber(days.back());
    const int months = lastMonth - firstMonth;
    if (months == 0)
        return marks;
    constexpr std::array kSteps{1, 2, 3, 6, 12, 24, 60, 120, 240};
    const auto fits = std::ranges::find_if(kSteps, [&](int step) { return months / step <= maxMarks; });
    const int step = fits == kSteps.end() ? kSteps.back() : *fits;
    const QLocale locale;
    int lastYear = 0;
    auto from = days.begin();
    for (int month = (firstMonth / step + 1) * step; month <= lastMonth; month += step) {
        // The first trading day of a month that is a multiple of the step, also when that month has no trading day of its own.
        from = std::lower_bound(from, days.end(), QDate(month / 12, month % 12 + 1, 1));
        const auto row = std::size_t(from - days.begin());
        if (!marks.empty() && marks.back().index == row)
            continue;
        const QString year = QString::number(days[row].year());
        const bool newYear = days[row].year() != lastYear;
        lastYear = days[row].year();
        if (step >= 12)
            marks.push_back({row, year});
        else {
            const QString name = locale.standaloneMonthName(days[row].month(), QLocale::ShortFormat);
            marks.push_back({row, newYear ? name + QLatin1Char(' ') + year : name});
        }
    }
    return marks;
}

} // namespace soundings::charts
