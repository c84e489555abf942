// What very many live sessions cost. Usage: bench_live_load [idle|fanout|missed|storm] [SESSIONS] [SECONDS]
//   idle    sessions of which nobody asks anything (10000): memory of each, and how late a tick comes to the last of them
//   fanout  processor time of a message of a tick to sessions (5000) on our server and on peer_live.py, both in this run
//   missed  the same for what sessions (1000) missed and get at once when they come back, against the peer's ticks
//   storm   sessions (1000) that switch their analysis every 50 ms (for 600 s): what comes late, and what grows
// The servers share one core, the crowd has another. Without a word: idle, fanout and missed.
#include "bench/bench_support.h"
#include "bench/live_crowd.h"

#include <QDateTime>
#include <QDir>
#include <QJsonDocument>
#include <QJsonObject>
#include <QProcess>
#include <QTcpServer>
#include <QTcpSocket>
#include <QTemporaryDir>

#include <cstdio>
#include <memory>
#include <string>

#include <sched.h>
#include <unistd.h>

using namespace soundings;
using namespace soundings::bench;
using namespace std::chrono_literals;

namespace {

constexpr double kMostKilobytes = 30, kMostMilliseconds = 250; // of an idle session; of the slowest hundredth of a tick
constexpr double kMostSingly = 1.0, kMostTogether = 0.5, kMostMemory = 0.5; // of what the peer needs

double secondsSince1970()
{
    return std::chrono::duration<double>(std::chrono::system_clock::now().time_since_epoch()).count();
}

quint16 freePort()
{
    QTcpServer probe;
    probe.listen(QHostAddress::LocalHost);
    return probe.serverPort();
}

/// A server on the first core, and what it costs.
class Server {
public:
    Server(const QString &program, const QStringList &arguments, const QStringList &environment)
        : port(freePort())
    {
        QProcessEnvironment variables = QProcessEnvironment::systemEnvironment();
        for (const QString &one : environment)
            variables.insert(one.section(u'=', 0, 0), one.section(u'=', 1));
        m_process.setProcessEnvironment(variables);
        m_process.setProcessChannelMode(QProcess::ForwardedErrorChannel);
        m_process.setStandardOutputFile(QProcess::nullDevice());
        QStringList all = {QStringLiteral("-c"), QStringLiteral("0"), program};
        for (QString argument : arguments)
            all.append(argument.replace(QStringLiteral("PORT"), QString::number(port)));
        m_process.start(QStringLiteral("taskset"), all);
        QTcpSocket probe;
        for (int i = 0; i < 300; ++i) {
            probe.connectToHost(QHostAddress::LocalHost, port);
            if (probe.waitForConnected(100))
                return;
            QThread::msleep(100);
        }
        qFatal("%s does not listen", qPrintable(program));
    }
    ~Server()
    {
        m_process.terminate();
        m_process.waitForFinished();
    }

    double kilobytes() const
    {
        QFile file(QStringLiteral("/proc/%1/statm").arg(m_process.processId()));
        if (!file.open(QIODevice::ReadOnly))
            qFatal("the server is gone");
        return file.readAll().split(' ').at(1).toDouble() * double(::sysconf(_SC_PAGESIZE)) / 1024;
    }
    double processorSeconds() const
    {
        clockid_t clock{};
        timespec time{};
        if (::clock_getcpuclockid(pid_t(m_process.processId()), &clock) != 0 || ::clock_gettime(clock, &time) != 0)
            qFatal("the server is gone");
        return double(time.tv_sec) + double(time.tv_nsec) / 1e9;
    }

