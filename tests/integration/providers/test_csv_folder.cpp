#include "providers/csv/csv_folder.h"
#include "storage/open_store.h"
#include "support/settable_clock.h"

#include <QDateTime>
#include <QDir>
#include <QFile>
#include <QTemporaryDir>
#include <QTest>

using namespace soundings;
using namespace soundings::engine;
using namespace std::chrono_literals;

namespace {

const QByteArray kApple = "Date,Open,High,Low,Close,Volume\n2026-11-19,199,202,198,200,1000\n2026-11-20,200,203,199,202,1100\n";

Ticker ticker(const char *text)
{
    return Ticker::parse(QString::fromLatin1(text)).value();
}

} // namespace

class TestCsvFolder : public QObject {
    Q_OBJECT

private:
    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<Store> m_store;
    test::SettableClock m_clock{Timestamp(makeDay(2026, 11, 21)) + 12h};
    std::unique_ptr<ImportService> m_imports;
    std::unique_ptr<providers::CsvFolder> m_csv;

    QString path(const QString &name) const { return m_folder->filePath(QStringLiteral("in/") + name); }
    void write(const QString &name, const QByteArray &content, std::chrono::seconds age = 1h)
    {
        QFile file(path(name));
        QVERIFY(file.open(QIODevice::WriteOnly | QIODevice::Truncate));
        file.write(content);
        QVERIFY(file.flush());
        const Timestamp written = m_clock.now() - age;
        QVERIFY(file.setFileTime(
            QDateTime::fromMSecsSinceEpoch(written.time_since_epoch().count()), QFileDevice::FileModificationTime));
    }

private slots:
    void init()
    {
        m_folder = std::make_unique<QTemporaryDir>();
        QVERIFY(QDir(m_folder->path()).mkdir(QStringLiteral("in")));
        auto store = storage::openStore(QStringLiteral("sqlite:///") + m_folder->filePath(QStringLiteral("s.db")));
        QVERIFY(store);
        m_store = std::move(*store);
        m_imports = std::make_unique<ImportService>(*m_store, m_clock);
        m_csv = std::make_unique<providers::CsvFolder>(
            m_folder->filePath(QStringLiteral("in")), *m_imports, m_store->refreshes(), m_clock);
    }
    void cleanup()
    {
        m_csv.reset();
        m_store.reset();
    }

    void takesAFileInOnceAndAgainWhenItHasChanged()
    {
        write(QStringLiteral("AAPL.csv"), kApple);
        auto delivered = m_csv->takeIn({});
        QVERIFY(delivered);
        QCOMPARE(delivered->files.size(), std::size_t(1));
        QVERIFY(delivered->files[0].storedSomething());
        QCOMPARE(m_store->prices().history(ticker("AAPL"))->series.size(), std::size_t(2));
        QCOMPARE(m_store->stocks().find(ticker("AAPL"))->quote->provenance.source, QStringLiteral("csv"));

        delivered = m_csv->takeIn({});
        QCOMPARE(delivered->files.size(), std::size_t(0));
        QCOMPARE(delivered->known, 1);
        write(QStringLiteral("AAPL.csv"), kApple + "2026-11-18,1,2,1,190,1000\n", 30min);
        delivered = m_csv->takeIn({});
        QCOMPARE(delivered->files.size(), std::size_t(1));
        QCOMPARE(m_store->prices().history(ticker("AAPL"))->series.size(), std::size_t(3));
    }

    void waitsForAFileThatIsStillWritten()
    {
        write(QStringLiteral("AAPL.csv"), kApple.left(60), 1s);
        QCOMPARE(m_csv->takeIn({})->unfinished, 1);
        m_clock.advance(5s); // the writer pauses within a line
        QCOMPARE(m_csv->takeIn({})->unfinished, 1);
        write(QStringLiteral("AAPL.csv"), kApple, 1s);
        QCOMPARE(m_csv->takeIn({})->unfinished, 1);
        m_clock.advance(2s);
        const auto delivered = m_csv->takeIn({});
        QCOMPARE(delivered->unfinished, 0);
        QCOMPARE(delivered->files.size(), std::size_t(1));
        QCOMPARE(m_store->prices().history(ticker("AAPL"))->series.size(), std::size_t(2));
    }

    void aBadFileSaysWhyAndStopsNoOther()
    {
        write(QStringLiteral("A_bad.csv"), "no dates here\n1\n");
        write(QStringLiteral("MSFT.csv"), kApple);
        const auto delivered = m_csv->takeIn({});
        QCOMPARE(delivered->files.size(), std::size_t(2));
        QVERIFY(delivered->files[0].failure);
        QVERIFY(delivered->files[1].storedSomething());
        QVERIFY2(m_csv->takeIn({})->files.empty(), "it is not tried again before it changes");
    }

    void theNameTellsWhatAFileHolds()
    {
        write(QStringLiteral("stocks-2026.csv"), "ticker,name,sector\nAAPL,Apple,Technology\n");
        write(QStringLiteral("fundamentals.csv"), "ticker,pe_ratio\nAAPL,31.5\n");
        write(QStringLiteral("msft.us.csv"), kApple);
        write(QStringLiteral("prices.csv"), "ticker,date,close\nIBM,2026-11-20,250\n");
        write(QStringLiteral("data.csv"), kApple);
        const auto delivered = m_csv->takeIn({});
        QCOMPARE(delivered->files.size(), std::size_t(5));
        const StockRecord apple = *m_store->stocks().find(ticker("AAPL"));
        QCOMPARE(apple.stock.name, QStringLiteral("Apple"));
        QCOMPARE(apple.fundamentals->values[Metric::peRatio], std::optional(31.5));
        QVERIFY(m_store->stocks().find(ticker("MSFT"))->quote);
        QVERIFY(m_store->stocks().find(ticker("IBM"))->quote);
        const auto unnamed = std::ranges::find(delivered->files, QStringLiteral("data.csv"), &ImportReport::file);
        QVERIFY2(unnamed->failure, "a file of nobody's prices is not stored as those of a ticker DATA");
    }

    void aFolderThatIsNotThereIsAnError()
    {
        providers::CsvFolder gone(m_folder->filePath(QStringLiteral("gone")), *m_imports, m_store->refreshes(), m_clock);
        const auto delivered = gone.takeIn({});
        QVERIFY(!delivered);
        QVERIFY(delivered.error().message.contains(QStringLiteral("MARKET_PROVIDER")));
    }
};

QTEST_GUILESS_MAIN(TestCsvFolder)
#include "test_csv_folder.moc"
