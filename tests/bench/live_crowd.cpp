#include "bench/live_crowd.h"

#include <array>
#include <cerrno>
#include <cstring>

#include <arpa/inet.h>
#include <netinet/tcp.h>
#include <sys/epoll.h>
#include <sys/socket.h>
#include <unistd.h>

namespace soundings::bench {

namespace {

enum Opcode : unsigned char { kText = 1, kClose = 8, kPing = 9, kPong = 10 };
constexpr unsigned char kWhole = 0x80, kMasked = 0x80;

int connected(std::uint16_t port)
{
    const int socket = ::socket(AF_INET, SOCK_STREAM | SOCK_CLOEXEC, 0);
    sockaddr_in address{};
    address.sin_family = AF_INET;
    address.sin_port = htons(port);
    address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
    if (socket < 0 || ::connect(socket, reinterpret_cast<sockaddr *>(&address), sizeof address) != 0)
        qFatal("cannot connect to port %d: %s; is `ulimit -n` high enough?", port, std::strerror(errno));
    const int now = 1;
    ::setsockopt(socket, IPPROTO_TCP, TCP_NODELAY, &now, sizeof now);
    return socket;
}

/// What came after the head of the reply.
std::string shakeHands(int socket, const QByteArray &session)
{
    const QByteArray head = "GET /ws/" + session
        + " HTTP/1.1\r\nHost: localhost\r\nUpgrade: websocket\r\nConnection: Upgrade\r\nSec-WebSocket-Version: 13\r\n"
          "Sec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==\r\n\r\n";
    if (::send(socket, head.constData(), std::size_t(head.size()), MSG_NOSIGNAL) != head.size())
        qFatal("the handshake was not taken: %s", std::strerror(errno));
    std::string reply;
    std::array<char, 4096> piece;
    std::size_t end = 0;
    while ((end = reply.find("\r\n\r\n")) == std::string::npos) {
        const ssize_t got = ::recv(socket, piece.data(), piece.size(), 0);
        if (got <= 0)
            qFatal("the server ended the handshake: %s", reply.c_str());
        reply.append(piece.data(), std::size_t(got));
    }
    if (!reply.starts_with("HTTP/1.1 101"))
        qFatal("the server refused the handshake: %s", reply.c_str());
    return reply.substr(end + 4);
}

} // namespace

LiveCrowd::LiveCrowd(std::uint16_t port)
    : m_port(port)
    , m_epoll(::epoll_create1(EPOLL_CLOEXEC))
    , m_buffer(256 * 1024)
{
}

LiveCrowd::~LiveCrowd()
{
    for (const Client &client : m_clients)
        ::close(client.socket);
    ::close(m_epoll);
}

void LiveCrowd::open(const QByteArray &session)
{
    const int socket = connected(m_port);
    m_clients.push_back({socket, shakeHands(socket, session)});
    ++m_open;
    epoll_event event{};
    event.events = EPOLLIN;
    event.data.u32 = std::uint32_t(m_clients.size() - 1);
    ::epoll_ctl(m_epoll, EPOLL_CTL_ADD, socket, &event);
}

void LiveCrowd::say(int client, std::string_view text)
{
    send(client, kText, text);
}

void LiveCrowd::send(int client, unsigned char kind, std::string_view text)
{
    std::string frame; // masked with zeros, so the text stays as it is
    frame += char(kWhole | kind);
    if (text.size() < 126) {
        frame += char(kMasked | text.size());
    } else {
        frame += char(kMasked | 126);
        frame += char(text.size() >> 8);
        frame += char(text.size());
    }
    frame.append(4, '\0').append(text);
    if (::send(m_clients[std::size_t(client)].socket, frame.data(), frame.size(), MSG_NOSIGNAL) != ssize_t(frame.size()))
        qFatal("the server does not read: %s", std::strerror(errno));
}

void LiveCrowd::listen(std::chrono::milliseconds time, const Hear &hear)
{
    using Clock = std::chrono::steady_clock;
    const auto end = Clock::now() + time;
    std::array<epoll_event, 512> events;
    for (auto left = time; left.count() > 0; left = std::chrono::duration_cast<std::chrono::milliseconds>(end - Clock::now())) {
        const int ready = ::epoll_wait(m_epoll, events.data(), int(events.size()), int(left.count()));
        for (int i = 0; i < ready; ++i)
            read(int(events[std::size_t(i)].data.u32), hear);
    }
}

void LiveCrowd::read(int number, const Hear &hear)
{
    Client &client = m_clients[std::size_t(number)];
    const ssize_t got = ::recv(client.socket, m_buffer.data(), m_buffer.size(), MSG_DONTWAIT);
    if (got == 0 || (got < 0 && errno != EAGAIN)) {
        ::epoll_ctl(m_epoll, EPOLL_CTL_DEL, client.socket, nullptr);
        --m_open;
    }
    if (got <= 0)
        return;
    const std::string_view fresh(m_buffer.data(), std::size_t(got));
    if (client.pending.empty()) {
        client.pending = fresh.substr(takeFrames(number, fresh, hear));
    } else {
        client.pending += fresh;
        client.pending.erase(0, takeFrames(number, std::string(client.pending), hear));
    }
}

std::size_t LiveCrowd::takeFrames(int client, std::string_view bytes, const Hear &hear)
{
    std::size_t taken = 0;
    while (bytes.size() >= 2) {
        const auto at = [&](std::size_t place) { return std::size_t(static_cast<unsigned char>(bytes[place])); };
        std::size_t head = 2, size = at(1);
        if (size == 127)
            qFatal("a frame is longer than any that a server of live sessions sends");
        if (size == 126) {
            if (bytes.size() < 4)
                break;
            head = 4;
            size = at(2) << 8 | at(3);
        }
        if (bytes.size() < head + size)
            break;
        const auto kind = at(0) & 0x0f;
        if (kind == kText)
            hear(client, bytes.substr(head, size));
        else if (kind == kPing)
            send(client, kPong, bytes.substr(head, size));
        bytes.remove_prefix(head + size);
        taken += head + size;
    }
    return taken;
}

} // namespace soundings::bench
