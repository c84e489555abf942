#include "support/postgres_suite.h"

#include "support/postgres_server.h"

#include <QCoreApplication>
#include <QTest>

namespace soundings::test {

namespace {

/// Stands in for the suite where it cannot run, so that the report says so.
class NoPostgres : public QObject {
    Q_OBJECT

private slots:
    void needsPostgres() { QSKIP("PostgreSQL is not installed: install the package postgresql"); }
};

} // namespace

int runOnPostgres(int argc, char **argv, const std::function<int(const std::function<QString()> &newUrl)> &run)
{
    const QCoreApplication application(argc, argv);
    if (PostgresServer::binaries().isEmpty()) {
        NoPostgres none;
        return QTest::qExec(&none, argc, argv);
    }
    PostgresServer server;
    if (const QString problem = server.create(); !problem.isEmpty())
        qFatal("%s", qPrintable(problem));
    return run([&] { return server.createDatabase(); });
}

} // namespace soundings::test

#include "postgres_suite.moc"
