#include "embedded_engine.h"
#include "support/error_collector.h"
#include "telemetry/reporter.h"

#include <QJsonArray>
#include <QJsonObject>
#include <QProcess>
#include <QTemporaryDir>
#include <QTest>

#include <csignal>

using namespace soundings;
using test::ErrorCollector;

/// The window tells a collector of what goes wrong in it, and of nothing that it keeps in the keychain.
class TestWindowReports : public QObject {
    Q_OBJECT

    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<ErrorCollector> m_collector;

    bool waitForEvents(qsizetype count)
    {
        return QTest::qWaitFor([&] { return m_collector->events().size() >= count; }, 30'000);
    }
    /// The real program, once its engine has answered it: that takes longer than a millisecond, and is logged.
    bool open(QProcess &window) const
    {
        QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
        environment.insert(QStringLiteral("QT_QPA_PLATFORM"), QStringLiteral("offscreen"));
        environment.insert(QStringLiteral("QT_QUICK_BACKEND"), QStringLiteral("software"));
        environment.insert(QStringLiteral("XDG_CONFIG_HOME"), m_folder->path());
        environment.insert(QStringLiteral("SLOW_REQUEST_MS"), QStringLiteral("1"));
        environment.insert(QStringLiteral("SENTRY_DSN"), m_collector->dsn());
        window.setProcessEnvironment(environment);
        window.setProcessChannelMode(QProcess::MergedChannels);
        window.start(
            QStringLiteral(SOUNDINGS_WINDOW), {QStringLiteral("--data-dir"), m_folder->filePath(QStringLiteral("data"))});
        QByteArray said;
        return QTest::qWaitFor(
            [&] {
                said += window.readAll();
                return said.contains("GET /api/stocks");
            },
            60'000);
    }

private slots:
    void init()
    {
        m_folder = std::make_unique<QTemporaryDir>();
        m_collector = std::make_unique<ErrorCollector>();
    }
    void cleanup() { QCOMPARE(m_collector->faults(), QStringList()); }

    void sendsNoKeyOutOfTheKeychain()
    {
        const auto reporter = telemetry::Reporter::start({.dsn = m_collector->dsn(),
            .folder = m_folder->filePath(QStringLiteral("reports")),
            .program = QStringLiteral("window")});
        QVERIFY(reporter.has_value());
        app::EmbeddedEngine engine(m_folder->filePath(QStringLiteral("data")), reporter->get());
        QByteArray token;
        connect(
            &engine, &app::EmbeddedEngine::ready, this, [&token](const app::EngineAddress &address) { token = address.token; });
        // As the window gives it what was chosen there.
        engine.start({{QStringLiteral("SAMPLE_MARKET"), QStringLiteral("false")},
            {QStringLiteral("MARKET_PROVIDER"), QStringLiteral("fmp")},
            {QStringLiteral("FMP_API_KEY"), QStringLiteral("kept-in-the-keychain")}});
        QTRY_VERIFY_WITH_TIMEOUT(!token.isEmpty(), 30'000);
        telemetry::ErrorEvent event;
        event.type = QStringLiteral("internal");
        event.value = QStringLiteral("kept-in-the-keychain was refused to ") + QString::fromLatin1(token);
        (*reporter)->report(event);
        QVERIFY(waitForEvents(1));
        QCOMPARE(
            m_collector->events()[0][u"exception"][u"values"][0][u"value"].toString(), QStringLiteral("*** was refused to ***"));
        QVERIFY(!m_collector->bytes().contains("kept-in-the-keychain") && !m_collector->bytes().contains(token));
    }

    void tellsOfACrashOfTheWindowAtItsNextStart()
    {
        {
            QProcess window;
            QVERIFY(open(window));
            QCOMPARE(::kill(pid_t(window.processId()), SIGSEGV), 0);
            QVERIFY(window.waitForFinished(20'000));
            QCOMPARE(window.exitStatus(), QProcess::CrashExit); // the system still sees it as one
        }
        QCOMPARE(m_collector->requests(), 0); // a broken process sends nothing
        QProcess window;
        QVERIFY(open(window));
        QVERIFY(waitForEvents(1));
        window.kill();
        QVERIFY(window.waitForFinished(20'000));
        const QJsonObject event = m_collector->events()[0];
        QCOMPARE(event[u"tags"][u"program"].toString(), QStringLiteral("window"));
        QCOMPARE(event[u"level"].toString(), QStringLiteral("fatal"));
        QCOMPARE(event[u"exception"][u"values"][0][u"type"].toString(), QStringLiteral("SIGSEGV"));
        QVERIFY(event[u"exception"][u"values"][0][u"stacktrace"][u"frames"].toArray().size() > 3);
        QCOMPARE(
            event[u"breadcrumbs"][u"values"][0][u"category"].toString(), QStringLiteral("http")); // what it asked its engine for
    }
};

QTEST_GUILESS_MAIN(TestWindowReports)
#include "test_window_reports.moc"
