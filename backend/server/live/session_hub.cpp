#include "server/live/session_hub.h"

#include <QPointer>

namespace soundings::server {

using engine::Activity;
using engine::LiveSession;
using engine::SessionStore;

namespace {

constexpr int kActionsAtOnce = 32; ///< the others wait here, where rooms take turns, and not before everybody else in the pool
constexpr std::size_t kMostWaiting = 64; ///< of one session; then we do not listen to who says more
constexpr std::ptrdiff_t kMostAnalyses = 3; ///< of those

QByteArray errorJsonOf(const Error &error, const QString &requestId = {})
{
    return errorJson({liveCodeOf(error), error.message, requestId});
}

} // namespace

SessionHub::SessionHub(engine::LivePortfolios &portfolios, engine::SessionEvents &events, Executor &executor,
    const Options &options, QObject *parent)
    : QObject(parent)
    , m_portfolios(portfolios)
    , m_events(events)
    , m_executor(executor)
    , m_options(options)
    , m_inbox(std::make_shared<SessionInbox>(this, [this](const SessionInbox::Events &events_) { takeEvents(events_); }))
    , m_world{portfolios, executor, std::make_shared<FairPool>(executor), options.metrics, m_ending.get_token(),
          [this, inbox = m_inbox](const RunPtr &run, const Error &error) {
              if (run->isFirstFailure())
                  inbox->put(run->sessionId(), errorJsonOf(error)); // nobody else is told, as nothing can be stored
              inbox->call([this, run] { m_unended.push_back(run); });
          }}
{
    m_events.setObserver({
        .happened = [inbox = m_inbox](const QString &id, const QByteArray &text) { inbox->put(id, text); },
        .hearing =
            [this, inbox = m_inbox](bool heard) {
                if (heard)
                    inbox->call([this] { catchUp(); });
            },
    });
    m_market.setInterval(m_options.marketUpdate);
    m_market.callOnTimeout(this, &SessionHub::tick);
    m_market.start();
    m_sweep.setInterval(std::clamp<std::chrono::milliseconds>(
        std::min(m_options.resumeGrace, m_options.metricDeadline) / 10, std::chrono::milliseconds(10), std::chrono::seconds(1)));
    m_sweep.callOnTimeout(this, &SessionHub::sweep);
    m_sweep.start();
}

SessionHub::~SessionHub()
{
    m_ending.request_stop();
    m_world.pool->close();
    for (const RoomPtr &room : std::as_const(m_rooms))
        room->waiting.clear(); // what waits holds its room
    for (const RoomPtr &room : m_ready)
        room->waiting.clear();
    m_inbox->close();
}

template<class Work, class Done>
void SessionHub::enqueue(const RoomPtr &room, Work work, Done done, std::function<void()> giveWay)
{
    room->waiting.push_back(
        {[this, room, work = std::move(work), done = std::move(done)]() mutable { run(room, std::move(work), std::move(done)); },
            std::move(giveWay)});
    startNext(room);
}

template<class Work, class Done> void SessionHub::run(const RoomPtr &room, Work work, Done done)
{
    const bool accepted = m_executor.run(
        Pool::io, [work = std::move(work)](const std::stop_token &) mutable { return work(); }, this,
        [this, room, done](auto outcome) mutable {
            done(std::move(outcome));
            actionDone(room);
        });
    if (!accepted) {
        done(decltype(work())(fail(ErrorCode::overloaded, QStringLiteral("Too much is waiting. Try again in a second."))));
        QMetaObject::invokeMethod(this, [this, room] { actionDone(room); }, Qt::QueuedConnection);
    }
}

void SessionHub::startNext(const RoomPtr &room)
{
    if (room->isBusy || room->waiting.empty())
        return;
    room->isBusy = true;
    m_ready.push_back(room);
    startReady();
}

void SessionHub::startReady()
{
    while (m_atWork < kActionsAtOnce && !m_ready.empty()) {
        const RoomPtr room = std::move(m_ready.front());
        m_ready.pop_front();
        const Waiting action = std::move(room->waiting.front());
        room->waiting.pop_front();
        ++m_atWork;
        action.act();
    }
}

void SessionHub::actionDone(const RoomPtr &room)
{
    --m_atWork;
    room->isBusy = false;
    if (room->waiting.size() <= kMostWaiting / 2) {
        for (const MemberPtr &member : std::exchange(room->unheard, {}))
            member->setListening(true);
    }
    startNext(room);
    startReady();
}

/// For one more analysis: who switches faster than we can follow gets the newest ones.
void SessionHub::makeWay(const RoomPtr &room)
{
    const auto mayGive = [](const Waiting &waiting) { return bool(waiting.giveWay); };
    if (std::ranges::count_if(room->waiting, mayGive) < kMostAnalyses)
        return;
    const auto oldest = std::ranges::find_if(room->waiting, mayGive);
    const auto giveWay = std::move(oldest->giveWay);
    room->waiting.erase(oldest);
    giveWay();
}

void SessionHub::answer(const RoomPtr &room, const MemberPtr &member, std::function<Result<QByteArray>()> work)
{
    enqueue(room, std::move(work), [this, room, member](const Result<QByteArray> &json) {
        if (json)
            member->answer(*json);
        else
            tellError(room, member, json.error());
    });
}

/// To the one who asked. A session that is gone may come again under its name, and then counts from 1.
void SessionHub::tellError(const RoomPtr &room, const MemberPtr &member, const Error &error, const QString &requestId)
{
    if (error.code == ErrorCode::notFound) {
        for (const MemberPtr &each : std::as_const(room->members))
            each->forgetNumbers();
    }
    member->answer(errorJsonOf(error, requestId));
}

void SessionHub::admit(WebSocketLink *link, const QString &sessionId)
{
    if (!isSessionId(sessionId)) {
        link->send(errorJson({"session_not_found", QStringLiteral("Session not found: this is no name of a session.")}));
        link->close(CloseCode::policyViolated, QStringLiteral("session_not_found"));
        return;
    }
    RoomPtr &room = m_rooms[sessionId];
    if (!room) {
        room = std::make_shared<Room>();
        room->id = sessionId;
    }
    const auto member = std::make_shared<SessionMember>(link);
    room->members.append(member);
    ++m_options.counts->sockets;
    m_options.counts->sessions = int(m_rooms.size());
    listenTo(room, member, link);
    const auto open = [&portfolios = m_portfolios, sessionId, mayCreate = link->peer().isLoopback()]() -> Result<LiveSession> {
        auto known = portfolios.sessions().find(sessionId, Activity::ofClient);
        if (known || known.error().code != ErrorCode::notFound || !mayCreate)
            return known;
        SOUNDINGS_TRY(const auto opened, portfolios.open(sessionId, engine::LivePortfolios::defaultHoldings()));
        return opened.session;
    };
    enqueue(room, open, [this, room, member, link = QPointer(link)](const Result<LiveSession> &session) {
        if (session) {
            if (session->analysis && !(room->run && room->run->analysisId() == session->analysis->analysisId))
                m_watchedElsewhere.push_back(
                    {room->id, session->analysis->analysisId, Clock::now() + 2 * m_options.metricDeadline});
            for (const QByteArray &early : member->welcome(sessionReadyJson(*session), session->newestSeq))
                take(room, member, early);
        } else if (link) {
            link->send(errorJsonOf(session.error()));
            const QString code = QString::fromLatin1(liveCodeOf(session.error()));
            link->close(code == u"store_unavailable" ? CloseCode::tryAgainLater : CloseCode::policyViolated, code);
        }
    });
}

void SessionHub::listenTo(const RoomPtr &room, const MemberPtr &member, WebSocketLink *link)
{
    connect(link, &WebSocketLink::received, this,
        [this, room, member, allowance = allowanceOf(link->peer())](const QByteArray &text) {
            const bool isAllowed = !allowance || allowance->take(Clock::now());
            if (!isAllowed || (!member->isWelcome() && !member->keepForLater(text)))
                member->answer(errorJson({"rate_limited",
                    QStringLiteral("You say more than %1 messages a second.").arg(m_options.messagesPerSecond), {}, 1}));
            else if (member->isWelcome())
                take(room, member, text);
        });
    connect(link, &WebSocketLink::receivedBinary, link, [member] {
        member->answer(errorJson({"invalid_message", QStringLiteral("Invalid message: send text, not binary data.")}));
    });
    connect(link, &WebSocketLink::closed, this, [this, room, member] { leave(room, member); });
}

/// All sockets of a peer share one. Null: it may say as much as it likes.
std::shared_ptr<MessageAllowance> SessionHub::allowanceOf(const QHostAddress &peer)
{
    if (m_options.messagesPerSecond <= 0 || peer.isLoopback())
        return nullptr;
    m_allowances.removeIf([](const auto &known) { return known.value().expired(); });
    std::weak_ptr<MessageAllowance> &known = m_allowances[peer];
    auto allowance = known.lock();
    if (!allowance)
        known = allowance = std::make_shared<MessageAllowance>(m_options.messagesPerSecond, Clock::now());
    return allowance;
}

void SessionHub::take(const RoomPtr &room, const MemberPtr &member, const QByteArray &text)
{
    const auto action = readAction(text);
    if (action)
        perform(room, member, *action);
    else
        member->answer(errorJson(action.error()));
    if (room->waiting.size() >= kMostWaiting && !room->unheard.contains(member)) {
        member->setListening(false);
        room->unheard.append(member);
    }
}

void SessionHub::perform(const RoomPtr &room, const MemberPtr &member, const LiveAction &action)
{
    SessionStore &sessions = m_portfolios.sessions();
    if (const auto *analyzing = std::get_if<AnalyzeAction>(&action)) {
        analyze(room, member, *analyzing);
    } else if (std::holds_alternative<CancelAction>(action)) {
        cancel(room, "client");
    } else if (const auto *setting = std::get_if<SetHoldingsAction>(&action)) {
        setHoldings(room, member, *setting);
    } else if (const auto *resuming = std::get_if<ResumeAction>(&action)) {
        resume(room, member, resuming->lastSeq);
    } else if (const auto *asking = std::get_if<HistoryAction>(&action)) {
        answer(room, member, [&sessions, id = room->id, ask = *asking]() -> Result<QByteArray> {
            SOUNDINGS_CHECK(sessions.touch(id));
            SOUNDINGS_TRY(const auto results, sessions.history(id, ask.ticker, ask.limit));
            return historyJson(results);
        });
    } else if (std::holds_alternative<GetPortfolioAction>(action)) {
        answer(room, member, [&sessions, id = room->id]() -> Result<QByteArray> {
            SOUNDINGS_TRY(const LiveSession session, sessions.find(id, Activity::ofClient));
            return portfolioJson(session);
        });
    } else {
        answer(room, member, [&sessions, id = room->id, &clock = m_portfolios.clock()]() -> Result<QByteArray> {
            SOUNDINGS_CHECK(sessions.touch(id));
            return pongJson(clock.now());
        });
    }
}

void SessionHub::analyze(const RoomPtr &room, const MemberPtr &member, const AnalyzeAction &action)
{
    makeWay(room);
    auto run = std::make_shared<AnalysisRun>(m_world, room->id, action.ticker, action.requestId);
    enqueue(
        room, [run]() -> Result<void> { return run->begin(); },
        [this, room, run, member, action](const Result<void> &begun) {
            if (begun) {
                ++m_options.counts->analyses;
                if (const auto before = std::exchange(room->run, run))
                    before->stop();
                m_watched.push_back({run, Clock::now() + m_options.metricDeadline});
                std::erase_if(
                    m_watchedElsewhere, [&](const WatchedElsewhere &watched) { return watched.analysisId == run->analysisId(); });
                return;
            }
            if (begun.error().code == ErrorCode::unavailable) { // perhaps the store took it without being able to say so
                static_cast<void>(run->isFirstFailure()); // told below
                m_unended.push_back(run);
            }
            const bool isUnknown = begun.error().code == ErrorCode::notFound
                && begun.error().message.contains(action.ticker.text()); // the ticker, not the session
            if (isUnknown)
                member->answer(errorJson({"unknown_ticker", begun.error().message, action.requestId}));
            else
                tellError(room, member, begun.error(), action.requestId);
        },
        [member, id = action.requestId] {
            member->answer(errorJson({"rate_limited",
                QStringLiteral("Other analyses were asked for before this one could begin. It is left out."), id, 1}));
        });
}

void SessionHub::cancel(const RoomPtr &room, const char *reason)
{
    if (room->run)
        room->run->stop(); // now, not when the store has said so
    // Which one it is shows when the actions before it are done.
    const auto act = [this, room, reason] {
        run(
            room,
            [running = room->run, reason]() -> Result<void> {
                if (running)
                    running->cancel(reason);
                return {};
            },
            [](const Result<void> &) {});
    };
    room->waiting.push_back({act, nullptr});
    startNext(room);
}

void SessionHub::setHoldings(const RoomPtr &room, const MemberPtr &member, const SetHoldingsAction &action)
{
    enqueue(
        room,
        [&portfolios = m_portfolios, id = room->id, action]() -> Result<void> {
            SOUNDINGS_TRY(const LiveSession session, portfolios.setHoldings(id, action.holdings, action.expectedVersion));
            // The whole portfolio, since the sockets of this session do not know the new holdings.
            return portfolios.sessions().tellPortfolios({{.id = id,
                .version = session.version,
                .changed = engine::SessionMessage{.timestamp = portfolios.clock().now(),
                    .snapshotVersion = session.version,
                    .text = portfolioJson(session)},
                .update = portfolioUpdateJson(session)}});
        },
        [this, room, member, action](const Result<void> &done) {
            if (done)
                return;
            const bool isUnknown = done.error().code == ErrorCode::notFound && done.error().message.contains(u"stock");
            if (isUnknown)
                member->answer(errorJson({"unknown_ticker", done.error().message, action.requestId}));
            else
                tellError(room, member, done.error(), action.requestId);
        });
}

void SessionHub::resume(const RoomPtr &room, const MemberPtr &member, std::int64_t lastSeq)
{
    member->hold();
    enqueue(
        room,
        [&sessions = m_portfolios.sessions(), id = room->id, lastSeq]() -> Result<SessionStore::Missed> {
            SOUNDINGS_CHECK(sessions.touch(id));
            return sessions.messagesAfter(id, lastSeq);
        },
        [this, room, member, lastSeq](const Result<SessionStore::Missed> &missed) {
            if (missed) {
                member->give(missed->messages, lastSeq);
                member->answer(resumedJson(member->newestSeq(), missed->isComplete));
            } else {
                member->release();
                tellError(room, member, missed.error());
            }
        });
}

void SessionHub::catchUp(const RoomPtr &room, const MemberPtr &member)
{
    member->holdToCatchUp();
    if (!member->isWelcome()) { // what it is welcomed with may have been read before
        member->keepHolding();
        m_mustCatchUp = true;
        return;
    }
    enqueue(
        room,
        [&sessions = m_portfolios.sessions(), id = room->id, after = member->newestSeq()]() -> Result<SessionStore::Missed> {
            return sessions.messagesAfter(id, after);
        },
        [this, room, member, seen = member->newestSeq()](const Result<SessionStore::Missed> &missed) {
            if (missed) {
                member->give(missed->messages, seen);
            } else if (missed.error().code == ErrorCode::notFound) {
                member->release();
                tellError(room, member, missed.error());
            } else {
                member->keepHolding();
                m_mustCatchUp = true;
            }
        });
}

void SessionHub::leave(const RoomPtr &room, const MemberPtr &member)
{
    if (room->members.removeOne(member))
        --m_options.counts->sockets;
    if (!room->members.isEmpty())
        return;
    room->emptySince = Clock::now();
    m_empty.emplace_back(room->emptySince, room);
}

} // namespace soundings::server
