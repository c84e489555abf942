#include "live_view_model.h"

#include "Client/engine_words.h"
#include "Controls/format.h"
#include "Controls/typed_values.h"

#include <algorithm>

namespace soundings::window {

using client::LiveSession;
using namespace protocol;

LiveViewModel::LiveViewModel(QObject *parent)
    : QObject(parent)
{
    m_patience.setSingleShot(true);
    connect(&m_editor, &HoldingsEditor::said, this, &LiveViewModel::said);
    connect(&m_editor, &HoldingsEditor::heard, this, &LiveViewModel::mentioned);
    connect(&m_patience, &QTimer::timeout, this, &LiveViewModel::giveUpWaiting);
}

void LiveViewModel::setClient(client::ApiClient *client)
{
    if (client == m_client)
        return;
    m_client = client;
    m_session = client ? client->liveSession() : nullptr;
    if (m_session) {
        listen();
        m_session->open();
        readPortfolios();
    }
    emit clientChanged();
}

void LiveViewModel::listen()
{
    LiveSession *session = m_session.get();
    connect(session, &LiveSession::connectionChanged, this, &LiveViewModel::takeConnection);
    connect(session, &LiveSession::portfolioChanged, this, &LiveViewModel::takePortfolio);
    connect(session, &LiveSession::started, this, &LiveViewModel::takeStart);
    connect(session, &LiveSession::cancelled, this, &LiveViewModel::takeCancel);
    connect(session, &LiveSession::replaced, this, [this] {
        if (m_running)
            giveUpWaiting();
    });
    connect(session, &LiveSession::resultArrived, this, [this](const LiveResultDto &result) {
        if (!isCurrent(result.analysisId))
            return;
        m_metrics.setResult(result);
        emit detailed(m_metrics.spoken(result.metric));
        emit changed();
    });
    connect(session, &LiveSession::metricFailed, this, [this](const LiveErrorDto &failure) {
        if (!isCurrent(failure.analysisId))
            return;
        m_metrics.setFailed(failure.metric, EngineWords::said(failure.detail));
        emit changed();
    });
    connect(session, &LiveSession::completed, this, [this](const LiveCompleteDto &complete) {
        if (!isCurrent(complete.analysisId))
            return;
        QString sentence = complete.failed == 0
            ? tr("Analysis of %1 complete: %n metrics.", nullptr, complete.completed).arg(complete.ticker)
            : tr("Analysis of %1 complete: %n metrics, %2 failed.", nullptr, complete.completed)
                  .arg(complete.ticker)
                  .arg(complete.failed);
        if (complete.stale)
            sentence += u' ' + tr("The portfolio has changed since it began.");
        end(sentence);
    });
    connect(session, &LiveSession::refused, this, [this](const LiveErrorDto &error) {
        if (!m_editor.takeRefusal(error))
            refuse(EngineWords::said(error.detail));
    });
    m_editor.setSession(session);
}

void LiveViewModel::takeConnection(LiveSession::Connection connection, const QString &reason)
{
    m_problem = EngineWords::said(reason);
    switch (connection) {
    case LiveSession::Connection::connecting:
        if (m_state != PageState::Ready)
            m_state = PageState::Loading;
        break;
    case LiveSession::Connection::failed:
        m_state = PageState::Failed;
        emit warned(m_problem);
        break;
    case LiveSession::Connection::reconnecting:
        if (!m_wasLost)
            emit warned(tr("The connection is lost. Reconnecting."));
        m_wasLost = true;
        break;
    case LiveSession::Connection::connected:
        if (m_wasLost)
            emit mentioned(tr("Connected again."));
        m_wasLost = false;
        break;
    case LiveSession::Connection::closed:
        break;
    }
    emit changed();
}

void LiveViewModel::takePortfolio(const LivePortfolioDto &portfolio)
{
    if (m_state == PageState::Ready && portfolio.asOf != m_portfolio.asOf && portfolio.total)
        emit detailed(tr("New prices: %1 %2.").arg(Format::number(*portfolio.total, 2), portfolio.currency));
    m_portfolio = portfolio;
    m_holdings.show(portfolio);
    m_editor.takePortfolio(portfolio);
    m_state = PageState::Ready;
    emit changed();
}

void LiveViewModel::takeStart(const LiveStartedDto &analysis)
{
    m_analysisId = analysis.analysisId;
    m_ticker = analysis.ticker;
    m_running = true;
    m_outcome.clear();
    m_refusal.clear();
    m_metrics.begin();
    m_patience.start(m_patienceMs);
    emit changed();
}

void LiveViewModel::takeCancel(const LiveCancelledDto &analysis)
{
    if (!isCurrent(analysis.analysisId))
        return;
    m_metrics.endWaiting(MetricModel::Cancelled, {});
    if (analysis.reason == QLatin1String("switched")) // the next one is announced by its start
        return;
    end(analysis.reason == QLatin1String("timeout")
            ? tr("Analysis of %1 took too long: %2 of %3 metrics.").arg(m_ticker).arg(analysis.delivered).arg(MetricModel::kCount)
            : tr("Analysis of %1 cancelled after %2 of %3 metrics.")
                  .arg(m_ticker)
                  .arg(analysis.delivered)
                  .arg(MetricModel::kCount));
}

bool LiveViewModel::isCurrent(const QString &analysisId)
{
    if (!m_running || analysisId != m_analysisId)
        return false;
    m_patience.start(m_patienceMs);
    return true;
}

void LiveViewModel::end(const QString &outcome)
{
    m_patience.stop();
    m_running = false;
    m_outcome = outcome;
    emit changed();
    emit mentioned(outcome);
}

void LiveViewModel::giveUpWaiting()
{
    m_metrics.endWaiting(MetricModel::Failed, tr("No answer came. Analyse again."));
    end(tr("The engine has lost the analysis of %1. Analyse again.").arg(m_ticker));
}

void LiveViewModel::refuse(const QString &sentence)
{
    m_refusal = sentence;
    emit changed();
    emit mentioned(sentence);
}

void LiveViewModel::readPortfolios()
{
    if (!m_client)
        return;
    // Without an answer there is nothing to take over, and the page says in its own way that the engine is away.
    m_client->send(client::portfolios(), this, [this](Result<QList<PortfolioDto>> reply) {
        m_portfolios = reply.value_or(QList<PortfolioDto>());
        emit portfoliosChanged();
    });
}

QVariantList LiveViewModel::portfolios() const
{
    QVariantList list;
    for (const PortfolioDto &portfolio : m_portfolios)
        list.append(QVariantMap{{QStringLiteral("value"), portfolio.id}, {QStringLiteral("text"), portfolio.name}});
    return list;
}

void LiveViewModel::takeHoldingsOf(const QString &portfolioId)
{
    const auto found = std::ranges::find(m_portfolios, portfolioId, &PortfolioDto::id);
    if (found == m_portfolios.end())
        return;
    HoldingsEditor::Shares shares;
    for (const PositionDto &position : std::as_const(found->positions)) {
        if (position.shares > 0)
            shares.insert(position.ticker, position.shares);
    }
    m_editor.replaceAll(shares, found->name);
}

bool LiveViewModel::connected() const
{
    return m_session && m_session->connection() == LiveSession::Connection::connected;
}

QString LiveViewModel::total() const
{
    return m_portfolio.total ? Format::number(*m_portfolio.total, 2) : Format::missing();
}

QString LiveViewModel::at() const
{
    return m_portfolio.asOf.isValid() ? Format::moment(m_portfolio.asOf, QDateTime::currentDateTime()) : QString();
}

bool LiveViewModel::invented() const
{
    return source() == QLatin1String("simulated") || source() == QLatin1String("sample");
}

bool LiveViewModel::analyze(const QString &ticker)
{
    const QString wanted = ticker.trimmed().toUpper();
    if (!connected())
        refuse(tr("There is no connection to the engine. It is being sought."));
    else if (wanted.isEmpty())
        refuse(tr("Type the ticker to analyse."));
    else if (!typedTicker(wanted))
        refuse(tr("“%1” is no ticker. Type one such as AAPL.").arg(wanted));
    else {
        m_refusal.clear();
        m_session->analyze(wanted);
        emit changed();
        return m_refusal.isEmpty();
    }
    return false;
}

void LiveViewModel::cancel()
{
    if (m_running && connected())
        m_session->cancel();
}

void LiveViewModel::retry()
{
    if (m_session)
        m_session->open();
}

} // namespace soundings::window
