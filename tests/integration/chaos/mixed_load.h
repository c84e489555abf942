#pragma once

#include <QByteArray>
#include <QString>
#include <QStringList>

#include <memory>
#include <mutex>
#include <stop_token>
#include <thread>
#include <vector>

namespace soundings::test {

class RawClient;

/// What came of a load.
struct LoadCounts {
    int asked = 0;
    int stored = 0; ///< writes that the server said it had stored
    int refused = 0; ///< 503, 504 or 507, with an explanation
    int dropped = 0; ///< the connection ended without an answer
    int slowestMs = 0;
    QStringList wrong; ///< answers that should not have been given
};

/// People who ask a server so often a second together, each on a connection of his own: they look at stocks, buy shares, and look
/// whether all that they bought is there.
class MixedLoad {
public:
    MixedLoad(quint16 port, int people, int perSecond);
    ~MixedLoad() { stop(); }

    /// Each opens his portfolio; what failed, "" is success.
    QString prepare();
    void start();
    void stop();

    /// Of what was asked since this was last called.
    LoadCounts takeCounts();
    /// The same, which go on.
    LoadCounts counts() const;
    /// What was acknowledged and is not there, as the server on that port has it. After stop().
    QStringList lostWrites(quint16 port) const;

private:
    struct Person {
        QByteArray portfolio; ///< its path
        std::vector<QByteArray> stored; ///< notes of purchases that were acknowledged
    };

    static QString openPortfolio(Person &person, RawClient &client, const QByteArray &name);
    void live(Person &person, int number, const std::stop_token &stop);
    void ask(Person &person, int number, int turn, std::unique_ptr<RawClient> &client);

    const quint16 m_port;
    const int m_perSecond;
    std::vector<Person> m_people; ///< each touched by his own thread while that runs
    mutable std::mutex m_mutex;
    LoadCounts m_counts;
    std::vector<std::jthread> m_threads; // last: they use all of the above
};

} // namespace soundings::test
