#include "client/live_session.h"

namespace soundings::client {

using namespace protocol;

void LiveSession::setConnection(Connection connection, const QString &reason)
{
    m_connection = connection;
    emit connectionChanged(connection, reason);
}

void LiveSession::take(const LiveMessageDto &message)
{
    if (message.seq > 0) {
        if (message.seq <= m_newestSeq)
            return;
        m_newestSeq = message.seq;
    }
    if (const auto *ready = std::get_if<LiveReadyDto>(&message.body))
        takeReady(*ready);
    else if (const auto *portfolio = std::get_if<LivePortfolioDto>(&message.body))
        takePortfolio(*portfolio);
    else if (const auto *analysis = std::get_if<LiveStartedDto>(&message.body))
        emit started(*analysis);
    else if (const auto *result = std::get_if<LiveResultDto>(&message.body))
        emit resultArrived(*result);
    else if (const auto *complete = std::get_if<LiveCompleteDto>(&message.body))
        emit completed(*complete);
    else if (const auto *end = std::get_if<LiveCancelledDto>(&message.body))
        emit cancelled(*end);
    else if (const auto *resumed = std::get_if<LiveResumedDto>(&message.body)) {
        if (!resumed->isComplete)
            emit replaced();
    } else if (const auto *error = std::get_if<LiveErrorDto>(&message.body)) {
        if (error->metric.isEmpty())
            emit refused(*error);
        else
            emit metricFailed(*error);
    }
}

void LiveSession::takeReady(const LiveReadyDto &ready)
{
    // A server on loopback makes a session that it has forgotten anew, under the same name: its numbers begin again.
    const bool isNew = ready.sessionId != m_id || ready.newestSeq < m_newestSeq;
    const bool hadOne = !m_id.isEmpty();
    m_id = ready.sessionId;
    if (isNew) {
        m_newestSeq = ready.newestSeq;
        if (hadOne)
            emit replaced();
    }
    takePortfolio(ready.portfolio);
}

void LiveSession::takePortfolio(LivePortfolioDto portfolio)
{
    if (portfolio.holdings)
        m_holdings = *portfolio.holdings;
    else
        portfolio.holdings = m_holdings;
    emit portfolioChanged(portfolio);
}

} // namespace soundings::client
