#include "error_reports.h"

#include "server/server.h"
#include "support/certificate.h"
#include "support/error_collector.h"
#include "support/raw_client.h"

#include <QDir>
#include <QElapsedTimer>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QSslCertificate>
#include <QSslKey>
#include <QSslSocket>
#include <QStandardPaths>
#include <QTemporaryDir>
#include <QTest>

#include <stdexcept>

using namespace soundings;
using test::ErrorCollector;

/// Reports of errors from the failure to the collector, in this process.
class TestReporter : public QObject {
    Q_OBJECT

    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<ErrorCollector> m_collector;

    std::unique_ptr<telemetry::Reporter> reporter(telemetry::Reporter::Options options = {})
    {
        options.dsn = m_collector->dsn();
        options.folder = m_folder->filePath(QStringLiteral("reports"));
        options.program = QStringLiteral("test");
        options.sending.firstPause = std::chrono::milliseconds(50);
        auto started = telemetry::Reporter::start(options);
        return started ? std::move(*started) : nullptr;
    }
    static telemetry::ErrorEvent named(const char *type)
    {
        telemetry::ErrorEvent event;
        event.type = QString::fromLatin1(type);
        return event;
    }
    bool waitForEvents(qsizetype count)
    {
        return QTest::qWaitFor([&] { return m_collector->events().size() >= count; }, 10'000);
    }
    QString typeOf(qsizetype event) const { return m_collector->events()[event][u"exception"][u"values"][0][u"type"].toString(); }
    qsizetype kept() const
    {
        return QDir(m_folder->filePath(QStringLiteral("reports"))).entryList({QStringLiteral("*.envelope")}).size();
    }

private slots:
    void init()
    {
        m_folder = std::make_unique<QTemporaryDir>();
        m_collector = std::make_unique<ErrorCollector>();
    }
    void cleanup() { QCOMPARE(m_collector->faults(), QStringList()); }

    void doesNothingWithoutADsn()
    {
        const auto none = telemetry::Reporter::start({.dsn = {}, .folder = m_folder->filePath(QStringLiteral("reports"))});
        QVERIFY(none.has_value());
        QVERIFY(!*none);
        QVERIFY(!QFile::exists(m_folder->filePath(QStringLiteral("reports"))));
        QTest::qWait(100);
        QCOMPARE(m_collector->connections(), 0);
    }

    void tellsOfAHandlerThatThrows()
    {
        const auto reports = reporter({.environment = QStringLiteral("staging"), .secrets = {QStringLiteral("s3cret-word")}});
        server::RouteTable routes;
        routes.push_back({"GET", "/break", server::Work::io, server::Scope::open, "Test", "Throws", {}, "",
            [](const server::Request &) -> Result<server::Reply> {
                throw std::runtime_error("no bars in /home/bob/x.csv with s3cret-word");
            }});
        routes.push_back({"GET", "/well", server::Work::io, server::Scope::open, "Test", "Answers", {}, "",
            [](const server::Request &) -> Result<server::Reply> { return server::Reply(); }});
        Executor executor;
        server::HttpServer server({.port = 0, .observers = app::reportRequests(*reports)}, std::move(routes), executor);
        const auto port = server.listen();
        QVERIFY(port.has_value());
        QCOMPARE(test::RawClient::get(*port, "/well?token=abc").status, 200);
        QCOMPARE(test::RawClient::get(*port, "/break").status, 500);
        QVERIFY(waitForEvents(1));
        const QJsonObject event = m_collector->events()[0];
        const QJsonValue exception = event[u"exception"][u"values"][0];
        QCOMPARE(exception[u"type"].toString(), QStringLiteral("internal"));
        QCOMPARE(exception[u"value"].toString(), QStringLiteral("no bars in ~/x.csv with ***"));
        QCOMPARE(exception[u"mechanism"][u"type"].toString(), QStringLiteral("request"));
        QCOMPARE(event[u"transaction"].toString(), QStringLiteral("GET /break"));
        QCOMPARE(event[u"environment"].toString(), QStringLiteral("staging"));
        QCOMPARE(event[u"release"].toString(), QStringLiteral("soundings@" SOUNDINGS_VERSION));
        QVERIFY(!event[u"tags"][u"request_id"].toString().isEmpty());
        QCOMPARE(event[u"breadcrumbs"][u"values"][0][u"message"].toString().left(14), QStringLiteral("GET /well 200,"));
        // Where it was noticed, by name.
        const QByteArray frames = QJsonDocument(exception[u"stacktrace"][u"frames"].toArray()).toJson();
        QVERIFY2(frames.contains("soundings::server::Api::run"), frames.constData());
        QVERIFY(!m_collector->bytes().contains("s3cret-word"));
        QVERIFY(!m_collector->bytes().contains("bob"));
        server.stop();
        executor.stop();
    }

    void keepsOnDiskWhatCannotBeSentAndSendsItLater()
    {
        m_collector->close();
        {
            const auto reports = reporter();
            reports->report(named("First"));
            reports->report(named("Second"));
            QTRY_COMPARE(kept(), 2);
        }
        m_collector->open();
        const auto later = reporter();
        QVERIFY(waitForEvents(2));
        QCOMPARE(typeOf(0), QStringLiteral("First"));
        QCOMPARE(typeOf(1), QStringLiteral("Second"));
        QTRY_COMPARE(kept(), 0);
    }

    void tellsNobodyWhoseCertificateTheSystemDoesNotTrust()
    {
        if (QStandardPaths::findExecutable(QStringLiteral("openssl")).isEmpty() || !QSslSocket::supportsSsl())
            QSKIP("openssl, or Qt's plugin for it, is not installed");
        const QString certificate = m_folder->filePath(QStringLiteral("cert.pem")),
                      key = m_folder->filePath(QStringLiteral("key.pem"));
        QCOMPARE(test::makeCertificate(certificate, key, QStringLiteral("IP:127.0.0.1")), QString());
        QFile keyFile(key);
        QVERIFY(keyFile.open(QIODevice::ReadOnly));
        const QList<QSslCertificate> chain = QSslCertificate::fromPath(certificate);
        QSslConfiguration theirs = QSslConfiguration::defaultConfiguration();
        theirs.setLocalCertificateChain(chain);
        theirs.setPrivateKey(QSslKey(&keyFile, QSsl::Rsa));
        m_collector = std::make_unique<ErrorCollector>(theirs);
        {
            const auto reports = reporter();
            reports->report(named("Kept"));
            QTRY_VERIFY(m_collector->connections() >= 2); // it was tried again
            QCOMPARE(kept(), 1);
        }
        QCOMPARE(m_collector->requests(), 0);

        const QSslConfiguration before = QSslConfiguration::defaultConfiguration();
        QSslConfiguration trusting = before;
        trusting.setCaCertificates(chain);
        QSslConfiguration::setDefaultConfiguration(trusting);
        const auto restored = qScopeGuard([&] { QSslConfiguration::setDefaultConfiguration(before); });
        const auto reports = reporter();
        QVERIFY(waitForEvents(1));
        QCOMPARE(typeOf(0), QStringLiteral("Kept"));
        QTRY_COMPARE(kept(), 0);
    }

    void hidesWhatItLearnsLater()
    {
        const auto reports = reporter();
        reports->hide({QStringLiteral("kept-in-the-keychain")});
        telemetry::ErrorEvent event = named("Late");
        event.value = QStringLiteral("the provider refused kept-in-the-keychain");
        reports->report(event);
        QVERIFY(waitForEvents(1));
        QCOMPARE(m_collector->events()[0][u"exception"][u"values"][0][u"value"].toString(),
            QStringLiteral("the provider refused ***"));
        QVERIFY(!m_collector->bytes().contains("kept-in-the-keychain"));
    }

    void triesAgainWhereSentryIsInTrouble()
    {
        m_collector->prepare({503, {}});
        const auto reports = reporter();
        reports->report(named("Once"));
        QVERIFY(waitForEvents(1));
        QCOMPARE(m_collector->requests(), 2);
    }

    void sendsNothingWhileSentryWantsNothing()
    {
        m_collector->prepare({429, "Retry-After: 1\r\nX-Sentry-Rate-Limits: 1:error:key\r\n"});
        const auto reports = reporter();
        reports->report(named("Refused"));
        QTRY_COMPARE(m_collector->requests(), 1);
        QTRY_COMPARE(kept(), 0); // as Sentry asks: what it refuses is thrown away
        reports->report(named("During"));
        QTest::qWait(500);
        QCOMPARE(m_collector->requests(), 1);
        QTest::qWait(700);
        reports->report(named("After"));
        QVERIFY(waitForEvents(1));
        QCOMPARE(typeOf(0), QStringLiteral("After"));
    }

    void tellsOfAStormBySomeOfIt()
    {
        const auto reports = reporter({.sending = {.mostPerMinute = 3}});
        for (int i = 0; i < 20; ++i)
            reports->report(named("Again"));
        QVERIFY(waitForEvents(3));
        QTest::qWait(200);
        QCOMPARE(m_collector->events().size(), 3);
    }

    void sendsNoSamplesWhereNoneAreWanted()
    {
        const auto reports = reporter({.sampleRate = 0});
        reports->report(named("Any"));
        QTest::qWait(200);
        QCOMPARE(m_collector->requests(), 0);
    }

    void doesNotHoldUpWhoReports()
    {
        m_collector->close();
        const auto reports = reporter();
        QElapsedTimer timer;
        timer.start();
        for (int i = 0; i < 50; ++i)
            reports->report(named("Quick"));
        QVERIFY2(timer.elapsed() < 1000, qPrintable(QString::number(timer.elapsed())));
    }
};

QTEST_GUILESS_MAIN(TestReporter)
#include "test_reporter.moc"
