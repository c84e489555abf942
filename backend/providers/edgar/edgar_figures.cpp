#include "providers/edgar/edgar_figures.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <cstdlib>
#include <vector>

namespace soundings::providers {

namespace {

using std::chrono::days;
using Tags = std::span<const std::string_view>;

// The first tag of a row that has the newest report counts: companies change from one to the other, and each industry has its
// own.
constexpr std::string_view kRevenue[] = {"us-gaap/RevenueFromContractWithCustomerExcludingAssessedTax", "us-gaap/Revenues",
    "us-gaap/RevenueFromContractWithCustomerIncludingAssessedTax", "us-gaap/SalesRevenueNet", "ifrs-full/Revenue"};
constexpr std::string_view kGrossProfit[] = {"us-gaap/GrossProfit", "ifrs-full/GrossProfit"};
constexpr std::string_view kCost[] = {"us-gaap/CostOfRevenue", "us-gaap/CostOfGoodsAndServicesSold", "ifrs-full/CostOfSales"};
constexpr std::string_view kOperatingIncome[] = {"us-gaap/OperatingIncomeLoss", "ifrs-full/ProfitLossFromOperatingActivities"};
constexpr std::string_view kNetIncome[] = {
    "us-gaap/NetIncomeLoss", "us-gaap/ProfitLoss", "ifrs-full/ProfitLossAttributableToOwnersOfParent", "ifrs-full/ProfitLoss"};
constexpr std::string_view kInterest[] = {
    "us-gaap/InterestExpense", "us-gaap/InterestExpenseNonoperating", "ifrs-full/FinanceCosts"};
constexpr std::string_view kTax[] = {"us-gaap/IncomeTaxExpenseBenefit", "ifrs-full/IncomeTaxExpenseContinuingOperations"};
constexpr std::string_view kPretax[] = {
    "us-gaap/IncomeLossFromContinuingOperationsBeforeIncomeTaxesExtraordinaryItemsNoncontrollingInterest",
    "us-gaap/IncomeLossFromContinuingOperationsBeforeIncomeTaxesMinorityInterestAndIncomeLossFromEquityMethodInvestments",
    "ifrs-full/ProfitLossBeforeTax"};
constexpr std::string_view kDepreciation[] = {"us-gaap/DepreciationDepletionAndAmortization",
    "us-gaap/DepreciationAmortizationAndAccretionNet", "us-gaap/DepreciationAndAmortization",
    "ifrs-full/DepreciationAndAmortisationExpense"};
constexpr std::string_view kOperatingCash[] = {
    "us-gaap/NetCashProvidedByUsedInOperatingActivities", "ifrs-full/CashFlowsFromUsedInOperatingActivities"};
constexpr std::string_view kInvestments[] = {"us-gaap/PaymentsToAcquirePropertyPlantAndEquipment",
    "us-gaap/PaymentsToAcquireProductiveAssets", "ifrs-full/PurchaseOfPropertyPlantAndEquipmentClassifiedAsInvestingActivities"};
constexpr std::string_view kDividends[] = {"us-gaap/PaymentsOfDividendsCommonStock", "us-gaap/PaymentsOfDividends",
    "ifrs-full/DividendsPaidClassifiedAsFinancingActivities"};
constexpr std::string_view kEquity[] = {"us-gaap/StockholdersEquity",
    "us-gaap/StockholdersEquityIncludingPortionAttributableToNoncontrollingInterest",
    "ifrs-full/EquityAttributableToOwnersOfParent", "ifrs-full/Equity"};
constexpr std::string_view kCurrentAssets[] = {"us-gaap/AssetsCurrent", "ifrs-full/CurrentAssets"};
constexpr std::string_view kCurrentLiabilities[] = {"us-gaap/LiabilitiesCurrent", "ifrs-full/CurrentLiabilities"};
constexpr std::string_view kCash[] = {"us-gaap/CashAndCashEquivalentsAtCarryingValue",
    "us-gaap/CashCashEquivalentsRestrictedCashAndRestrictedCashEquivalents", "ifrs-full/CashAndCashEquivalents"};
constexpr std::string_view kLongDebt[] = {"us-gaap/LongTermDebtNoncurrent", "us-gaap/LongTermDebt",
    "us-gaap/LongTermDebtAndCapitalLeaseObligations", "ifrs-full/NoncurrentPortionOfNoncurrentBorrowings"};
constexpr std::string_view kShortDebt[] = {
    "us-gaap/LongTermDebtCurrent", "us-gaap/DebtCurrent", "us-gaap/ShortTermBorrowings", "ifrs-full/CurrentBorrowings"};
constexpr std::string_view kShares[] = {"dei/EntityCommonStockSharesOutstanding"};
constexpr std::string_view kAverageShares[] = {"us-gaap/WeightedAverageNumberOfDilutedSharesOutstanding"};

constexpr Tags kAllRows[] = {kRevenue, kGrossProfit, kCost, kOperatingIncome, kNetIncome, kInterest, kTax, kPretax, kDepreciation,
    kOperatingCash, kInvestments, kDividends, kEquity, kCurrentAssets, kCurrentLiabilities, kCash, kLongDebt, kShortDebt, kShares,
    kAverageShares};

/// Fiscal years have 52 or 53 weeks and begin on different days.
constexpr int kSlack = 12;
/// A figure whose newest report is that much older than the company's newest is not reported any more.
constexpr days kAbandoned{200};
/// The number of shares on the cover and the average of the report differ by less, unless shares were split or come in classes.
constexpr double kSameShares = 1.6;

bool isYear(const ReportedFact &fact)
{
    return fact.days() >= 365 - 2 * kSlack && fact.days() <= 365 + 2 * kSlack;
}

bool isAbout(Day a, Day b)
{
    return std::abs((a - b).count()) <= kSlack;
}

std::optional<double> ratio(std::optional<double> a, std::optional<double> b, double factor = 1)
{
    return a && b && *b > 0 ? std::optional(*a / *b * factor) : std::nullopt;
}

/// Reads one company's figures.
class Reading {
public:
    Reading(const CompanyFacts &facts, std::string unit)
        : m_facts(facts)
        , m_unit(std::move(unit))
        , m_newest(newestOf(kRevenue, m_unit))
    {
        for (const Tags row : {Tags(kNetIncome), Tags(kEquity)})
            m_newest = std::max(m_newest, newestOf(row, m_unit));
    }

