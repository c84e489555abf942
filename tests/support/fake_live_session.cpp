#include "support/fake_live_session.h"

#include <QJsonDocument>
#include <QTimeZone>
#include <QTimer>

namespace soundings::test {

using namespace protocol;

namespace {

struct Invented {
    const char *metric;
    double value;
    const char *explain;
    const char *details; ///< JSON
};

constexpr Invented kResults[] = {
    {"concentration", 0.412, "Weight by market value at the prices of the snapshot; HHI 0.35 over 3 positions.",
        R"({"weight": 0.412, "hhi": 0.35, "effective_n": 2.86, "limit": 0.5, "overweight": false})"},
    {"correlation", 0.63, "Pearson correlation with the rest of the portfolio over 252 daily returns.",
        R"({"to_rest": 0.63, "beta_to_portfolio": 0.91, "diversification_ratio": 1.31})"},
    {"momentum", -0.084, "Weight times the mean of the 1, 3, 6 and 12 month returns, each by its volatility.",
        R"({"return_1m": 0.012, "return_3m": -0.041, "return_6m": -0.092, "return_12m": -0.118, "volatility": 0.31, "blended": -0.2})"},
    {"allocation_score", -0.079, "Risk parity target weight 33.3 % minus weight 41.2 %, over 252 daily returns.",
        R"({"method": "risk_parity", "target_weight": 0.333, "weight": 0.412, "trade_shares": -19.2})"},
    {"portfolio_risk", 0.487, "Euler share of the variance of the portfolio over 252 daily returns, sample covariance.",
        R"({"risk_share": 0.487, "var_hist_95": 0.021, "var_hist_99": 0.034, "cvar_hist_95": 0.028, "monte_carlo_var_95": 0.02,
            "paths": 1000000, "seed": 4711, "horizon_days": 1, "window_days": 252,
            "without": {"var_hist_95": 0.018, "var_hist_99": 0.03}})"},
};

} // namespace

FakeLiveSession::FakeLiveSession(const QString &failure)
    : m_failure(failure)
{
    m_portfolio.version = 1;
    m_portfolio.holdings = {{QStringLiteral("KLSN"), 50}, {QStringLiteral("NRTH"), 100}, {QStringLiteral("QUOI"), 12.5}};
    m_portfolio.prices = {{QStringLiteral("KLSN"), 140}, {QStringLiteral("NRTH"), 185.5}};
    m_portfolio.currency = QStringLiteral("USD");
    m_portfolio.asOf = QDateTime(QDate(2026, 11, 20), QTime(15, 30), QTimeZone::utc());
    m_portfolio.source = QStringLiteral("simulated");
    movePrices(1);
}

void FakeLiveSession::open()
{
    m_actions.append(QStringLiteral("open"));
    setConnection(Connection::connecting, {});
    QTimer::singleShot(0, this, [this] {
        if (m_failure.isEmpty())
            reconnect(false);
        else
            setConnection(Connection::failed, m_failure);
    });
}

void FakeLiveSession::analyze(const QString &ticker)
{
    m_actions.append(QStringLiteral("analyze ") + ticker);
    if (!m_refusal.isEmpty())
        return tell(LiveErrorDto{QStringLiteral("unknown_ticker"), m_refusal, {}, {}});
    if (!m_analysis.isEmpty())
        tell(LiveCancelledDto{m_analysis, m_ticker, QStringLiteral("switched"), m_told - m_failed});
    m_switchedFrom = m_analysis;
    m_analysis = QStringLiteral("a-%1").arg(m_actions.size());
    m_ticker = ticker;
    m_told = m_failed = 0;
    tell(LiveStartedDto{m_analysis, ticker});
}

void FakeLiveSession::cancel()
{
    m_actions.append(QStringLiteral("cancel"));
    if (!m_analysis.isEmpty())
        tell(LiveCancelledDto{std::exchange(m_analysis, {}), m_ticker, QStringLiteral("client"), m_told - m_failed});
}

