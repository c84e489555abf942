#pragma once

#include "base/result.h"
#include "domain/day.h"

#include <QByteArray>

#include <map>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace soundings::providers {

/// One figure that a company has reported to the SEC: for a period, or (without `start`) for a moment.
struct ReportedFact {
    std::optional<Day> start;
    Day end = {};
    double value = 0;
    Day filed = {};

    int days() const { return start ? int((end - *start).count()) + 1 : 0; }
};

/// The facts of one company by tag and unit, each period once with its latest value. The fiscal year and quarter that come with a
/// fact are those of the filing, not of the fact, and are not read.
class CompanyFacts {
public:
    /// Reads only the tags that are wanted, which are spelled "us-gaap/Assets": a company has ten thousand facts, of which a
    /// score needs a few hundred.
    static Result<CompanyFacts> parse(const QByteArray &json, std::span<const std::string_view> wantedTags);

    /// Oldest end first; of one unit ("USD", "shares"). Empty: never reported.
    const std::vector<ReportedFact> &facts(std::string_view tag, std::string_view unit) const;
    /// Three capital letters: the currency in which the newest facts are given. "": there are none.
    std::string currency() const;

private:
    std::map<std::string, std::map<std::string, std::vector<ReportedFact>, std::less<>>, std::less<>> m_facts;
};

} // namespace soundings::providers
