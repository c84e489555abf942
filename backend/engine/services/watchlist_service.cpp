#include "engine/services/watchlist_service.h"

#include "engine/services/holdings_text.h"
#include "engine/services/known_stocks.h"

#include <algorithm>
#include <cmath>

namespace soundings::engine {

namespace {

constexpr std::size_t kMostLists = 200;
constexpr std::size_t kMostItems = 1000;

std::optional<double> priceOf(const std::optional<StockRecord> &record)
{
    return record && record->quote ? std::optional(record->quote->price) : std::nullopt;
}

} // namespace

WatchlistService::WatchlistService(Store &store, const Clock &clock, const TradingCalendar &calendar)
    : m_store(store)
    , m_clock(clock)
    , m_calendar(calendar)
{
}

Result<WatchlistView> WatchlistService::view(Watchlist list) const
{
    std::vector<Ticker> tickers;
    tickers.reserve(list.items.size());
    for (const WatchlistItem &item : list.items)
        tickers.push_back(item.ticker);
    SOUNDINGS_TRY(auto records, knownStocks(m_store, m_clock, m_calendar, tickers));
    WatchlistView view{std::move(list), {}};
    for (std::size_t i = 0; i < view.list.items.size(); ++i) {
        const WatchlistItem &item = view.list.items[i];
        const auto reached = item.isReached(priceOf(records[i]));
        view.stocks.push_back({item, std::move(records[i]), reached});
    }
    return view;
}

Result<std::vector<WatchlistView>> WatchlistService::all() const
{
    SOUNDINGS_TRY(auto lists, m_store.watchlists().all());
    std::vector<WatchlistView> views;
    for (Watchlist &list : lists) {
        SOUNDINGS_TRY(WatchlistView seen, view(std::move(list)));
        views.push_back(std::move(seen));
    }
    return views;
}

Result<WatchlistView> WatchlistService::find(const QString &id) const
{
    SOUNDINGS_TRY(Watchlist list, m_store.watchlists().find(id));
    return view(std::move(list));
}

Result<WatchlistView> WatchlistService::create(const QString &name, const QString &description) const
{
    Watchlist list;
    SOUNDINGS_TRY(list.name, listName(name));
    SOUNDINGS_CHECK(wantNote(description));
    SOUNDINGS_TRY(const auto lists, m_store.watchlists().all());
    if (lists.size() >= kMostLists)
        return fail(ErrorCode::conflict, QStringLiteral("There are %1 watchlists already. Delete one first.").arg(lists.size()));
    list.id = newId();
    list.description = description;
    list.createdAt = list.updatedAt = m_clock.now();
    SOUNDINGS_CHECK(m_store.watchlists().add(list));
    return view(std::move(list));
}

Result<WatchlistView> WatchlistService::rename(const QString &id, const QString &name, const QString &description) const
{
    SOUNDINGS_TRY(const QString wanted, listName(name));
    SOUNDINGS_CHECK(wantNote(description));
    SOUNDINGS_CHECK(m_store.watchlists().rename(id, wanted, description, m_clock.now()));
    return find(id);
}

Result<void> WatchlistService::remove(const QString &id) const
{
    return m_store.watchlists().remove(id);
}

Result<WatchlistView> WatchlistService::put(const QString &id, const Ticker &ticker, const QString &notes,
    std::optional<double> target, std::optional<double> priceWhenSet) const
{
    SOUNDINGS_CHECK(wantNote(notes));
    if (target && !(std::isfinite(*target) && *target > 0))
        return fail(ErrorCode::invalidArgument, QStringLiteral("A target price is a number above zero, or null for none."));
    if (priceWhenSet && !(std::isfinite(*priceWhenSet) && *priceWhenSet > 0))
        return fail(ErrorCode::invalidArgument,
            QStringLiteral("The price when a target was set is a number above zero, or left out for today's."));
    SOUNDINGS_TRY(const Watchlist list, m_store.watchlists().find(id));
    SOUNDINGS_TRY(StockRecord record, m_store.stocks().find(ticker));

    WatchlistItem item{ticker, notes, target, {}, m_clock.now()};
    const auto stored = std::ranges::find(list.items, ticker, &WatchlistItem::ticker);
    if (stored == list.items.end() && list.items.size() >= kMostItems)
        return fail(ErrorCode::conflict, QStringLiteral("A watchlist holds %1 stocks at most.").arg(kMostItems));
    const bool sameTarget = stored != list.items.end() && stored->targetPrice == target;
    if (target)
        item.priceWhenSet = priceWhenSet ? priceWhenSet : sameTarget ? stored->priceWhenSet : priceOf(std::move(record));
    SOUNDINGS_CHECK(m_store.watchlists().putItem(id, item));
    return find(id);
}

Result<WatchlistView> WatchlistService::take(const QString &id, const Ticker &ticker) const
{
    SOUNDINGS_CHECK(m_store.watchlists().removeItem(id, ticker, m_clock.now()));
    return find(id);
}

} // namespace soundings::engine
