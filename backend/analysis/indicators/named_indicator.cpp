#include "analysis/indicators/named_indicator.h"

#include "analysis/indicators/momentum.h"
#include "analysis/indicators/moving_window.h"
#include "analysis/indicators/trend.h"
#include "analysis/indicators/volatility.h"
#include "analysis/indicators/volume.h"

#include <array>

namespace soundings::analysis {

namespace {

constexpr int kLongestPeriod = 1000;
constexpr int kMomentumPeriod = 14;
constexpr int kVolumePeriod = 20;

struct NameInfo {
    IndicatorKind kind;
    const char *name;
    int shortestPeriod; ///< 0: the name has no period
};

constexpr auto kNames = std::to_array<NameInfo>({
    {IndicatorKind::sma, "sma", 1},
    {IndicatorKind::ema, "ema", 1},
    {IndicatorKind::rsi, "rsi", 2},
    {IndicatorKind::macd, "macd", 0},
    {IndicatorKind::macdSignal, "macd_signal", 0},
    {IndicatorKind::macdHistogram, "macd_histogram", 0},
    {IndicatorKind::bollingerUpper, "bollinger_upper", 0},
    {IndicatorKind::bollingerMiddle, "bollinger_middle", 0},
    {IndicatorKind::bollingerLower, "bollinger_lower", 0},
    {IndicatorKind::atr, "atr", 2},
    {IndicatorKind::stochasticK, "stochastic_k", 0},
    {IndicatorKind::stochasticD, "stochastic_d", 0},
    {IndicatorKind::roc, "roc", 1},
    {IndicatorKind::obv, "obv", 0},
});

/// Plain digits only, so that every indicator has one spelling; nothing for any other text.
std::optional<int> readPeriod(QStringView text)
{
    const bool plain = std::ranges::all_of(text, [](QChar c) { return c >= u'0' && c <= u'9'; });
    if (text.isEmpty() || text.size() > 6 || !plain || text.front() == u'0')
        return std::nullopt;
    return text.toInt();
}

std::vector<double> percentAbove(std::span<const double> values, std::span<const double> averages)
{
    std::vector<double> result(values.size(), kNoValue);
    for (std::size_t row = 0; row < values.size(); ++row) {
        if (averages[row] > 0)
            result[row] = (values[row] / averages[row] - 1) * 100;
    }
    return result;
}

std::optional<double> known(double value)
{
    return std::isfinite(value) ? std::optional(value) : std::nullopt;
}

/// The newest value of a moving average, from no more rows than it needs.
std::optional<double> latestSma(std::span<const double> values, std::size_t period)
{
    return values.size() < period ? std::nullopt : known(sma(values.last(period), int(period)).back());
}

std::optional<double> percentAbove(std::optional<double> value, std::optional<double> average)
{
    return value && average && *average > 0 ? std::optional((*value / *average - 1) * 100) : std::nullopt;
}

} // namespace

QString IndicatorSpec::name() const
{
    const NameInfo &info = kNames[std::size_t(kind)];
    const QString base = QString::fromLatin1(info.name);
    return info.shortestPeriod > 0 ? base + QStringLiteral("_%1").arg(period) : base;
}

QStringList indicatorNames()
{
    QStringList result;
    for (const NameInfo &info : kNames)
        result << QString::fromLatin1(info.name) + (info.shortestPeriod > 0 ? QStringLiteral("_N") : QString());
    return result;
}

Result<IndicatorSpec> parseIndicator(QStringView name)
{
    for (const NameInfo &info : kNames) {
        const QLatin1String base(info.name);
        if (info.shortestPeriod == 0 && name == base)
            return IndicatorSpec{info.kind, 0};
        if (info.shortestPeriod == 0 || !name.startsWith(base) || name.size() <= base.size() || name[base.size()] != u'_')
            continue;
        const std::optional<int> period = readPeriod(name.sliced(base.size() + 1));
        if (!period)
            break;
        if (*period < info.shortestPeriod || *period > kLongestPeriod)
            return fail(ErrorCode::invalidArgument,
                QStringLiteral("The period of %1 is %2; it can be %3 to %4.")
                    .arg(name)
                    .arg(*period)
                    .arg(info.shortestPeriod)
                    .arg(kLongestPeriod));
        return IndicatorSpec{info.kind, *period};
    }
    return fail(ErrorCode::invalidArgument,
        QStringLiteral("There is no indicator \"%1\". Use one of %2, with the number of days for N, such as sma_50.")
            .arg(name, indicatorNames().join(QStringLiteral(", "))));
}

std::vector<double> compute(const IndicatorSpec &spec, const PriceSeries &series)
{
    switch (spec.kind) {
    case IndicatorKind::sma:
        return sma(series.close, spec.period);
    case IndicatorKind::ema:
        return ema(series.close, spec.period);
    case IndicatorKind::rsi:
        return rsi(series.close, spec.period);
    case IndicatorKind::macd:
        return macd(series.close).line;
    case IndicatorKind::macdSignal:
        return macd(series.close).signal;
    case IndicatorKind::macdHistogram:
        return macd(series.close).histogram;
    case IndicatorKind::bollingerUpper:
        return bollinger(series.close).upper;
    case IndicatorKind::bollingerMiddle:
        return bollinger(series.close).middle;
    case IndicatorKind::bollingerLower:
        return bollinger(series.close).lower;
    case IndicatorKind::atr:
        return atr(series.high, series.low, series.close, spec.period);
    case IndicatorKind::stochasticK:
        return stochastic(series.high, series.low, series.close).k;
    case IndicatorKind::stochasticD:
        return stochastic(series.high, series.low, series.close).d;
    case IndicatorKind::roc:
        return roc(series.close, spec.period);
    case IndicatorKind::obv:
        return obv(series.close, series.volume);
    }
    Q_UNREACHABLE();
}

PriceIndicators priceIndicators(const PriceSeries &series)
{
    PriceIndicators result;
    result.sma50 = sma(series.close, 50);
    result.sma200 = sma(series.close, 200);
    result.rsi = rsi(series.close, kMomentumPeriod);
    result.volumeSma20 = volumeSma(series.volume, kVolumePeriod);
    result.priceVsSma50 = percentAbove(series.close, result.sma50);
    result.priceVsSma200 = percentAbove(series.close, result.sma200);
    result.volumeTrend = percentAbove(series.volume, result.volumeSma20);
    return result;
}

LatestIndicators latestIndicators(const PriceSeries &series)
{
    LatestIndicators result;
    if (series.empty())
        return result;
    result.asOf = series.days.back();
    result.price = known(series.close.back());
    result.sma50 = latestSma(series.close, 50);
    result.sma200 = latestSma(series.close, 200);
    result.rsi = known(rsi(series.close, kMomentumPeriod).back());
    result.volume = known(series.volume.back());
    result.volumeSma20 = latestSma(series.volume, kVolumePeriod);
    result.priceVsSma50 = percentAbove(result.price, result.sma50);
    result.priceVsSma200 = percentAbove(result.price, result.sma200);
    result.volumeTrend = percentAbove(result.volume, result.volumeSma20);
    return result;
}

} // namespace soundings::analysis