    /// Of the four quarters up to the newest report.
    std::optional<double> year(Tags row) const { return trailingYear(best(row, m_unit)); }
    /// Of the four quarters before those.
    std::optional<double> yearBefore(Tags row) const
    {
        const auto &facts = best(row, m_unit);
        return facts.empty() ? std::nullopt : trailingYear(facts, facts.back().end - days(365 - kSlack));
    }
    /// Of the newest balance sheet.
    std::optional<double> latest(Tags row) const { return latestOf(best(row, m_unit)); }
    std::optional<double> shares(Tags row) const { return latestOf(best(row, "shares")); }

    Day newestFiling() const
    {
        Day filed = {};
        for (const Tags row : {Tags(kRevenue), Tags(kNetIncome), Tags(kEquity)}) {
            if (const auto &facts = best(row, m_unit); !facts.empty())
                filed = std::max(filed, facts.back().filed);
        }
        return filed;
    }

private:
    static std::optional<double> latestOf(const std::vector<ReportedFact> &facts)
    {
        return facts.empty() ? std::nullopt : std::optional(facts.back().value);
    }
    Day newestOf(Tags row, std::string_view unit) const
    {
        Day newest = Day::min();
        for (const std::string_view tag : row) {
            if (const auto &facts = m_facts.facts(tag, unit); !facts.empty())
                newest = std::max(newest, facts.back().end);
        }
        return newest;
    }
    const std::vector<ReportedFact> &best(Tags row, std::string_view unit) const
    {
        static const std::vector<ReportedFact> none;
        const Day newest = newestOf(row, unit);
        if (newest == Day::min() || newest + kAbandoned < m_newest)
            return none;
        for (const std::string_view tag : row) {
            const auto &facts = m_facts.facts(tag, unit);
            if (!facts.empty() && facts.back().end == newest)
                return facts;
        }
        return none;
    }

