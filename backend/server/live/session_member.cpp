#include "server/live/session_member.h"

#include "server/live/session_json.h"

#include <map>

namespace soundings::server {

namespace {

constexpr std::size_t kMostEarly = 100;
constexpr std::size_t kMostNumbers = 2000; ///< more than a store keeps messages of a session

} // namespace

void SessionMember::send(const QByteArray &json)
{
    if (!m_link)
        return;
    if (json.startsWith(R"({"type":"portfolio_update")"))
        m_link->sendLatest("portfolio", json);
    else
        m_link->send(json);
}

void SessionMember::sendOnce(std::int64_t seq, const QByteArray &json)
{
    if (!m_sent.insert(seq).second)
        return;
    if (m_sent.size() > kMostNumbers)
        m_sent.erase(m_sent.begin());
    send(json);
}

void SessionMember::answer(const QByteArray &json)
{
    if (m_link)
        m_link->send(json);
}

void SessionMember::tell(const QByteArray &json)
{
    if (m_holds > 0) {
        m_held.push_back(json);
        return;
    }
    const std::int64_t seq = seqOf(json);
    if (seq == 0)
        send(json);
    else if (seq > m_readySeq)
        sendOnce(seq, json);
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
    m_readySeq = newestSeq;
    answer(ready);
    give({});
    return std::exchange(m_early, {});
}

void SessionMember::give(const std::vector<engine::SessionMessage> &missed)
{
    std::map<std::int64_t, QByteArray> inOrder;
    for (const engine::SessionMessage &said : missed)
        inOrder.emplace(said.seq, withSeq(said.text, said.seq));
    std::vector<QByteArray> unnumbered;
    for (QByteArray &json : std::exchange(m_held, {})) {
        const std::int64_t seq = seqOf(json);
        if (seq > m_readySeq)
            inOrder.emplace(seq, std::move(json));
        else if (seq == 0)
            unnumbered.push_back(std::move(json));
    }
    for (const auto &[seq, json] : inOrder)
        sendOnce(seq, json);
    for (const QByteArray &json : unnumbered)
        send(json);
    --m_holds;
}

} // namespace soundings::server
