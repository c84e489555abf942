#include "Accessibility/announcer.h"
#include "Browse/browse_view_model.h"
#include "support/fake_api_client.h"

#include <QAbstractItemModelTester>
#include <QSignalSpy>
#include <QTest>

using namespace soundings;
using window::PageState;

class TestBrowse : public QObject {
    Q_OBJECT

private slots:
    void init()
    {
        m_client = std::make_unique<test::FakeApiClient>(10'000);
        m_viewModel = std::make_unique<window::BrowseViewModel>();
        m_tester = std::make_unique<QAbstractItemModelTester>(
            m_viewModel->model(), QAbstractItemModelTester::FailureReportingMode::QtTest);
    }

    void showsAsManyRowsAsThereAreAndLoadsOnlyTheFirstPage()
    {
        load();
        QCOMPARE(model().rowCount(), 10'000);
        QCOMPARE(loadedRows(), 100);
        QCOMPARE(m_client->calls().count(QStringLiteral("list")), 1);
        QCOMPARE(m_viewModel->summary(), QStringLiteral("10,000 stocks"));
    }

    void loadsThePagesThatAreSeenOnceEach()
    {
        load();
        model().need(250, 320);
        model().need(255, 330);
        QTRY_COMPARE(loadedRows(), 300);
        QCOMPARE(m_client->calls().count(QStringLiteral("list")), 3);
        QVERIFY(!model().tickerAt(299).isEmpty());
        QVERIFY(model().tickerAt(100).isEmpty());
        QCOMPARE(model().spokenCell(100, QStringLiteral("ticker")), QStringLiteral("loading"));
    }

    void filtersAfterAPauseAndSaysHowManyMatch()
    {
        load();
        QSignalSpy answered(m_viewModel.get(), &window::BrowseViewModel::answered);
        m_viewModel->setFilter(QStringLiteral("k"));
        m_viewModel->setFilter(QStringLiteral("klsn1"));
        QVERIFY(answered.wait());
        QCOMPARE(m_client->lastQuery().filter, QStringLiteral("klsn1"));
        QCOMPARE(m_client->calls().count(QStringLiteral("list")), 2);
        QVERIFY(model().total() > 1);
        QVERIFY(model().total() < 1000);
        const QString sentence = m_viewModel->summary();
        QVERIFY2(sentence.endsWith(QStringLiteral(" of 10,000 match")), qPrintable(sentence));
        QTRY_COMPARE(window::Announcer::instance()->last(), sentence);
    }

    void followsInPlaceAndOnlyWhatIsSeen()
    {
        load();
        model().need(0, 10);
        model().need(250, 320);
        QTRY_COMPARE(loadedRows(), 300);
        const QString ticker = model().tickerAt(260);
        QSignalSpy reset(&model(), &QAbstractItemModel::modelReset);
        QSignalSpy followed(m_viewModel.get(), &window::BrowseViewModel::followed);
        m_client->setPrice(ticker, 4321.5);
        m_viewModel->follow();
        QVERIFY(followed.wait());
        QCOMPARE(reset.count(), 0);
        QCOMPARE(model().rowOf(ticker), 260);
        QCOMPARE(model().at(260)->quote->price, 4321.5);
        QCOMPARE(loadedRows(), 300); // 1 to 100 for the total, 201 to 400 because they are seen
        QVERIFY(model().tickerAt(150).isEmpty());
        model().need(150, 160);
        QTRY_VERIFY(!model().tickerAt(150).isEmpty());
    }

    void keepsTheOldRowsWhenFollowingFails()
    {
        load();
        const QString first = model().tickerAt(0);
        m_client->failWith(Error{ErrorCode::unavailable, QStringLiteral("gone")});
        m_viewModel->follow();
        QTest::qWait(20);
        QCOMPARE(m_viewModel->state(), PageState::Ready);
        QCOMPARE(model().tickerAt(0), first);
        m_client->failWith(std::nullopt);
        model().need(150, 160);
        QTRY_VERIFY(!model().tickerAt(150).isEmpty());
    }

    void theNewestAnswerWins()
    {
        load();
        QSignalSpy answered(m_viewModel.get(), &window::BrowseViewModel::answered);
        m_client->hold();
        m_viewModel->setSector(QStringLiteral("Technology"));
        m_viewModel->setSector(QStringLiteral("Utilities"));
        m_client->release();
        QTest::qWait(0);
        QCOMPARE(answered.count(), 1);
        QCOMPARE(model().at(0)->sector, QStringLiteral("Utilities"));
    }

    void sortsAndTurnsTheOrderRound()
    {
        load();
        const double best = model().data(model().index(0), window::StockTableModel::Score).toDouble();
        sortBy(QStringLiteral("total_score"));
        QVERIFY(m_viewModel->sortAscending());
        QVERIFY(model().data(model().index(0), window::StockTableModel::Score).toDouble() < best);
        sortBy(QStringLiteral("ticker"));
        QVERIFY(m_viewModel->sortAscending());
        QCOMPARE(model().tickerAt(0), QStringLiteral("AURX"));
    }

    void everyColumnThatCanBeSortedIsARoleOfTheModel()
    {
        for (const char *key :
            {"ticker", "sector", "price", "change_percent", "pe_ratio", "total_score", "signal", "score_change"})
            QVERIFY(model().roleNames().values().contains(QByteArray(key)));
    }

    void saysWhyNothingIsThere()
    {
        load();
        QSignalSpy answered(m_viewModel.get(), &window::BrowseViewModel::answered);
        m_viewModel->setFilter(QStringLiteral("no such name"));
        QVERIFY(answered.wait());
        QCOMPARE(m_viewModel->state(), PageState::Empty);
        QVERIFY(m_viewModel->emptyText().contains(QStringLiteral("no such name")));
        m_viewModel->clearFilters();
        QVERIFY(answered.wait());
        QCOMPARE(m_viewModel->state(), PageState::Ready);
    }

    void failsWithTheReasonAndRecovers()
    {
        m_client->failWith(Error{ErrorCode::unavailable, QStringLiteral("The engine cannot be reached.")});
        m_viewModel->setClient(m_client.get());
        QTRY_COMPARE(m_viewModel->state(), PageState::Failed);
        QCOMPARE(m_viewModel->errorText(), QStringLiteral("The engine cannot be reached."));
        m_client->failWith(std::nullopt);
        m_viewModel->reload();
        QTRY_COMPARE(m_viewModel->state(), PageState::Ready);
    }

    void saysCellsInWords()
    {
        load();
        const int row = model().rowOf(model().tickerAt(3));
        QCOMPARE(row, 3);
        const QString change = model().spokenCell(row, QStringLiteral("change_percent"));
        QVERIFY2(QRegularExpression(QStringLiteral("^((up|down) [0-9.]+ percent|unchanged)$")).match(change).hasMatch(),
            qPrintable(change));
        QVERIFY(model().spokenCell(row, QStringLiteral("price")).endsWith(QStringLiteral(" USD")));
        QVERIFY(model().spokenCell(row, QStringLiteral("ticker")).startsWith(model().tickerAt(row)));
    }

    void marksSampleAndStaleFigures()
    {
        m_client->setSource(QStringLiteral("sample"));
        load();
        QVERIFY(m_viewModel->sampleData());
        QCOMPARE(model().spokenCell(0, QStringLiteral("source")), QStringLiteral("sample data, invented"));
        QCOMPARE(m_viewModel->staleRows(), 0);
        m_client->markStale(model().tickerAt(2));
        m_viewModel->reload();
        QTRY_COMPARE(m_viewModel->staleRows(), 1);
    }

    void changesThatComeFasterThanAnswersAreReadOnceMore()
    {
        load();
        const auto asked = [this] { return m_client->calls().count(QStringLiteral("list")); };
        const auto before = asked();
        QSignalSpy followed(m_viewModel.get(), &window::BrowseViewModel::followed);
        m_client->hold();
        for (int i = 0; i < 3; ++i)
            m_viewModel->follow();
        QCOMPARE(asked(), before + 1);
        m_client->release();
        QTRY_COMPARE(followed.count(), 2);
        QCOMPARE(asked(), before + 2);
    }

    void aChangeDoesNotVoidAnAnswerThatIsAwaited()
    {
        load();
        QSignalSpy answered(m_viewModel.get(), &window::BrowseViewModel::answered);
        m_client->hold();
        m_viewModel->sortBy(QStringLiteral("price"));
        m_viewModel->follow();
        m_client->release();
        QTRY_COMPARE(answered.count(), 1);
        QTRY_COMPARE(m_viewModel->state(), PageState::Ready);
    }

private:
    window::StockTableModel &model() { return *m_viewModel->model(); }
    void load()
    {
        m_viewModel->setClient(m_client.get());
        QTRY_COMPARE(m_viewModel->state(), PageState::Ready);
    }
    void sortBy(const QString &key)
    {
        QSignalSpy answered(m_viewModel.get(), &window::BrowseViewModel::answered);
        m_viewModel->sortBy(key);
        QVERIFY(answered.wait());
    }
    int loadedRows()
    {
        int loaded = 0;
        for (int row = 0; row < model().rowCount(); ++row)
            loaded += model().at(row) != nullptr;
        return loaded;
    }

    std::unique_ptr<test::FakeApiClient> m_client;
    std::unique_ptr<window::BrowseViewModel> m_viewModel;
    std::unique_ptr<QAbstractItemModelTester> m_tester;
};

QTEST_GUILESS_MAIN(TestBrowse)
#include "test_browse.moc"
