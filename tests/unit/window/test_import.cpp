#include "Accessibility/announcer.h"
#include "Import/file_guess.h"
#include "Import/import_view_model.h"
#include "support/fake_api_client.h"
#include "window.h"

#include <QApplication>
#include <QDropEvent>
#include <QMimeData>
#include <QQuickItem>
#include <QQuickWindow>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

#include <algorithm>

using namespace soundings;
using window::ImportViewModel;

class TestImport : public QObject {
    Q_OBJECT

private slots:
    void init()
    {
        m_client = std::make_unique<test::FakeApiClient>(60);
        m_files = std::make_unique<ImportViewModel>();
        m_files->setProperty("client", QVariant::fromValue<client::ApiClient *>(m_client.get()));
    }

    void guessesWhatIsInAFile_data()
    {
        QTest::addColumn<QString>("name");
        QTest::addColumn<QString>("head");
        QTest::addColumn<QString>("kind");
        QTest::addColumn<QString>("ticker");
        QTest::addColumn<bool>("needsTicker");
        const auto row = [](const char *name, const char *head, const char *kind, const char *ticker, bool needsTicker) {
            QTest::newRow(head) << QString::fromLatin1(name) << QString::fromUtf8(head) << QString::fromLatin1(kind)
                                << QString::fromLatin1(ticker) << needsTicker;
        };
        row("AAPL_2004-2018.csv", "Date,Open,High,Low,Close,Adj Close,Volume", "prices", "AAPL", true);
        row("goog.csv", "\xef\xbb\xbfTimestamp;Close/Last;Volume", "prices", "GOOG", true);
        row("my prices of last year.csv", "date,close", "prices", "", true);
        row("all.csv", "date,Symbol,close", "prices", "", false);
        row("matrix.csv", "Date,AAPL,MSFT,KO", "prices", "", false);
        row("sp500_constituents.csv", "Symbol,Security,GICS Sector,GICS Sub-Industry", "stocks", "", false);
        row("sp500_financials.csv", "Symbol,Name,Sector,Price,Price/Earnings,Dividend Yield", "fundamentals", "", false);
        row("letters.csv", "From,To,Text", "", "", false);
    }
    void guessesWhatIsInAFile()
    {
        QFETCH(QString, name);
        QFETCH(QString, head);
        const window::FileGuess guess = window::guessFile(name, head.toUtf8());
        QTEST(guess.kind, "kind");
        QTEST(guess.ticker, "ticker");
        QTEST(guess.needsTicker, "needsTicker");
    }

    void checksAClearFileAtOnceAndStoresItWhenAsked()
    {
        m_files->take({write(QStringLiteral("KO.csv"), "Date,Close\n2026-11-19,61\n2026-11-18,,\n2026-11-20,62\n")});
        QTRY_COMPARE(m_files->state(), ImportViewModel::Checked);
        QCOMPARE(
            m_files->sentence(), QStringLiteral("3 rows read: 2 new, 0 in place of others, 1 left out. Nothing is stored yet."));
        QCOMPARE(m_files->notes()->rowCount(), 1);
        QCOMPARE(m_files->notes()->value(0, QStringLiteral("line")).toString(), QStringLiteral("3"));
        QCOMPARE(m_files->notes()->value(0, QStringLiteral("reason")).toString(), QStringLiteral("close is missing"));
        QCOMPARE(m_client->calls().size(), 1);

        QSignalSpy stored(m_files.get(), &ImportViewModel::stored);
        m_files->store();
        QVERIFY(stored.wait());
        QCOMPARE(m_files->state(), ImportViewModel::Stored);
        QCOMPARE(stored[0][0].toString(), QStringLiteral("KO.csv: 3 rows read, 2 stored, 0 replaced, 1 left out."));
        QCOMPARE(stored[0][1].toString(), QStringLiteral("KO"));
    }

    void asksWhereItCannotKnow()
    {
        m_files->take({write(QStringLiteral("of last year.csv"), "date,close\n2026-11-19,61\n")});
        QTRY_COMPARE(m_files->state(), ImportViewModel::Asking);
        QVERIFY(m_files->needsTicker());
        m_files->check();
        QCOMPARE(m_files->problem(), QStringLiteral("Type whose prices these are, such as AAPL."));
        m_files->setTicker(QStringLiteral("not one"));
        m_files->check();
        QCOMPARE(m_files->problem(), QStringLiteral("“NOT ONE” is no ticker. Type one such as AAPL."));
        m_files->setTicker(QStringLiteral("ko"));
        m_files->check();
        QTRY_COMPARE(m_files->state(), ImportViewModel::Checked);
        // What was said of prices does not hold for stocks.
        m_files->setKind(QStringLiteral("stocks"));
        QCOMPARE(m_files->state(), ImportViewModel::Asking);
        m_files->store();
        QCOMPARE(m_files->state(), ImportViewModel::Asking);
    }

