#include "integration/chaos/mixed_load.h"

#include "support/raw_client.h"

#include <QElapsedTimer>
#include <QJsonDocument>
#include <QJsonObject>

#include <algorithm>
#include <chrono>

namespace soundings::test {

namespace {

constexpr std::size_t kMostStored = 500; ///< purchases; then a new portfolio is begun, so that a long load stays the same
constexpr int kPatience = 40'000; ///< milliseconds; a server gives up on its own work earlier, and says so

QByteArray request(const QByteArray &method, const QByteArray &target, const QByteArray &body = {})
{
    return method + ' ' + target + " HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/json\r\nContent-Length: "
        + QByteArray::number(body.size()) + "\r\n\r\n" + body;
}

QByteArray purchase(const QByteArray &note)
{
    return R"({"ticker": "MSFT", "kind": "buy", "date": "2026-01-05", "shares": 1, "price": 10, "note": ")" + note + "\"}";
}

QByteArray quoted(const QByteArray &text)
{
    return '"' + text + '"';
}

} // namespace

MixedLoad::MixedLoad(quint16 port, int people, int perSecond)
    : m_port(port)
    , m_perSecond(perSecond)
    , m_people(std::size_t(people))
{
}

QString MixedLoad::prepare()
{
    int number = 0;
    for (Person &person : m_people) {
        RawClient client(m_port);
        if (const QString fault = openPortfolio(person, client, "p" + QByteArray::number(++number)); !fault.isEmpty())
            return fault;
    }
    return {};
}

QString MixedLoad::openPortfolio(Person &person, RawClient &client, const QByteArray &name)
{
    const RawReply reply = client.exchange(request("POST", "/api/portfolios", "{\"name\": \"" + name + "\"}"));
    const QString id = QJsonDocument::fromJson(reply.body)[QStringLiteral("id")].toVariant().toString();
    if (reply.status != 201 || id.isEmpty())
        return QStringLiteral("a portfolio: %1 %2").arg(reply.status).arg(QString::fromUtf8(reply.body));
    if (!person.portfolio.isEmpty())
        client.exchange(request("DELETE", person.portfolio));
    person.portfolio = "/api/portfolios/" + id.toLatin1();
    person.stored.clear();
    return {};
}

void MixedLoad::start()
{
    for (std::size_t i = 0; i < m_people.size(); ++i)
        m_threads.emplace_back([this, i](const std::stop_token &stop) { live(m_people[i], int(i), stop); });
}

void MixedLoad::stop()
{
    for (std::jthread &thread : m_threads)
        thread.request_stop();
    m_threads.clear();
}

LoadCounts MixedLoad::takeCounts()
{
    const std::scoped_lock lock(m_mutex);
    return std::exchange(m_counts, {});
}

LoadCounts MixedLoad::counts() const
{
    const std::scoped_lock lock(m_mutex);
    return m_counts;
}

void MixedLoad::live(Person &person, int number, const std::stop_token &stop)
{
    const auto pause = std::chrono::microseconds(1'000'000LL * qint64(m_people.size()) / m_perSecond);
    std::unique_ptr<RawClient> client;
    auto next = std::chrono::steady_clock::now();
    for (int turn = 0; !stop.stop_requested(); ++turn) {
        ask(person, number, turn, client);
        next = std::max(next + pause, std::chrono::steady_clock::now() - std::chrono::seconds(1)); // who is late hurries a little
        std::this_thread::sleep_until(next);
    }
}

void MixedLoad::ask(Person &person, int number, int turn, std::unique_ptr<RawClient> &client)
{
    if (!client)
        client = RawClient::tryConnect(m_port);
    if (client && person.stored.size() >= kMostStored)
        static_cast<void>(openPortfolio(person, *client, "q" + QByteArray::number(number) + '-' + QByteArray::number(turn)));
    const bool buys = turn % 10 == 0, looks = turn % 50 == 25;
    const QByteArray note = "n-" + QByteArray::number(number) + '-' + QByteArray::number(turn);
    const QByteArray target = buys ? person.portfolio + "/transactions"
        : looks                    ? person.portfolio
                                   : QByteArray("/api/stocks/MSFT");
    QElapsedTimer timer;
    timer.start();
    RawReply reply;
    if (client) {
        client->send(buys ? request("POST", target, purchase(note)) : request("GET", target));
        reply = client->receive(true, kPatience);
    }
    if (reply.status == 0 || reply.headers.value("connection").toLower() == "close")
        client.reset();
    if (buys && reply.status == 201)
        person.stored.push_back(note);
    QByteArray missing;
    if (looks && reply.status == 200) {
        const auto lost =
            std::ranges::find_if(person.stored, [&](const QByteArray &n) { return !reply.body.contains(quoted(n)); });
        missing = lost == person.stored.end() ? QByteArray() : *lost;
    } else if (!buys && reply.status == 200 && !reply.body.contains("\"MSFT\"")) {
        missing = "MSFT";
    }
    const std::scoped_lock lock(m_mutex);
    ++m_counts.asked;
    m_counts.stored += buys && reply.status == 201;
    m_counts.dropped += reply.status == 0;
    m_counts.slowestMs = std::max(m_counts.slowestMs, int(timer.elapsed()));
    const bool explained = reply.body.contains("\"detail\"");
    if ((reply.status == 503 || reply.status == 504 || reply.status == 507) && explained)
        ++m_counts.refused;
    else if (!missing.isEmpty())
        m_counts.wrong.append(QString::fromLatin1(QByteArray(target + " is without " + missing)));
    else if (reply.status != 0 && reply.status != (buys ? 201 : 200))
        m_counts.wrong.append(QStringLiteral("%1: %2 %3")
                .arg(QLatin1String(target))
                .arg(reply.status)
                .arg(QString::fromUtf8(reply.body.left(300))));
}

QStringList MixedLoad::lostWrites(quint16 port) const
{
    QStringList lost;
    for (const Person &person : m_people) {
        const RawReply reply = RawClient::get(port, person.portfolio);
        for (const QByteArray &note : person.stored) {
            if (!reply.body.contains(quoted(note)))
                lost.append(QString::fromLatin1(note));
        }
    }
    return lost;
}

} // namespace soundings::test