    const quint16 port;

private:
    QProcess m_process;
};

std::unique_ptr<Server> ourServer(const QTemporaryDir &data, const QString &tickSeconds, const QStringList &more = {})
{
    return std::make_unique<Server>(QStringLiteral(SOUNDINGS_SERVER),
        QStringList{
            QStringLiteral("serve"), QStringLiteral("--port"), QStringLiteral("PORT"), QStringLiteral("--data-dir"), data.path()},
        QStringList{QStringLiteral("MARKET_UPDATE_SECONDS=") + tickSeconds} + more);
}

std::unique_ptr<Server> peerServer(const QString &tickSeconds)
{
    for (QDir folder(QStringLiteral(SOUNDINGS_BENCH_DIR)); folder.cdUp();) {
        if (const QString peer = folder.filePath(QStringLiteral("shared/bench/peer_live.py")); QFile::exists(peer))
            return std::make_unique<Server>(QStringLiteral("/usr/bin/python3"), QStringList{peer, QStringLiteral("PORT")},
                QStringList{QStringLiteral("TICK=") + tickSeconds});
        if (folder.isRoot())
            break;
    }
    return nullptr;
}

/// When the server says that its tick was, in seconds since 1970: "as_of" of ours, "sent" of the peer.
double tickTime(std::string_view text)
{
    const QJsonObject message = QJsonDocument::fromJson(QByteArray(text.data(), qsizetype(text.size()))).object();
    if (message.contains(u"sent"))
        return message[QStringLiteral("sent")].toDouble();
    return double(QDateTime::fromString(message[QStringLiteral("as_of")].toString(), Qt::ISODateWithMs).toMSecsSinceEpoch())
        / 1e3;
}

/// What a crowd hears of ticks.
class TickMeter {
public:
    void hear(std::string_view text)
    {
        if (text.find("\"portfolio_update\"") == std::string_view::npos)
            return;
        const double now = secondsSince1970();
        const std::size_t place = std::max(text.rfind("\"as_of\"") + 1, text.rfind("\"sent\"") + 1) - 1;
        if (const std::string_view stamp = text.substr(place, 34); stamp != m_stamp) { // that of one tick is the same to all
            m_stamp = stamp;
            m_time = tickTime(text);
        }
        m_lateness.push_back(1e3 * (now - m_time));
        m_bytes += double(text.size());
    }
    void forget() { *this = {}; }

    double messages() const { return double(m_lateness.size()); }
    double bytesEach() const { return m_bytes / std::max(1.0, messages()); }
    double milliseconds(double share)
    {
        std::ranges::sort(m_lateness);
        return m_lateness.empty() ? 0 : m_lateness[std::size_t(share * double(m_lateness.size() - 1))];
    }

private:
    std::string m_stamp;
    double m_time = 0, m_bytes = 0;
    std::vector<double> m_lateness; ///< milliseconds
};

/// Sessions on a server with a socket each, and what they have cost since they came.
class Audience {
public:
    Audience(Server &server, int sessions)
        : m_server(server)
        , m_crowd(server.port)
        , m_sessions(sessions)
    {
        m_crowd.open("bench-first"); // what is needed once is there when the others come
        listen(3s);
        m_before = m_server.kilobytes();
        for (int i = 0; i < sessions; ++i) {
            m_crowd.open("bench-" + QByteArray::number(i));
            if (i % 100 == 0)
                listen(1ms);
        }
        listen(3s);
        reset();
    }

    void reset()
    {
        m_meter.forget();
        m_processorBefore = m_server.processorSeconds();
    }
    void listen(std::chrono::milliseconds time)
    {
        m_crowd.listen(time, [this](int, std::string_view text) { m_meter.hear(text); });
    }

