// A refresh of many symbols from a source that takes 50 ms for each answer, against the time that its stated rate alone takes;
// and what a server on the same store answers meanwhile, against the same before. Usage: bench_refresh [SYMBOLS]
// [CALLS_PER_MINUTE]

#include "bench/bench_support.h"

#include "base/clock.h"
#include "domain/trading_calendar.h"
#include "support/fake_market_server.h"
#include "support/server_process.h"

#include <QCoreApplication>
#include <QElapsedTimer>
#include <QFile>
#include <QJsonDocument>
#include <QJsonObject>
#include <QProcess>
#include <QTcpSocket>
#include <QTemporaryDir>
#include <QUrlQuery>

#include <algorithm>
#include <atomic>
#include <cmath>
#include <cstdio>
#include <functional>
#include <random>
#include <thread>

#include <sys/resource.h>

using namespace soundings;

namespace {

constexpr int kSessions = 260; ///< stored of each symbol
constexpr int kLatencyMs = 50;
constexpr int kReadsPerSecond = 100;
constexpr std::size_t kReadsOfConnection = 5'000; ///< the server closes one after twice as many
constexpr double kSlower = 1.05; ///< than the stated rate allows
constexpr double kMoved = 1.25; ///< p99 of the server's answers

QString nameOf(int number)
{
    return QStringLiteral("R%1").arg(number, 5, 10, QLatin1Char('0'));
}

double closeOf(int number, std::size_t session)
{
    return 50 + number % 400 + 5 * std::sin(double(session + std::size_t(number)) / 15);
}

/// Sessions with prices; all but the last are stored, so that each symbol needs one call.
std::vector<Day> sessions()
{
    const Day last = TradingCalendar::nyse().lastFinishedSession(SystemClock().now()).value();
    auto days = TradingCalendar::nyse().sessionsBetween(last - std::chrono::days(2 * kSessions), last).value();
    days.erase(days.begin(), days.end() - (kSessions + 1));
    return days;
}

test::FakeMarketServer::Reply answer(const QByteArray &target, const std::vector<Day> &days)
{
    const QUrlQuery query{QUrl(QString::fromUtf8(target))};
    const QString symbol = query.queryItemValue(QStringLiteral("symbol"));
    const int number = symbol.sliced(1).toInt();
    const Day from = dayFromIso(query.queryItemValue(QStringLiteral("from"))).value_or(Day::max());
    QByteArray body = "[";
    for (std::size_t i = days.size(); i-- > 0 && days[i] >= from;) {
        const QByteArray close = QByteArray::number(closeOf(number, i), 'f', 2);
        body += (body.size() > 1 ? ",{" : "{") + QByteArray("\"symbol\":\"") + symbol.toLatin1() + "\",\"date\":\""
            + toIso(days[i]).toLatin1() + "\",\"open\":" + close + ",\"high\":" + close + ",\"low\":" + close
            + ",\"close\":" + close + ",\"volume\":1000000}";
    }
    return {.body = body + ']', .latencyMs = kLatencyMs};
}

void writeFiles(const QString &folder, int symbols, const std::vector<Day> &days)
{
    QFile prices(folder + QStringLiteral("/prices.csv")), figures(folder + QStringLiteral("/fundamentals.csv"));
    if (!prices.open(QIODevice::WriteOnly) || !figures.open(QIODevice::WriteOnly))
        qFatal("cannot write to %s", qPrintable(folder));
    prices.write("ticker,date,open,high,low,close,volume\n");
    figures.write("ticker,name,sector,pe_ratio,ev_ebitda,pb_ratio,roe,roic,net_margin,debt_equity,current_ratio\n");
    std::mt19937 random(20'260'101);
    for (int number = 0; number < symbols; ++number) {
        const QByteArray name = nameOf(number).toLatin1();
        for (std::size_t i = 0; i + 1 < days.size(); ++i) {
            const QByteArray close = QByteArray::number(closeOf(number, i), 'f', 2);
            prices.write(
                name + ',' + toIso(days[i]).toLatin1() + ',' + close + ',' + close + ',' + close + ',' + close + ",1000000\n");
        }
        figures.write(name + ",Company " + name + ",Sector " + QByteArray::number(number % 11));
        for (const unsigned span : {40U, 25U, 8U, 30U, 25U, 20U, 3U, 4U})
            figures.write("," + QByteArray::number(0.5 + double(random() % (span * 100)) / 100, 'f', 2));
        figures.write("\n");
    }
}

QByteArray run(const QStringList &arguments, const QProcessEnvironment &environment)
{
    QProcess process;
    process.setProcessEnvironment(environment);
    process.setProcessChannelMode(QProcess::ForwardedErrorChannel);
    process.start(QStringLiteral(SOUNDINGS_SERVER), arguments);
    if (!process.waitForFinished(1'800'000) || process.exitCode() != 0)
        qFatal("soundings-server %s failed", qPrintable(arguments.join(u' ')));
    return process.readAllStandardOutput();
}

/// Reads pages of stocks at a steady pace on one connection, and keeps how long each took, in milliseconds.
class Reader {
public:
    Reader(quint16 port, int symbols)
        : m_port(port)
        , m_symbols(symbols)
    {
    }

