#include "server/live/session_hub.h"

#include "base/handed_over.h"

#include <QJsonDocument>
#include <QJsonObject>
#include <QPointer>
#include <QRandomGenerator>
#include <QRegularExpression>

namespace soundings::server {

using engine::Activity;
using engine::LiveSession;
using engine::SessionStore;

namespace {

/// Events of this name are for all sessions: there are new prices.
const QString kAllSessions = QStringLiteral("*");
constexpr const char *kTick = R"({"type":"tick"})";
constexpr qsizetype kSessionsAtOnce = 200;

QByteArray errorJsonOf(const Error &error, const QString &requestId = {})
{
    return errorJson({liveCodeOf(error), error.message, requestId});
}

/// Counts what a socket may still say; refills with time.
class MessageAllowance {
public:
    explicit MessageAllowance(int perSecond)
        : m_perSecond(perSecond)
        , m_left(perSecond)
    {
    }
    bool take()
    {
        const auto now = std::chrono::steady_clock::now();
        const double seconds = std::chrono::duration<double>(now - m_last).count();
        m_left = std::min<double>(m_perSecond, m_left + seconds * m_perSecond);
        m_last = now;
        if (m_left < 1)
            return false;
        m_left -= 1;
        return true;
    }

private:
    int m_perSecond;
    double m_left;
    std::chrono::steady_clock::time_point m_last = std::chrono::steady_clock::now();
};

QString textMember(const QByteArray &json, const char *name)
{
    return QJsonDocument::fromJson(json).object()[QLatin1String(name)].toString();
}

} // namespace

QString newSessionId()
{
    std::array<quint32, 4> bits;
    QRandomGenerator::system()->fillRange(bits.data(), qsizetype(bits.size()));
    return QStringLiteral("s-")
        + QString::fromLatin1(QByteArray(reinterpret_cast<const char *>(bits.data()), sizeof bits).toHex());
}

bool isSessionId(const QString &id)
{
    static const QRegularExpression allowed(QStringLiteral("\\A[A-Za-z0-9._-]{1,100}\\z"));
    return allowed.match(id).hasMatch();
}

struct SessionHub::Gate {
    std::mutex mutex; ///< held while another thread posts: the hub goes only when nobody does
    SessionHub *hub = nullptr;
};

SessionHub::SessionHub(engine::LivePortfolios &portfolios, engine::SessionEvents &events, Executor &executor,
    const Options &options, QObject *parent)
    : QObject(parent)
    , m_portfolios(portfolios)
    , m_events(events)
    , m_executor(executor)
    , m_options(options)
    , m_turns(std::make_shared<SessionTurns>())
    , m_world{portfolios, events, m_turns, executor, options.metrics}
    , m_gate(std::make_shared<Gate>())
{
    m_gate->hub = this;
    const auto post = [gate = m_gate](auto call) {
        const std::lock_guard lock(gate->mutex);
        if (SessionHub *hub = gate->hub)
            QMetaObject::invokeMethod(hub, HandedOver([hub, call] { call(*hub); }), Qt::QueuedConnection);
    };
    m_events.setObserver({
        .happened = [post](const QString &id,
                        const QByteArray &text) { post([id, text](SessionHub &hub) { hub.happened(id, text); }); },
        .hearing =
            [post](bool heard) {
                if (heard)
                    post([](SessionHub &hub) { hub.refreshRooms(); });
            },
    });
    m_market.setInterval(m_options.marketUpdate);
    m_market.callOnTimeout(this, &SessionHub::tick);
    m_market.start();
}

SessionHub::~SessionHub()
{
    for (const RoomPtr &room : m_rooms) {
        if (room->run)
            room->run->stop();
    }
    const std::lock_guard lock(m_gate->mutex);
    m_gate->hub = nullptr;
}

template<class Work, class Done> void SessionHub::enqueue(const RoomPtr &room, Work work, Done done)
{
    room->waiting.push_back(
        [this, room, work = std::move(work), done = std::move(done)]() mutable { run(room, std::move(work), std::move(done)); });
    next(room);
}

template<class Work, class Done> void SessionHub::run(const RoomPtr &room, Work work, Done done)
{
    const bool accepted = m_executor.run(
        Pool::io, [work = std::move(work)](const std::stop_token &) mutable { return work(); }, this,
        [this, room, done](auto outcome) mutable {
            done(std::move(outcome));
            room->isBusy = false;
            next(room);
        });
    if (!accepted) {
        done(decltype(work())(fail(ErrorCode::overloaded, QStringLiteral("Too much is waiting. Try again in a second."))));
        room->isBusy = false;
        next(room);
    }
}

void SessionHub::next(const RoomPtr &room)
{
    if (room->isBusy || room->waiting.empty())
        return;
    room->isBusy = true;
    const auto action = std::move(room->waiting.front());
    room->waiting.pop_front();
    action();
}

void SessionHub::answer(const RoomPtr &room, const MemberPtr &member, std::function<Result<QByteArray>()> work)
{
    enqueue(room, std::move(work),
        [member](const Result<QByteArray> &json) { member->answer(json ? *json : errorJsonOf(json.error())); });
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
    delete std::exchange(room->grace, nullptr);
    const auto member = std::make_shared<SessionMember>(link);
    room->members.append(member);
    listenTo(room, member, link);
    const auto open = [&portfolios = m_portfolios, turns = m_turns, sessionId,
                          mayCreate = link->peer().isLoopback()]() -> Result<LiveSession> {
        const auto turn = turns->take(sessionId);
        auto known = portfolios.sessions().find(sessionId, Activity::ofClient);
        if (known || known.error().code != ErrorCode::notFound || !mayCreate)
            return known;
        SOUNDINGS_TRY(const auto opened, portfolios.open(sessionId, engine::LivePortfolios::defaultHoldings()));
        return opened.session;
    };
    enqueue(room, open, [this, room, member, link = QPointer(link)](const Result<LiveSession> &session) {
        if (session) {
            for (const QByteArray &early : member->welcome(sessionReadyJson(*session), session->newestSeq))
                take(room, member, early);
        } else if (link) {
            link->send(errorJsonOf(session.error()));
            link->close(CloseCode::policyViolated, QString::fromLatin1(liveCodeOf(session.error())));
        }
    });
}

void SessionHub::listenTo(const RoomPtr &room, const MemberPtr &member, WebSocketLink *link)
{
    const bool isLimited = m_options.messagesPerSecond > 0 && !link->peer().isLoopback();
    const auto allowance = std::make_shared<MessageAllowance>(m_options.messagesPerSecond);
    connect(link, &WebSocketLink::received, this, [this, room, member, allowance, isLimited](const QByteArray &text) {
        const bool isAllowed = (!isLimited || allowance->take()) && (member->isWelcome() || member->keepForLater(text));
        if (!isAllowed)
            member->answer(errorJson(
                {"rate_limited", QStringLiteral("More than %1 messages a second.").arg(m_options.messagesPerSecond), {}, 1}));
        else if (member->isWelcome())
            take(room, member, text);
    });
    connect(link, &WebSocketLink::receivedBinary, link, [member] {
        member->answer(errorJson({"invalid_message", QStringLiteral("Invalid message: send text, not binary data.")}));
    });
    connect(link, &WebSocketLink::closed, this, [this, room, member] { leave(room, member); });
}

void SessionHub::take(const RoomPtr &room, const MemberPtr &member, const QByteArray &text)
{
    const auto action = readAction(text);
    if (action)
        perform(room, member, *action);
    else
        member->answer(errorJson(action.error()));
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
    auto run = std::make_shared<AnalysisRun>(m_world, room->id, action.ticker, action.requestId);
    enqueue(
        room,
        [this, room, run, check = action.ticker]() -> Result<void> {
            SOUNDINGS_CHECK(m_portfolios.checkTicker(check));
            return run->begin();
        },
        [this, room, run, member, action](const Result<void> &begun) {
            if (begun) {
                if (const auto before = std::exchange(room->run, run))
                    before->stop();
                QTimer::singleShot(m_options.metricDeadline, this,
                    [this, run] { m_executor.start(Pool::io, [run](const std::stop_token &) { run->timeOut(); }); });
                return;
            }
            const bool unknown = begun.error().code == ErrorCode::notFound
                && begun.error().message.contains(action.ticker.text()); // the ticker, not the session
            member->answer(
                errorJson({unknown ? "unknown_ticker" : liveCodeOf(begun.error()), begun.error().message, action.requestId}));
        });
}

void SessionHub::cancel(const RoomPtr &room, const char *reason)
{
    if (room->run)
        room->run->stop(); // now, not when the store has said so
    // Which one it is shows when the actions before it are done.
    room->waiting.push_back([this, room, reason] {
        run(
            room,
            [running = room->run, reason]() -> Result<void> {
                if (running)
                    running->cancel(reason);
                return {};
            },
            [](const Result<void> &) {});
    });
    next(room);
}

void SessionHub::setHoldings(const RoomPtr &room, const MemberPtr &member, const SetHoldingsAction &action)
{
    enqueue(
        room,
        [this, turns = m_turns, id = room->id, action]() -> Result<void> {
            const auto turn = turns->take(id);
            SOUNDINGS_TRY(const LiveSession session, m_portfolios.setHoldings(id, action.holdings, action.expectedVersion));
            SOUNDINGS_TRY(const std::int64_t seq, m_portfolios.sessions().nextSeq(id));
            // The whole portfolio, since the sockets of this session do not know the new holdings.
            SOUNDINGS_CHECK(m_events.publish(id, withSeq(portfolioJson(session), seq)));
            SOUNDINGS_TRY(const std::int64_t updateSeq, m_portfolios.sessions().nextSeq(id));
            return m_events.publish(id, withSeq(portfolioUpdateJson(session), updateSeq));
        },
        [member, action](const Result<void> &done) {
            if (done)
                return;
            const bool unknown = done.error().code == ErrorCode::notFound && done.error().message.contains(u"stock");
            member->answer(
                errorJson({unknown ? "unknown_ticker" : liveCodeOf(done.error()), done.error().message, action.requestId}));
        });
}

void SessionHub::resume(const RoomPtr &room, const MemberPtr &member, std::int64_t lastSeq)
{
    member->hold();
    enqueue(
        room,
        [&sessions = m_portfolios.sessions(), turns = m_turns, id = room->id, lastSeq]() -> Result<SessionStore::Missed> {
            const auto turn = turns->take(id);
            SOUNDINGS_CHECK(sessions.touch(id));
            return sessions.messagesAfter(id, lastSeq);
        },
        [member](const Result<SessionStore::Missed> &missed) {
            member->give(missed ? missed->messages : std::vector<engine::SessionMessage>());
            if (!missed)
                member->answer(errorJsonOf(missed.error()));
        });
}

void SessionHub::leave(const RoomPtr &room, const MemberPtr &member)
{
    room->members.removeOne(member);
    if (!room->members.isEmpty())
        return;
    delete std::exchange(room->grace, new QTimer(this));
    room->grace->setSingleShot(true);
    room->grace->callOnTimeout(this, [this, room] {
        std::exchange(room->grace, nullptr)->deleteLater();
        cancel(room, "disconnect");
        m_rooms.remove(room->id);
    });
    room->grace->start(m_options.resumeGrace);
}

/// A message of a session, from whichever server.
void SessionHub::happened(const QString &sessionId, const QByteArray &text)
{
    if (sessionId == kAllSessions) {
        refreshRooms();
        return;
    }
    const RoomPtr room = m_rooms.value(sessionId);
    if (!room)
        return;
    if (text.contains(R"("analysis_id")")) {
        const QString analysisId = textMember(text, "analysis_id");
        if (room->ended.contains(analysisId))
            return; // it came after the end, from a thread that was slower
        if (text.startsWith(R"({"type":"analysis_started")") && room->run && room->run->analysisId() != analysisId)
            room->run->stop(); // another server has taken the slot
        if (text.startsWith(R"({"type":"analysis_cancelled")")) {
            if (room->ended.size() > 100)
                room->ended.clear();
            room->ended.insert(analysisId);
        }
    }
    for (const MemberPtr &member : QList(room->members))
        member->tell(text);
}

void SessionHub::tick()
{
    m_executor.start(Pool::io, [&portfolios = m_portfolios, &events = m_events](const std::stop_token &) {
        const auto number = portfolios.tick();
        if (number && *number)
            static_cast<void>(events.publish(kAllSessions, kTick));
    });
}

/// Sends every socket the value of its portfolio at the new prices.
void SessionHub::refreshRooms()
{
    const QStringList ids = m_rooms.keys();
    for (qsizetype begun = 0; begun < ids.size(); begun += kSessionsAtOnce) {
        m_executor.start(Pool::io,
            [&sessions = m_portfolios.sessions(), &events = m_events, turns = m_turns, part = ids.mid(begun, kSessionsAtOnce)](
                const std::stop_token &stop) {
                for (const QString &id : part) {
                    if (stop.stop_requested())
                        break;
                    const auto turn = turns->take(id);
                    const auto session = sessions.find(id, Activity::none);
                    const auto seq = session ? sessions.nextSeq(id) : Result<std::int64_t>(0);
                    if (session && seq)
                        static_cast<void>(events.publish(id, withSeq(portfolioUpdateJson(*session), *seq)));
                }
            });
    }
}

} // namespace soundings::server
