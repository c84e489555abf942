#include "engine/refresh/refresh_plan.h"

#include <QStringList>

#include <algorithm>
#include <cmath>
#include <limits>

namespace soundings::engine {

namespace {

using namespace std::chrono;

constexpr double kNothingThere = 30; ///< sessions of staleness that no price at all counts for
constexpr double kMostStale = 60;
constexpr int kNamedTickers = 8; ///< in a sentence

/// How many sessions have ended since the day; `expected` is the last that has.
double sessionsBehind(const TradingCalendar &calendar, Day day, Day expected)
{
    if (day >= expected)
        return 0;
    const auto sessions = calendar.sessionsBetween(day + days(1), expected);
    return sessions ? std::min(double(sessions->size()), kMostStale) : kMostStale;
}

/// Decides for one source what each stock needs.
class Planner {
public:
    explicit Planner(const PlanInput &input)
        : m_input(input)
        , m_info(input.provider.info())
        , m_kinds(input.kinds)
        , m_expected(input.calendar.lastFinishedSession(input.now).value_or(floor<days>(input.now)))
        , m_today(dayInNewYork(input.now).value_or(floor<days>(input.now)))
    {
        const auto status = input.calendar.status(input.now);
        m_isOpen = status && status->open;
        for (const MarketData kind : {MarketData::quote, MarketData::bars, MarketData::fundamentals}) {
            if (isRefused({}, nameOf(kind)))
                m_kinds.setFlag(kind, false);
        }
    }

    void consider(const StockRecord &record);
    RefreshPlan finish();

private:
    void considerPrices(const StockRecord &record);
    void considerFundamentals(const StockRecord &record);
    /// Says why the source is not asked about this now; nothing: it may be.
    std::optional<QString> refusal(const Ticker &ticker, const QString &topic) const;
    bool isRefused(const QString &subject, const QString &topic) const;
    bool isDone(const Ticker &ticker, const QString &topic) const;
    const ProviderMark *mark(const QString &subject, const QString &topic) const;
    void add(const StockRecord &record, MarketRequest request, double staleness);
    void skip(const Ticker &ticker, const QString &reason) { m_plan.skipped.push_back({ticker, reason}); }
    /// Simulated prices are no prices for a real source, and the other way round they are left alone.
    bool isOwn(const Provenance &provenance) const { return provenance.isSample() == m_info.isSample(); }

