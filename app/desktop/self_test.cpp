#include "self_test.h"

#include <QCoreApplication>
#include <QQuickWindow>

#include <chrono>
#include <cstdio>

namespace soundings::app {

namespace {
constexpr std::chrono::milliseconds kLookAgain{50};
// A first start fills an empty store; a machine that builds something else at the same time needs a few times longer.
constexpr qint64 kPatienceMs = 45'000;
} // namespace

SelfTest::SelfTest(QQuickWindow *window, QObject *parent)
    : QObject(parent)
    , m_window(window)
{
    m_again.setInterval(kLookAgain);
    connect(&m_again, &QTimer::timeout, this, &SelfTest::look);
}

void SelfTest::start()
{
    m_since.start();
    m_again.start();
}

void SelfTest::look()
{
    const QString failure = m_window->property("failure").toString();
    const int stocks = m_window->property("stocksShown").toInt();
    if (!failure.isEmpty())
        return finish(1, failure);
    if (m_ticker.isEmpty() && stocks > 0) {
        m_ticker = m_window->property("currentTicker").toString();
        QMetaObject::invokeMethod(m_window, "openStock", Q_ARG(QVariant, m_ticker));
        return;
    }
    if (!m_ticker.isEmpty() && m_window->property("stockComplete").toBool())
        return finish(0, tr("Shown: %1 stocks and the page of %2.").arg(stocks).arg(m_ticker));
    if (m_since.hasExpired(kPatienceMs))
        finish(1, m_ticker.isEmpty() ? tr("No stocks came.") : tr("The page of %1 stayed incomplete.").arg(m_ticker));
}

void SelfTest::finish(int code, const QString &sentence)
{
    m_again.stop();
    std::fprintf(code == 0 ? stdout : stderr, "soundings: %s\n", qPrintable(sentence));
    QCoreApplication::exit(code);
}

} // namespace soundings::app
