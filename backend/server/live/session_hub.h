#pragma once

#include "engine/ports/session_events.h"
#include "server/live/analysis_run.h"
#include "server/live/live_actions.h"
#include "server/live/live_counts.h"
#include "server/live/message_allowance.h"
#include "server/live/session_inbox.h"
#include "server/live/session_member.h"

#include <QHash>
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
        int messagesPerSecond = 50; ///< of one peer that is not loopback; 0: no limit
        std::shared_ptr<LiveCounts> counts = std::make_shared<LiveCounts>(); ///< where it tells what goes on
    };

    /// Takes over what `events` tells.
    SessionHub(engine::LivePortfolios &portfolios, engine::SessionEvents &events, Executor &executor, const Options &options,
        QObject *parent);
    ~SessionHub() override;

    /// A socket for this session has opened. Only loopback may name a session that does not exist.
    void admit(WebSocketLink *link, const QString &sessionId);

private:
    using Clock = std::chrono::steady_clock;
    using MemberPtr = std::shared_ptr<SessionMember>;
    using RunPtr = std::shared_ptr<AnalysisRun>;
    struct Waiting {
        std::function<void()> act;
        std::function<void()> giveWay; ///< of an analysis that has not begun; a newer one takes its place. Null: it stays
    };
    struct Room {
        QString id;
        QList<MemberPtr> members; ///< also those that are not welcome yet
        RunPtr run; ///< the newest one that has begun here
        std::deque<Waiting> waiting; ///< actions are done one after the other, in the order they came
        bool isBusy = false;
        QList<MemberPtr> unheard; ///< those who have said so much that we do not listen until some of it is done
        Clock::time_point emptySince; ///< where there are no members
    };
    using RoomPtr = std::shared_ptr<Room>;
    /// An analysis that has to end by then.
    struct Watched {
        RunPtr run;
        Clock::time_point due;
    };
    /// The same of one that may run on another server, which may die.
    struct WatchedElsewhere {
        QString sessionId, analysisId;
        Clock::time_point due;
    };

    void listenTo(const RoomPtr &room, const MemberPtr &member, WebSocketLink *link);
    std::shared_ptr<MessageAllowance> allowanceOf(const QHostAddress &peer);
    void take(const RoomPtr &room, const MemberPtr &member, const QByteArray &text);
    void perform(const RoomPtr &room, const MemberPtr &member, const LiveAction &action);
    void analyze(const RoomPtr &room, const MemberPtr &member, const AnalyzeAction &action);
    void cancel(const RoomPtr &room, const char *reason);
    void setHoldings(const RoomPtr &room, const MemberPtr &member, const SetHoldingsAction &action);
    void resume(const RoomPtr &room, const MemberPtr &member, std::int64_t lastSeq);
    void leave(const RoomPtr &room, const MemberPtr &member);

    /// Runs `work` on the io pool once the actions before it are done, then `done` here with what it gave.
    template<class Work, class Done>
    void enqueue(const RoomPtr &room, Work work, Done done, std::function<void()> giveWay = nullptr);
    template<class Work, class Done> void run(const RoomPtr &room, Work work, Done done);
    void makeWay(const RoomPtr &room);
    void startNext(const RoomPtr &room);
    void startReady();
    void actionDone(const RoomPtr &room);
    /// The answer to one socket, for actions that only read.
    void answer(const RoomPtr &room, const MemberPtr &member, std::function<Result<QByteArray>()> work);
    void tellError(const RoomPtr &room, const MemberPtr &member, const Error &error, const QString &requestId = {});

    void takeEvents(const SessionInbox::Events &events);
    void noteStarted(const RoomPtr &room, const QByteArray &text);
    void tick();
    void refreshRooms();
    void catchUp();
    void catchUp(const RoomPtr &room, const MemberPtr &member);
    void sweep();
    void endElsewhere(const WatchedElsewhere &watched);

    engine::LivePortfolios &m_portfolios;
    engine::SessionEvents &m_events;
    Executor &m_executor;
    const Options m_options;
    const std::shared_ptr<SessionInbox> m_inbox; ///< other threads hold it too
    std::stop_source m_ending;
    AnalysisWorld m_world;
    QHash<QString, RoomPtr> m_rooms;
    std::deque<RoomPtr> m_ready; ///< rooms whose next action may be done, in turn
    int m_atWork = 0; ///< actions that are being done
    QHash<QHostAddress, std::weak_ptr<MessageAllowance>> m_allowances;

    std::deque<std::pair<Clock::time_point, RoomPtr>> m_empty; ///< since when
    std::vector<Watched> m_watched;
    std::vector<WatchedElsewhere> m_watchedElsewhere;
    std::vector<RunPtr> m_unended; ///< the store did not take their end
    bool m_mustCatchUp = false; ///< what the sockets have missed could not be read
    QTimer m_market, m_sweep;
};

/// New random session names: "s-" and 128 bits.
QString newSessionId();
/// 1 to 100 of A-Z a-z 0-9 . _ and -.
bool isSessionId(const QString &id);

} // namespace soundings::server
