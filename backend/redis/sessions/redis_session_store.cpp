#include "redis/sessions/redis_session_store.h"

#include "engine/live/session_text.h"
#include "redis/sessions/session_channel.h"
#include "redis/sessions/session_replies.h"
#include "redis/sessions/session_scripts.h"

#include <QJsonArray>
#include <QJsonDocument>

#include <algorithm>

namespace soundings::redis {

using namespace engine;

namespace {

const QByteArray kMarket = "soundings:live:market";
const QByteArray kHeld = "soundings:live:held";

QByteArray digits(std::int64_t number)
{
    return QByteArray::number(qlonglong(number));
}

QByteArray jsonOf(const QString &text)
{
    const QByteArray array = QJsonDocument(QJsonArray{text}).toJson(QJsonDocument::Compact);
    return array.sliced(1, array.size() - 2);
}

void add(std::vector<QByteArray> &arguments, const PriceByTicker &prices)
{
    for (const auto &[ticker, price] : prices) {
        arguments.push_back(ticker.text().toUtf8());
        arguments.push_back(textOf(price));
    }
}

std::vector<QByteArray> keysOf(const SessionScripts &scripts, const QByteArray &channels, const QString &id)
{
    const QByteArray name = id.toUtf8();
    return {scripts.keyPrefix + name, kMarket, kHeld, scripts.logPrefix + name, channels + name};
}

const SessionScripts *scriptsOf(RedisSessionStore::Keeping keeping)
{
    switch (keeping) {
    case RedisSessionStore::Keeping::native:
        return &nativeSessionScripts();
    case RedisSessionStore::Keeping::json:
        return &jsonSessionScripts();
    case RedisSessionStore::Keeping::whatServerHas:
        break;
    }
    return nullptr;
}

} // namespace

RedisSessionStore::RedisSessionStore(const RedisUrl &url, const Options &options, const Clock &clock)
    : m_pool(url, options.pool, clock)
    , m_channels(sessionChannels(url))
    , m_limits(options.limits)
    , m_clock(clock)
    , m_scripts(scriptsOf(options.keeping))
{
}

Result<const SessionScripts *> RedisSessionStore::scripts()
{
    if (const SessionScripts *const known = m_scripts)
        return known;
    const auto command = m_pool.command({"COMMAND", "INFO", "JSON.SET"});
    if (!command)
        return std::unexpected<Error>(command.error());
    const bool hasJson = !command->elements.empty() && !command->elements.front().isNil();
    const SessionScripts *const found = hasJson ? &jsonSessionScripts() : &nativeSessionScripts();
    m_scripts = found;
    return found;
}

/// Runs a step; notFound when it answers nil.
Result<Reply> RedisSessionStore::run(const QString &id, Script SessionScripts::*step, const std::vector<QByteArray> &arguments)
{
    SOUNDINGS_TRY(const SessionScripts *const scripts, this->scripts());
    auto reply = m_pool.command((scripts->*step).call(keysOf(*scripts, m_channels, id), arguments));
    if (!reply)
        return std::unexpected<Error>(reply.error());
    if (reply->isNil())
        return sessionNotFound(id);
    return std::move(*reply);
}

Result<std::vector<Reply>> RedisSessionStore::runAll(const std::vector<Command> &steps)
{
    auto connection = m_pool.borrow();
    if (!connection)
        return std::unexpected<Error>(connection.error());
    auto replies = (*connection)->pipeline(steps);
    if (!replies)
        return std::unexpected<Error>(replies.error());
    if (!replies->empty() && std::ranges::all_of(*replies, &Reply::isError))
        return std::unexpected<Error>((*connection)->errorOf(replies->front()));
    for (Reply &reply : *replies) {
        if (reply.isError())
            reply = {};
    }
    return std::move(*replies);
}

LiveSession RedisSessionStore::sessionFrom(const Reply &view, const QString &id) const
{
    return redis::sessionFrom(view, id, m_limits.lifetime);
}

Result<SessionStore::Opened> RedisSessionStore::open(const QString &id, const Holdings &initial, const StoredPrices &stored)
{
    std::vector<QByteArray> arguments = {textOf(m_clock.now()), digits(m_limits.lifetime.count()), jsonOf(id), toText(initial),
        textOf(stored.asOf), nameOf(stored.source).toUtf8()};
    add(arguments, stored.prices);
    SOUNDINGS_TRY(const Reply reply, run(id, &SessionScripts::open, arguments));
    return Opened{sessionFrom(reply.elements.at(0), id), reply.elements.at(1).integer == 1};
}

Result<LiveSession> RedisSessionStore::find(const QString &id, Activity activity)
{
    SOUNDINGS_TRY(const Reply view,
        run(id, &SessionScripts::find,
            {textOf(m_clock.now()), digits(m_limits.lifetime.count()), activity == Activity::ofClient ? "1" : "0"}));
    return sessionFrom(view, id);
}

Result<std::vector<LiveSession>> RedisSessionStore::findAll(const std::vector<QString> &ids)
{
    SOUNDINGS_TRY(const SessionScripts *const scripts, this->scripts());
    std::vector<Command> steps;
    steps.reserve(ids.size());
    for (const QString &id : ids)
        steps.push_back(scripts->find.call(
            keysOf(*scripts, m_channels, id), {textOf(m_clock.now()), digits(m_limits.lifetime.count()), "0"}));
    SOUNDINGS_TRY(const std::vector<Reply> views, runAll(steps));
    std::vector<LiveSession> found;
    for (std::size_t i = 0; i < views.size(); ++i) {
        if (!views[i].isNil())
            found.push_back(sessionFrom(views[i], ids[i]));
    }
    return found;
}

Result<void> RedisSessionStore::touch(const QString &id)
{
    SOUNDINGS_CHECK(find(id, Activity::ofClient));
    return {};
}

Result<void> RedisSessionStore::remove(const QString &id)
{
    SOUNDINGS_TRY(const SessionScripts *const scripts, this->scripts());
    const auto removed = m_pool.command({"UNLINK", scripts->keyPrefix + id.toUtf8(), scripts->logPrefix + id.toUtf8()});
    if (!removed)
        return std::unexpected<Error>(removed.error());
    if (removed->integer == 0)
        return sessionNotFound(id);
    return {};
}

Result<LiveSession> RedisSessionStore::setHoldings(
    const QString &id, const Holdings &holdings, const StoredPrices &stored, std::optional<std::int64_t> expectedVersion)
{
    std::vector<QByteArray> arguments = {textOf(m_clock.now()), digits(m_limits.lifetime.count()), toText(holdings),
        expectedVersion ? digits(*expectedVersion) : QByteArray(), textOf(stored.asOf), nameOf(stored.source).toUtf8()};
    add(arguments, stored.prices);
    SOUNDINGS_TRY(const Reply reply, run(id, &SessionScripts::setHoldings, arguments));
    if (reply.type == Reply::Type::integer)
        return holdingsConflict();
    return sessionFrom(reply, id);
}

Result<SessionStore::Started> RedisSessionStore::startAnalysis(const QString &id, const QString &analysisId, const Ticker &ticker)
{
    const AnalysisSlot slot{analysisId, ticker, m_clock.now(), 0};
    SOUNDINGS_TRY(const Reply reply,
        run(id, &SessionScripts::startAnalysis, {textOf(slot.startedAt), digits(m_limits.lifetime.count()), textOf(slot)}));
    return Started{sessionFrom(reply.elements.at(0), id), slotFrom(reply.elements.at(1).text)};
}

/// Its seq, or 0: fenced.
Result<std::int64_t> RedisSessionStore::keep(const QString &id, const QByteArray &how, const SessionMessage &message)
{
    SOUNDINGS_TRY(const Reply seq,
        run(id, &SessionScripts::append,
            {how, message.analysisId.toUtf8(), toText(message), digits(m_limits.messages), nameOf(message.kind).toUtf8(),
                message.text}));
    return seq.integer;
}

Result<std::optional<std::int64_t>> RedisSessionStore::append(const QString &id, const SessionMessage &message)
{
    SOUNDINGS_TRY(const std::int64_t seq, keep(id, "append", message));
    return seq == 0 ? std::nullopt : std::optional(seq);
}

Result<std::optional<std::int64_t>> RedisSessionStore::endAnalysis(const QString &id, const SessionMessage &last)
{
    SOUNDINGS_TRY(const std::int64_t seq, keep(id, "end", last));
    return seq == 0 ? std::nullopt : std::optional(seq);
}

Result<std::int64_t> RedisSessionStore::appendEvent(const QString &id, const SessionMessage &message)
{
    return keep(id, "event", message);
}

Result<void> RedisSessionStore::tellPortfolios(const std::vector<PortfolioNews> &news)
{
    SOUNDINGS_TRY(const SessionScripts *const scripts, this->scripts());
    std::vector<Command> steps;
    for (const PortfolioNews &one : news) {
        const SessionMessage changed = one.changed.value_or(SessionMessage{});
        steps.push_back(scripts->tellPortfolio.call(keysOf(*scripts, m_channels, one.id),
            {digits(one.version), one.update, one.changed ? toText(changed) : QByteArray(), changed.text,
                digits(m_limits.messages)}));
    }
    SOUNDINGS_CHECK(runAll(steps));
    return {};
}

Result<SessionStore::Missed> RedisSessionStore::messagesAfter(const QString &id, std::int64_t seq)
{
    SOUNDINGS_TRY(const Reply reply, run(id, &SessionScripts::messagesAfter, {digits(seq)}));
    return Missed{messagesFromText(reply.elements.at(1).text), seq >= reply.elements.at(0).text.toLongLong()};
}

Result<std::vector<SessionMessage>> RedisSessionStore::history(const QString &id, const Ticker &ticker, int limit)
{
    SOUNDINGS_TRY(const Missed all, messagesAfter(id, 0));
    return newestResults(all.messages, ticker, limit);
}

Result<std::optional<std::int64_t>> RedisSessionStore::setPrices(const MarketTick &tick, std::int64_t previous)
{
    std::vector<QByteArray> arguments = {digits(previous), textOf(tick.asOf), nameOf(tick.source).toUtf8()};
    add(arguments, tick.prices);
    const auto number = m_pool.command(setPricesScript().call({kMarket}, arguments));
    if (!number)
        return std::unexpected<Error>(number.error());
    return number->integer == 0 ? std::nullopt : std::optional(number->integer);
}

Result<MarketPrices> RedisSessionStore::prices()
{
    const auto market = m_pool.command({"HGETALL", kMarket});
    if (!market && market.error().kind == ErrorKind::wrongType)
        return MarketPrices{}; // somebody's; the next price takes its place
    if (!market)
        return std::unexpected<Error>(market.error());
    return marketFrom(*market);
}

Result<std::vector<Ticker>> RedisSessionStore::heldTickers()
{
    const auto held = m_pool.command({"ZRANGEBYSCORE", kHeld, '(' + textOf(m_clock.now()), "+inf"});
    if (!held && held.error().kind == ErrorKind::wrongType)
        return std::vector<Ticker>{};
    if (!held)
        return std::unexpected<Error>(held.error());
    std::vector<Ticker> tickers;
    for (const Reply &ticker : held->elements)
        tickers.push_back(Ticker::fromCanonical(QString::fromUtf8(ticker.text)));
    return tickers;
}

Result<void> RedisSessionStore::maintain()
{
    const auto removed = m_pool.command({"ZREMRANGEBYSCORE", kHeld, "-inf", textOf(m_clock.now())});
    if (!removed && removed.error().kind != ErrorKind::wrongType)
        return std::unexpected<Error>(removed.error());
    return {};
}

} // namespace soundings::redis
