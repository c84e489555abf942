#include "base/settings.h"

#include <QFile>
#include <QStandardPaths>
#include <QTemporaryDir>
#include <QTest>

using namespace soundings;

class TestSettings : public QObject {
    Q_OBJECT

private:
    QTemporaryDir m_directory;

    QString writeFile(const QByteArray &content)
    {
        const QString path = m_directory.filePath(QStringLiteral("test.ini"));
        QFile file(path);
        if (!file.open(QIODevice::WriteOnly) || file.write(content) != content.size())
            qFatal("cannot write %s", qPrintable(path));
        return path;
    }

private slots:
    void initTestCase() { QStandardPaths::setTestModeEnabled(true); }

    void everyKeyHasADefaultThatIsAllowed()
    {
        const auto settings = Settings::load({.dataDirectory = QStringLiteral("/data")});
        QVERIFY(settings);
        QCOMPARE(settings->text(Setting::databaseUrl), QStringLiteral("sqlite:////data/soundings.db"));
        QCOMPARE(settings->integer(Setting::port), 8000);
        QCOMPARE(settings->text(Setting::host), QStringLiteral("127.0.0.1"));
        QVERIFY(settings->boolean(Setting::sampleMarket));
        QVERIFY(!settings->boolean(Setting::redisEnabled));
        QVERIFY(!settings->optionalInteger(Setting::monteCarloSeed));
        QVERIFY(settings->text(Setting::celeryNodeName).startsWith(u"soundings@"));
        std::size_t at = 0;
        for (const SettingInfo &info : Settings::all()) {
            QCOMPARE(std::size_t(info.setting), at++);
            QCOMPARE(settings->origin(info.setting), SettingOrigin::builtIn);
            const QHash<QString, QString> given{{QString::fromLatin1(info.key), settings->text(info.setting)}};
            QVERIFY2(Settings::load({.environment = given, .dataDirectory = QStringLiteral("/data")}), info.key);
        }
    }

    void commandLineBeatsEnvironmentBeatsFileBeatsDefault()
    {
        Settings::Sources sources{.configFile = writeFile("# ours\n[server]\nPORT = 1\nhost=\"h\"\nLOG_LEVEL=debug\n")};
        QCOMPARE(Settings::load(sources)->integer(Setting::port), 1);
        QCOMPARE(Settings::load(sources)->origin(Setting::port), SettingOrigin::file);
        QCOMPARE(Settings::load(sources)->text(Setting::host), QStringLiteral("h"));
        sources.environment = {{QStringLiteral("PORT"), QStringLiteral("2")}, {QStringLiteral("LOG_LEVEL"), QString()}};
        QCOMPARE(Settings::load(sources)->integer(Setting::port), 2);
        QCOMPARE(Settings::load(sources)->text(Setting::logLevel), QStringLiteral("debug"));
        sources.commandLine = {{QStringLiteral("PORT"), QStringLiteral("3")}};
        QCOMPARE(Settings::load(sources)->integer(Setting::port), 3);
        QCOMPARE(Settings::load(sources)->origin(Setting::port), SettingOrigin::commandLine);
    }

    void aWrongValueNamesKeyValueAndWhatIsAllowed_data()
    {
        QTest::addColumn<QString>("key");
        QTest::addColumn<QString>("value");
        QTest::addColumn<QString>("allowed");
        QTest::newRow("number") << "PORT" << "eighty" << "65535";
        QTest::newRow("range") << "PORT" << "65536" << "65535";
        QTest::newRow("negative") << "CACHE_TTL_DEFAULT" << "-1" << "0 to";
        QTest::newRow("word") << "SCORING_PROFILE" << "wild" << "balanced, classic";
        QTest::newRow("yes or no") << "SAMPLE_MARKET" << "maybe" << "true, false";
        QTest::newRow("scheme") << "DATABASE_URL" << "mysql://x/y" << "postgresql://";
        QTest::newRow("provider") << "MARKET_PROVIDER" << "csv:" << "csv:DIR";
        QTest::newRow("seed") << "MONTE_CARLO_SEED" << "1.5" << "whole number";
    }
    void aWrongValueNamesKeyValueAndWhatIsAllowed()
    {
        QFETCH(QString, key);
        QFETCH(QString, value);
        QFETCH(QString, allowed);
        const auto settings = Settings::load({.environment = {{key, value}}});
        QVERIFY(!settings);
        QCOMPARE(settings.error().code, ErrorCode::invalidArgument);
        for (const QString &part : {key, value, allowed, QStringLiteral("environment")})
            QVERIFY2(settings.error().message.contains(part), qPrintable(settings.error().message));
    }

