#include "holdings_editor.h"

#include "Client/engine_words.h"
#include "Controls/typed_values.h"
#include "holdings_model.h"

namespace soundings::window {

using client::LiveSession;

namespace {

constexpr double kMostShares = 1e12;

} // namespace

void HoldingsEditor::setSession(LiveSession *session)
{
    m_session = session;
    connect(session, &LiveSession::connectionChanged, this, [this](LiveSession::Connection connection) {
        if (connection != LiveSession::Connection::connected && m_sent)
            refuse({}, tr("The connection broke off before the change was confirmed. Look at the holdings and save again."));
    });
}

bool HoldingsEditor::isConnected() const
{
    return m_session && m_session->connection() == LiveSession::Connection::connected;
}

QString HoldingsEditor::shares() const
{
    const auto held = m_holdings.constFind(m_ticker);
    return held == m_holdings.cend() ? QString() : asTyped(*held);
}

void HoldingsEditor::takePortfolio(const protocol::LivePortfolioDto &portfolio)
{
    m_version = portfolio.version;
    if (!portfolio.holdings || (m_hasHoldings && *portfolio.holdings == m_holdings && !m_sent))
        return;
    const Shares before = std::exchange(m_holdings, *portfolio.holdings);
    if (!std::exchange(m_hasHoldings, true))
        return;
    if (m_sent && *m_sent == m_holdings) {
        m_sent.reset();
        if (m_isUndoable)
            m_before.append(before);
        else
            m_before.removeLast();
        m_isDoneUndoable = m_isUndoable;
        m_done = m_doing;
        m_elsewhere.clear();
        m_isOpen = false;
        emit said(m_done);
        if (m_isUndoable)
            emit undoable();
    } else if (before != m_holdings) {
        m_before.clear(); // undoing would take back what somebody else did, too
        m_isDoneUndoable = false;
        m_done.clear();
        m_elsewhere = tr("Changed elsewhere: %1").arg(difference(before, m_holdings));
        emit heard(m_elsewhere);
    }
    emit changed();
}

bool HoldingsEditor::takeRefusal(const protocol::LiveErrorDto &error)
{
    if (!m_sent || error.requestId != QStringLiteral("holdings-%1").arg(m_requests))
        return false;
    refuse(error.code == QLatin1String("unknown_ticker") ? QStringLiteral("ticker") : QString(),
        error.code == QLatin1String("version_conflict") ? conflict() : EngineWords::said(error.detail));
    return true;
}

QString HoldingsEditor::conflict() const
{
    return tr("Somebody else has changed the holdings meanwhile. They are shown as they are now: look, and save again.");
}

bool HoldingsEditor::refuse(const QString &at, const QString &sentence)
{
    m_sent.reset();
    m_problemAt = at;
    m_problem = sentence;
    emit changed();
    emit said(sentence);
    return false;
}

void HoldingsEditor::open(const QString &ticker)
{
    m_ticker = ticker;
    m_seen = m_holdings.value(ticker);
    m_isOpen = true;
    m_problem.clear();
    m_problemAt.clear();
    emit changed();
}

void HoldingsEditor::add()
{
    open({});
}

void HoldingsEditor::change(const QString &ticker)
{
    if (m_holdings.contains(ticker))
        open(ticker);
}

void HoldingsEditor::close()
{
    m_isOpen = false;
    m_problem.clear();
    m_problemAt.clear();
    emit changed();
}

bool HoldingsEditor::save(const QString &typed, const QString &typedShares)
{
    const auto ticker = m_ticker.isEmpty() ? typedTicker(typed) : m_ticker;
    const auto shares = typedNumber(typedShares);
    if (m_ticker.isEmpty() && typed.trimmed().isEmpty())
        return refuse(QStringLiteral("ticker"), tr("Type the ticker of the holding, such as AAPL."));
    if (!ticker)
        return refuse(QStringLiteral("ticker"), tr("“%1” is no ticker. Type one such as AAPL.").arg(typed.trimmed().toUpper()));
    if (m_ticker.isEmpty() && m_holdings.contains(*ticker))
        return refuse(QStringLiteral("ticker"),
            tr("%1 is held already, %2. Change its shares instead.")
                .arg(*ticker, HoldingsModel::spokenShares(m_holdings.value(*ticker))));
    if (typedShares.trimmed().isEmpty())
        return refuse(QStringLiteral("shares"), tr("Type how many shares of %1 there are.").arg(*ticker));
    if (!shares)
        return refuse(QStringLiteral("shares"),
            tr("“%1” is no number of shares. Type one above zero, such as %2.")
                .arg(typedShares.trimmed(), HoldingsModel::sharesText(12.5)));
    if (!(*shares > 0))
        return refuse(QStringLiteral("shares"),
            m_ticker.isEmpty() ? tr("Type a number of shares above zero.")
                               : tr("Type a number of shares above zero. To take %1 out, remove it.").arg(*ticker));
    if (*shares > kMostShares)
        return refuse(QStringLiteral("shares"), tr("These are more shares than a portfolio can hold. Check the number."));
    // What was changed elsewhere in other rows is kept in any case; in this one it is the user's to decide.
    if (!m_ticker.isEmpty() && std::exchange(m_seen, m_holdings.value(m_ticker)) != m_holdings.value(m_ticker))
        return refuse({}, conflict());
    Shares wanted = m_holdings;
    wanted.insert(*ticker, *shares);
    return send(wanted,
        m_ticker.isEmpty()
            ? tr("Added %1, %2.").arg(*ticker, HoldingsModel::spokenShares(*shares))
            : tr("%1: %2 instead of %3.")
                  .arg(*ticker, HoldingsModel::spokenShares(*shares), HoldingsModel::sharesText(m_holdings.value(*ticker))));
}

void HoldingsEditor::remove(const QString &ticker)
{
    m_isOpen = false;
    if (!m_holdings.contains(ticker))
        return;
    if (m_holdings.size() == 1) {
        refuse({}, tr("A live portfolio needs a holding. Add another one before you remove %1.").arg(ticker));
        return;
    }
    Shares wanted = m_holdings;
    const double shares = wanted.take(ticker);
    send(wanted, tr("Removed %1, %2.").arg(ticker, HoldingsModel::spokenShares(shares)));
}

void HoldingsEditor::replaceAll(const Shares &holdings, const QString &portfolio)
{
    m_isOpen = false;
    if (holdings.isEmpty())
        refuse({}, tr("The portfolio %1 holds nothing. Enter a purchase there first.").arg(portfolio));
    else
        send(holdings, tr("These are the holdings of %1 now.").arg(portfolio));
}

void HoldingsEditor::undo()
{
    if (m_before.isEmpty() || m_sent)
        return;
    send(m_before.last(), tr("Undone: the holdings are as before."), false);
}

bool HoldingsEditor::send(const Shares &holdings, const QString &sentence, bool canBeUndone)
{
    if (!isConnected())
        return refuse({}, tr("There is no connection to the engine. It is being sought; save again once it is back."));
    if (holdings == m_holdings) {
        close();
        return true;
    }
    m_sent = holdings;
    m_doing = sentence;
    m_isUndoable = canBeUndone;
    m_problem.clear();
    m_problemAt.clear();
    emit changed();
    m_session->setHoldings(holdings, m_version, QStringLiteral("holdings-%1").arg(++m_requests));
    return true;
}

QString HoldingsEditor::difference(const Shares &before, const Shares &after) const
{
    QStringList parts;
    for (auto held = after.begin(); held != after.end(); ++held) {
        if (before.value(held.key()) != held.value())
            parts.append(held.key() + u' ' + HoldingsModel::spokenShares(held.value()));
    }
    for (auto held = before.begin(); held != before.end(); ++held) {
        if (!after.contains(held.key()))
            parts.append(tr("%1 removed").arg(held.key()));
    }
    return parts.join(QStringLiteral(", "));
}

} // namespace soundings::window
