// What SessionHub does by itself: ticks, what other servers say, and ends that do not come.
#include "server/live/session_hub.h"

#include "engine/live/session_text.h"

#include <QJsonDocument>
#include <QJsonObject>

namespace soundings::server {

using engine::Activity;
using engine::LiveSession;
using engine::SessionStore;

namespace {

/// Events of this name are for all sessions: there are new prices.
const QString kAllSessions = QStringLiteral("*");
const QByteArray kTick = QByteArrayLiteral(R"({"type":"tick"})");
constexpr qsizetype kSessionsAtOnce = 250;

} // namespace

void SessionHub::takeEvents(const SessionInbox::Events &events)
{
    for (const auto &[sessionId, text] : events) {
        if (sessionId == kAllSessions) {
            refreshRooms();
            continue;
        }
        const RoomPtr room = m_rooms.value(sessionId);
        if (!room)
            continue;
        if (text.startsWith(R"({"type":"analysis_started")"))
            noteStarted(room, text);
        const std::int64_t seq = engine::seqOf(text);
        const QList<MemberPtr> members = room->members; // one that is told may leave
        for (const MemberPtr &member : members)
            member->tell(text, seq);
    }
}

void SessionHub::noteStarted(const RoomPtr &room, const QByteArray &text)
{
    const QString analysisId = QJsonDocument::fromJson(text)[QStringLiteral("analysis_id")].toString();
    if (room->run && room->run->analysisId() == analysisId)
        return;
    // Perhaps ours, whose begin has not come back yet: then there is one that watches it too many.
    if (room->run)
        room->run->stop(); // it has lost its place
    m_watchedElsewhere.push_back({room->id, analysisId, Clock::now() + 2 * m_options.metricDeadline});
}

void SessionHub::tick()
{
    const std::chrono::milliseconds pause = m_options.marketUpdate * 9 / 10; // one of several servers ticks
    m_executor.start(Pool::io, [&portfolios = m_portfolios, &events = m_events, pause](const std::stop_token &) {
        const auto number = portfolios.tick(pause);
        if (number && *number)
            static_cast<void>(events.publish(kAllSessions, kTick));
    });
}

/// Tells every socket the value of its portfolio, unless it was told.
void SessionHub::refreshRooms()
{
    std::vector<QString> part;
    const auto start = [&] {
        m_executor.start(Pool::io, [&sessions = m_portfolios.sessions(), ids = std::exchange(part, {})](const std::stop_token &) {
            const auto found = sessions.findAll(ids);
            if (!found)
                return; // the next tick tells
            std::vector<engine::PortfolioNews> news;
            news.reserve(found->size());
            for (const LiveSession &session : *found)
                news.push_back({session.id, session.version, {}, portfolioUpdateJson(session)});
            static_cast<void>(sessions.tellPortfolios(news));
        });
    };
    for (auto room = m_rooms.keyBegin(); room != m_rooms.keyEnd(); ++room) {
        part.push_back(*room);
        if (qsizetype(part.size()) == kSessionsAtOnce)
            start();
    }
    if (!part.empty())
        start();
}

/// Events were not heard for a while: what the store has kept of them is told now.
void SessionHub::catchUp()
{
    m_mustCatchUp = false; // unless something goes wrong again
    for (const RoomPtr &room : std::as_const(m_rooms)) {
        for (const MemberPtr &member : std::as_const(room->members))
            catchUp(room, member);
    }
    refreshRooms();
}

/// Looks after what is due.
void SessionHub::sweep()
{
    const auto now = Clock::now();
    std::erase_if(m_watched, [&](const Watched &watched) {
        if (!watched.run->isOver() && watched.due <= now)
            m_executor.start(Pool::io, [run = watched.run](const std::stop_token &) { run->timeOut(); });
        return watched.run->isOver() || watched.due <= now;
    });
    std::erase_if(m_watchedElsewhere, [&](const WatchedElsewhere &watched) {
        if (watched.due <= now)
            endElsewhere(watched);
        return watched.due <= now || !m_rooms.contains(watched.sessionId);
    });
    while (!m_empty.empty() && m_empty.front().first + m_options.resumeGrace <= now) {
        const auto [since, room] = m_empty.front();
        m_empty.pop_front();
        if (room->members.isEmpty() && room->emptySince == since) {
            cancel(room, "disconnect");
            m_rooms.remove(room->id);
            m_options.counts->sessions = int(m_rooms.size());
        }
    }
    for (const RunPtr &run : std::exchange(m_unended, {}))
        m_executor.start(Pool::io, [run](const std::stop_token &) { run->cancel("timeout"); });
    if (m_mustCatchUp)
        catchUp();
}

/// Its server may have died with it. If it lives, the analysis has long ended and so holds the slot no more.
void SessionHub::endElsewhere(const WatchedElsewhere &watched)
{
    m_executor.start(Pool::io, [&portfolios = m_portfolios, watched](const std::stop_token &) {
        SessionStore &sessions = portfolios.sessions();
        const auto session = sessions.find(watched.sessionId, Activity::none);
        if (session && session->analysis && session->analysis->analysisId == watched.analysisId)
            static_cast<void>(sessions.endAnalysis(watched.sessionId,
                cancelledMessage(
                    *session->analysis, "timeout", session->analysis->delivered.value_or(0), portfolios.clock().now())));
    });
}

} // namespace soundings::server
