#include "server/live/session_member.h"

#include "engine/live/session_text.h"

#include <map>

namespace soundings::server {

namespace {

constexpr std::size_t kMostEarly = 100;
const QByteArray kPortfolioTopic = QByteArrayLiteral("portfolio");

} // namespace

void SessionMember::send(const QByteArray &json)
{
    if (!m_link)
        return;
    if (json.startsWith(R"({"type":"portfolio_update")"))
        m_link->sendLatest(kPortfolioTopic, json);
    else
        m_link->send(json);
}

void SessionMember::setListening(bool isListening)
{
    if (m_link)
        m_link->setReading(isListening);
}

void SessionMember::answer(const QByteArray &json)
{
    if (m_link)
        m_link->send(json);
}

void SessionMember::tell(const QByteArray &json, std::int64_t seq)
{
    if (m_holds > 0) {
        m_held.push_back({seq, json});
    } else if (seq == 0) {
        send(json);
    } else if (seq > m_newestSeq) {
        m_newestSeq = seq;
        send(json);
    }
}

bool SessionMember::keepForLater(const QByteArray &text)
{
    if (m_early.size() == kMostEarly)
        return false;
    m_early.push_back(text);
    return true;
}

std::deque<QByteArray> SessionMember::welcome(const QByteArray &ready, std::int64_t newestSeq)
{
    m_isWelcome = true;
    m_knownAfter = m_newestSeq = newestSeq;
    answer(ready);
    give({}, newestSeq);
    return std::exchange(m_early, {});
}

void SessionMember::give(const std::vector<engine::SessionMessage> &missed, std::int64_t after)
{
    std::map<std::int64_t, QByteArray> inOrder;
    for (const engine::SessionMessage &said : missed) {
        if (said.seq <= m_knownAfter || said.seq > m_newestSeq)
            inOrder.emplace(said.seq, engine::withSeq(said.text, said.seq));
    }
    std::vector<QByteArray> unnumbered;
    // Somebody else who holds may still miss what came before that.
    for (Held &held : m_holds == 1 ? std::exchange(m_held, {}) : std::vector<Held>()) {
        if (held.seq > m_newestSeq)
            inOrder.emplace(held.seq, std::move(held.json));
        else if (held.seq == 0)
            unnumbered.push_back(std::move(held.json));
    }
    m_knownAfter = std::min(m_knownAfter, after);
    for (const auto &[seq, json] : inOrder) {
        m_newestSeq = std::max(m_newestSeq, seq);
        send(json);
    }
    for (const QByteArray &json : unnumbered)
        send(json);
    --m_holds;
}

void SessionMember::release()
{
    if (m_holds == 1)
        give({}, m_newestSeq);
    else
        --m_holds;
}

void SessionMember::holdToCatchUp()
{
    if (!std::exchange(m_isHoldLeft, false))
        hold();
}

void SessionMember::keepHolding()
{
    if (std::exchange(m_isHoldLeft, true))
        --m_holds; // one is enough
}

void SessionMember::forgetNumbers()
{
    m_knownAfter = m_newestSeq = 0;
}

} // namespace soundings::server
