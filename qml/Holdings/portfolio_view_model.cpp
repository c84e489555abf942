#include "portfolio_view_model.h"

#include "Controls/format.h"
#include "Controls/typed_values.h"
#include "holdings_rows.h"
#include "position_review.h"

#include <algorithm>
#include <cmath>
#include <memory>

namespace soundings::window {

using namespace protocol;

namespace {

/// What one transaction was, in a few words: "Buy, 10 AAPL".
QString wordsOf(const TransactionDto &entry)
{
    return QStringLiteral("%1, %2 %3").arg(HoldingsRows::kindName(entry.kind), HoldingsRows::shares(entry.shares), entry.ticker);
}

QString csvField(const QString &text)
{
    if (!text.contains(u',') && !text.contains(u'"') && !text.contains(u'\n'))
        return text;
    QString escaped = text;
    return u'"' + escaped.replace(u'"', QStringLiteral("\"\"")) + u'"';
}

/// As the engine has stored it.
bool isAbout(double stored, double sent)
{
    return std::abs(stored - sent) <= 1e-9 * std::max(1.0, std::abs(sent));
}

/// Of a transaction that was entered, once it is stored. Others may have entered some meanwhile.
QString idOfNew(const TransactionDto &entered, const PortfolioDto &before, const PortfolioDto &after)
{
    const auto isSame = [&](const TransactionDto &other) {
        return other.ticker == entered.ticker && other.kind == entered.kind && other.date == entered.date
            && isAbout(other.shares, entered.shares) && isAbout(other.price, entered.price) && isAbout(other.fees, entered.fees)
            && other.note == entered.note
            && std::ranges::find(before.transactions, other.id, &TransactionDto::id) == before.transactions.end();
    };
    const auto found = std::ranges::find_if(after.transactions, isSame);
    return found == after.transactions.end() ? QString() : found->id;
}

} // namespace

void PortfolioViewModel::load()
{
    m_days.setClient(client());
    // The year before, too: on New Year's Day that is where the latest trading day is.
    for (const int before : {0, 1})
        m_days.ask(TradingDays::today().year() - before);
    read(client::portfolios(), [this](const QList<PortfolioDto> &portfolios) { m_portfolios = portfolios; });
}

const PortfolioDto *PortfolioViewModel::at(const QString &id) const
{
    const auto found = std::ranges::find(m_portfolios, id, &PortfolioDto::id);
    return found == m_portfolios.end() ? nullptr : &*found;
}

const TransactionDto *PortfolioViewModel::find(const QString &id) const
{
    const PortfolioDto *portfolio = shown();
    if (!portfolio)
        return nullptr;
    const auto found = std::ranges::find(portfolio->transactions, id, &TransactionDto::id);
    return found == portfolio->transactions.end() ? nullptr : &*found;
}

void PortfolioViewModel::replace(const PortfolioDto &portfolio)
{
    const auto found = std::ranges::find(m_portfolios, portfolio.id, &PortfolioDto::id);
    if (found == m_portfolios.end())
        m_portfolios.append(portfolio);
    else
        *found = portfolio;
}

PortfolioViewModel::PortfolioViewModel(QObject *parent)
    : HoldingsViewModel(parent)
{
    connect(this, &HoldingsViewModel::changed, this, [this] {
        if (const PortfolioDto *portfolio = shown())
            m_charts.show(client(), *portfolio);
    });
    connect(&m_days, &TradingDays::changed, this, &PortfolioViewModel::daysChanged);
}

QVariantList PortfolioViewModel::choices() const
{
    QVariantList list;
    for (const PortfolioDto &each : m_portfolios)
        list.append(QVariantMap{{QStringLiteral("value"), each.id}, {QStringLiteral("text"), each.name}});
    return list;
}

QString PortfolioViewModel::name() const
{
    const PortfolioDto *portfolio = shown();
    return portfolio ? portfolio->name : QString();
}

bool PortfolioViewModel::invented() const
{
    const PortfolioDto *portfolio = shown();
    return portfolio && std::ranges::any_of(portfolio->positions, [](const PositionDto &position) {
        return HoldingsRows::isInvented(position.stock);
    });
}

int PortfolioViewModel::staleRows() const
{
    const PortfolioDto *portfolio = shown();
    const auto isStale = [](const PositionDto &position) { return HoldingsRows::isStale(position.stock); };
    return portfolio ? int(std::ranges::count_if(portfolio->positions, isStale)) : 0;
}

QVariantList PortfolioViewModel::positions() const
{
    const PortfolioDto *portfolio = shown();
    return portfolio ? HoldingsRows::positions(*portfolio) : QVariantList();
}

QVariantList PortfolioViewModel::transactions() const
{
    const PortfolioDto *portfolio = shown();
    return portfolio ? HoldingsRows::transactions(*portfolio) : QVariantList();
}

QVariantList PortfolioViewModel::sectors() const
{
    const PortfolioDto *portfolio = shown();
    return portfolio ? HoldingsRows::sectors(*portfolio) : QVariantList();
}

QVariantList PortfolioViewModel::toReview() const
{
    const PortfolioDto *portfolio = shown();
    return portfolio ? PositionReview::positions(*portfolio) : QVariantList();
}

QVariantList PortfolioViewModel::signalMix() const
{
    const PortfolioDto *portfolio = shown();
    return portfolio ? PositionReview::signalMix(*portfolio) : QVariantList();
}

QVariantList PortfolioViewModel::totals() const
{
    const PortfolioDto *portfolio = shown();
    return portfolio ? HoldingsRows::totals(*portfolio) : QVariantList();
}

QString PortfolioViewModel::currency() const
{
    const PortfolioDto *portfolio = shown();
    return portfolio ? HoldingsRows::currency(*portfolio) : QString();
}

QVariantList PortfolioViewModel::kinds() const
{
    QVariantList list;
    for (const char *kind : {"buy", "sell", "dividend", "split"})
        list.append(QVariantMap{{QStringLiteral("value"), QLatin1String(kind)},
            {QStringLiteral("text"), HoldingsRows::kindName(QLatin1String(kind))}});
    return list;
}

bool PortfolioViewModel::saveList(const QString &typedName, bool isNew)
{
    const QString name = typedName.trimmed();
    if (name.isEmpty() || name.size() > 100) {
        refuse(QStringLiteral("name"), tr("Give the portfolio a name of 1 to 100 characters."));
        return false;
    }
    const PortfolioDto *portfolio = shown();
    const auto take = [this](const PortfolioDto &renamed) { replace(renamed); };
    if (isNew) {
        const auto id = std::make_shared<QString>();
        change(
            client::createPortfolio(name), tr("New portfolio: %1.").arg(name),
            [this, id](const PortfolioDto &made) {
                replace(made);
                setCurrent(*id = made.id);
            },
            [this, id] { takeBack(idNow(*id)); });
    } else if (portfolio)
        change(client::renamePortfolio(portfolio->id, name, portfolio->description), tr("Renamed to %1.").arg(name), take,
            [this, take, before = *portfolio] {
                change(client::renamePortfolio(idNow(before.id), before.name, before.description),
                    tr("Renamed to %1.").arg(before.name), take);
            });
    return true;
}

void PortfolioViewModel::remove()
{
    const PortfolioDto *portfolio = shown();
    if (!portfolio)
        return;
    change(
        client::deletePortfolio(portfolio->id), tr("Deleted the portfolio %1.").arg(portfolio->name),
        [this, id = portfolio->id](bool) { m_portfolios.removeIf([&](const PortfolioDto &other) { return other.id == id; }); },
        [this, before = *portfolio] {
            change(client::createPortfolio(before.name), before.transactions.isEmpty() ? undone() : QString(),
                [this, before](const PortfolioDto &made) {
                    replace(made);
                    setCurrent(made.id);
                    storedAnew(before.id, made.id);
                    recordAll(made.id, before.transactions);
                });
        });
}

/// A portfolio that was begun here, unless somebody has entered something since.
void PortfolioViewModel::takeBack(const QString &id)
{
    const PortfolioDto *portfolio = at(id);
    if (!portfolio)
        return refuse({}, tr("The portfolio is not there any more."));
    if (!portfolio->transactions.isEmpty())
        return refuse(
            {}, tr("There are transactions in the portfolio %1 by now. It stays; delete it by its button.").arg(portfolio->name));
    change(client::deletePortfolio(id), undone(),
        [this, id](bool) { m_portfolios.removeIf([&](const PortfolioDto &other) { return other.id == id; }); });
}

/// What was deleted, in its order: a sale needs the purchase before it.
void PortfolioViewModel::recordAll(const QString &portfolioId, QList<TransactionDto> transactions)
{
    if (transactions.isEmpty())
        return;
    const PortfolioDto *portfolio = at(portfolioId);
    const QList<TransactionDto> all = transactions;
    TransactionDto entry = transactions.takeFirst();
    const QString id = std::exchange(entry.id, {});
    change(
        client::recordTransaction(portfolioId, entry), transactions.isEmpty() ? undone() : QString(),
        [this, portfolioId, transactions, entry, id, before = portfolio ? *portfolio : PortfolioDto()](
            const PortfolioDto &changed) {
            storedAnew(id, idOfNew(entry, before, changed));
            replace(changed);
            recordAll(portfolioId, transactions);
        },
        {}, [this, portfolioId, all] { recordAll(idNow(portfolioId), all); });
}

void PortfolioViewModel::record(const QString &portfolioId, const TransactionDto &transaction, const QString &done, Step undo)
{
    change(
        client::recordTransaction(portfolioId, transaction), done, [this](const PortfolioDto &changed) { replace(changed); },
        undo);
}

bool PortfolioViewModel::saveTransaction(const QVariantMap &values, const QString &id)
{
    const auto typed = [&](const char *key) { return values[QLatin1String(key)].toString().trimmed(); };
    const auto refused = [this](const char *at, const QString &sentence) {
        refuse(QLatin1String(at), sentence);
        return false;
    };
    const PortfolioDto *portfolio = shown();
    if (!portfolio)
        return false;
    const auto ticker = typedTicker(typed("ticker"));
    if (!ticker)
        return refused("ticker",
            typed("ticker").isEmpty() ? tr("Type the ticker of the stock, such as AAPL.")
                                      : tr("“%1” is no ticker. Type one such as AAPL.").arg(typed("ticker").toUpper()));
    const auto day = typedDay(typed("date"));
    if (!day)
        return refused("date", tr("“%1” is no day. Write it as 2026-11-20.").arg(typed("date")));
    const QString kind = typed("kind");
    const bool isSplit = kind == QLatin1String("split");
    const auto shares = typedNumber(typed("shares"));
    if (!shares || !(*shares > 0))
        return refused("shares",
            isSplit ? tr("Type how many new shares there are for each old one, such as 4.")
                    : tr("“%1” is no number of shares. Type one above zero, such as 10.").arg(typed("shares")));
    const auto price = typed("price").isEmpty() && isSplit ? std::optional(0.0) : typedNumber(typed("price"));
    if (!price || *price < 0)
        return refused("price", tr("“%1” is no price of a share. Type zero or more, such as 185.50.").arg(typed("price")));
    const auto fees = typed("fees").isEmpty() ? std::optional(0.0) : typedNumber(typed("fees"));
    if (!fees || *fees < 0)
        return refused("fees", tr("“%1” are no fees. Type zero or more, or leave it empty.").arg(typed("fees")));
    if (typed("note").size() > 500)
        return refused("note", tr("A note has at most 500 characters; these are %1.").arg(typed("note").size()));
    const TransactionDto entry{id, *ticker, kind, *day, *shares, *price, *fees, typed("note")};
    const QString closed = m_days.isClosed(*day) ? u' ' + tr("New York does not trade on that day.") : QString();
    if (const TransactionDto *before = find(id)) {
        record(portfolio->id, entry, tr("Corrected: %1.").arg(wordsOf(entry)) + closed,
            [this, portfolioId = portfolio->id, before = *before]() mutable {
                before.id = idNow(before.id);
                record(idNow(portfolioId), before, undone());
            });
        return true;
    }
    const auto added = std::make_shared<QString>();
    change(
        client::recordTransaction(portfolio->id, entry), tr("Entered: %1.").arg(wordsOf(entry)) + closed,
        [this, before = *portfolio, entry, added](const PortfolioDto &changed) {
            *added = idOfNew(entry, before, changed);
            replace(changed);
        },
        [this, portfolioId = portfolio->id, added] {
            if (added->isEmpty())
                refuse({}, tr("The transaction is not there any more."));
            else
                change(client::deleteTransaction(idNow(portfolioId), idNow(*added)), undone(),
                    [this](const PortfolioDto &changed) { replace(changed); });
        });
    return true;
}

void PortfolioViewModel::removeTransaction(const QString &id)
{
    const PortfolioDto *portfolio = shown();
    const TransactionDto *stored = find(id);
    if (!stored)
        return;
    change(
        client::deleteTransaction(portfolio->id, id), tr("Deleted: %1.").arg(wordsOf(*stored)),
        [this](const PortfolioDto &changed) { replace(changed); },
        [this, portfolioId = portfolio->id, before = *stored] { recordAll(idNow(portfolioId), {before}); });
}

QVariantMap PortfolioViewModel::transaction(const QString &id) const
{
    const TransactionDto *stored = find(id);
    if (!stored)
        return {{QStringLiteral("kind"), QStringLiteral("buy")},
            {QStringLiteral("date"), m_days.latest(TradingDays::today()).toString(Qt::ISODate)}};
    return {{QStringLiteral("ticker"), stored->ticker}, {QStringLiteral("kind"), stored->kind},
        {QStringLiteral("date"), stored->date.toString(Qt::ISODate)}, {QStringLiteral("shares"), asTyped(stored->shares)},
        {QStringLiteral("price"), asTyped(stored->price)}, {QStringLiteral("fees"), asTyped(stored->fees)},
        {QStringLiteral("note"), stored->note}};
}

QString PortfolioViewModel::closedOn(const QString &typedDayText) const
{
    const auto day = typedDay(typedDayText);
    return day && m_days.isClosed(*day)
        ? tr("New York does not trade on %1. It is entered all the same.").arg(QLocale().toString(*day))
        : QString();
}

void PortfolioViewModel::askDay(const QString &typedDayText)
{
    if (const auto day = typedDay(typedDayText))
        m_days.ask(day->year());
}

void PortfolioViewModel::askPrice(const QString &typed)
{
    const auto ticker = typedTicker(typed);
    if (!ticker || !client())
        return;
    client()->stockDetail(*ticker, this, [this](Result<StockDetailDto> detail) {
        if (!detail || !detail->stock.quote)
            return; // no price is known: it is typed
        const QuoteDto &quote = *detail->stock.quote;
        const QString at = Format::age(quote.provenance.asOf, quote.provenance.fetchedAt, QDateTime::currentDateTime());
        emit priced(detail->stock.ticker, asTyped(quote.price),
            tr("Last close of %1: %2 %3, %4 %5.")
                .arg(detail->stock.name, Format::number(quote.price, 2), detail->stock.currency,
                    quote.provenance.isInvented() ? tr("%1 data, invented").arg(quote.provenance.source)
                                                  : quote.provenance.source,
                    at));
    });
}

QString PortfolioViewModel::csv() const
{
    QString csv = QStringLiteral("portfolio,date,kind,ticker,shares,price,fees,note\n");
    const PortfolioDto *portfolio = shown();
    for (const TransactionDto &entry : portfolio ? portfolio->transactions : QList<TransactionDto>()) {
        const auto number = [](double value) { return QString::number(value, 'g', QLocale::FloatingPointShortest); };
        csv += QStringList{csvField(portfolio->name), entry.date.toString(Qt::ISODate), entry.kind, entry.ticker,
                   number(entry.shares), number(entry.price), number(entry.fees), csvField(entry.note)}
                   .join(u',')
            + u'\n';
    }
    return csv;
}

} // namespace soundings::window
