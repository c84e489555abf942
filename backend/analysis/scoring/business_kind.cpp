#include "analysis/scoring/business_kind.h"

#include <algorithm>

namespace soundings::analysis {

namespace {

bool contains(QStringView text, const char *part)
{
    return text.contains(QLatin1String(part), Qt::CaseInsensitive);
}

/// "Banks - Regional" and "Investment Banking" have one, "Databank" has none.
bool hasWordStartingWith(QStringView text, const char *start)
{
    const QLatin1String word(start);
    for (qsizetype at = text.indexOf(word, 0, Qt::CaseInsensitive); at >= 0;
        at = text.indexOf(word, at + 1, Qt::CaseInsensitive)) {
        if (at == 0 || !text[at - 1].isLetter())
            return true;
    }
    return false;
}

bool isReit(QStringView industry)
{
    return hasWordStartingWith(industry, "REIT") || contains(industry, "Real Estate Investment Trust");
}

bool isFinancial(QStringView industry)
{
    // Brokers of insurance live on fees like any other service.
    if (contains(industry, "Insurance Broker"))
        return false;
    constexpr std::array kNames = {
        "Insurance", "Reinsurance", "Capital Markets", "Thrift", "Mortgage Finance", "Consumer Finance"};
    return hasWordStartingWith(industry, "Bank")
        || std::ranges::any_of(kNames, [&](const char *name) { return contains(industry, name); });
}

} // namespace

BusinessKind businessKindOf(QStringView sector, QStringView industry)
{
    const auto sectorIs = [&](const char *name) { return sector.compare(QLatin1String(name), Qt::CaseInsensitive) == 0; };
    if (sectorIs("Utilities") || contains(industry, "Utilities"))
        return BusinessKind::utility;
    if (industry.isEmpty()) {
        if (sectorIs("Financials") || sectorIs("Financial Services") || sectorIs("Banks") || sectorIs("Insurance"))
            return BusinessKind::financial;
        return sectorIs("Real Estate") ? BusinessKind::reit : BusinessKind::general;
    }
    if (isReit(industry))
        return BusinessKind::reit;
    return isFinancial(industry) ? BusinessKind::financial : BusinessKind::general;
}

const char *labelOf(BusinessKind kind)
{
    switch (kind) {
    case BusinessKind::financial:
        return "Banks, insurers and lenders";
    case BusinessKind::reit:
        return "Property trusts (REITs)";
    case BusinessKind::utility:
        return "Utilities";
    case BusinessKind::general:
        break;
    }
    return "Companies in general";
}

} // namespace soundings::analysis
