#include "steady_load.h"

#include "support/raw_client.h"

#include <QElapsedTimer>

#include <algorithm>
#include <chrono>

namespace soundings::test {

namespace {

constexpr std::chrono::milliseconds kPause{4};

/// Mostly what is asked for often, now and then something that nobody has asked for yet.
QByteArray targetOf(int number)
{
    static const QByteArrayList popular = {"/api/stocks/", "/api/stocks/MSFT", "/api/stocks/leaderboard/top", "/api/stocks/GOOGL",
        "/api/stocks/top", "/api/stocks/MSFT/score-breakdown", "/api/stocks/screener/strategies/value-gems",
        "/api/stocks/recommendations/top", "/api/stocks/?sort_by=total_score&sort_order=desc"};
    if (number % 10 == 0)
        return "/api/stocks/?page_size=2&q=" + QByteArray::number(number);
    return popular[number % popular.size()];
}

} // namespace

SteadyLoad::SteadyLoad(quint16 port)
    : m_thread([this, port](const std::stop_token &stop) { ask(port, stop); })
{
}

void SteadyLoad::stop()
{
    m_thread.request_stop();
    if (m_thread.joinable())
        m_thread.join();
}

QStringList SteadyLoad::failures() const
{
    const std::lock_guard lock(m_mutex);
    return m_failures;
}

void SteadyLoad::ask(quint16 port, const std::stop_token &stop)
{
    RawClient client(port);
    QElapsedTimer timer;
    for (int number = 0; !stop.stop_requested(); ++number) {
        const QByteArray target = targetOf(number);
        timer.start();
        const RawReply reply = client.exchange("GET " + target + " HTTP/1.1\r\nHost: localhost\r\n\r\n");
        m_slowestMs = std::max(m_slowestMs.load(), int(timer.elapsed()));
        ++m_asked;
        if (reply.headers.value("x-cache") == "HIT")
            ++m_hits;
        if (reply.status != 200 || reply.body.size() != reply.headers.value("content-length").toLongLong()) {
            const std::lock_guard lock(m_mutex);
            m_failures.append(QStringLiteral("%1: %2 %3")
                    .arg(QString::fromLatin1(target))
                    .arg(reply.status)
                    .arg(QString::fromUtf8(reply.body.left(200))));
            if (reply.status == 0)
                return; // the connection is gone
        }
        std::this_thread::sleep_for(kPause);
    }
}

} // namespace soundings::test
