#include "client/http_api_client.h"
#include "support/server_process.h"
#include "support/window_pages.h"
#include "window.h"

#include <QApplication>
#include <QQuickItem>
#include <QQuickWindow>
#include <QTemporaryDir>
#include <QTest>

using namespace soundings;
using client::HttpApiClient;

/// The window on a server in another process, as with --connect: every page opens, and finds the server again when it has been
/// away.
class TestConnectedWindow : public QObject {
    Q_OBJECT

private:
    QTemporaryDir m_folder;
    test::ServerProcess m_server{QStringLiteral(SOUNDINGS_SERVER)};
    HttpApiClient m_client;
    std::unique_ptr<app::Window> m_windows;

    static void collect(const QQuickItem *item, QStringList &failures)
    {
        if (!item->isVisible())
            return;
        if (item->property("kind") == QLatin1String("failed"))
            failures.append(item->property("title").toString() + QStringLiteral(": ") + item->property("body").toString());
        for (const QQuickItem *child : item->childItems())
            collect(child, failures);
    }
    /// What could not be shown, in the words of the window.
    QStringList failures() const
    {
        QStringList found;
        collect(m_windows->window()->contentItem(), found);
        return found;
    }
    static bool shows(const QQuickItem *item, const QString &text)
    {
        if (!item->isVisible())
            return false;
        if (item->property("text").toString().contains(text))
            return true;
        const auto children = item->childItems();
        return std::ranges::any_of(children, [&](const QQuickItem *child) { return shows(child, text); });
    }
    bool engineIsAway() const { return shows(m_windows->window()->contentItem(), QStringLiteral("does not answer")); }
    QStringList pages() const { return test::pagesOf(m_windows->window()); }
    void open(const QString &page)
    {
        QMetaObject::invokeMethod(m_windows->window(), "openPage", Q_ARG(QVariant, page), Q_ARG(QVariant, {}));
        QTRY_COMPARE(m_windows->window()->property("page").toString(), page);
    }
    QString address() const { return QStringLiteral("http://127.0.0.1:%1").arg(m_server.port()); }

private slots:
    void initTestCase()
    {
        QCOMPARE(m_server.start(m_folder.path()), QString());
        m_client.setEndpoint(QUrl(address()), {}, QStringLiteral("Server"));
        m_windows = std::make_unique<app::Window>(m_client);
        QVERIFY(m_windows->window());
        m_windows->show();
        QTRY_VERIFY_WITH_TIMEOUT(m_windows->window()->property("stocksShown").toInt() > 0, 20'000);
    }
    void cleanupTestCase()
    {
        m_windows.reset();
        m_server.stop();
    }

    void everyPageOpens()
    {
        QVERIFY(pages().size() > 12);
        for (const QString &page : pages()) {
            open(page);
            QTest::qWait(300);
            QTRY_VERIFY2(failures().isEmpty(), qPrintable(page + QStringLiteral(": ") + failures().join(u'\n')));
        }
        const QString ticker = m_windows->window()->property("currentTicker").toString();
        QMetaObject::invokeMethod(m_windows->window(), "openStock", Q_ARG(QVariant, ticker));
        QTRY_VERIFY_WITH_TIMEOUT(m_windows->window()->property("stockComplete").toBool(), 20'000);

        // What is asked for only when it is wanted.
        auto *page = m_windows->window()->property("pageItem").value<QQuickItem *>();
        QVERIFY(page);
        auto *stock = page->property("viewModel").value<QObject *>();
        QVERIFY(stock && stock->setProperty("outcomesWanted", true));
        QTRY_COMPARE(stock->property("outcomes").toMap()[QStringLiteral("rows")].toList().size(), 4);
        const QVariantMap outcomes = stock->property("outcomes").toMap();
        QVERIFY2(outcomes[QStringLiteral("span")].toString().startsWith(QStringLiteral("21 sessions later")),
            qPrintable(outcomes[QStringLiteral("span")].toString()));
        QVERIFY(outcomes[QStringLiteral("anyDay")].toString().contains(QStringLiteral("higher after")));
    }

    void everyPageFindsTheServerAgain()
    {
        const quint16 port = m_server.port();
        const QString ticker = m_windows->window()->property("currentTicker").toString();
        QVERIFY(m_server.stop());
        QTRY_VERIFY_WITH_TIMEOUT(engineIsAway(), 20'000);
        // Opened while there is nobody: what cannot be shown says so, in its place.
        QMetaObject::invokeMethod(m_windows->window(), "openStock", Q_ARG(QVariant, QStringLiteral("MSFT")));
        QTRY_VERIFY(!failures().isEmpty());
        for (const QString &page : pages()) {
            open(page);
            QMetaObject::invokeMethod(m_windows->window(), "refresh");
            QTest::qWait(200);
        }
        QVERIFY(engineIsAway());

        QCOMPARE(m_server.start(m_folder.path(), {}, {QStringLiteral("--port"), QString::number(port)}), QString());
        QTRY_VERIFY_WITH_TIMEOUT(!engineIsAway(), 40'000);
        for (const QString &page : pages()) {
            open(page);
            QTRY_VERIFY2_WITH_TIMEOUT(
                failures().isEmpty(), qPrintable(page + QStringLiteral(": ") + failures().join(u'\n')), 15'000);
        }
        QMetaObject::invokeMethod(m_windows->window(), "openStock", Q_ARG(QVariant, ticker));
        QTRY_VERIFY_WITH_TIMEOUT(m_windows->window()->property("stockComplete").toBool(), 20'000);
    }

    void aStockThatIsOpenIsReadWhenTheServerIsBack()
    {
        const quint16 port = m_server.port();
        QVERIFY(m_server.stop());
        QTRY_VERIFY_WITH_TIMEOUT(engineIsAway(), 20'000);
        QMetaObject::invokeMethod(m_windows->window(), "openStock", Q_ARG(QVariant, QStringLiteral("AAPL")));
        QTRY_VERIFY(!failures().isEmpty());
        QCOMPARE(m_server.start(m_folder.path(), {}, {QStringLiteral("--port"), QString::number(port)}), QString());
        QTRY_VERIFY_WITH_TIMEOUT(m_windows->window()->property("stockComplete").toBool(), 40'000);
    }
};

int main(int argc, char **argv)
{
    app::prepareForWindow();
    QApplication application(argc, argv);
    TestConnectedWindow test;
    return QTest::qExec(&test, argc, argv);
}

#include "test_connected_window.moc"