    void unknownKeysOfTheFileWarnWithTheirLine()
    {
        const auto settings = Settings::load({.configFile = writeFile("PROT=1\nnonsense\n")});
        QVERIFY(settings);
        QCOMPARE(settings->warnings().size(), 2);
        QVERIFY(settings->warnings()[0].contains(u"line 1"));
        QVERIFY(settings->warnings()[0].contains(u"PROT"));
        QVERIFY(settings->warnings()[1].contains(u"line 2"));
    }

    void aWrongValueInTheFileNamesItsLine()
    {
        const auto settings = Settings::load({.configFile = writeFile("\nPORT=x\n")});
        QVERIFY(!settings);
        QVERIFY(settings.error().message.contains(u"test.ini, line 2"));
    }

    void aFileThatWasAskedForMustBeThere()
    {
        const auto settings = Settings::load({.configFile = m_directory.filePath(QStringLiteral("missing.ini"))});
        QVERIFY(!settings);
        QVERIFY(settings.error().message.contains(u"missing.ini"));
    }

    void namingARedisSwitchesItOnUnlessToldOtherwise()
    {
        Settings::Sources sources{.environment = {{QStringLiteral("REDIS_URL"), QStringLiteral("redis://r:1/2")}}};
        QVERIFY(Settings::load(sources)->boolean(Setting::redisEnabled));
        sources.environment.insert(QStringLiteral("REDIS_ENABLED"), QStringLiteral("no"));
        QVERIFY(!Settings::load(sources)->boolean(Setting::redisEnabled));
    }

    void passwordsAreNeverPrinted()
    {
        const auto settings =
            Settings::load({.environment = {
                                {QStringLiteral("DATABASE_URL"), QStringLiteral("postgresql://u:se/cr:et@h:5/d")},
                                {QStringLiteral("REDIS_URL"), QStringLiteral("rediss://:secret@h/0")},
                                {QStringLiteral("FMP_API_KEY"), QStringLiteral("secret")},
                            }});
        QVERIFY(settings);
        for (const SettingInfo &info : Settings::all())
            QVERIFY2(!settings->printable(info.setting).contains(u"ret"), info.key);
        QCOMPARE(settings->printable(Setting::redisUrl), QStringLiteral("rediss://:***@h/0"));
        QCOMPARE(withoutPassword(QStringLiteral("postgresql://h/d?user=a&password=secret&x=1")),
            QStringLiteral("postgresql://h/d?user=a&password=***&x=1"));
        QCOMPARE(withoutPassword(QStringLiteral("sqlite:////a:b@c")), QStringLiteral("sqlite:////a:b@c"));
        const auto wrong =
            Settings::load({.environment = {{QStringLiteral("DATABASE_URL"), QStringLiteral("mysql://u:secret@h/d")}}});
        QVERIFY(!wrong);
        QVERIFY(!wrong.error().message.contains(u"secret"));
    }

    void knowsWhatMustNotLeaveTheMachine()
    {
        const auto settings =
            Settings::load({.environment = {
                                {QStringLiteral("DATABASE_URL"), QStringLiteral("postgresql://u:se/cr%20et@h:5/d")},
                                {QStringLiteral("REDIS_URL"), QStringLiteral("redis://h/0?password=third")},
                                {QStringLiteral("ADMIN_API_KEY"), QStringLiteral("fourth")},
                            }});
        QVERIFY(settings);
        QStringList secrets = settings->secrets();
        secrets.sort();
        QCOMPARE(secrets,
            (QStringList{
                QStringLiteral("fourth"), QStringLiteral("se/cr et"), QStringLiteral("se/cr%20et"), QStringLiteral("third")}));
    }

    void takesAShareFromNothingToAll()
    {
        const auto load = [](const char *value) {
            return Settings::load({.environment = {{QStringLiteral("SENTRY_SAMPLE_RATE"), QLatin1String(value)}}});
        };
        QCOMPARE(load("0.25")->fraction(Setting::sentrySampleRate), 0.25);
        QCOMPARE(load("")->fraction(Setting::sentrySampleRate), 1.0);
        for (const char *wrong : {"1.5", "-1", "half", "nan"})
            QVERIFY2(!load(wrong), wrong);
    }
};

QTEST_GUILESS_MAIN(TestSettings)
#include "test_settings.moc"