    double kilobytesEach() const { return (m_server.kilobytes() - m_before) / m_sessions; }
    double microsecondsEach() const
    {
        return 1e6 * (m_server.processorSeconds() - m_processorBefore) / std::max(1.0, m_meter.messages());
    }
    TickMeter &meter() { return m_meter; }
    bool isWhole() const { return m_crowd.open() == m_sessions + 1; }

private:
    Server &m_server;
    LiveCrowd m_crowd;
    const int m_sessions;
    TickMeter m_meter;
    double m_before = 0, m_processorBefore = 0;
};

bool benchIdle(int sessions, const QStringList &environment)
{
    const QTemporaryDir data;
    const auto server = ourServer(data, QStringLiteral("2"), environment);
    Audience audience(*server, sessions);
    const double fresh = audience.kilobytesEach();
    audience.listen(30s);
    const double each = audience.kilobytesEach(), late = audience.meter().milliseconds(0.99);
    std::printf("%d idle sessions: %.1f KB each when they have come, %.1f KB after %.0f ticks (at most %.0f)\n", sessions, fresh,
        each, audience.meter().messages() / (sessions + 1), kMostKilobytes);
    std::printf("a tick of %.0f bytes reaches half of them after %.0f ms, 99 of 100 after %.0f ms (at most %.0f), the last after "
                "%.0f ms; "
                "%.1f us of processor a message\n",
        audience.meter().bytesEach(), audience.meter().milliseconds(0.5), late, kMostMilliseconds,
        audience.meter().milliseconds(1), audience.microsecondsEach());
    return audience.isWhole() && each <= kMostKilobytes && late <= kMostMilliseconds;
}

bool benchFanout(int sessions)
{
    const auto peer = peerServer(QStringLiteral("2"));
    if (!peer) {
        std::printf("skipped: the fan-out needs shared/bench/peer_live.py in a folder above this one\n");
        return true;
    }
    const QTemporaryDir data;
    const auto server = ourServer(data, QStringLiteral("2"));
    Audience ours(*server, sessions), theirs(*peer, sessions);
    std::vector<double> own, other, ratios;
    for (int round = 0; round < 7; ++round) {
        for (Audience *audience : {&ours, &theirs})
            audience->reset();
        for (int slice = 0; slice < 130; ++slice) { // the crowds take turns, so that neither waits to be read
            ours.listen(15ms);
            theirs.listen(15ms);
        }
        own.push_back(ours.microsecondsEach());
        other.push_back(theirs.microsecondsEach());
        ratios.push_back(own.back() / other.back());
    }
    const double ratio = median(ratios), memory = ours.kilobytesEach() / theirs.kilobytesEach();
    std::printf(
        "fan-out to %d sessions, medians of %zu rounds: ours %.1f us of processor and %.0f bytes a message, peer %.1f us and "
        "%.0f bytes; ratio %.2f (at most %.1f)\n",
        sessions, ratios.size(), median(own), ours.meter().bytesEach(), median(other), theirs.meter().bytesEach(), ratio,
        kMostSingly);
    std::printf("memory: ours %.1f KB a session, peer %.1f KB; ratio %.2f (at most %.1f)\n", ours.kilobytesEach(),
        theirs.kilobytesEach(), memory, kMostMemory);
    return ours.isWhole() && theirs.isWhole() && ratio <= kMostSingly && memory <= kMostMemory;
}

constexpr const char *kAsk[] = {R"({"action":"analyze","ticker":"AAPL"})", R"({"action":"analyze","ticker":"MSFT"})"};

/// What sessions get that come back to what they had before: all of it is due at once. The peer sends each message by itself.
bool benchMissed(int sessions)
{
    const auto peer = peerServer(QStringLiteral("2"));
    if (!peer) {
        std::printf("skipped: what was missed needs shared/bench/peer_live.py in a folder above this one\n");
        return true;
    }
    const QTemporaryDir data;
    const auto server = ourServer(data, QStringLiteral("600"));
    const auto name = [](int i) { return "missed-" + QByteArray::number(i); };
    {
        LiveCrowd before(server->port);
        for (int i = 0; i < sessions; ++i)
            before.open(name(i));
        for (int turn = 0; turn < 20; ++turn) {
            for (int i = 0; i < sessions; ++i)
                before.say(i, kAsk[turn % 2]);
            before.listen(2s, [](int, std::string_view) { });
        }
    }
    Audience theirs(*peer, sessions);
    std::vector<double> ratios;
    double messages = 0, own = 0, other = 0;
    for (int round = 0; round < 5; ++round) {
        LiveCrowd back(server->port);
        for (int i = 0; i < sessions; ++i)
            back.open(name(i));
        back.listen(1s, [](int, std::string_view) { });
        messages = 0;
        const double begun = server->processorSeconds();
        for (int i = 0; i < sessions; ++i)
            back.say(i, R"({"action":"resume","last_seq":0})");
        back.listen(3s, [&](int, std::string_view) { ++messages; });
        own = 1e6 * (server->processorSeconds() - begun) / std::max(1.0, messages);
        theirs.reset();
        theirs.listen(4s);
        other = theirs.microsecondsEach();
        ratios.push_back(own / other);
    }
    const double ratio = median(ratios);
    std::printf("missed: %.0f messages to each of %d sessions at once, %.1f us of processor each, the peer's ticks %.1f us; "
                "ratio, median of %zu rounds: %.2f (at most %.1f)\n",
        messages / sessions, sessions, own, other, ratios.size(), ratio, kMostTogether);
    return messages > 2 * sessions && ratio <= kMostTogether;
}

std::string_view textMember(std::string_view text, std::string_view name)
{
    const std::size_t begin = text.find(name);
    return begin == std::string_view::npos
        ? std::string_view()
        : text.substr(begin + name.size(), text.find('"', begin + name.size()) - begin - name.size());
}

/// What one session hears in a storm, and what is wrong with it.
struct StormEar {
    std::string ended; ///< the analysis that was cancelled last
    long long newestSeq = 0;
    long results = 0, started = 0, late = 0, disorder = 0;

