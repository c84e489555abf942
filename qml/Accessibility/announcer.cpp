#include "announcer.h"

#include "qt_differences.h"

#include <QGuiApplication>
#include <QPointer>
#include <QQmlEngine>
#include <QWindow>

namespace soundings::window {

namespace {
constexpr int kMentionGapMs = 5000;
} // namespace

Announcer::Announcer(QObject *parent)
    : QObject(parent)
{
    m_soon.setSingleShot(true);
    m_soon.setInterval(0);
    connect(&m_soon, &QTimer::timeout, this, &Announcer::speak);
    m_later.setSingleShot(true);
    connect(&m_later, &QTimer::timeout, this, [this] {
        m_next = m_mentioned;
        speak();
    });
}

Announcer *Announcer::instance()
{
    static QPointer<Announcer> announcer;
    if (!announcer)
        announcer = new Announcer(QCoreApplication::instance());
    return announcer;
}

Announcer *Announcer::create(QQmlEngine *, QJSEngine *)
{
    QJSEngine::setObjectOwnership(instance(), QJSEngine::CppOwnership);
    return instance();
}

void Announcer::say(const QString &text)
{
    m_next = text;
    m_soon.start();
}

void Announcer::mention(const QString &text)
{
    m_mentioned = text;
    if (m_later.isActive())
        return;
    const qint64 wait = m_sinceLast.isValid() ? kMentionGapMs - m_sinceLast.elapsed() : 0;
    m_later.start(int(qMax<qint64>(0, wait)));
}

void Announcer::speak()
{
    m_last = m_next;
    m_sinceLast.start();
    QObject *source = QGuiApplication::focusWindow();
    if (!source || !announceNatively(source, m_last, false))
        emit spoken(m_last);
}

} // namespace soundings::window
