#include "contract/schedule/sql_subject.h"
#include "support/postgres_server.h"

#include <QCoreApplication>

namespace {

/// Stands in for the suite where it cannot run, so that the report says so.
class NoPostgres : public QObject {
    Q_OBJECT

private slots:
    void scheduleContract() { QSKIP("PostgreSQL is not installed: install the package postgresql"); }
};

} // namespace

int main(int argc, char **argv)
{
    const QCoreApplication application(argc, argv);
    if (soundings::test::PostgresServer::binaries().isEmpty()) {
        NoPostgres none;
        return QTest::qExec(&none, argc, argv);
    }
    soundings::test::PostgresServer server;
    if (const QString problem = server.create(); !problem.isEmpty())
        qFatal("%s", qPrintable(problem));
    return soundings::test::runScheduleSuite([&] { return server.createDatabase(); }, argc, argv);
}

#include "test_schedule_postgres.moc"
