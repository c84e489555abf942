// Runs the Qt Quick Tests of this folder against the window's modules and a fake engine.
#include "Accessibility/accessible_registry.h"
#include "support/fake_api_client.h"
#include "support/fake_engine_access.h"
#include "support/fake_sharing.h"
#include "window.h"

#include <QApplication>
#include <QQmlContext>
#include <QQmlEngine>
#include <QStandardPaths>
#include <QTest>
#include <QtQuickTest/quicktest.h>

using namespace soundings;

namespace {

/// Gives the tests their engine, as `engines.make(500)`.
class Engines : public QObject {
    Q_OBJECT

public:
    using QObject::QObject;

    Q_INVOKABLE QObject *make(int stocks)
    {
        auto *client = new test::FakeApiClient(stocks, this);
        QQmlEngine::setObjectOwnership(client, QQmlEngine::CppOwnership);
        return client;
    }
    /// A way into another machine.
    Q_INVOKABLE QObject *access()
    {
        auto *access = new test::FakeEngineAccess(this);
        QQmlEngine::setObjectOwnership(access, QQmlEngine::CppOwnership);
        return access;
    }
    Q_INVOKABLE QObject *sharing()
    {
        auto *sharing = new test::FakeSharing(this);
        QQmlEngine::setObjectOwnership(sharing, QQmlEngine::CppOwnership);
        return sharing;
    }
    /// As a server does that wants a token.
    Q_INVOKABLE void refuse(QObject *client)
    {
        qobject_cast<test::FakeApiClient *>(client)->failWith(
            Error{ErrorCode::unauthorized, QStringLiteral("This server wants a token.")});
    }
    Q_INVOKABLE void fail(QObject *client, const QString &message)
    {
        auto *fake = qobject_cast<test::FakeApiClient *>(client);
        fake->failWith(message.isEmpty() ? std::optional<Error>() : Error{ErrorCode::unavailable, message});
    }
    /// Only the calls that begin like this fail.
    Q_INVOKABLE void failCall(QObject *client, const QString &beginning, const QString &message)
    {
        qobject_cast<test::FakeApiClient *>(client)->failCall(beginning, Error{ErrorCode::unavailable, message});
    }
    /// Answers wait from here on, until they are released.
    Q_INVOKABLE void hold(QObject *client) { qobject_cast<test::FakeApiClient *>(client)->hold(); }
    /// Those that wait go on waiting; what is asked from here on is answered.
    Q_INVOKABLE void letNewPass(QObject *client) { qobject_cast<test::FakeApiClient *>(client)->letNewPass(); }
    Q_INVOKABLE void release(QObject *client) { qobject_cast<test::FakeApiClient *>(client)->release(); }
    Q_INVOKABLE void repair(QObject *client) { qobject_cast<test::FakeApiClient *>(client)->repairCalls(); }
    Q_INVOKABLE void useSample(QObject *client)
    {
        qobject_cast<test::FakeApiClient *>(client)->setSource(QStringLiteral("sample"));
    }
    Q_INVOKABLE void setCurrency(QObject *client, const QString &ticker, const QString &currency)
    {
        qobject_cast<test::FakeApiClient *>(client)->setCurrency(ticker, currency);
    }
    Q_INVOKABLE void setScore(QObject *client, const QString &ticker, double total, const QString &signal)
    {
        qobject_cast<test::FakeApiClient *>(client)->setScore(ticker, total, signal);
    }
    Q_INVOKABLE QObject *live(QObject *client)
    {
        auto *session = qobject_cast<test::FakeApiClient *>(client)->live();
        QQmlEngine::setObjectOwnership(session, QQmlEngine::CppOwnership);
        return session;
    }
    Q_INVOKABLE void seedHoldings(QObject *client) { qobject_cast<test::FakeApiClient *>(client)->fakeHoldings().seed(); }
    /// A price comes in, and whoever listens is told.
    Q_INVOKABLE void movePrice(QObject *client, const QString &ticker, double price)
    {
        auto *fake = qobject_cast<test::FakeApiClient *>(client);
        fake->setPrice(ticker, price);
        for (auto *stream : fake->fakeJobs().streams())
            stream->tell(protocol::DataEventDto{protocol::DataEventDto::Kind::prices, false, {ticker}});
    }
    /// The engine goes away: nothing is answered any more, and whoever listens is told.
    Q_INVOKABLE void lose(QObject *client, const QString &message)
    {
        fail(client, message);
        for (auto *stream : qobject_cast<test::FakeApiClient *>(client)->fakeJobs().streams())
            stream->lose(message);
    }
    Q_INVOKABLE void regain(QObject *client)
    {
        fail(client, {});
        for (auto *stream : qobject_cast<test::FakeApiClient *>(client)->fakeJobs().streams())
            stream->reconnect();
    }
    Q_INVOKABLE QObject *jobs(QObject *client)
    {
        auto *jobs = &qobject_cast<test::FakeApiClient *>(client)->fakeJobs();
        QQmlEngine::setObjectOwnership(jobs, QQmlEngine::CppOwnership);
        return jobs;
    }
    Q_INVOKABLE QObject *events(QObject *client)
    {
        auto *stream = qobject_cast<test::FakeApiClient *>(client)->fakeJobs().stream();
        QQmlEngine::setObjectOwnership(stream, QQmlEngine::CppOwnership);
        return stream;
    }
    /// The keys as they are written, in a window that is not the test's own.
    Q_INVOKABLE void press(QWindow *window, const QString &keys) { QTest::keySequence(window, QKeySequence(keys)); }
    Q_INVOKABLE QStringList calls(QObject *client) { return qobject_cast<test::FakeApiClient *>(client)->calls(); }
    Q_INVOKABLE QString textOf(QObject *client) { return qobject_cast<test::FakeApiClient *>(client)->lastQuery().filter; }
};

class Setup : public QObject {
    Q_OBJECT

public slots:
    void qmlEngineAvailable(QQmlEngine *engine)
    {
        engine->addImportPath(QStringLiteral("qrc:/qt/qml"));
        engine->rootContext()->setContextProperty(QStringLiteral("engines"), new Engines(engine));
    }
};

} // namespace

int main(int argc, char **argv)
{
    app::prepareForWindow();
    QApplication application(argc, argv);
    QStandardPaths::setTestModeEnabled(true);
    window::installAccessibility();
    Setup setup;
    return quick_test_main_with_setup(argc, argv, "window", QUICK_TEST_SOURCE_DIR, &setup);
}

#include "main.moc"