void FakeLiveSession::setHoldings(const QMap<QString, double> &shares, qint64 version, const QString &requestId)
{
    QStringList words{QStringLiteral("set holdings")};
    for (auto held = shares.begin(); held != shares.end(); ++held)
        words.append(held.key() + u'=' + QString::number(held.value()));
    m_actions.append(words.join(u' '));
    if (m_isSilent)
        return;
    QTimer::singleShot(0, this, [this, shares, version, requestId] {
        if (!m_holdingsRefusal.isEmpty())
            return tell(LiveErrorDto{std::exchange(m_holdingsCode, {}), std::exchange(m_holdingsRefusal, {}), {}, {}, requestId});
        if (version > 0 && version < m_holdingsVersion)
            return tell(
                LiveErrorDto{QStringLiteral("version_conflict"), QStringLiteral("The holdings are others."), {}, {}, requestId});
        m_portfolio.holdings = shares;
        movePrices(1);
        m_holdingsVersion = m_portfolio.version;
    });
}

void FakeLiveSession::changeElsewhere(const QString &ticker, double shares)
{
    if (shares > 0)
        m_portfolio.holdings->insert(ticker, shares);
    else
        m_portfolio.holdings->remove(ticker);
    m_holdingsVersion = ++m_portfolio.version;
}

void FakeLiveSession::announce()
{
    take({0, m_portfolio});
}

void FakeLiveSession::refuseHoldings(const QString &code, const QString &sentence)
{
    m_holdingsCode = code;
    m_holdingsRefusal = sentence;
}

QVariantMap FakeLiveSession::holdings() const
{
    QVariantMap shares;
    for (auto held = m_portfolio.holdings->begin(); held != m_portfolio.holdings->end(); ++held)
        shares.insert(held.key(), held.value());
    return shares;
}

void FakeLiveSession::deliver(int count)
{
    for (int i = 0; i < count && !m_analysis.isEmpty(); ++i) {
        const Invented &next = kResults[m_told++];
        tell(LiveResultDto{m_analysis, m_ticker, QString::fromLatin1(next.metric), next.value, QString::fromLatin1(next.explain),
            120 + 260 * m_told, QJsonDocument::fromJson(next.details).object()});
        tellEnd();
    }
}

void FakeLiveSession::failNext(const QString &sentence)
{
    const Invented &next = kResults[m_told++];
    ++m_failed;
    tell(LiveErrorDto{QStringLiteral("metric_failed"), sentence, m_analysis, QString::fromLatin1(next.metric)});
    tellEnd();
}

void FakeLiveSession::deliverLate()
{
    tell(LiveResultDto{m_switchedFrom, m_ticker, QString::fromLatin1(kResults[0].metric), kResults[0].value, {}, 0, {}});
}

void FakeLiveSession::tellEnd()
{
    if (m_told == int(std::size(kResults)))
        tell(LiveCompleteDto{std::exchange(m_analysis, {}), m_ticker, m_told - m_failed, m_failed, false});
}

void FakeLiveSession::lose(const QString &reason)
{
    setConnection(Connection::reconnecting, reason);
}

void FakeLiveSession::reconnect(bool asNewSession)
{
    if (asNewSession) {
        m_session += u'1';
        m_seq = 0;
        m_analysis.clear();
    }
    setConnection(Connection::connected, {});
    take({0, LiveReadyDto{m_session, m_seq, m_portfolio}});
}

void FakeLiveSession::movePrices(double factor)
{
    ++m_portfolio.version;
    m_portfolio.values.clear();
    double total = 0;
    for (auto price = m_portfolio.prices.begin(); price != m_portfolio.prices.end(); ++price) {
        *price *= factor;
        if (!m_portfolio.holdings->contains(price.key()))
            continue;
        const double value = *price * m_portfolio.holdings->value(price.key());
        m_portfolio.values.insert(price.key(), value);
        total += value;
    }
    m_portfolio.total = total;
    if (factor != 1)
        m_portfolio.asOf = m_portfolio.asOf.addSecs(30);
    LivePortfolioDto update = m_portfolio;
    if (factor != 1)
        update.holdings.reset();
    if (connection() == Connection::connected)
        take({0, update});
}

void FakeLiveSession::tell(decltype(LiveMessageDto::body) body)
{
    take({++m_seq, std::move(body)});
}

} // namespace soundings::test
