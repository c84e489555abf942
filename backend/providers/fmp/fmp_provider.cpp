#include "providers/fmp/fmp_provider.h"

#include "domain/trading_calendar.h"
#include "providers/fmp/fmp_faults.h"
#include "providers/fmp/fmp_mapper.h"

#include <QCryptographicHash>
#include <QUrlQuery>

namespace soundings::providers {

using namespace engine;

namespace {

const QString kName = QStringLiteral("fmp");

/// The calls of the fundamentals, in the order in which they are made.
enum FundamentalsCall : std::size_t { kRatios, kKeyMetrics, kIncome, kProfile };

QString endpointOf(MarketData kind)
{
    switch (kind) {
    case MarketData::quote:
        return QStringLiteral("quote");
    case MarketData::bars:
        return QStringLiteral("historical-price-eod/full");
    case MarketData::fundamentals:
        return QStringLiteral("ratios-ttm");
    }
    return {};
}

} // namespace

FmpProvider::FmpProvider(HttpClient &client, const Clock &clock, FmpOptions options)
    : m_clock(clock)
    , m_options(std::move(options))
    , m_fetch(client, m_options.limits)
{
}

ProviderInfo FmpProvider::info() const
{
    // Tells one key from another without being one.
    const QByteArray identity = QCryptographicHash::hash(m_options.key.toUtf8(), QCryptographicHash::Sha256).toHex().left(16);
    return {.name = kName,
        .label = QStringLiteral("FMP"),
        .kinds = MarketData::quote | MarketData::bars | MarketData::fundamentals,
        .callsPerMinute = m_options.limits.callsPerMinute,
        .callsPerDay = m_options.callsPerDay,
        .identity = QString::fromLatin1(identity)};
}

std::optional<ProviderError> FmpProvider::obstacle() const
{
    if (!m_options.key.isEmpty())
        return std::nullopt;
    return ProviderError{ProviderFault::authMissing,
        QStringLiteral(
            "FMP needs a key, and FMP_API_KEY is empty. Get one at financialmodelingprep.com (a free one does), and set "
            "FMP_API_KEY in the environment or in soundings.ini.")};
}

int FmpProvider::cost(const MarketRequest &request) const
{
    return request.kind == MarketData::fundamentals ? 3 + request.withProfile : 1;
}

std::vector<HttpRequest> FmpProvider::callsFor(const MarketRequest &request) const
{
    using Parameters = std::initializer_list<std::pair<const char *, QString>>;
    const auto call = [&](const QString &endpoint, Parameters more = {}) {
        QUrlQuery query;
        query.addQueryItem(QStringLiteral("symbol"), QString::fromLatin1(QUrl::toPercentEncoding(fmpSymbol(request.ticker))));
        for (const auto &[name, value] : more)
            query.addQueryItem(QString::fromLatin1(name), value);
        QUrl url = m_options.base;
        url.setPath(url.path() + u'/' + endpoint);
        url.setQuery(query);
        return HttpRequest{.url = url,
            .headers = {{"apikey", m_options.key.toUtf8()}, {"Accept", "application/json"},
                {"User-Agent", "Soundings/" SOUNDINGS_VERSION}}};
    };
    switch (request.kind) {
    case MarketData::quote:
        return {call(endpointOf(request.kind))};
    case MarketData::bars:
        return {call(endpointOf(request.kind), {{"from", toIso(request.days.first)}, {"to", toIso(request.days.last)}})};
    case MarketData::fundamentals:
        break;
    }
    std::vector<HttpRequest> calls = {call(endpointOf(request.kind)), call(QStringLiteral("key-metrics-ttm")),
        call(QStringLiteral("income-statement"), {{"period", QStringLiteral("annual")}, {"limit", QStringLiteral("2")}})};
    if (request.withProfile)
        calls.push_back(call(QStringLiteral("profile")));
    return calls;
}

MarketOutcome FmpProvider::resultOf(const MarketRequest &request, std::vector<HttpAnswer> answers) const
{
    const auto fault = [&](ProviderFault what, const QString &message) {
        return std::unexpected(ProviderError{what, message.arg(request.ticker.text())});
    };
    const auto unknown = [&] { return fault(ProviderFault::notFound, QStringLiteral("FMP has nothing of %1.")); };
    const Timestamp now = m_clock.now();
    MarketAnswer answer{.origin = {.provider = kName, .endpoint = endpointOf(request.kind), .fetchedAt = now}};
    std::vector<std::vector<FmpRecord>> records;
    records.reserve(answers.size());
    for (const HttpAnswer &part : answers)
        records.push_back(readFmpRecords(part.body));
    const std::vector<FmpRecord> &first = records.front();
    const QString symbol = first.empty() ? QString() : first.front().text("symbol");
    if (!symbol.isEmpty() && !isFmpSymbol(symbol, request.ticker))
        return fault(ProviderFault::malformed, QStringLiteral("FMP was asked for %1 and answered about another symbol."));

    switch (request.kind) {
    case MarketData::quote: {
        if (first.empty())
            return unknown();
        const auto quote = fmpQuote(first.front());
        if (!quote)
            return fault(ProviderFault::malformed, QStringLiteral("FMP gave a quote of %1 without a price or its time."));
        answer.data = *quote;
        return answer;
    }
    case MarketData::bars:
        if (first.empty())
            return unknown();
        answer.data = fmpBars(first);
        return answer;
    case MarketData::fundamentals:
        break;
    }
    const auto record = [&](std::size_t part, std::size_t row) {
        return part < records.size() && row < records[part].size() ? &records[part][row] : nullptr;
    };
    const FmpFigures figures{.ratios = record(kRatios, 0),
        .keyMetrics = record(kKeyMetrics, 0),
        .income = record(kIncome, 0),
        .incomeBefore = record(kIncome, 1),
        .profile = record(kProfile, 0)};
    if (!figures.ratios && !figures.keyMetrics && !figures.profile)
        return unknown();
    FetchedFundamentals fetched =
        fmpFundamentals(request.ticker, figures, dayInNewYork(now).value_or(std::chrono::floor<std::chrono::days>(now)));
    answer.origin.currency = fetched.facts.currency;
    answer.data = std::move(fetched);
    return answer;
}

void FmpProvider::fetch(const NextRequest &next, const Answered &answered, std::stop_token stop)
{
    const FetchRecipe recipe{.label = QStringLiteral("FMP"),
        .calls = [this](const MarketRequest &request) { return callsFor(request); },
        .judge = [this](const HttpRequest &, const HttpAnswer &answer) { return fmpFault(answer, m_options.key); },
        .result = [this](const MarketRequest &request,
                      std::vector<HttpAnswer> answers) { return resultOf(request, std::move(answers)); }};
    m_fetch.run(recipe, next, answered, std::move(stop));
}

} // namespace soundings::providers
