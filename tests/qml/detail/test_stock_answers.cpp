#include "Accessibility/accessible_registry.h"
#include "Accessibility/announcer.h"
#include "Theme/theme.h"
#include "detail_stage.h"

#include <QPointer>
#include <QQuickStyle>
#include <QSignalSpy>
#include <QTest>

using namespace soundings;
using charts::ChartExplorer;
using test::DetailStage;
using window::PageState;

/// What the page of a stock makes of answers that come late, fail, or are new.
class TestStockAnswers : public QObject {
    Q_OBJECT

private slots:
    void initTestCase()
    {
        QQuickStyle::setStyle(QStringLiteral("Basic"));
        window::installAccessibility();
        QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedStates));
    }
    void init()
    {
        window::Theme::instance()->setPreference(QStringLiteral("light"));
        window::Theme::instance()->setTextSize(1);
    }

    void periodsKeepTheDayAndTheNewestAnswerWins()
    {
        DetailStage stage;
        QVERIFY(stage.open());
        QTRY_VERIFY(stage.isReady());
        stage.focusChart();
        stage.press(Qt::Key_PageUp);
        const QDate day = stage.model()->history()->columns().days[std::size_t(stage.explorer()->index())];
        stage.client.hold();
        stage.model()->setPeriod(QStringLiteral("5y"));
        stage.model()->setPeriod(QStringLiteral("6mo"));
        QCOMPARE(stage.model()->priceStatus()->state(), PageState::Ready); // the old chart stays until the answer comes
        stage.client.release();
        QTRY_COMPARE(stage.model()->history()->count(), 126);
        QCOMPARE(stage.model()->history()->columns().days[std::size_t(stage.explorer()->index())], day);
    }

    void eachPanelFailsAlone()
    {
        DetailStage stage;
        stage.client.failCall(
            QStringLiteral("prices"), Error{ErrorCode::timeout, QStringLiteral("The engine did not answer within 10 seconds.")});
        QVERIFY(stage.open());
        QTRY_COMPARE(stage.model()->priceStatus()->state(), PageState::Failed);
        QTRY_COMPARE(stage.model()->overviewStatus()->state(), PageState::Ready);
        QTRY_VERIFY(!window::Turns::instance()->isWaiting());
        QVERIFY(stage.view.find("title", QStringLiteral("The price history could not be loaded")));
        QVERIFY(stage.view.find("text", QStringLiteral("The engine did not answer within 10 seconds.")));
        stage.client.repairCalls();
        stage.model()->loadPrices();
        QTRY_COMPARE(stage.model()->priceStatus()->state(), PageState::Ready);
    }

    void whatCouldNotBeReadAnewStaysAndIsToldOnce()
    {
        DetailStage stage;
        QVERIFY(stage.open());
        QTRY_VERIFY(stage.isReady());
        stage.focusChart();
        const QQuickItem *focused = stage.view.window()->activeFocusItem();
        QSignalSpy told(window::Announcer::instance(), &window::Announcer::told);
        const Error failure{ErrorCode::timeout, QStringLiteral("The engine did not answer in time.")};
        stage.client.failWith(failure);
        QMetaObject::invokeMethod(stage.view.page(), "refresh");
        QTRY_COMPARE(told.count(), 1);
        QCOMPARE(told[0][0].toString(), QStringLiteral("The engine did not answer in time. What is shown may be old."));
        QCOMPARE(stage.view.window()->activeFocusItem(), focused);
        QVERIFY(focused->isVisible());
        QCOMPARE(stage.model()->priceStatus()->state(), PageState::Ready);
        stage.client.failWith({});
        QMetaObject::invokeMethod(stage.view.page(), "refresh");
        QTRY_COMPARE(told.count(), 2);
        QCOMPARE(told[1][0].toString(), QStringLiteral("Northing Instruments is loaded."));
    }

    void newPricesAreFollowedWithoutAWordAndTheKeyboardStays()
    {
        DetailStage stage;
        QVERIFY(stage.open());
        QTRY_VERIFY(stage.isReady());
        QSignalSpy told(window::Announcer::instance(), &window::Announcer::told);
        double price = 5000;
        for (const QVariant &region : stage.view.page()->property("regions").toList()) {
            QMetaObject::invokeMethod(region.value<QQuickItem *>(), "enter");
            QTRY_VERIFY(!window::Turns::instance()->isWaiting());
            const QPointer<QQuickItem> focused = stage.view.window()->activeFocusItem();
            told.clear();
            stage.client.setPrice(QStringLiteral("NRTH"), ++price);
            QMetaObject::invokeMethod(stage.view.page(), "follow");
            QTRY_VERIFY(stage.view.page()->property("settled").toBool());
            QTRY_COMPARE(stage.model()->header().value(QStringLiteral("price")).toDouble(), price);
            QTRY_VERIFY(!window::Turns::instance()->isWaiting());
            QVERIFY(focused);
            QCOMPARE(stage.view.window()->activeFocusItem(), focused);
            QCOMPARE(told.count(), 0);
        }
    }

    void theKeyboardStaysWhereSomethingIsSeen()
    {
        DetailStage stage;
        QVERIFY(stage.open());
        QTRY_VERIFY(stage.isReady());
        stage.focusChart();
        const auto focused = [&stage] { return stage.view.window()->activeFocusItem(); };
        QSignalSpy told(window::Announcer::instance(), &window::Announcer::told);
        stage.client.failWith(Error{ErrorCode::timeout, QStringLiteral("The engine did not answer in time.")});
        QMetaObject::invokeMethod(stage.view.page(), "open", Q_ARG(QVariant, QStringLiteral("KLSN")));
        QTRY_COMPARE(told.count(), 1);
        QVERIFY2(told[0][0].toString().endsWith(QStringLiteral(". The engine did not answer in time.")),
            qPrintable(told[0][0].toString()));
        QTRY_COMPARE(focused()->property("text").toString(), QStringLiteral("Try again"));
        QVERIFY(focused()->isVisible());
        stage.client.failWith({});
        stage.client.hold();
        stage.press(Qt::Key_Return);
        QTRY_COMPARE(stage.model()->priceStatus()->state(), PageState::Loading);
        QTRY_VERIFY(focused()->isVisible() && focused()->property("text").toString().isEmpty());
        stage.client.release();
        QTRY_COMPARE(focused(), stage.view.findType(QStringLiteral("soundings::charts::ChartExplorer")));
        QVERIFY(focused()->isVisible());
    }

    void anUnratedStockSaysWhy()
    {
        DetailStage stage;
        QVERIFY(stage.open(QStringLiteral("TMRK")));
        QTRY_VERIFY(stage.isReady());
        QVERIFY(stage.view.find("text", QStringLiteral("Too few figures are known to rate this stock. Missing: P/E, ROIC.")));
    }
};

QTEST_MAIN(TestStockAnswers)
#include "test_stock_answers.moc"
