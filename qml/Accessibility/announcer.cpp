#include "announcer.h"

#include "qt_differences.h"

#include <QGuiApplication>
#include <QPointer>
#include <QQmlEngine>
#include <QSettings>
#include <QWindow>

#include <algorithm>
#include <array>

namespace soundings::window {

namespace {
constexpr int kMentionGapMs = 5000;
/// By Verbosity, as the settings file spells it.
constexpr std::array kVerbosities = {"quiet", "normal", "all"};
constexpr const char *kVerbosityKey = "window/announcements";
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

Announcer::~Announcer() = default;

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

void Announcer::setVerbosity(Verbosity verbosity)
{
    if (verbosity == m_verbosity)
        return;
    m_verbosity = verbosity;
    if (m_settings)
        m_settings->setValue(QLatin1String(kVerbosityKey), QLatin1String(kVerbosities.at(std::size_t(verbosity))));
    emit verbosityChanged();
}

void Announcer::keepIn(const QString &settingsFile)
{
    auto settings = std::make_unique<QSettings>(settingsFile, QSettings::IniFormat);
    const QString kept = settings->value(QLatin1String(kVerbosityKey)).toString();
    const auto found = std::ranges::find_if(kVerbosities, [&](const char *name) { return kept == QLatin1String(name); });
    if (found != kVerbosities.end())
        setVerbosity(Verbosity(found - kVerbosities.begin()));
    m_settings = std::move(settings);
}

void Announcer::mention(const QString &text, Weight weight)
{
    const Weight least = m_verbosity == All ? Detail : m_verbosity == Normal ? Event : Failure;
    if (weight < least || (m_later.isActive() && weight < m_mentionedWeight))
        return;
    m_mentioned = text;
    m_mentionedWeight = weight;
    if (m_later.isActive())
        return;
    const qint64 wait = m_sinceLast.isValid() ? kMentionGapMs - m_sinceLast.elapsed() : 0;
    m_later.start(int(qMax<qint64>(0, wait)));
}

void Announcer::speak()
{
    m_last = m_next;
    m_sinceLast.start();
    emit told(m_last);
    QObject *source = QGuiApplication::focusWindow();
    if (!source || !announceNatively(source, m_last, false))
        emit spoken(m_last);
}

} // namespace soundings::window
