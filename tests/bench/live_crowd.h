#pragma once

#include <QByteArray>
#include <QString>

#include <chrono>
#include <functional>
#include <string>
#include <string_view>
#include <vector>

namespace soundings::bench {

/// Very many WebSockets to one server, read by one thread that costs little: what a crowd of clients hears. Linux only.
class LiveCrowd {
public:
    explicit LiveCrowd(std::uint16_t port);
    ~LiveCrowd();
    LiveCrowd(const LiveCrowd &) = delete;
    LiveCrowd &operator=(const LiveCrowd &) = delete;

    /// Opens one more, at /ws/ and this name. Ends the program when that fails.
    void open(const QByteArray &session);
    int count() const { return int(m_clients.size()); }
    int open() const { return m_open; }

    void say(int client, std::string_view text);

    using Hear = std::function<void(int client, std::string_view text)>;
    /// Reads what comes, for so long. Pings are answered.
    void listen(std::chrono::milliseconds time, const Hear &hear);

private:
    struct Client {
        int socket;
        std::string pending; ///< the beginning of a frame
    };

    void read(int client, const Hear &hear);
    /// The frames that are there as a whole; gives how many bytes they are.
    std::size_t takeFrames(int client, std::string_view bytes, const Hear &hear);
    void send(int client, unsigned char kind, std::string_view text);

    const std::uint16_t m_port;
    const int m_epoll;
    std::vector<Client> m_clients;
    int m_open = 0;
    std::vector<char> m_buffer;
};

} // namespace soundings::bench
