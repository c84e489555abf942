#include "client/http_api_client.h"
#include "support/server_process.h"

#include <QNetworkAccessManager>
#include <QNetworkReply>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

using namespace soundings;
using namespace std::chrono_literals;
using client::EventStream;
using client::HttpApiClient;

/// The window's ear, against the real server.
class TestEventStream : public QObject {
    Q_OBJECT

private:
    QTemporaryDir m_folder;
    test::ServerProcess m_server{QStringLiteral(SOUNDINGS_SERVER)};
    HttpApiClient m_client{HttpApiClient::Options{.live = {.first = 50ms, .longest = 200ms}}};

    QUrl url(const QString &path = {}) const
    {
        return QUrl(QStringLiteral("http://127.0.0.1:%1%2").arg(m_server.port()).arg(path));
    }
    bool clearCache() const
    {
        QNetworkAccessManager network;
        const std::unique_ptr<QNetworkReply> reply(
            network.post(QNetworkRequest(url(QStringLiteral("/api/cache/invalidate?pattern=stocks:*"))), QByteArray()));
        QSignalSpy finished(reply.get(), &QNetworkReply::finished);
        return finished.wait(10'000) && reply->error() == QNetworkReply::NoError;
    }

private slots:
    void initTestCase()
    {
        QCOMPARE(m_server.start(m_folder.path()), QString());
        m_client.setEndpoint(url(), {}, QStringLiteral("Test"));
    }
    void cleanupTestCase() { m_server.stop(); }

    void hearsWhatItAskedFor()
    {
        const auto cache = m_client.events({QStringLiteral("cache")}), jobs = m_client.events({QStringLiteral("jobs")});
        QSignalSpy listening(cache.get(), &EventStream::listening), jobsListening(jobs.get(), &EventStream::listening);
        QSignalSpy heard(cache.get(), &EventStream::dataChanged), jobsHeard(jobs.get(), &EventStream::dataChanged);
        cache->open();
        jobs->open();
        QTRY_VERIFY(cache->isListening() && jobs->isListening());
        QVERIFY(clearCache());
        QTRY_COMPARE(heard.size(), 1);
        QVERIFY(heard[0][0].value<protocol::DataEventDto>().kind == protocol::DataEventDto::Kind::cache);
        QCOMPARE(jobsHeard.size(), 0);
    }

    void comesBackWhenTheServerDoes()
    {
        const auto stream = m_client.events({QStringLiteral("cache")});
        QSignalSpy listening(stream.get(), &EventStream::listening), lost(stream.get(), &EventStream::lost),
            heard(stream.get(), &EventStream::dataChanged);
        stream->open();
        QTRY_COMPARE(listening.size(), 1);
        QVERIFY(m_server.stop());
        QTRY_COMPARE(lost.size(), 1);
        QVERIFY(!lost[0][0].toString().isEmpty());
        QVERIFY(!stream->isListening());
        QCOMPARE(m_server.start(m_folder.path()), QString());
        m_client.setEndpoint(url(), {}, QStringLiteral("Test"));
        QTRY_COMPARE(listening.size(), 2);
        QVERIFY(clearCache());
        QTRY_COMPARE(heard.size(), 1);
    }

    /// The way of a job as a window sees it: ordered, heard of at each step, and shown with its result.
    void hearsOfAJobFromItsOrderToItsEnd()
    {
        const auto stream = m_client.events({QStringLiteral("jobs")});
        QStringList states;
        QString id;
        connect(stream.get(), &EventStream::jobUpdated, this, [&](const protocol::JobDto &job) {
            if (job.task == QLatin1String("soundings.invalidate_cache"))
                states << job.state;
            id = job.id;
        });
        stream->open();
        QTRY_VERIFY(stream->isListening());
        std::optional<Result<protocol::JobDto>> ordered, shown;
        m_client.runTask(QStringLiteral("soundings.invalidate_cache"), this, [&](auto job) { ordered = std::move(job); });
        QTRY_VERIFY(ordered);
        QVERIFY(ordered->has_value());
        QTRY_VERIFY(states.contains(QStringLiteral("SUCCESS")));
        QCOMPARE(states.first(), QStringLiteral("PENDING"));
        QCOMPARE(id, (*ordered)->id);
        m_client.job(id, this, [&](auto job) { shown = std::move(job); });
        QTRY_VERIFY(shown);
        QVERIFY((*shown)->result.toObject().contains(QStringLiteral("keys_deleted")));
    }

    void showsTheScheduleOfTheOneServerThatRunsIt()
    {
        test::ServerProcess second(QStringLiteral(SOUNDINGS_SERVER));
        QCOMPARE(second.start(m_folder.path()), QString());
        const auto schedulerOf = [this](quint16 port) {
            HttpApiClient client;
            client.setEndpoint(QUrl(QStringLiteral("http://127.0.0.1:%1").arg(port)), {}, QStringLiteral("Test"));
            std::optional<Result<protocol::ScheduleDto>> schedule;
            client.schedule(this, [&](auto answer) { schedule = std::move(answer); });
            return QTest::qWaitFor([&] { return schedule.has_value(); }) && *schedule ? (*schedule)->scheduler : QString();
        };
        QTRY_VERIFY(!schedulerOf(m_server.port()).isEmpty());
        const QString first = schedulerOf(m_server.port());
        QCOMPARE(schedulerOf(second.port()), first);
        QVERIFY(m_server.stop()); // it hands over
        QTRY_VERIFY_WITH_TIMEOUT(!schedulerOf(second.port()).isEmpty() && schedulerOf(second.port()) != first, 10'000);
        QCOMPARE(m_server.start(m_folder.path()), QString());
        m_client.setEndpoint(url(), {}, QStringLiteral("Test"));
    }

    /// Whichever of the two runs the job, those who listen at the other hear how it ended.
    void hearsOfAJobThroughAnyServerOfItsDatabase()
    {
        test::ServerProcess second(QStringLiteral(SOUNDINGS_SERVER));
        QCOMPARE(second.start(m_folder.path()), QString());
        HttpApiClient other;
        other.setEndpoint(QUrl(QStringLiteral("http://127.0.0.1:%1").arg(second.port())), {}, QStringLiteral("Other"));
        const auto here = m_client.events({QStringLiteral("jobs")}), there = other.events({QStringLiteral("jobs")});
        QStringList endedHere, endedThere;
        const auto note = [](QStringList &ended) {
            return [&ended](const protocol::JobDto &job) {
                if (job.state == QLatin1String("SUCCESS"))
                    ended << job.id;
            };
        };
        connect(here.get(), &EventStream::jobUpdated, this, note(endedHere));
        connect(there.get(), &EventStream::jobUpdated, this, note(endedThere));
        here->open();
        there->open();
        QTRY_VERIFY(here->isListening() && there->isListening());
        QString id;
        m_client.runTask(QStringLiteral("soundings.invalidate_cache"), this, [&](auto job) { id = job ? job->id : QString(); });
        QTRY_VERIFY(!id.isEmpty());
        QTRY_VERIFY_WITH_TIMEOUT(endedHere.contains(id) && endedThere.contains(id), 15'000);
    }

    void saysWhyThereIsNothingToHear()
    {
        HttpApiClient away;
        away.setUnavailable(Error{ErrorCode::locked, QStringLiteral("Another program holds the database.")});
        const auto stream = away.events({QStringLiteral("jobs")});
        QSignalSpy lost(stream.get(), &EventStream::lost);
        stream->open();
        QTRY_COMPARE(lost.size(), 1);
        QCOMPARE(lost[0][0].toString(), QStringLiteral("Another program holds the database."));
    }

    void mayGoWhileItConnects()
    {
        for (int i = 0; i < 20; ++i)
            m_client.events({QStringLiteral("jobs")})->open();
        const auto stream = m_client.events({QStringLiteral("jobs")});
        stream->open();
        QTRY_VERIFY(stream->isListening());
    }
};

QTEST_GUILESS_MAIN(TestEventStream)
#include "test_event_stream.moc"
