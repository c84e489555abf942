#include "engine/importing/header_names.h"

#include <algorithm>
#include <iterator>

namespace soundings::engine {

namespace {

template<class Column> struct Spelling {
    std::string_view heading;
    Column column;
};

constexpr Spelling<PriceColumn> kPriceSpellings[] = {
    {"date", PriceColumn::date},
    {"timestamp", PriceColumn::date},
    {"datetime", PriceColumn::date},
    {"time", PriceColumn::date},
    {"day", PriceColumn::date},
    {"tradedate", PriceColumn::date},
    {"tradingdate", PriceColumn::date},
    {"tradingday", PriceColumn::date},
    {"open", PriceColumn::open},
    {"openprice", PriceColumn::open},
    {"high", PriceColumn::high},
    {"highprice", PriceColumn::high},
    {"low", PriceColumn::low},
    {"lowprice", PriceColumn::low},
    {"close", PriceColumn::close},
    {"closelast", PriceColumn::close},
    {"closeprice", PriceColumn::close},
    {"closingprice", PriceColumn::close},
    {"adjclose", PriceColumn::adjustedClose},
    {"adjustedclose", PriceColumn::adjustedClose},
    {"adjclosingprice", PriceColumn::adjustedClose},
    {"closeadj", PriceColumn::adjustedClose},
    {"closeadjusted", PriceColumn::adjustedClose},
    {"volume", PriceColumn::volume},
    {"vol", PriceColumn::volume},
    {"tradedvolume", PriceColumn::volume},
    {"ticker", PriceColumn::ticker},
    {"symbol", PriceColumn::ticker},
    {"stock", PriceColumn::ticker},
    {"instrument", PriceColumn::ticker},
    {"name", PriceColumn::name},
    {"exdividend", PriceColumn::dividend},
    {"dividend", PriceColumn::dividend},
    {"dividends", PriceColumn::dividend},
    {"dividendamount", PriceColumn::dividend},
    {"splitratio", PriceColumn::split},
    {"stocksplits", PriceColumn::split},
    {"splitcoefficient", PriceColumn::split},
};

constexpr Spelling<CompanyColumn> kCompanySpellings[] = {
    {"ticker", CompanyColumn::ticker},
    {"symbol", CompanyColumn::ticker},
    {"name", CompanyColumn::name},
    {"security", CompanyColumn::name},
    {"company", CompanyColumn::name},
    {"companyname", CompanyColumn::name},
    {"longname", CompanyColumn::name},
    {"isin", CompanyColumn::isin},
    {"sector", CompanyColumn::sector},
    {"gicssector", CompanyColumn::sector},
    {"industry", CompanyColumn::industry},
    {"gicssubindustry", CompanyColumn::industry},
    {"subindustry", CompanyColumn::industry},
    {"type", CompanyColumn::type},
    {"instrumenttype", CompanyColumn::type},
    {"marketcap", CompanyColumn::marketCap},
    {"marketcapitalization", CompanyColumn::marketCap},
    {"marketcapitalisation", CompanyColumn::marketCap},
    {"currency", CompanyColumn::currency},
    {"exchange", CompanyColumn::exchange},
};

/// Besides the names of the store itself.
constexpr Spelling<Metric> kMetricSpellings[] = {
    {"priceearnings", Metric::peRatio},
    {"pe", Metric::peRatio},
    {"trailingpe", Metric::peRatio},
    {"enterprisevaluetoebitda", Metric::evEbitda},
    {"peg", Metric::pegRatio},
    {"pricebook", Metric::pbRatio},
    {"pricetobook", Metric::pbRatio},
    {"pb", Metric::pbRatio},
    {"pricesales", Metric::psRatio},
    {"pricetosales", Metric::psRatio},
    {"ps", Metric::psRatio},
    {"returnoninvestedcapital", Metric::roic},
    {"returnonequity", Metric::roe},
    {"debttoequity", Metric::debtEquity},
    {"dividendyieldpercent", Metric::dividendYield},
    {"payout", Metric::payoutRatio},
};

template<class Column, std::size_t N>
std::optional<Column> lookUp(const Spelling<Column> (&spellings)[N], std::string_view heading)
{
    const auto found = std::ranges::find(spellings, heading, &Spelling<Column>::heading);
    return found == std::end(spellings) ? std::nullopt : std::optional(found->column);
}

} // namespace

std::string normalisedHeading(std::string_view heading)
{
    std::string plain;
    for (const char c : heading) {
        if (c >= 'A' && c <= 'Z')
            plain += char(c - 'A' + 'a');
        else if ((c >= 'a' && c <= 'z') || (c >= '0' && c <= '9'))
            plain += c;
    }
    return plain;
}

PriceColumn priceColumnFrom(std::string_view normalised)
{
    return lookUp(kPriceSpellings, normalised).value_or(PriceColumn::other);
}

std::optional<CompanyColumn> companyColumnFrom(std::string_view normalised)
{
    return lookUp(kCompanySpellings, normalised);
}

std::optional<Metric> metricFromHeading(std::string_view normalised)
{
    for (const MetricInfo &info : allMetrics()) {
        if (normalisedHeading(info.name) == normalised)
            return info.metric;
    }
    return lookUp(kMetricSpellings, normalised);
}

} // namespace soundings::engine
