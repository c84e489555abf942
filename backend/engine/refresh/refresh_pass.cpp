#include "engine/refresh/refresh_pass.h"

#include <algorithm>
#include <cmath>
#include <utility>

namespace soundings::engine {

namespace {

using namespace std::chrono;

QString topicOf(MarketData kind)
{
    return kind == MarketData::fundamentals ? kFundamentalsTopic : kPricesTopic;
}

/// A source that begins so much later than the stored series does not replace it.
constexpr days kLateStart{30};

} // namespace

RefreshPass::RefreshPass(const World &world)
    : m_world(world)
    , m_info(world.provider.info())
    , m_now(world.services.clock.now())
    , m_budget(world.services.store.refreshes(), world.services.clock, m_info.name, m_info.callsPerDay)
    , m_writer(world.services.store, world.services.clock, m_info.name)
{
}

Result<void> RefreshPass::run(const RefreshPlan &plan, const RefreshOptions &options)
{
    for (const RefreshStep &step : plan.steps)
        m_todo.push_back(step.request);
    m_total = int(m_todo.size());
    m_progress = options.progress;
    m_forgetsRefusals = options.byHand;
    const std::stop_callback passOn(options.stop, [this] { m_stop.request_stop(); });
    m_world.provider.fetch([this] { return next(); },
        [this](const MarketRequest &request, MarketOutcome outcome, int calls) { answered(request, std::move(outcome), calls); },
        m_stop.get_token());
    m_world.report.calls += m_budget.made();
    if (m_failure)
        return std::unexpected(*m_failure);
    return m_writer.flush();
}

std::optional<MarketRequest> RefreshPass::next()
{
    while (!m_todo.empty() && !m_ended && !m_failure) {
        MarketRequest request = std::move(m_todo.front());
        m_todo.pop_front();
        const QString symbol = request.ticker.text();
        if (m_restricted.contains(request.kind)) {
            m_world.report.skipped(symbol, QStringLiteral("The plan of %1 does not include this.").arg(m_info.label));
            m_unserved.insert(request.ticker);
            continue;
        }
        const auto affordable = m_budget.take(m_world.provider.cost(request));
        if (!affordable) {
            abort(affordable.error());
            return std::nullopt;
        }
        if (*affordable)
            return request;
        m_unserved.insert(request.ticker);
        m_world.report.skipped(
            symbol, QStringLiteral("No calls to %1 are left today (UTC); it is asked tomorrow.").arg(m_info.label));
    }
    return std::nullopt;
}

void RefreshPass::answered(const MarketRequest &request, MarketOutcome outcome, int calls)
{
    m_budget.settle(m_world.provider.cost(request), calls);
    if (outcome)
        std::visit([&](const auto &data) { take(request, *outcome, data); }, outcome->data);
    else
        refused(request, outcome.error());
    if (const auto stored = m_writer.flushWhenDue(); !stored)
        abort(stored.error());
    ++m_done;
    if (m_progress)
        m_progress(m_done, std::max(m_total, m_done), request.ticker.text());
}

void RefreshPass::refused(const MarketRequest &request, const ProviderError &error)
{
    const ProviderFaultInfo &fault = infoOf(error.fault);
    const QString slug = QString::fromLatin1(fault.slug);
    m_unserved.insert(request.ticker);
    ProviderMark mark{request.ticker.text(), topicOf(request.kind), m_world.services.clock.now(), slug};
    if (fault.endsRun || error.fault == ProviderFault::endpointRestricted) { // concerns other symbols too
        mark.subject.clear();
        mark.topic = fault.endsRun ? kSourceTopic : nameOf(request.kind);
    }
    const auto wait = error.retryAfter ? std::max(*error.retryAfter, fault.remembered) : fault.remembered;
    mark.notBefore = wait > seconds(0) ? mark.checkedAt + wait : Timestamp();
    mark.message = error.message;
    m_writer.addMark(mark);
    if (error.fault == ProviderFault::endpointRestricted) {
        m_restricted.insert(request.kind);
        m_world.report.skipped(request.ticker.text(), error.message);
        return;
    }
    if (fault.endsRun)
        m_ended = error;
    m_world.report.failed(request.ticker.text(), slug, error.message);
}

bool RefreshPass::isReal(const Ticker &ticker) const
{
    const auto found = m_world.records.find(ticker);
    return found != m_world.records.end() && found->second.quote
        && found->second.quote->provenance.isSample() == m_info.isSample();
}

KnownPrices RefreshPass::knownBefore(const Ticker &ticker, Day day) const
{
    const StockRecord *record = isReal(ticker) ? &m_world.records.at(ticker) : nullptr;
    if (!record)
        return {};
    const bool isLater = record->quote->provenance.asOf < day;
    return {isLater ? std::optional(record->quote->price) : record->quote->previousClose, record->stock.currency};
}

void RefreshPass::take(const MarketRequest &request, const MarketAnswer &answer, const FetchedQuote &quote)
{
    const Day day = dayInNewYork(quote.time).value_or(Day());
    const KnownPrices known = knownBefore(request.ticker, day);
    const auto bar = barOf(quote, known, answer.origin.currency, m_now, m_world.services.calendar);
    if (!bar)
        return keepOut(request, bar.error().message);
    const bool disagree = known.lastClose && quote.previousClose && *quote.previousClose > 0
        && std::abs(*quote.previousClose / *known.lastClose - 1) > kSameClose;
    if (disagree && m_info.kinds.testFlag(MarketData::bars)) // a split, or a close that was stored too early
        return askAnew(request.ticker, {m_world.records.at(request.ticker).quote->provenance.asOf - kOverlap, day});
    m_writer.addBars(request.ticker, {*bar});
    if (quote.marketCap && *quote.marketCap > 0)
        m_writer.addFacts({.ticker = request.ticker, .marketCap = quote.marketCap});
    good(request, answer.origin.version, {});
}

void RefreshPass::take(const MarketRequest &request, const MarketAnswer &answer, const FetchedBars &fetched)
{
    const auto today = dayInNewYork(m_now);
    if (!today)
        return abort(today.error());
    KnownPrices known;
    if (isReal(request.ticker) && !fetched.bars.empty()) {
        const StockRecord &record = m_world.records.at(request.ticker);
        known.currency = record.stock.currency;
        const auto stored = m_world.services.store.prices().history(request.ticker);
        if (!stored)
            return abort(stored.error());
        const bool isAnew = m_anew.contains(request.ticker) && request.days.first <= stored->series.days.front();
        const Day first = fetched.bars.front().day;
        if (isAnew && first > stored->series.days.front() + kLateStart) {
            return keepOut(request,
                QStringLiteral("%1 has adjusted its prices, as after a split, and gives them only from %2 on; the stored ones "
                               "begin on %3. Import the whole series from a file.")
                    .arg(m_info.label, toIso(first), toIso(stored->series.days.front())));
        }
        if (!isAnew && compareOverlap(stored->series, fetched.bars) == Overlap::adjusted)
            return askAnew(request.ticker, {stored->series.days.front(), *today});
        if (!isAnew) {
            const auto after = std::ranges::lower_bound(stored->series.days, first);
            if (after != stored->series.days.begin())
                known.lastClose = stored->series.close[std::size_t(after - stored->series.days.begin()) - 1];
        }
    }
    CheckedBars checked = checkBars(fetched.bars, known, answer.origin.currency, *today, m_world.services.calendar);
    if (checked.good.empty() && !checked.fault.isEmpty())
        return keepOut(request, checked.fault);
    if (!isReal(request.ticker) && !answer.origin.currency.isEmpty())
        m_writer.addFacts({.ticker = request.ticker, .currency = answer.origin.currency});
    m_writer.addBars(request.ticker, std::move(checked.good));
    good(request, answer.origin.version, checked.fault);
}

void RefreshPass::take(const MarketRequest &request, const MarketAnswer &answer, const FetchedFundamentals &figures)
{
    const auto today = dayInNewYork(m_now);
    if (today && figures.asOf > *today)
        return keepOut(request, QStringLiteral("the figures are of %1, which is in the future.").arg(toIso(figures.asOf)));
    if (figures.values.count() == 0) {
        return refused(request,
            {ProviderFault::notFound, QStringLiteral("%1 has no figures of %2.").arg(m_info.label, request.ticker.text())});
    }
    m_writer.addFundamentals({request.ticker, figures.values}, figures.asOf, figures.facts);
    good(request, answer.origin.version, {});
}

void RefreshPass::take(const MarketRequest &request, const MarketAnswer &answer, const Unchanged &)
{
    good(request, answer.origin.version, {});
}

void RefreshPass::askAnew(const Ticker &ticker, DayRange days)
{
    m_anew.insert(ticker);
    m_todo.push_front({.kind = MarketData::bars, .ticker = ticker, .days = days});
    ++m_total;
}

void RefreshPass::good(const MarketRequest &request, const QString &version, const QString &remark)
{
    const QString symbol = request.ticker.text();
    m_world.report.refreshed(symbol, topicOf(request.kind));
    if (!remark.isEmpty())
        m_world.report.note(symbol, QStringLiteral("Kept out: ") + remark);
    if (std::exchange(m_forgetsRefusals, false)) { // by hand it was tried all the same, and there it is
        m_writer.addMark({.topic = kSourceTopic, .checkedAt = m_world.services.clock.now()});
        m_writer.addMark({.topic = nameOf(request.kind), .checkedAt = m_world.services.clock.now()});
    }
    m_writer.addMark({.subject = symbol,
        .topic = topicOf(request.kind),
        .checkedAt = m_world.services.clock.now(),
        .version = version,
        .message = remark});
}

void RefreshPass::keepOut(const MarketRequest &request, const QString &why)
{
    refused(request,
        {ProviderFault::implausible,
            QStringLiteral("What %1 says of %2 is kept out: %3").arg(m_info.label, request.ticker.text(), why)});
}

void RefreshPass::abort(Error error)
{
    if (!m_failure)
        m_failure = std::move(error);
    m_stop.request_stop();
}

} // namespace soundings::engine
