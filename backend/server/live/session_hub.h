#pragma once

#include "server/live/analysis_run.h"
#include "server/live/live_actions.h"
#include "server/live/session_member.h"

#include <QHash>
#include <QSet>
#include <QTimer>

#include <deque>

namespace soundings::server {

/// The live sessions whose sockets are on this server. Lives in the network thread; what blocks goes to the executor.
class SessionHub : public QObject {
    Q_OBJECT

public:
    struct Options {
        analysis::MetricOptions metrics;
        std::chrono::milliseconds resumeGrace = std::chrono::seconds(10); ///< a run without sockets goes on for so long
        std::chrono::milliseconds marketUpdate = std::chrono::seconds(30);
        std::chrono::milliseconds metricDeadline = std::chrono::seconds(30);
        int messagesPerSecond = 50; ///< of one socket that is not loopback; 0: no limit
    };

    /// Takes over what `events` tells.
    SessionHub(engine::LivePortfolios &portfolios, engine::SessionEvents &events, Executor &executor, const Options &options,
        QObject *parent);
    ~SessionHub() override;

    /// A socket for this session has opened. Only loopback may name a session that does not exist.
    void admit(WebSocketLink *link, const QString &sessionId);

private:
    using MemberPtr = std::shared_ptr<SessionMember>;
    struct Room {
        QString id;
        QList<MemberPtr> members; ///< also those that are not welcome yet
        std::shared_ptr<AnalysisRun> run; ///< the newest one that has begun here
        QSet<QString> ended; ///< analyses whose end was sent: nothing of them may follow
        std::deque<std::function<void()>> waiting; ///< actions are done one after the other, in the order they came
        bool isBusy = false;
        QTimer *grace = nullptr;
    };
    using RoomPtr = std::shared_ptr<Room>;
    /// What other threads reach this object through, as long as it is there.
    struct Gate;

    void listenTo(const RoomPtr &room, const MemberPtr &member, WebSocketLink *link);
    void take(const RoomPtr &room, const MemberPtr &member, const QByteArray &text);
    void perform(const RoomPtr &room, const MemberPtr &member, const LiveAction &action);
    void analyze(const RoomPtr &room, const MemberPtr &member, const AnalyzeAction &action);
    void cancel(const RoomPtr &room, const char *reason);
    void setHoldings(const RoomPtr &room, const MemberPtr &member, const SetHoldingsAction &action);
    void resume(const RoomPtr &room, const MemberPtr &member, std::int64_t lastSeq);
    void leave(const RoomPtr &room, const MemberPtr &member);

    /// Runs `work` on the io pool once the actions before it are done, then `done` here with what it gave.
    template<class Work, class Done> void enqueue(const RoomPtr &room, Work work, Done done);
    template<class Work, class Done> void run(const RoomPtr &room, Work work, Done done);
    void next(const RoomPtr &room);
    /// The answer to one socket, for actions that only read.
    void answer(const RoomPtr &room, const MemberPtr &member, std::function<Result<QByteArray>()> work);

    void happened(const QString &sessionId, const QByteArray &text);
    void tick();
    void refreshRooms();

    engine::LivePortfolios &m_portfolios;
    engine::SessionEvents &m_events;
    Executor &m_executor;
    const Options m_options;
    const std::shared_ptr<SessionTurns> m_turns; ///< work in the executor may outlive the hub
    AnalysisWorld m_world;
    QHash<QString, RoomPtr> m_rooms;
    std::shared_ptr<Gate> m_gate;
    QTimer m_market;
};

/// New random session names: "s-" and 128 bits.
QString newSessionId();
/// 1 to 100 of A-Z a-z 0-9 . _ and -.
bool isSessionId(const QString &id);

} // namespace soundings::server