    void saysHowToMendWhatCannotBeRead()
    {
        m_files->take({QUrl(QStringLiteral("https://example.org/prices.csv"))});
        QVERIFY(m_files->problem().contains(QStringLiteral("not on this computer")));
        m_files->take({QUrl::fromLocalFile(m_folder.path())});
        QVERIFY(m_files->problem().contains(QStringLiteral("is a folder")));
        m_files->take({QUrl::fromLocalFile(m_folder.filePath(QStringLiteral("nothing.csv")))});
        QVERIFY(m_files->problem().contains(QStringLiteral("cannot be read")));
        m_files->take({write(QStringLiteral("empty.csv"), "\n\n")});
        QTRY_VERIFY(m_files->problem().contains(QStringLiteral("is empty")));
        QCOMPARE(m_client->calls().size(), 0);
        m_client->failWith(Error{ErrorCode::forbidden, QStringLiteral("This needs a token with the scope admin.")});
        m_files->take({write(QStringLiteral("KO.csv"), "Date,Close\n2026-11-19,61\n")});
        QTRY_COMPARE(m_files->problem(), QStringLiteral("This needs a token with the scope admin."));
        QCOMPARE(m_files->state(), ImportViewModel::Asking);
    }

    void readsAFileOfManySlicesAndCanBeStopped()
    {
        QByteArray text = "Date,Close\n";
        while (text.size() < 5 * 1024 * 1024)
            text += "2026-11-19,61\n";
        const QUrl file = write(QStringLiteral("KO.csv"), text);
        m_files->take({file});
        QCOMPARE(m_files->state(), ImportViewModel::Reading);
        QSignalSpy changed(m_files.get(), &ImportViewModel::changed);
        QTRY_VERIFY(m_files->progress() > 0.1);
        m_files->cancel();
        QCOMPARE(m_files->state(), ImportViewModel::NoFile);
        QTest::qWait(20);
        QCOMPARE(m_client->calls().size(), 0);
        m_files->take({file});
        QTRY_COMPARE_WITH_TIMEOUT(m_files->state(), ImportViewModel::Checked, 20'000);
        QVERIFY(m_files->rows() > 300'000);
    }

    void whatIsBeingStoredIsWatchedAndCanBeStopped()
    {
        m_files->take({write(QStringLiteral("KO.csv"), "Date,Close\n2026-11-19,61\n")});
        QTRY_COMPARE(m_files->state(), ImportViewModel::Checked);
        m_client->failCall(
            QStringLiteral("/api/import/prices"), Error{ErrorCode::cancelled, QStringLiteral("The import was cancelled.")});
        m_client->hold();
        m_files->store();
        QCOMPARE(m_files->state(), ImportViewModel::Storing);
        QTRY_VERIFY(!m_client->calls().filter(QStringLiteral("/api/imports/")).isEmpty()); // it is asked how far it has come
        QVERIFY(!m_files->kept());
        m_files->stop();
        QVERIFY(m_files->stopping());
        QVERIFY(m_client->calls().constLast().startsWith(QStringLiteral("DELETE /api/imports/")));
        QSignalSpy told(m_files.get(), &ImportViewModel::checked);
        m_client->release();
        QTRY_COMPARE(told.count(), 1);
        QCOMPARE(m_files->state(), ImportViewModel::Checked);
        QVERIFY(!m_files->stopping());
        QCOMPARE(m_files->problem(), QStringLiteral("The import was stopped. Nothing of KO.csv is stored."));
        // And goes in when it is wanted after all.
        m_client->repairCalls();
        m_files->store();
        QTRY_COMPARE(m_files->state(), ImportViewModel::Stored);
        QVERIFY(m_files->problem().isEmpty());
    }

    void filesThatComeWhileOneIsStoredWaitForItsEnd()
    {
        m_files->take({write(QStringLiteral("KO.csv"), "Date,Close\n2026-11-19,61\n")});
        QTRY_COMPARE(m_files->state(), ImportViewModel::Checked);
        QSignalSpy stored(m_files.get(), &ImportViewModel::stored);
        m_client->hold();
        m_files->store();
        m_files->take({write(QStringLiteral("PEP.csv"), "Date,Close\n2026-11-19,151\n")});
        QCOMPARE(m_files->state(), ImportViewModel::Storing);
        QCOMPARE(m_files->fileName(), QStringLiteral("KO.csv"));
        QCOMPARE(m_files->filesLeft(), 1);
        m_client->release();
        QTRY_COMPARE(stored.count(), 1);
        QVERIFY(stored[0][0].toString().startsWith(QStringLiteral("KO.csv: ")));
        m_files->next();
        QTRY_COMPARE(m_files->state(), ImportViewModel::Checked);
        QCOMPARE(m_files->fileName(), QStringLiteral("PEP.csv"));
    }

    void storingThatFailsIsToldWhenNobodyLooksAnyMore()
    {
        app::Window windows(*m_client);
        windows.show();
        QTRY_VERIFY(windows.window()->property("painted").toBool());
        windows.window()->requestActivate();
        const QList<QUrl> urls{write(QStringLiteral("KO.csv"), "Date,Close\n2026-11-19,61\n")};
        QMetaObject::invokeMethod(windows.window(), "importFiles", Q_ARG(QVariant, QVariant::fromValue(urls)));
        const auto focused = [&] {
            const QQuickItem *item = windows.window()->activeFocusItem();
            return item ? item->property("text").toString() : QString();
        };
        QTRY_COMPARE(focused(), QStringLiteral("Import 1 row"));
        m_client->failCall(
            QStringLiteral("/api/import/prices"), Error{ErrorCode::unavailable, QStringLiteral("The disk is full.")});
        m_client->hold();
        QTest::keyClick(windows.window(), Qt::Key_Return);
        QTRY_COMPARE(focused(), QStringLiteral("Stop the import"));
        QTest::keyClick(windows.window(), Qt::Key_Escape);
        QTRY_VERIFY(focused() != QStringLiteral("Stop the import"));
        m_client->release();
        const QString sentence = QStringLiteral("KO.csv: The disk is full.");
        QTRY_VERIFY(shows(*windows.window()->contentItem(), sentence));
        // What happens by itself is said at most once in five seconds.
        QTRY_COMPARE_WITH_TIMEOUT(window::Announcer::instance()->last(), sentence, 20'000);
    }

    void filesThatAreDroppedOnTheWindowAreTakenOneAfterTheOther()
    {
        app::Window windows(*m_client);
        windows.show();
        QTRY_VERIFY(windows.window()->property("painted").toBool());
        QMimeData files;
        files.setUrls({write(QStringLiteral("KO.csv"), "Date,Close\n2026-11-19,61\n"),
            write(QStringLiteral("PEP.csv"), "Date,Close\n2026-11-19,151\n2026-11-20,152\n")});
        QDragEnterEvent enter(QPoint(400, 300), Qt::CopyAction, &files, Qt::LeftButton, Qt::NoModifier);
        QCoreApplication::sendEvent(windows.window(), &enter);
        QVERIFY(enter.isAccepted());
        QDropEvent drop(QPointF(400, 300), Qt::CopyAction, &files, Qt::LeftButton, Qt::NoModifier);
        QCoreApplication::sendEvent(windows.window(), &drop);
        const auto focused = [&] {
            const QQuickItem *item = windows.window()->activeFocusItem();
            return item ? item->property("text").toString() : QString();
        };
        windows.window()->requestActivate();
        QTRY_COMPARE(focused(), QStringLiteral("Import 1 row"));
        QTest::keyClick(windows.window(), Qt::Key_Return);
        QTRY_COMPARE(focused(), QStringLiteral("Next file, 1 left"));
        QTest::keyClick(windows.window(), Qt::Key_Return);
        QTRY_COMPARE(focused(), QStringLiteral("Import 2 rows"));
        QTest::keyClick(windows.window(), Qt::Key_Escape);
        QTRY_VERIFY(focused() != QStringLiteral("Import 2 rows"));
        QCOMPARE(m_client->calls().filter(QStringLiteral("/api/import/prices")).size(), 3); // two looks, one import
    }

    void whatIsNoFileIsNotTaken()
    {
        app::Window windows(*m_client);
        windows.show();
        QMimeData text;
        text.setText(QStringLiteral("AAPL"));
        QDragEnterEvent enter(QPoint(400, 300), Qt::CopyAction, &text, Qt::LeftButton, Qt::NoModifier);
        QCoreApplication::sendEvent(windows.window(), &enter);
        QVERIFY(!enter.isAccepted());
    }

private:
    static bool shows(const QQuickItem &item, const QString &text)
    {
        return item.isVisible()
            && (item.property("text") == text
                || std::ranges::any_of(item.childItems(), [&](const QQuickItem *child) { return shows(*child, text); }));
    }
    QUrl write(const QString &name, const QByteArray &text)
    {
        QFile file(m_folder.filePath(name));
        if (!file.open(QIODevice::WriteOnly) || file.write(text) != text.size())
            qFatal("%s cannot be written", qPrintable(file.fileName()));
        return QUrl::fromLocalFile(file.fileName());
    }

    QTemporaryDir m_folder;
    std::unique_ptr<test::FakeApiClient> m_client;
    std::unique_ptr<ImportViewModel> m_files;
};

int main(int argc, char **argv)
{
    app::prepareForWindow();
    QApplication application(argc, argv);
    TestImport test;
    return QTest::qExec(&test, argc, argv);
}

#include "test_import.moc"