    const CompanyFacts &m_facts;
    std::string m_unit;
    Day m_newest; ///< end of the newest report
};

/// What is borrowed, where either part is reported.
std::optional<double> debtOf(const Reading &company)
{
    const auto longTerm = company.latest(kLongDebt), shortTerm = company.latest(kShortDebt);
    return longTerm || shortTerm ? std::optional(longTerm.value_or(0) + shortTerm.value_or(0)) : std::nullopt;
}

std::optional<double> marketCapOf(const Reading &company, double price)
{
    const auto cover = company.shares(kShares), average = company.shares(kAverageShares);
    if (cover && average && (*cover / *average > kSameShares || *average / *cover > kSameShares))
        return std::nullopt; // split since, or one class of several: nobody can tell from here
    const auto shares = cover ? cover : average;
    return shares && *shares > 0 ? std::optional(*shares * price) : std::nullopt;
}

void readMargins(const Reading &company, MetricValues &values)
{
    const auto revenue = company.year(kRevenue), operating = company.year(kOperatingIncome), net = company.year(kNetIncome);
    auto gross = company.year(kGrossProfit);
    if (const auto cost = company.year(kCost); !gross && revenue && cost)
        gross = *revenue - *cost;
    values.set(Metric::grossMargin, ratio(gross, revenue, 100));
    values.set(Metric::operatingMargin, ratio(operating, revenue, 100));
    values.set(Metric::netMargin, ratio(net, revenue, 100));
    values.set(Metric::interestCoverage, ratio(operating, company.year(kInterest)));
    values.set(Metric::payoutRatio, ratio(company.year(kDividends), net, 100));
    const auto growth = [](std::optional<double> now, std::optional<double> then) {
        const auto factor = ratio(now, then);
        return factor ? std::optional((*factor - 1) * 100) : std::nullopt;
    };
    values.set(Metric::revenueGrowth, growth(revenue, company.yearBefore(kRevenue)));
    values.set(Metric::earningsGrowth, growth(net, company.yearBefore(kNetIncome)));
}

void readBalance(const Reading &company, MetricValues &values)
{
    const auto equity = company.latest(kEquity), debt = debtOf(company), cash = company.latest(kCash);
    values.set(Metric::roe, ratio(company.year(kNetIncome), equity, 100));
    values.set(Metric::debtEquity, ratio(debt, equity));
    values.set(Metric::currentRatio, ratio(company.latest(kCurrentAssets), company.latest(kCurrentLiabilities)));
    const auto operating = company.year(kOperatingIncome);
    if (operating && equity && debt) {
        const auto taxed = ratio(company.year(kTax), company.year(kPretax));
        const double rate = std::clamp(taxed.value_or(0.21), 0.0, 0.5);
        values.set(Metric::roic, ratio(*operating * (1 - rate), *equity + *debt - cash.value_or(0), 100));
    }
}

void readMultiples(const Reading &company, double marketCap, MetricValues &values)
{
    const auto net = company.year(kNetIncome);
    values.set(Metric::peRatio, ratio(marketCap, net));
    values.set(Metric::pbRatio, ratio(marketCap, company.latest(kEquity)));
    values.set(Metric::psRatio, ratio(marketCap, company.year(kRevenue)));
    values.set(Metric::dividendYield, ratio(company.year(kDividends), marketCap, 100));
    if (const auto growth = values[Metric::earningsGrowth])
        values.set(Metric::pegRatio, ratio(values[Metric::peRatio], growth));
    const auto debt = debtOf(company), operating = company.year(kOperatingIncome), worn = company.year(kDepreciation);
    if (debt && operating && worn)
        values.set(Metric::evEbitda, ratio(marketCap + *debt - company.latest(kCash).value_or(0), *operating + *worn));
    const auto cash = company.year(kOperatingCash), invested = company.year(kInvestments);
    if (cash && invested)
        values.set(Metric::fcfYield, (*cash - *invested) / marketCap * 100);
}

} // namespace

std::span<const std::string_view> edgarTags()
{
    static const std::vector<std::string_view> all = [] {
        std::vector<std::string_view> tags;
        for (const Tags row : kAllRows)
            tags.insert(tags.end(), row.begin(), row.end());
        return tags;
    }();
    return all;
}

std::optional<double> trailingYear(const std::vector<ReportedFact> &facts, Day before)
{
    const auto find = [&](auto wanted) -> const ReportedFact * {
        const auto found = std::ranges::find_if(facts.rbegin(), facts.rend(),
            [&](const ReportedFact &fact) { return fact.end <= before && fact.start && wanted(fact); });
        return found == facts.rend() ? nullptr : &*found;
    };
    const ReportedFact *year = find(isYear);
    if (!year)
        return std::nullopt;
    // What the year since has brought so far, as one period: cash flows are only given like this.
    const ReportedFact *sofar = find([&](const ReportedFact &fact) {
        return fact.end > year->end + days(kSlack) && isAbout(*fact.start, year->end + days(1));
    });
    if (!sofar) {
        const bool isNewest = !find([&](const ReportedFact &fact) { return fact.end > year->end + days(kSlack); });
        return isNewest ? std::optional(year->value) : std::nullopt;
    }
    const ReportedFact *same = find([&](const ReportedFact &fact) {
        return isAbout(fact.end, sofar->end - days(365)) && std::abs(fact.days() - sofar->days()) <= kSlack;
    });
    return same ? std::optional(year->value + sofar->value - same->value) : std::nullopt;
}

EdgarFigures edgarFigures(const CompanyFacts &facts, std::optional<double> price, std::string_view priceCurrency)
{
    EdgarFigures figures{.currency = facts.currency()};
    const Reading company(facts, figures.currency);
    figures.filed = company.newestFiling();
    readMargins(company, figures.values);
    readBalance(company, figures.values);
    if (price && *price > 0 && figures.currency == priceCurrency)
        figures.marketCap = marketCapOf(company, *price);
    if (figures.marketCap)
        readMultiples(company, *figures.marketCap, figures.values);
    return figures;
}

} // namespace soundings::providers
