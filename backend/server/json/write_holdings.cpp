#include "server/json/write_holdings.h"

#include "server/json/decimals.h"
#include "server/json/write_common.h"
#include "server/json/write_stocks.h"

namespace soundings::server {

using protocol::JsonWriter;

namespace {

template<class List> void writeNamed(JsonWriter &json, const List &list)
{
    json.member("id", list.id);
    json.member("name", list.name);
    json.member("description", list.description);
    member(json, "created_at", list.createdAt);
    member(json, "updated_at", list.updatedAt);
}

/// The stock as the lists show it, or null when it is not in the store any more.
void writeStock(JsonWriter &json, const std::optional<engine::StockRecord> &record)
{
    json.key("stock");
    if (record)
        write(json, *record);
    else
        json.null();
}

void writeItem(JsonWriter &json, const engine::WatchedStock &watched)
{
    const WatchlistItem &item = watched.item;
    json.beginObject();
    json.member("ticker", item.ticker.text());
    json.member("notes", item.notes);
    json.member("target_price", item.targetPrice);
    json.member("price_when_set", item.priceWhenSet);
    json.member("target_reached", watched.targetReached);
    member(json, "added_at", item.addedAt);
    writeStock(json, watched.record);
    json.endObject();
}

void write(JsonWriter &json, const Transaction &entry)
{
    json.beginObject();
    json.member("id", entry.id);
    json.member("ticker", entry.ticker.text());
    json.member("kind", toText(entry.kind));
    member(json, "date", entry.day);
    json.member("shares", entry.shares);
    json.member("price", entry.price);
    json.member("fees", entry.fees);
    json.member("note", entry.note);
    member(json, "created_at", entry.createdAt);
    json.endObject();
}

void write(JsonWriter &json, const engine::ValuedPosition &valued)
{
    const analysis::Position &position = valued.position;
    json.beginObject();
    json.member("ticker", position.ticker.text());
    json.member("shares", position.shares);
    json.member("average_price", position.shares > 0 ? std::optional(position.averagePrice()) : std::nullopt);
    json.member("cost", money(position.cost));
    knownText(json, "currency", valued.currency);
    json.member("value", money(valued.value));
    json.member("gain", money(valued.gain));
    json.member("gain_percent", valued.gainPercent);
    json.member("day_change", money(valued.dayChange));
    json.member("weight", valued.weight);
    json.member("realised_gain", money(position.realisedGain));
    json.member("income", money(position.income));
    member(json, "first_date", position.firstDay);
    member(json, "last_date", position.lastDay);
    writeStock(json, valued.record);
    json.endObject();
}

void write(JsonWriter &json, const engine::CurrencyTotals &totals)
{
    json.beginObject();
    knownText(json, "currency", totals.currency);
    json.member("positions", totals.positions);
    json.member("without_price", totals.withoutPrice);
    json.member("cost", money(totals.cost));
    json.member("value", money(totals.value));
    json.member("gain", money(totals.gain));
    json.member("gain_percent", totals.gainPercent);
    json.member("day_change", money(totals.dayChange));
    json.member("realised_gain", money(totals.realisedGain));
    json.member("income", money(totals.income));
    json.member("score", totals.score);
    json.endObject();
}

void write(JsonWriter &json, const engine::SectorShare &share)
{
    json.beginObject();
    knownText(json, "sector", share.sector);
    knownText(json, "currency", share.currency);
    json.member("value", money(share.value));
    json.member("weight", share.weight);
    json.endObject();
}

template<class Row> void writeRows(JsonWriter &json, const char *name, const std::vector<Row> &rows)
{
    json.key(name);
    json.beginArray();
    for (const Row &row : rows)
        write(json, row);
    json.endArray();
}

} // namespace

void write(JsonWriter &json, const engine::WatchlistView &view)
{
    json.beginObject();
    writeNamed(json, view.list);
    json.key("items");
    json.beginArray();
    for (const engine::WatchedStock &watched : view.stocks)
        writeItem(json, watched);
    json.endArray();
    json.endObject();
}

void write(JsonWriter &json, const engine::PortfolioView &view)
{
    json.beginObject();
    writeNamed(json, view.portfolio);
    writeRows(json, "totals", view.totals);
    writeRows(json, "positions", view.positions);
    writeRows(json, "sectors", view.sectors);
    writeRows(json, "transactions", view.portfolio.transactions);
    json.endObject();
}

} // namespace soundings::server
