#include "engine_phrases.h"

#include <QtGlobal>

#include <array>

namespace soundings::window {

namespace {

constexpr std::array kSentences{
    // Scores: backend/analysis/scoring/explanation.cpp
    QT_TRANSLATE_NOOP("EngineWords", "Score %1, %2."),
    QT_TRANSLATE_NOOP("EngineWords", "Of 25 points each: %1."),
    QT_TRANSLATE_NOOP("EngineWords", "Left out, because too few figures are known: %1."),
    QT_TRANSLATE_NOOP("EngineWords", "For it: %1; against it: %2."),
    QT_TRANSLATE_NOOP("EngineWords", "For it: %1."),
    QT_TRANSLATE_NOOP("EngineWords", "Against it: %1."),
    QT_TRANSLATE_NOOP("EngineWords",
        "Not rated: figures are known for %1 of the points; half of them, and two of value, quality and health, are needed."),
    QT_TRANSLATE_NOOP("EngineWords", "Missing: %1 and %2 more."),
    QT_TRANSLATE_NOOP("EngineWords", "Missing: %1."),
    QT_TRANSLATE_NOOP("EngineWords", "%1; too few of its usual peers have the figure, so it was held against %2"),
    // Their peers: balanced_rules.cpp
    QT_TRANSLATE_NOOP("EngineWords", "All stocks (%1)"),
    // One factor: factor_remark.cpp
    QT_TRANSLATE_NOOP("EngineWords", "%1 is not known"),
    QT_TRANSLATE_NOOP("EngineWords", "%1 against %2 for its peers"),
    QT_TRANSLATE_NOOP("EngineWords", "Price %1 above its 50-day average"),
    QT_TRANSLATE_NOOP("EngineWords", "Price %1 below its 50-day average"),
    QT_TRANSLATE_NOOP("EngineWords", "Price %1 above its 200-day average"),
    QT_TRANSLATE_NOOP("EngineWords", "Price %1 below its 200-day average"),
    QT_TRANSLATE_NOOP("EngineWords", "Volume %1 above its 20-day average"),
    QT_TRANSLATE_NOOP("EngineWords", "Volume %1 below its 20-day average"),
    // Horizons: horizons.cpp
    QT_TRANSLATE_NOOP("EngineWords", "Most of it from %1 and %2; momentum is left out, because there are no prices"),
    QT_TRANSLATE_NOOP("EngineWords", "Most of it from %1 and %2"),
    QT_TRANSLATE_NOOP("EngineWords", "%1 of 25"),
    // Signals: trade_signals.cpp
    QT_TRANSLATE_NOOP("EngineWords", "RSI came back to %1 after it had been below 30"),
    QT_TRANSLATE_NOOP("EngineWords", "RSI fell back to %1 after it had been above 70"),
    QT_TRANSLATE_NOOP("EngineWords", "RSI is %1, which is high: it has risen fast"),
    QT_TRANSLATE_NOOP("EngineWords", "RSI is %1, which is low: it has fallen fast"),
    QT_TRANSLATE_NOOP("EngineWords", "RSI is %1, neither high nor low"),
    QT_TRANSLATE_NOOP("EngineWords", "%1: %2, %3 and %4."),
    QT_TRANSLATE_NOOP("EngineWords", "%1: %2 and %3."),
    // Screens: screener.cpp, screener_notes.cpp, criteria.cpp
    QT_TRANSLATE_NOOP("EngineWords", "%1, %2 above the minimum of %3"),
    QT_TRANSLATE_NOOP("EngineWords", "%1, %2 below the limit of %3"),
    QT_TRANSLATE_NOOP("EngineWords", "%1, just on the bound"),
    QT_TRANSLATE_NOOP("EngineWords", "%1, above %2"),
    QT_TRANSLATE_NOOP("EngineWords", "%1, below %2"),
    QT_TRANSLATE_NOOP("EngineWords", "%1 at least %2"),
    QT_TRANSLATE_NOOP("EngineWords", "%1 at most %2"),
    QT_TRANSLATE_NOOP("EngineWords", "sector %1"),
    // How a live metric was computed: backend/analysis/portfolio
    QT_TRANSLATE_NOOP("EngineWords",
        "Weight of %1 by value among 1 position, overweight above max(%2/n, %3 %), with the Herfindahl-Hirschman index of all "
        "weights, at the prices of the snapshot"),
    QT_TRANSLATE_NOOP("EngineWords",
        "Weight of %1 by value among %2 positions, overweight above max(%3/n, %4 %), with the Herfindahl-Hirschman index of all "
        "weights, at the prices of the snapshot"),
    QT_TRANSLATE_NOOP(
        "EngineWords", "Pearson correlation of %1 with the rest of the portfolio, its weights by value scaled to 1, from %2"),
    QT_TRANSLATE_NOOP("EngineWords",
        "Weight by value times the blend of the returns of %1 over 1, 3, 6 and 12 months (weights %2 %), each divided by its "
        "volatility over as many days, from its own %3"),
    QT_TRANSLATE_NOOP("EngineWords",
        "Risk share w(Sw)/(w'Sw) of %1 with weights w by value and S %2; losses of one day from these returns, and from %3 "
        "simulated normal paths of 1 day with the seed %4"),
    QT_TRANSLATE_NOOP("EngineWords",
        "Risk share w(Sw)/(w'Sw) of %1 with weights w by value and S %2; losses of one day from these returns, and from %3 "
        "simulated normal paths of %4 days with the seed %5"),
    QT_TRANSLATE_NOOP("EngineWords", "Target weight of %1 by %2 minus its weight by value, from %3"),
    QT_TRANSLATE_NOOP("EngineWords", "the sample covariance of %1 of 1 position"),
    QT_TRANSLATE_NOOP("EngineWords", "the sample covariance of %1 of %2 positions"),
    QT_TRANSLATE_NOOP("EngineWords", "%1, shrunk by %2 % after Ledoit and Wolf because there are many tickers for the days"),
    QT_TRANSLATE_NOOP("EngineWords", "%1; %2 is not held and nothing else is, so one share is assumed"),
    QT_TRANSLATE_NOOP("EngineWords", "%1; %2 is not held, so a position of the median value is assumed"),
    QT_TRANSLATE_NOOP("EngineWords", "%1; it is not held, so its weight is 0"),
    QT_TRANSLATE_NOOP("EngineWords", "%1; without it nothing is left, which loses nothing"),
};

constexpr std::array kWords{
    QT_TRANSLATE_NOOP("EngineWords", "value"),
    QT_TRANSLATE_NOOP("EngineWords", "quality"),
    QT_TRANSLATE_NOOP("EngineWords", "momentum"),
    QT_TRANSLATE_NOOP("EngineWords", "health"),
    QT_TRANSLATE_NOOP("EngineWords", "Strong buy"),
    QT_TRANSLATE_NOOP("EngineWords", "Buy"),
    QT_TRANSLATE_NOOP("EngineWords", "Hold"),
    QT_TRANSLATE_NOOP("EngineWords", "Sell"),
    QT_TRANSLATE_NOOP("EngineWords", "Strong sell"),
    QT_TRANSLATE_NOOP("EngineWords", "Not rated"),
    QT_TRANSLATE_NOOP("EngineWords", "Score"),
    QT_TRANSLATE_NOOP("EngineWords", "Market value"),
    QT_TRANSLATE_NOOP("EngineWords", "tn"),
    QT_TRANSLATE_NOOP("EngineWords", "bn"),
    QT_TRANSLATE_NOOP("EngineWords", "m"),
    QT_TRANSLATE_NOOP("EngineWords", "Fixed references"),
    // How target weights are found: allocation.cpp
    QT_TRANSLATE_NOOP("EngineWords", "risk parity"),
    QT_TRANSLATE_NOOP("EngineWords", "risk parity times 0.5 + score/100"),
    // Figures and factors
    QT_TRANSLATE_NOOP("EngineWords", "P/E"),
    QT_TRANSLATE_NOOP("EngineWords", "EV/EBITDA"),
    QT_TRANSLATE_NOOP("EngineWords", "PEG"),
    QT_TRANSLATE_NOOP("EngineWords", "P/B"),
    QT_TRANSLATE_NOOP("EngineWords", "P/S"),
    QT_TRANSLATE_NOOP("EngineWords", "ROIC"),
    QT_TRANSLATE_NOOP("EngineWords", "ROE"),
    QT_TRANSLATE_NOOP("EngineWords", "RSI"),
    QT_TRANSLATE_NOOP("EngineWords", "Gross margin"),
    QT_TRANSLATE_NOOP("EngineWords", "Operating margin"),
    QT_TRANSLATE_NOOP("EngineWords", "Net margin"),
    QT_TRANSLATE_NOOP("EngineWords", "Debt/equity"),
    QT_TRANSLATE_NOOP("EngineWords", "Current ratio"),
    QT_TRANSLATE_NOOP("EngineWords", "Interest cover"),
    QT_TRANSLATE_NOOP("EngineWords", "FCF yield"),
    QT_TRANSLATE_NOOP("EngineWords", "FCF yield (health)"),
    QT_TRANSLATE_NOOP("EngineWords", "FCF yield (quality)"),
    QT_TRANSLATE_NOOP("EngineWords", "Revenue growth"),
    QT_TRANSLATE_NOOP("EngineWords", "Earnings growth"),
    QT_TRANSLATE_NOOP("EngineWords", "Dividend yield"),
    QT_TRANSLATE_NOOP("EngineWords", "Payout ratio"),
    QT_TRANSLATE_NOOP("EngineWords", "P/E against its peers"),
    QT_TRANSLATE_NOOP("EngineWords", "P/E against its sector"),
    QT_TRANSLATE_NOOP("EngineWords", "EV/EBITDA against its peers"),
    QT_TRANSLATE_NOOP("EngineWords", "EV/EBITDA against its sector"),
    QT_TRANSLATE_NOOP("EngineWords", "P/B against its peers"),
    QT_TRANSLATE_NOOP("EngineWords", "ROE against its peers"),
    QT_TRANSLATE_NOOP("EngineWords", "ROE against its sector"),
    QT_TRANSLATE_NOOP("EngineWords", "ROIC among all stocks"),
    QT_TRANSLATE_NOOP("EngineWords", "Price against its 50-day average"),
    QT_TRANSLATE_NOOP("EngineWords", "Price against its 200-day average"),
    QT_TRANSLATE_NOOP("EngineWords", "Volume against its 20-day average"),
    // What a figure means
    QT_TRANSLATE_NOOP("EngineWords", "a low price for its growth"),
    QT_TRANSLATE_NOOP("EngineWords", "a high price for its growth"),
    QT_TRANSLATE_NOOP("EngineWords", "a low price for its book value"),
    QT_TRANSLATE_NOOP("EngineWords", "a high price for its book value"),
    QT_TRANSLATE_NOOP("EngineWords", "much free cash for its price"),
    QT_TRANSLATE_NOOP("EngineWords", "little free cash for its price"),
    QT_TRANSLATE_NOOP("EngineWords", "a high dividend for its price"),
    QT_TRANSLATE_NOOP("EngineWords", "little or no dividend"),
    QT_TRANSLATE_NOOP("EngineWords", "much of each sale is left as profit"),
    QT_TRANSLATE_NOOP("EngineWords", "little of each sale is left as profit"),
    QT_TRANSLATE_NOOP("EngineWords", "much of the rent is left after running costs"),
    QT_TRANSLATE_NOOP("EngineWords", "running costs take most of the rent"),
    QT_TRANSLATE_NOOP("EngineWords", "sales grow fast"),
    QT_TRANSLATE_NOOP("EngineWords", "sales hardly grow or shrink"),
    QT_TRANSLATE_NOOP("EngineWords", "profits grow fast"),
    QT_TRANSLATE_NOOP("EngineWords", "profits shrink"),
    QT_TRANSLATE_NOOP("EngineWords", "little debt for its equity"),
    QT_TRANSLATE_NOOP("EngineWords", "much debt for its equity"),
    QT_TRANSLATE_NOOP("EngineWords", "short-term bills are well covered"),
    QT_TRANSLATE_NOOP("EngineWords", "short-term bills are hardly covered"),
    QT_TRANSLATE_NOOP("EngineWords", "interest is earned many times over"),
    QT_TRANSLATE_NOOP("EngineWords", "profit hardly covers the interest"),
    QT_TRANSLATE_NOOP("EngineWords", "the dividend is well covered"),
    QT_TRANSLATE_NOOP("EngineWords", "the dividend takes most of the profit or more"),
    QT_TRANSLATE_NOOP("EngineWords", "about average"),
    QT_TRANSLATE_NOOP("EngineWords", "good"),
    QT_TRANSLATE_NOOP("EngineWords", "poor"),
    QT_TRANSLATE_NOOP("EngineWords", "the price has risen fast"),
    QT_TRANSLATE_NOOP("EngineWords", "the price has fallen fast"),
    QT_TRANSLATE_NOOP("EngineWords", "neither hot nor sold off"),
    QT_TRANSLATE_NOOP("EngineWords", "top tenth of all stocks"),
    QT_TRANSLATE_NOOP("EngineWords", "top quarter of all stocks"),
    QT_TRANSLATE_NOOP("EngineWords", "upper half of all stocks"),
    QT_TRANSLATE_NOOP("EngineWords", "lower half of all stocks"),
    QT_TRANSLATE_NOOP("EngineWords", "bottom quarter of all stocks"),
    QT_TRANSLATE_NOOP("EngineWords", "bottom tenth of all stocks"),
    QT_TRANSLATE_NOOP("EngineWords", "not above zero, so it measures no price"),
    QT_TRANSLATE_NOOP("EngineWords", "there is a loss instead of a profit"),
    QT_TRANSLATE_NOOP("EngineWords", "more is owed than owned"),
    QT_TRANSLATE_NOOP("EngineWords", "Loss: the P/E is not above zero"),
    QT_TRANSLATE_NOOP("EngineWords", "Negative equity: more is owed than owned"),
    QT_TRANSLATE_NOOP("EngineWords", "Momentum unavailable: there are no prices, so it counts half"),
    QT_TRANSLATE_NOOP("EngineWords", "Momentum unavailable: there are no prices, so it is left out"),
    QT_TRANSLATE_NOOP("EngineWords", "Not known; the profile gives a fixed number of points for that"),
    QT_TRANSLATE_NOOP("EngineWords", "Not known; it is left out of the pillar"),
    // Signals
    QT_TRANSLATE_NOOP("EngineWords", "The 50-day average rose above the 200-day average"),
    QT_TRANSLATE_NOOP("EngineWords", "The 50-day average fell below the 200-day average"),
    QT_TRANSLATE_NOOP("EngineWords", "There are too few prices for an outlook"),
    QT_TRANSLATE_NOOP("EngineWords", "Bullish"),
    QT_TRANSLATE_NOOP("EngineWords", "Bearish"),
    QT_TRANSLATE_NOOP("EngineWords", "Neutral"),
    QT_TRANSLATE_NOOP("EngineWords", "the price is above its 50-day average"),
    QT_TRANSLATE_NOOP("EngineWords", "the price is below its 50-day average"),
    QT_TRANSLATE_NOOP("EngineWords", "the price is at its 50-day average"),
    QT_TRANSLATE_NOOP("EngineWords", "the price is above its 200-day average"),
    QT_TRANSLATE_NOOP("EngineWords", "the price is below its 200-day average"),
    QT_TRANSLATE_NOOP("EngineWords", "the price is at its 200-day average"),
    // Screens
    QT_TRANSLATE_NOOP("EngineWords", "every stock"),
    QT_TRANSLATE_NOOP("EngineWords", "Value Gems"),
    QT_TRANSLATE_NOOP("EngineWords", "Quality Compounders"),
    QT_TRANSLATE_NOOP("EngineWords", "Dividend Kings"),
    QT_TRANSLATE_NOOP("EngineWords", "Deep Value"),
    QT_TRANSLATE_NOOP("EngineWords", "Explosive Growth"),
    QT_TRANSLATE_NOOP("EngineWords", "Low price for the earnings, good returns on capital, little debt."),
    QT_TRANSLATE_NOOP("EngineWords", "High returns on capital, wide margins, and sales that do not shrink."),
    QT_TRANSLATE_NOOP("EngineWords", "A high dividend that earnings cover, without much debt."),
    QT_TRANSLATE_NOOP("EngineWords", "Cheap against the books, with free cash and bearable debt."),
    QT_TRANSLATE_NOOP("EngineWords", "Sales that grow fast, at a price that growth explains, and with a profit."),
    // Sectors: those of GICS, and as Yahoo and FMP call them
    QT_TRANSLATE_NOOP("EngineWords", "Communication Services"),
    QT_TRANSLATE_NOOP("EngineWords", "Consumer Discretionary"),
    QT_TRANSLATE_NOOP("EngineWords", "Consumer Staples"),
    QT_TRANSLATE_NOOP("EngineWords", "Energy"),
    QT_TRANSLATE_NOOP("EngineWords", "Financials"),
    QT_TRANSLATE_NOOP("EngineWords", "Health Care"),
    QT_TRANSLATE_NOOP("EngineWords", "Industrials"),
    QT_TRANSLATE_NOOP("EngineWords", "Information Technology"),
    QT_TRANSLATE_NOOP("EngineWords", "Materials"),
    QT_TRANSLATE_NOOP("EngineWords", "Real Estate"),
    QT_TRANSLATE_NOOP("EngineWords", "Utilities"),
    QT_TRANSLATE_NOOP("EngineWords", "Technology"),
    QT_TRANSLATE_NOOP("EngineWords", "Financial Services"),
    QT_TRANSLATE_NOOP("EngineWords", "Healthcare"),
    QT_TRANSLATE_NOOP("EngineWords", "Consumer Cyclical"),
    QT_TRANSLATE_NOOP("EngineWords", "Consumer Defensive"),
    QT_TRANSLATE_NOOP("EngineWords", "Basic Materials"),
};

} // namespace

std::span<const char *const> engineSentences()
{
    return kSentences;
}

std::span<const char *const> engineWords()
{
    return kWords;
}

} // namespace soundings::window
