#include "storage/database_url.h"

#include <QTest>

using namespace soundings;
using storage::DatabaseUrl;
using storage::parseDatabaseUrl;

class TestDatabaseUrl : public QObject {
    Q_OBJECT

private slots:
    void sqlitePathsAreRelativeOrAbsolute()
    {
        QCOMPARE(parseDatabaseUrl(QStringLiteral("sqlite:///data/a.db"))->path, QStringLiteral("data/a.db"));
        QCOMPARE(parseDatabaseUrl(QStringLiteral("sqlite:////var/lib/a.db"))->path, QStringLiteral("/var/lib/a.db"));
        QCOMPARE(parseDatabaseUrl(QStringLiteral("sqlite:////tmp/my%20data/a.db"))->path, QStringLiteral("/tmp/my data/a.db"));
    }

    void postgresGetsTimeLimitsButKeepsItsOwn()
    {
        const auto plain = parseDatabaseUrl(QStringLiteral("postgresql://u:p%40ss@db:5433/prices"));
        QVERIFY(plain);
        QCOMPARE(plain->kind, DatabaseUrl::Kind::postgres);
        QVERIFY(plain->connectString.startsWith(QStringLiteral("postgresql://u:p%40ss@db:5433/prices?")));
        QVERIFY(plain->connectString.contains(QStringLiteral("connect_timeout=3")));
        const auto own = parseDatabaseUrl(QStringLiteral("postgresql+psycopg2://u@db/prices?connect_timeout=9&sslmode=require"));
        QVERIFY(own->connectString.startsWith(QStringLiteral("postgresql://")));
        QVERIFY(own->connectString.contains(QStringLiteral("connect_timeout=9")));
        QVERIFY(!own->connectString.contains(QStringLiteral("connect_timeout=3")));
        QVERIFY(own->connectString.contains(QStringLiteral("sslmode=require")));
    }

    void passwordIsNeverShown()
    {
        const auto url = parseDatabaseUrl(QStringLiteral("postgresql://me:topsecret@db/prices"));
        QVERIFY(!url->shown.contains(QStringLiteral("topsecret")));
        QCOMPARE(url->shown, QStringLiteral("PostgreSQL at db:5432, database prices"));
    }

    void wrongUrlsNameWhatIsAllowed_data()
    {
        QTest::addColumn<QString>("text");
        for (const char *text : {"", "mysql://u@h/db", "sqlite:", "sqlite://", "sqlite:///",
                 "sqlite:///:memory:", "postgresql://host", "postgresql://u:p@host:port/db", "/home/me/a.db"})
            QTest::newRow(*text ? text : "empty") << QString::fromLatin1(text);
    }

    void wrongUrlsNameWhatIsAllowed()
    {
        QFETCH(QString, text);
        const auto parsed = parseDatabaseUrl(text);
        QVERIFY(!parsed);
        QCOMPARE(parsed.error().code, ErrorCode::invalidArgument);
        QVERIFY(parsed.error().message.contains(QStringLiteral("sqlite:///")));
        QVERIFY(parsed.error().message.contains(QStringLiteral("postgresql://")));
    }
};

QTEST_GUILESS_MAIN(TestDatabaseUrl)
#include "test_database_url.moc"
