#include "watchlists_view_model.h"

#include "Controls/typed_values.h"
#include "holdings_rows.h"

#include <algorithm>
#include <memory>

namespace soundings::window {

using namespace protocol;

namespace {

/// As it was, also the side from which its target is reached.
client::Call<WatchlistDto> putBack(const QString &list, const WatchedStockDto &item)
{
    return client::watchStock(list, item.ticker, item.notes, item.targetPrice, item.priceWhenSet);
}

} // namespace

void WatchlistsViewModel::load()
{
    read(client::watchlists(), [this](const QList<WatchlistDto> &lists) {
        m_lists = lists;
        tellReached();
    });
}

const WatchlistDto *WatchlistsViewModel::shown() const
{
    const auto found = std::ranges::find(m_lists, current(), &WatchlistDto::id);
    return found == m_lists.end() ? nullptr : &*found;
}

const WatchedStockDto *WatchlistsViewModel::find(const QString &ticker) const
{
    const WatchlistDto *list = shown();
    if (!list)
        return nullptr;
    const auto found = std::ranges::find(list->items, ticker, &WatchedStockDto::ticker);
    return found == list->items.end() ? nullptr : &*found;
}

QVariantList WatchlistsViewModel::choices() const
{
    QVariantList list;
    for (const WatchlistDto &each : m_lists)
        list.append(QVariantMap{{QStringLiteral("value"), each.id}, {QStringLiteral("text"), each.name}});
    return list;
}

QString WatchlistsViewModel::name() const
{
    const WatchlistDto *list = shown();
    return list ? list->name : QString();
}

bool WatchlistsViewModel::invented() const
{
    const WatchlistDto *list = shown();
    return list
        && std::ranges::any_of(list->items, [](const WatchedStockDto &item) { return HoldingsRows::isInvented(item.stock); });
}

int WatchlistsViewModel::staleRows() const
{
    const WatchlistDto *list = shown();
    return list
        ? int(std::ranges::count_if(list->items, [](const WatchedStockDto &item) { return HoldingsRows::isStale(item.stock); }))
        : 0;
}

QVariantList WatchlistsViewModel::rows() const
{
    const WatchlistDto *list = shown();
    return list ? HoldingsRows::watched(*list) : QVariantList();
}

QString WatchlistsViewModel::currency() const
{
    const WatchlistDto *list = shown();
    return list ? HoldingsRows::currency(*list) : QString();
}

QString WatchlistsViewModel::changeHead() const
{
    const WatchlistDto *list = shown();
    return list ? HoldingsRows::changeHead(*list) : QString();
}

QString WatchlistsViewModel::summary() const
{
    const WatchlistDto *list = shown();
    if (!list)
        return {};
    const auto reached =
        std::ranges::count_if(list->items, [](const WatchedStockDto &item) { return item.targetReached.value_or(false); });
    const QString size = list->items.size() == 1 ? tr("1 stock") : tr("%1 stocks").arg(list->items.size());
    return reached == 0 ? size : tr("%1, %2 at the target").arg(size).arg(reached);
}

/// Each crossing once: what was reached before this window looked is only marked in the list.
void WatchlistsViewModel::tellReached()
{
    QSet<QString> now;
    QStringList sentences; // in one: whoever says them has room for one at a time
    for (const WatchlistDto &list : std::as_const(m_lists)) {
        for (const WatchedStockDto &item : list.items) {
            if (!item.targetReached.value_or(false))
                continue;
            const QString key = item.ticker + u' ' + QString::number(*item.targetPrice, 'g', 15);
            if (m_hasRead && !m_reached.contains(key) && !now.contains(key))
                sentences.append(HoldingsRows::reachedSentence(item));
            now.insert(key);
        }
    }
    if (!sentences.isEmpty())
        emit happened(sentences.join(u' '));
    m_reached = now;
    m_hasRead = true;
}

void WatchlistsViewModel::replace(const WatchlistDto &list)
{
    const auto found = std::ranges::find(m_lists, list.id, &WatchlistDto::id);
    if (found == m_lists.end())
        m_lists.append(list);
    else
        *found = list;
    tellReached();
}

bool WatchlistsViewModel::saveList(const QString &typedName, bool isNew)
{
    const QString name = typedName.trimmed();
    if (name.isEmpty() || name.size() > 100) {
        refuse(QStringLiteral("name"), tr("Give the list a name of 1 to 100 characters."));
        return false;
    }
    const WatchlistDto *list = shown();
    if (isNew) {
        const auto id = std::make_shared<QString>();
        change(
            client::createWatchlist(name), tr("New watchlist: %1.").arg(name),
            [this, id](const WatchlistDto &made) {
                replace(made);
                setCurrent(*id = made.id);
            },
            [this, id] { takeBack(idNow(*id)); });
    } else if (list) {
        change(
            client::renameWatchlist(list->id, name, list->description), tr("Renamed to %1.").arg(name),
            [this](const WatchlistDto &renamed) { replace(renamed); },
            [this, before = *list] {
                change(client::renameWatchlist(idNow(before.id), before.name, before.description),
                    tr("Renamed to %1.").arg(before.name), [this](const WatchlistDto &renamed) { replace(renamed); });
            });
    }
    return true;
}

void WatchlistsViewModel::remove()
{
    const WatchlistDto *list = shown();
    if (!list)
        return;
    change(
        client::deleteWatchlist(list->id), tr("Deleted the watchlist %1.").arg(list->name),
        [this, id = list->id](bool) { m_lists.removeIf([&](const WatchlistDto &other) { return other.id == id; }); },
        [this, before = *list] { bringBack(before); });
}

/// A list that was begun here, unless somebody has put stocks on it since.
void WatchlistsViewModel::takeBack(const QString &id)
{
    const auto list = std::ranges::find(m_lists, id, &WatchlistDto::id);
    if (list == m_lists.end())
        return refuse({}, tr("The list is not there any more."));
    if (!list->items.isEmpty())
        return refuse({}, tr("There are stocks on the list %1 by now. It stays; delete it by its button.").arg(list->name));
    change(client::deleteWatchlist(id), undone(),
        [this, id](bool) { m_lists.removeIf([&](const WatchlistDto &other) { return other.id == id; }); });
}

/// A deleted list with all its stocks, one after the other so that they keep their order.
void WatchlistsViewModel::bringBack(const WatchlistDto &list)
{
    change(
        client::createWatchlist(list.name), list.items.isEmpty() ? undone() : QString(), [this, list](const WatchlistDto &made) {
            replace(made);
            setCurrent(made.id);
            storedAnew(list.id, made.id);
            putAll(made.id, list.items);
        });
}

void WatchlistsViewModel::putAll(const QString &id, QList<WatchedStockDto> items)
{
    if (items.isEmpty())
        return;
    const QList<WatchedStockDto> all = items;
    const WatchedStockDto item = items.takeFirst();
    change(
        putBack(id, item), items.isEmpty() ? undone() : QString(),
        [this, id, items](const WatchlistDto &changed) {
            replace(changed);
            putAll(id, items);
        },
        {}, [this, id, all] { putAll(idNow(id), all); });
}

bool WatchlistsViewModel::saveItem(const QVariantMap &values, bool isNew)
{
    const QString typed = values[QStringLiteral("ticker")].toString();
    const QString typedTarget = values[QStringLiteral("target")].toString().trimmed();
    const QString notes = values[QStringLiteral("notes")].toString().trimmed();
    const auto refused = [this](const char *at, const QString &sentence) {
        refuse(QLatin1String(at), sentence);
        return false;
    };
    const auto ticker = typedTicker(typed);
    const auto target = typedNumber(typedTarget);
    const WatchlistDto *list = shown();
    if (!list)
        return false;
    if (!ticker)
        return refused("ticker",
            typed.trimmed().isEmpty() ? tr("Type the ticker of the stock, such as AAPL.")
                                      : tr("“%1” is no ticker. Type one such as AAPL.").arg(typed.trimmed().toUpper()));
    if (isNew && find(*ticker))
        return refused("ticker", tr("%1 is on this list already. Choose its row to change it.").arg(*ticker));
    if (!typedTarget.isEmpty() && !(target && *target > 0))
        return refused("target", tr("“%1” is no price. Type one above zero, or leave it empty.").arg(typedTarget));
    if (notes.size() > 500)
        return refused("notes", tr("A note has at most 500 characters; these are %1.").arg(notes.size()));
    const WatchedStockDto *stored = find(*ticker);
    const auto take = [this](const WatchlistDto &changed) { replace(changed); };
    if (!stored) {
        change(client::watchStock(list->id, *ticker, notes, target), tr("%1 is on the list %2.").arg(*ticker, list->name), take,
            [this, take, id = list->id, ticker = *ticker] { change(client::unwatchStock(idNow(id), ticker), undone(), take); });
    } else {
        change(client::watchStock(list->id, *ticker, notes, target), tr("%1 changed.").arg(*ticker), take,
            [this, take, id = list->id, before = *stored] { change(putBack(idNow(id), before), undone(), take); });
    }
    return true;
}

void WatchlistsViewModel::take(const QString &ticker)
{
    const WatchlistDto *list = shown();
    const WatchedStockDto *stored = find(ticker);
    if (!stored)
        return;
    const auto accept = [this](const WatchlistDto &changed) { replace(changed); };
    change(client::unwatchStock(list->id, ticker), tr("%1 is off the list %2.").arg(ticker, list->name), accept,
        [this, accept, id = list->id, before = *stored] { change(putBack(idNow(id), before), undone(), accept); });
}

QVariantMap WatchlistsViewModel::item(const QString &ticker) const
{
    const WatchedStockDto *stored = find(ticker);
    if (!stored)
        return {};
    return {{QStringLiteral("ticker"), ticker}, {QStringLiteral("notes"), stored->notes},
        {QStringLiteral("target"), stored->targetPrice ? asTyped(*stored->targetPrice) : QString()}};
}

} // namespace soundings::window