    void hear(std::string_view text)
    {
        if (const std::size_t place = text.rfind(",\"seq\":");
            place != std::string_view::npos && !text.starts_with(R"({"type":"session_ready")")) {
            const long long seq = std::atoll(text.data() + place + 7);
            disorder += seq <= newestSeq;
            newestSeq = seq;
        }
        const std::string_view id = textMember(text, "\"analysis_id\":\"");
        if (text.starts_with(R"({"type":"analysis_result")")) {
            ++results;
            late += id == ended;
        } else if (text.starts_with(R"({"type":"analysis_cancelled")")) {
            ended = id;
        } else {
            started += text.starts_with(R"({"type":"analysis_started")");
        }
    }
};

bool benchStorm(int sessions, int seconds)
{
    const QTemporaryDir data;
    const auto server = ourServer(data, QStringLiteral("30"));
    LiveCrowd crowd(server->port);
    for (int i = 0; i < sessions; ++i)
        crowd.open("storm-" + QByteArray::number(i));
    std::vector<StormEar> ears(std::size_t(sessions), StormEar{});
    const auto hear = [&](int client, std::string_view text) { ears[std::size_t(client)].hear(text); };
    constexpr int kSlices = 10;
    const auto begun = std::chrono::steady_clock::now();
    double warm = 0;
    for (int slice = 0; slice < seconds * 20 * kSlices; ++slice) { // each session once in 50 ms
        for (int client = slice % kSlices; client < sessions; client += kSlices)
            crowd.say(client, kAsk[slice / kSlices % 2]);
        const auto due = begun + 50ms / kSlices * (slice + 1);
        crowd.listen(
            std::chrono::ceil<std::chrono::milliseconds>(std::max(due - std::chrono::steady_clock::now(), 0ns)) + 1ms, hear);
        if (slice == seconds * 20 * kSlices * 2 / 3) // by then each session has forgotten its first messages
            warm = server->kilobytes();
    }
    const double end = server->kilobytes();
    crowd.listen(5s, hear);
    StormEar sum;
    for (const StormEar &ear : ears) {
        sum.results += ear.results;
        sum.started += ear.started;
        sum.late += ear.late;
        sum.disorder += ear.disorder;
    }
    const double took = std::chrono::duration<double>(std::chrono::steady_clock::now() - begun).count();
    std::printf(
        "storm of %d sessions for %.0f s: %ld analyses began, %ld results, %ld late, %ld out of order, %d connections left; "
        "%.1f MB after two thirds, %.1f MB at the end\n",
        sessions, took, sum.started, sum.results, sum.late, sum.disorder, crowd.open(), warm / 1024, end / 1024);
    return sum.late == 0 && sum.disorder == 0 && crowd.open() == sessions && sum.started > sessions && end < warm * 1.1;
}

} // namespace

int main(int argc, char **argv)
{
    const QString what = argc > 1 ? QString::fromLocal8Bit(argv[1]) : QString();
    const auto sessions = [&](int otherwise) { return argc > 2 ? std::max(1, std::atoi(argv[2])) : otherwise; };
    std::printf("machine: %s\n", qPrintable(machine()));
    cpu_set_t last;
    CPU_ZERO(&last);
    CPU_SET(::sysconf(_SC_NPROCESSORS_ONLN) - 1, &last);
    ::sched_setaffinity(0, sizeof last, &last);
    bool isGood = true;
    if (what.isEmpty() || what == u"idle")
        isGood &= benchIdle(sessions(10'000), {});
    if (what.isEmpty() || what == u"fanout")
        isGood &= benchFanout(sessions(5'000));
    if (what.isEmpty() || what == u"missed")
        isGood &= benchMissed(sessions(1'000));
    if (what == u"storm")
        isGood &= benchStorm(sessions(1'000), argc > 3 ? std::max(3, std::atoi(argv[3])) : 600);
    return isGood ? 0 : 1;
}
