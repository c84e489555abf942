#include "providers/edgar/company_facts.h"

#include <rapidjson/error/en.h>
#include <rapidjson/memorystream.h>
#include <rapidjson/reader.h>

#include <algorithm>
#include <array>
#include <set>
#include <tuple>

namespace soundings::providers {

namespace {

using FactTable = std::map<std::string, std::map<std::string, std::vector<ReportedFact>, std::less<>>, std::less<>>;

/// Follows facts/TAXONOMY/TAG/units/UNIT/[{...}] through the text, and keeps what is wanted. Depths are counted in objects.
class FactReader : public rapidjson::BaseReaderHandler<rapidjson::UTF8<>, FactReader> {
public:
    FactReader(std::span<const std::string_view> wanted, FactTable &facts)
        : m_wanted(wanted.begin(), wanted.end())
        , m_facts(facts)
    {
    }

    bool Default() { return true; }
    bool StartObject()
    {
        ++m_depth;
        if (m_depth == kFact)
            m_fact = {};
        return true;
    }
    bool EndObject(rapidjson::SizeType)
    {
        if (m_depth == kFact && m_isWanted && m_fact.hasEnd && m_fact.hasValue)
            m_facts[m_path[kTaxonomy] + '/' + m_path[kTag]][m_path[kUnit]].push_back(m_fact.fact);
        --m_depth;
        return true;
    }
    bool Key(const char *text, rapidjson::SizeType length, bool)
    {
        m_key.assign(text, length);
        if (m_depth < int(m_path.size()))
            m_path[std::size_t(m_depth)] = m_key;
        if (m_depth == kUnit)
            m_isWanted = m_path[kFacts] == "facts" && m_path[kUnits] == "units"
                && m_wanted.contains(m_path[kTaxonomy] + '/' + m_path[kTag]);
        return true;
    }
    bool String(const char *text, rapidjson::SizeType length, bool)
    {
        if (m_depth != kFact || !m_isWanted)
            return true;
        const auto day = dayFromIso(std::string_view(text, length));
        if (!day)
            return true;
        if (m_key == "start")
            m_fact.fact.start = *day;
        else if (m_key == "filed")
            m_fact.fact.filed = *day;
        else if (m_key == "end") {
            m_fact.fact.end = *day;
            m_fact.hasEnd = true;
        }
        return true;
    }
    bool Int(int value) { return number(value); }
    bool Uint(unsigned value) { return number(value); }
    bool Int64(std::int64_t value) { return number(double(value)); }
    bool Uint64(std::uint64_t value) { return number(double(value)); }
    bool Double(double value) { return number(value); }

private:
    enum Depth { kFacts = 1, kTaxonomy, kTag, kUnits, kUnit, kFact };

    bool number(double value)
    {
        if (m_depth == kFact && m_key == "val") {
            m_fact.fact.value = value;
            m_fact.hasValue = true;
        }
        return true;
    }

    struct Reading {
        ReportedFact fact;
        bool hasEnd = false, hasValue = false;
    };

    std::set<std::string, std::less<>> m_wanted;
    FactTable &m_facts;
    int m_depth = 0;
    bool m_isWanted = false;
    std::string m_key;
    std::array<std::string, kFact> m_path; ///< keys by depth
    Reading m_fact;
};

/// Each period once: later filings repeat and correct it, and the latest one counts.
void keepLatest(std::vector<ReportedFact> &facts)
{
    const auto period = [](const ReportedFact &fact) { return std::tuple(fact.end, fact.start.value_or(fact.end)); };
    std::ranges::stable_sort(facts, [&](const ReportedFact &a, const ReportedFact &b) {
        return std::tuple(period(a), b.filed) < std::tuple(period(b), a.filed);
    });
    const auto repeated = std::ranges::unique(facts, {}, period);
    facts.erase(repeated.begin(), repeated.end());
}

} // namespace

Result<CompanyFacts> CompanyFacts::parse(const QByteArray &json, std::span<const std::string_view> wantedTags)
{
    CompanyFacts company;
    FactReader handler(wantedTags, company.m_facts);
    rapidjson::MemoryStream stream(json.constData(), std::size_t(json.size()));
    rapidjson::Reader reader;
    if (const auto outcome = reader.Parse<rapidjson::kParseIterativeFlag>(stream, handler); outcome.IsError()) {
        return fail(ErrorCode::corrupt,
            QStringLiteral("The facts of the company are not JSON: %1")
                .arg(QString::fromLatin1(rapidjson::GetParseError_En(outcome.Code()))));
    }
    for (auto &[tag, units] : company.m_facts) {
        for (auto &[unit, facts] : units)
            keepLatest(facts);
    }
    return company;
}

const std::vector<ReportedFact> &CompanyFacts::facts(std::string_view tag, std::string_view unit) const
{
    static const std::vector<ReportedFact> none;
    const auto ofTag = m_facts.find(tag);
    if (ofTag == m_facts.end())
        return none;
    const auto ofUnit = ofTag->second.find(unit);
    return ofUnit == ofTag->second.end() ? none : ofUnit->second;
}

std::string CompanyFacts::currency() const
{
    std::string newest;
    Day newestEnd = Day::min();
    for (const auto &[tag, units] : m_facts) {
        for (const auto &[unit, facts] : units) {
            const bool isCurrency = unit.size() == 3 && std::ranges::all_of(unit, [](char c) { return c >= 'A' && c <= 'Z'; });
            if (isCurrency && !facts.empty() && facts.back().end > newestEnd) {
                newest = unit;
                newestEnd = facts.back().end;
            }
        }
    }
    return newest;
}

} // namespace soundings::providers
