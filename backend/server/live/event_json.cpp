#include "server/live/event_json.h"

#include "protocol/json_writer.h"
#include "server/json/write_jobs.h"

#include <algorithm>

namespace soundings::server {

using engine::DataChange;
using engine::DataKind;
using engine::DataKinds;
using protocol::JsonWriter;

namespace {

/// Tickers of what has changed; nullopt: so many that all count as changed.
using Tickers = std::optional<std::vector<Ticker>>;

/// A list of more is no help to a client: it reads all of it again.
constexpr std::size_t kNamedTickers = 1000;

/// Sorted, each once; an empty list where nothing of these kinds has changed.
Tickers tickersOf(const std::optional<std::vector<DataChange>> &changes, DataKinds kinds)
{
    if (!changes)
        return std::nullopt;
    std::vector<Ticker> tickers;
    for (const DataChange &change : *changes) {
        if (!(change.kinds & kinds))
            continue;
        if (change.tickers.empty())
            return std::nullopt;
        tickers.insert(tickers.end(), change.tickers.begin(), change.tickers.end());
    }
    std::ranges::sort(tickers);
    const auto again = std::ranges::unique(tickers);
    tickers.erase(again.begin(), again.end());
    if (tickers.size() > kNamedTickers)
        return std::nullopt;
    return tickers;
}

QByteArray dataJson(const char *type, const Tickers &tickers)
{
    JsonWriter json(256);
    json.beginObject();
    json.member("type", type);
    json.member("all", !tickers.has_value());
    json.key("tickers");
    json.beginArray();
    for (const Ticker &ticker : tickers.value_or(std::vector<Ticker>()))
        json.value(ticker.text());
    json.endArray();
    json.endObject();
    return json.take();
}

} // namespace

const QStringList &eventTopicNames()
{
    static const QStringList names = {
        QStringLiteral("jobs"), QStringLiteral("cache"), QStringLiteral("prices"), QStringLiteral("scores")};
    return names;
}

std::vector<Event> eventsOf(const std::optional<std::vector<DataChange>> &changes)
{
    struct Kind {
        EventTopic topic;
        const char *type;
        DataKinds kinds;
    };
    static const std::array kinds = {
        Kind{EventTopic::cache, "cache_invalidated",
            DataKind::stocks | DataKind::fundamentals | DataKind::prices | DataKind::scores | DataKind::history},
        Kind{EventTopic::prices, "prices_updated", DataKind::prices},
        Kind{EventTopic::scores, "scores_updated", DataKind::scores | DataKind::history},
    };
    std::vector<Event> events;
    for (const Kind &kind : kinds) {
        const Tickers tickers = tickersOf(changes, kind.kinds);
        if (!tickers || !tickers->empty())
            events.push_back({kind.topic, dataJson(kind.type, tickers)});
    }
    return events;
}

Event eventOfDrop(const QByteArray &pattern)
{
    JsonWriter json(256);
    json.beginObject();
    json.member("type", "cache_invalidated");
    json.member("pattern", QString::fromUtf8(pattern));
    json.endObject();
    return {EventTopic::cache, json.take()};
}

Event eventOf(const Job &job)
{
    JsonWriter json(1024);
    json.beginObject();
    json.member("type", "job_updated");
    json.key("job");
    writeBrief(json, job);
    json.endObject();
    return {EventTopic::jobs, json.take(), "job " + job.id.toUtf8()};
}

Event eventOf(const engine::Worker &worker)
{
    JsonWriter json(512);
    json.beginObject();
    json.member("type", "worker_updated");
    json.key("worker");
    write(json, worker);
    json.endObject();
    return {EventTopic::jobs, json.take(), "worker " + worker.name.toUtf8()};
}

} // namespace soundings::server