    std::vector<double> readWhile(const std::function<bool()> &goesOn) const
    {
        QTcpSocket socket;
        std::vector<double> times;
        std::mt19937 random(7);
        auto next = std::chrono::steady_clock::now();
        while (goesOn()) {
            if (times.size() % kReadsOfConnection == 0) {
                socket.abort();
                socket.connectToHost(QStringLiteral("127.0.0.1"), m_port);
                if (!socket.waitForConnected(5000))
                    qFatal("the server cannot be reached");
            }
            next += std::chrono::milliseconds(1000 / kReadsPerSecond);
            std::this_thread::sleep_until(next);
            const QByteArray target = "/api/stocks/" + nameOf(int(random() % unsigned(m_symbols))).toLatin1();
            // From when it was due: a late answer delays the next question, which would hide it.
            socket.write("GET " + target + " HTTP/1.1\r\nHost: 127.0.0.1\r\n\r\n");
            if (const QByteArray fault = faultOfAnswer(socket); !fault.isEmpty())
                qFatal("after %d answers, to %s: %s", int(times.size()), target.constData(), fault.constData());
            times.push_back(std::chrono::duration<double, std::milli>(std::chrono::steady_clock::now() - next).count());
        }
        return times;
    }

private:
    /// Reads a whole answer; "" when it is one of 200.
    static QByteArray faultOfAnswer(QTcpSocket &socket)
    {
        QByteArray received;
        while (true) {
            if (!socket.waitForReadyRead(10'000))
                return socket.errorString().toUtf8() + ' ' + received.left(200);
            received += socket.readAll();
            const qsizetype head = received.indexOf("\r\n\r\n");
            const qsizetype length = received.left(head).toLower().indexOf("content-length:");
            if (head < 0 || length < 0)
                continue;
            const int body = received.mid(length + 15, received.indexOf('\r', length) - length - 15).trimmed().toInt();
            if (received.size() >= head + 4 + body)
                return received.startsWith("HTTP/1.1 200") ? QByteArray() : received.left(600);
        }
    }

    quint16 m_port;
    int m_symbols;
};

double percentile(std::vector<double> times, double share)
{
    if (times.empty())
        qFatal("nothing was read");
    std::ranges::sort(times);
    return times[std::min(times.size() - 1, std::size_t(double(times.size()) * share))];
}

double childSeconds()
{
    rusage usage{};
    getrusage(RUSAGE_CHILDREN, &usage);
    return double(usage.ru_utime.tv_sec + usage.ru_stime.tv_sec) + double(usage.ru_utime.tv_usec + usage.ru_stime.tv_usec) / 1e6;
}

} // namespace

int main(int argc, char **argv)
{
    const QCoreApplication application(argc, argv);
    const int symbols = argc > 1 ? std::atoi(argv[1]) : 10'000, perMinute = argc > 2 ? std::atoi(argv[2]) : 3'000;
    std::printf("machine: %s\n", qPrintable(bench::machine()));
    const QTemporaryDir folder;
    const std::vector<Day> days = sessions();
    writeFiles(folder.path(), symbols, days);
    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    environment.insert(QStringLiteral("XDG_CONFIG_HOME"), folder.path());
    environment.insert(QStringLiteral("SAMPLE_MARKET"), QStringLiteral("false"));
    environment.insert(QStringLiteral("LOG_LEVEL"), QStringLiteral("warning"));
    const QStringList data = {QStringLiteral("--data-dir"), folder.path()};
    for (const char *kind : {"prices", "fundamentals"})
        run(QStringList{QStringLiteral("import"), QString::fromLatin1(kind),
                QStringLiteral("%1/%2.csv").arg(folder.path(), QString::fromLatin1(kind))}
                + data,
            environment);

    const test::FakeMarketServer source([&](const QByteArray &target, int) { return answer(target, days); });
    environment.insert(QStringLiteral("MARKET_PROVIDER"), QStringLiteral("fmp"));
    environment.insert(QStringLiteral("FMP_API_KEY"), QStringLiteral("bench"));
    environment.insert(QStringLiteral("FMP_BASE_URL"), source.url(QStringLiteral("/stable")).toString());
    environment.insert(QStringLiteral("FMP_DAILY_BUDGET"), QStringLiteral("1000000"));
    environment.insert(QStringLiteral("FMP_CALLS_PER_MINUTE"), QString::number(perMinute));

    test::ServerProcess server(QStringLiteral(SOUNDINGS_SERVER));
    if (const QString problem = server.start(folder.path(), {{QStringLiteral("SAMPLE_MARKET"), QStringLiteral("false")}});
        !problem.isEmpty())
        qFatal("%s", qPrintable(problem));
    const Reader reader(server.port(), symbols);
    const auto forSeconds = [](int seconds) {
        return [end = std::chrono::steady_clock::now() + std::chrono::seconds(seconds)] {
            return std::chrono::steady_clock::now() < end;
        };
    };
    reader.readWhile(forSeconds(3));
    std::vector<double> quiet = reader.readWhile(forSeconds(20));

    std::atomic<bool> refreshing = true;
    std::vector<double> busy;
    std::thread reading([&] { busy = reader.readWhile([&] { return refreshing.load(); }); });
    const double before = childSeconds();
    QElapsedTimer timer;
    timer.start();
    const QByteArray said = run(QStringList{QStringLiteral("refresh"), QStringLiteral("--json")} + data, environment);
    const double seconds = double(timer.elapsed()) / 1000;
    const double processor = childSeconds() - before;
    refreshing = false;
    reading.join();
    const std::vector<double> after = reader.readWhile(forSeconds(20));
    quiet.insert(quiet.end(), after.begin(), after.end());

    const QJsonObject report = QJsonDocument::fromJson(said).object();
    const int calls = report[QStringLiteral("calls")].toInt(), refreshed = report[QStringLiteral("refreshed")].toInt();
    const double floor = double(calls) * 60 / perMinute;
    std::printf(
        "refresh of %d symbols with %d calls, %d a minute, 50 ms each: %.1f s; the stated rate alone takes %.1f s; ratio %.3f "
        "(limit %.2f) %s\n",
        refreshed, calls, perMinute, seconds, floor, seconds / floor, kSlower, seconds / floor <= kSlower ? "ok" : "SLOW");
    std::printf("processor time of the refresh with its scoring: %.1f s, %.2f ms a symbol; most calls at once %d\n", processor,
        processor * 1000 / refreshed, source.mostAtOnce());
    const double p99 = percentile(busy, 0.99) / percentile(quiet, 0.99);
    std::printf(
        "a server on the same store, %d reads a second: p50 %.2f -> %.2f ms, p99 %.2f -> %.2f ms; ratio %.2f (limit %.2f) %s\n",
        kReadsPerSecond, percentile(quiet, 0.5), percentile(busy, 0.5), percentile(quiet, 0.99), percentile(busy, 0.99), p99,
        kMoved, p99 <= kMoved ? "ok" : "SLOW");
    return refreshed == symbols && seconds / floor <= kSlower && p99 <= kMoved ? 0 : 1;
}