    const PlanInput &m_input;
    ProviderInfo m_info;
    MarketDataKinds m_kinds; ///< without what the plan does not include
    Day m_expected, m_today;
    bool m_isOpen = false;
    RefreshPlan m_plan;
};

const ProviderMark *Planner::mark(const QString &subject, const QString &topic) const
{
    const auto found = m_input.marks.constFind({subject, topic});
    return found == m_input.marks.cend() ? nullptr : &*found;
}

bool Planner::isDone(const Ticker &ticker, const QString &topic) const
{
    const ProviderMark *last = mark(ticker.text(), topic);
    return last && last->outcome.isEmpty() && last->checkedAt >= m_input.resumeFrom;
}

std::optional<QString> Planner::refusal(const Ticker &ticker, const QString &topic) const
{
    const bool isOfSource = isRefused({}, kSourceTopic);
    if (!isOfSource && !isRefused(ticker.text(), topic))
        return std::nullopt;
    const ProviderMark &last = isOfSource ? *mark({}, kSourceTopic) : *mark(ticker.text(), topic);
    return QStringLiteral("%1 Asked again after %2.").arg(last.message, toIso8601(floor<seconds>(last.notBefore)));
}

bool Planner::isRefused(const QString &subject, const QString &topic) const
{
    const ProviderMark *last = mark(subject, topic);
    return !m_input.byHand && last && last->notBefore > m_input.now;
}

void Planner::add(const StockRecord &record, MarketRequest request, double staleness)
{
    request.ticker = record.stock.ticker;
    const int calls = m_input.provider.cost(request);
    m_plan.steps.push_back({std::move(request), calls, staleness * interestIn(record, m_input.interest)});
}

void Planner::considerPrices(const StockRecord &record)
{
    const Ticker &ticker = record.stock.ticker;
    if (m_info.isSample() && record.quote && !record.quote->provenance.isSample())
        return skip(ticker, QStringLiteral("It has real prices, which simulated ones never replace."));
    if (const auto reason = refusal(ticker, kPricesTopic))
        return skip(ticker, *reason);
    if (isDone(ticker, kPricesTopic))
        return skip(ticker, QStringLiteral("It was refreshed before the last run was interrupted."));
    const bool givesBars = m_kinds.testFlag(MarketData::bars), givesQuotes = m_kinds.testFlag(MarketData::quote);
    if (!record.quote || !isOwn(record.quote->provenance)) {
        if (givesBars)
            add(record, {.kind = MarketData::bars, .days = {m_today - kFirstHistory, m_today}}, kNothingThere);
        return;
    }
    const Provenance &have = record.quote->provenance;
    if (const double behind = sessionsBehind(m_input.calendar, have.asOf, m_expected); behind > 0) {
        if (givesBars)
            add(record, {.kind = MarketData::bars, .days = {have.asOf - kOverlap, m_today}}, behind);
        else if (behind == 1 && !m_isOpen) // then a quote is the close that is missing
            add(record, {.kind = MarketData::quote}, behind);
        return;
    }
    const auto bell = m_input.calendar.closingBell(have.asOf);
    const bool isProvisional = bell && have.fetchedAt < *bell;
    const auto age = m_input.now - have.fetchedAt;
    const bool sessionRuns = m_isOpen && (have.asOf < m_today || isProvisional);
    if (givesQuotes && sessionRuns && (age >= kQuoteLifetime || m_input.byHand))
        add(record, {.kind = MarketData::quote}, std::clamp(duration<double, std::ratio<86400>>(age).count(), 0.05, 1.0));
    else if (isProvisional && !m_isOpen)
        add(record,
            givesQuotes ? MarketRequest{.kind = MarketData::quote}
                        : MarketRequest{.kind = MarketData::bars, .days = {have.asOf - kOverlap, m_today}},
            1);
    else
        skip(ticker,
            sessionRuns ? QStringLiteral("Its price is fresh.") : QStringLiteral("It has the close of the last session."));
}

void Planner::considerFundamentals(const StockRecord &record)
{
    const Ticker &ticker = record.stock.ticker;
    if (record.stock.type != InstrumentType::stock || m_info.isSample() || isDone(ticker, kFundamentalsTopic))
        return;
    const ProviderMark *last = mark(ticker.text(), kFundamentalsTopic);
    const bool none = !record.fundamentals || record.fundamentals->provenance.isSample();
    Timestamp checked = none ? Timestamp::min() : record.fundamentals->provenance.fetchedAt;
    if (last && last->outcome.isEmpty())
        checked = std::max(checked, last->checkedAt);
    if (checked > m_input.now - kFundamentalsInterval && !m_input.byHand)
        return;
    if (const auto reason = refusal(ticker, kFundamentalsTopic))
        return skip(ticker, *reason);
    MarketRequest request{.kind = MarketData::fundamentals};
    if (record.quote && !record.quote->provenance.isSample()) {
        request.price = record.quote->price;
        request.currency = record.stock.currency;
    }
    request.withProfile = record.stock.sector.isEmpty() || record.stock.name.isEmpty() || record.stock.source == u"sample";
    request.knownVersion = last && last->outcome.isEmpty() && !none ? last->version : QString();
    // Older by a quarter counts like a session without a price.
    const double staleness = none ? 3 : duration<double, std::ratio<86400>>(m_input.now - checked).count() / 90;
    add(record, std::move(request), staleness);
}

void Planner::consider(const StockRecord &record)
{
    const auto wants = [&](MarketDataKinds kinds) { return bool(m_input.kinds & kinds); };
    const QString missing = QStringLiteral("The plan of %1 does not include this.").arg(m_info.label);
    if (m_kinds & (MarketData::bars | MarketData::quote))
        considerPrices(record);
    else if (wants(MarketData::bars | MarketData::quote))
        skip(record.stock.ticker, missing);
    if (m_kinds.testFlag(MarketData::fundamentals))
        considerFundamentals(record);
    else if (wants(MarketData::fundamentals))
        skip(record.stock.ticker, missing);
}

QString named(const std::vector<Ticker> &tickers)
{
    QStringList names;
    for (const Ticker &ticker : std::span(tickers).first(std::min<std::size_t>(tickers.size(), kNamedTickers)))
        names << ticker.text();
    const QString more =
        tickers.size() > kNamedTickers ? QStringLiteral(" and %1 more").arg(tickers.size() - kNamedTickers) : QString();
    return names.join(QStringLiteral(", ")) + more;
}

RefreshPlan Planner::finish()
{
    std::ranges::stable_sort(m_plan.steps, std::ranges::greater(), &RefreshStep::urgency);
    int left = std::numeric_limits<int>::max();
    if (m_info.callsPerDay)
        left = std::max(0, *m_info.callsPerDay - m_input.callsSpent.value_or(0));
    std::vector<RefreshStep> affordable;
    int prices = 0, fundamentals = 0;
    for (RefreshStep &step : m_plan.steps) {
        if (step.calls > left - m_plan.calls) {
            if (std::ranges::find(m_plan.waiting, step.request.ticker) == m_plan.waiting.end())
                m_plan.waiting.push_back(step.request.ticker);
            continue;
        }
        m_plan.calls += step.calls;
        ++(step.request.kind == MarketData::fundamentals ? fundamentals : prices);
        affordable.push_back(std::move(step));
    }
    m_plan.steps = std::move(affordable);

    QStringList sentences;
    if (m_info.callsPerDay)
        sentences << QStringLiteral("%1 of %2 calls to %3 are used today (UTC).")
                         .arg(m_input.callsSpent.value_or(0))
                         .arg(*m_info.callsPerDay)
                         .arg(m_info.label);
    if (prices + fundamentals > 0) {
        QString what = QStringLiteral("This run asks %1 for the prices of %2 and the fundamentals of %3 stocks")
                           .arg(m_info.label)
                           .arg(prices)
                           .arg(fundamentals);
        if (m_info.callsPerDay)
            what += QStringLiteral(" with %1 calls").arg(m_plan.calls);
        sentences << what + u'.';
    }
    if (!m_plan.waiting.empty())
        sentences << QStringLiteral("Without calls left today, to be asked tomorrow: %1.").arg(named(m_plan.waiting));
    m_plan.words = sentences.join(u' ');
    return std::move(m_plan);
}

} // namespace

MarkTable tableOf(std::vector<ProviderMark> marks)
{
    MarkTable table;
    table.reserve(qsizetype(marks.size()));
    for (ProviderMark &mark : marks)
        table.emplace({mark.subject, mark.topic}, std::move(mark));
    return table;
}

QString nameOf(MarketData kind)
{
    switch (kind) {
    case MarketData::quote:
        return QStringLiteral("quote");
    case MarketData::bars:
        return QStringLiteral("bars");
    case MarketData::fundamentals:
        return QStringLiteral("fundamentals");
    }
    return {};
}

double interestIn(const StockRecord &record, const KnownInterest &known)
{
    // From 0 for a million to 1 for ten million millions.
    const double size = std::log10(std::max(record.stock.marketCap.value_or(0), 1e6) / 1e6) / 7;
    const Ticker &ticker = record.stock.ticker;
    return 1 + std::min(size, 1.0) + (known.held.contains(ticker) ? 4 : 0) + (known.watched.contains(ticker) ? 2 : 0);
}

RefreshPlan planRefresh(std::span<const StockRecord> records, const PlanInput &input)
{
    Planner planner(input);
    for (const StockRecord &record : records)
        planner.consider(record);
    return planner.finish();
}

} // namespace soundings::engine
