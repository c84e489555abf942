#include "window.h"

#include "Accessibility/accessible_registry.h"
#include "Accessibility/focus_repeater.h"
#include "Accessibility/visible_focus.h"
#include "Controls/kept.h"
#include "Theme/theme.h"
#include "held_keys.h"
#include "language.h"

#include <QCoreApplication>
#include <QEventLoop>
#include <QLocale>
#include <QQmlComponent>
#include <QQuickStyle>
#include <QQuickWindow>

#include <algorithm>
#include <cstdio>
#include <utility>

#ifdef SOUNDINGS_LIVE_RELOAD
#include "live_reload.h"
#else
namespace soundings::app {
class LiveReload { };
} // namespace soundings::app
#endif

namespace soundings::app {

namespace {
const QString kMain = QStringLiteral("qrc:/qt/qml/Soundings/Shell/Main.qml");
const QString kCountKey = QStringLiteral("windows/count");
/// Who has edited the file by hand is not to be shown hundreds.
constexpr int kMostReopened = 8;
} // namespace

/// Windows that others take the place of. They go before the engine that made them.
struct Window::Replaced {
    std::unique_ptr<QQmlEngine> engine;
    std::unique_ptr<QQmlComponent> component;
    std::vector<std::unique_ptr<QQuickWindow>> windows;
};

void prepareForWindow()
{
    QQuickStyle::setStyle(QStringLiteral("Basic"));
    // Hinted text: sharp at 12 and 13 px on every back end.
    QQuickWindow::setTextRenderType(QQuickWindow::NativeTextRendering);
}

Window::Window(client::ApiClient &client, const Offers &offers)
    : m_client(client)
    , m_offers(offers)
{
    // Fonts on one thread and the window's types on the engine's, which waits for this one at every plugin.
    window::Theme::instance()->beginFonts();
    window::installAccessibility();
    m_engine = makeEngine();
    m_component = std::make_unique<QQmlComponent>(m_engine.get(), QUrl(kMain), QQmlComponent::Asynchronous);
    if (m_component->isLoading()) {
        QEventLoop loop;
        connect(m_component.get(), &QQmlComponent::statusChanged, &loop, &QEventLoop::quit);
        loop.exec();
    }
    window::Theme::instance()->readFonts();
    make({});
    // Not at once: what changes it is a control of a window that goes.
    connect(window::Theme::instance(), &window::Theme::languageChanged, this, &Window::changeLanguage, Qt::QueuedConnection);
}

Window::~Window() = default;

std::unique_ptr<QQmlEngine> Window::makeEngine()
{
    auto engine = std::make_unique<QQmlEngine>();
    engine->addImportPath(QStringLiteral("qrc:/qt/qml"));
    connect(
        engine.get(), &QQmlEngine::quit, this,
        [this] {
            remember();
            QCoreApplication::quit();
        },
        Qt::QueuedConnection);
#ifdef SOUNDINGS_LIVE_RELOAD
    if (m_liveReload)
        engine->addUrlInterceptor(m_liveReload.get());
#endif
    return engine;
}

QQuickWindow *Window::make(const QVariantMap &properties)
{
    QVariantMap all = properties;
    all.insert(QStringLiteral("client"), QVariant::fromValue(&m_client));
    all.insert(QStringLiteral("market"), QVariant::fromValue(m_offers.market));
    all.insert(QStringLiteral("access"), QVariant::fromValue(m_offers.access));
    all.insert(QStringLiteral("sharing"), QVariant::fromValue(m_offers.sharing));
    all.insert(QStringLiteral("room"), m_offers.room);
    all.insert(QStringLiteral("first"), m_windows.empty());
    QObject *root = m_component->isReady() ? m_component->createWithInitialProperties(all) : nullptr; // else Qt 6.4 crashes
    auto made = std::unique_ptr<QQuickWindow>(qobject_cast<QQuickWindow *>(root));
    if (!made) {
        std::fprintf(stderr, "soundings: the window cannot be made. Install the program again. %s\n",
            qPrintable(m_component->errorString()));
        return nullptr;
    }
    new window::FocusRepeater(made.get());
    new window::VisibleFocus(made.get());
    if (m_windows.empty())
        connect(made.get(), &QQuickWindow::frameSwapped, this, &Window::noteFirstFrame,
            Qt::ConnectionType(Qt::QueuedConnection | Qt::SingleShotConnection));
    // Signals of Main.qml, without a type in C++.
    connect(made.get(), SIGNAL(anotherWanted(QString, QString)), this, SLOT(openAnother(QString, QString)));
    connect(made.get(), SIGNAL(left()), this, SLOT(leave()));
    m_windows.push_back(std::move(made));
    return m_windows.back().get();
}

void Window::show()
{
    window()->show();
    window()->requestActivate();
}

void Window::openAnother(const QString &page, const QString &ticker)
{
    const QVariantMap begin{{QStringLiteral("page"), page}, {QStringLiteral("ticker"), ticker}};
    if (QQuickWindow *another = make({{QStringLiteral("begin"), begin}})) {
        another->show();
        another->requestActivate();
    }
}

void Window::noteFirstFrame()
{
    if (std::exchange(m_wasShown, true))
        return;
    emit firstFrame();
    reopenOthers();
}

void Window::reopenOthers()
{
    const int count = std::min(window::Kept::instance()->value(kCountKey, 1).toInt(), kMostReopened);
    for (int place = 1; place < count; ++place) {
        if (QQuickWindow *another = make({{QStringLiteral("place"), place}}))
            another->show();
    }
}

void Window::remember() const
{
    for (std::size_t i = 0; i < m_windows.size(); ++i) {
        m_windows[i]->setProperty("place", int(i));
        QMetaObject::invokeMethod(m_windows[i].get(), "remember");
    }
    window::Kept::instance()->keep(kCountKey, count());
}

void Window::leave()
{
    if (count() == 1)
        return remember(); // closing the last one ends the program
    const auto left = std::ranges::find_if(m_windows, [this](const auto &each) { return each.get() == sender(); });
    if (left == m_windows.end())
        return;
    // It is the sender, so not at once; and never after the engine, which may still be making a page of it.
    m_leaving.push_back(std::move(*left));
    m_windows.erase(left);
    QMetaObject::invokeMethod(this, [this] { m_leaving.clear(); }, Qt::QueuedConnection);
    window()->setProperty("first", true);
}

void Window::followSources([[maybe_unused]] const QString &folder)
{
#ifdef SOUNDINGS_LIVE_RELOAD
    m_liveReload = std::make_unique<LiveReload>(folder);
    connect(m_liveReload.get(), &LiveReload::changed, this, &Window::reload);
    reload();
#endif
}

void Window::reload()
{
    // An engine of its own: this one may be loading something, and what it knows of files is the old. In the order in which they
    // go afterwards, which is after the new windows are shown: the last one that closes ends the program.
    dropReplaced();
    auto before = std::make_unique<Replaced>();
    before->engine = std::exchange(m_engine, makeEngine());
    before->component = std::exchange(m_component, std::make_unique<QQmlComponent>(m_engine.get(), QUrl(kMain)));
    before->windows = std::exchange(m_windows, {});
    QQuickWindow *active = nullptr;
    for (const auto &each : before->windows) {
        const char *const page = each->property("restored").toBool() ? "page" : "again"; // that it has, or will have
        QQuickWindow *const made = make(
            {{QStringLiteral("place"), each->property("place")}, {QStringLiteral("again"), each->property(page).toString()}});
        if (!made) {
            m_windows = std::move(before->windows);
            m_component = std::move(before->component);
            m_engine = std::move(before->engine);
            return;
        }
        made->setGeometry(each->geometry());
        made->setVisible(each->isVisible());
        if (!each->isActive())
            continue;
        active = made;
        connect(made, SIGNAL(restoredChanged()), new HeldKeys(each.get(), made), SLOT(give()), Qt::QueuedConnection);
        connect(made, SIGNAL(restoredChanged()), this, SLOT(dropReplaced()), Qt::QueuedConnection);
    }
    if (!active)
        return;
    // What is pressed before the new one has the keyboard still comes to the one that had it.
    for (const auto &each : before->windows)
        each->setVisible(false);
    m_replaced = std::move(before);
    active->requestActivate(); // each that is shown takes that for itself
}

void Window::dropReplaced()
{
    m_replaced.reset();
}

void Window::changeLanguage()
{
    const QLocale before;
    useLanguage(window::Theme::instance()->language());
    if (QLocale() == before)
        return; // the desktop's is the one that was chosen
    emit languageChanged();
    remember();
    reload(); // texts are read once by much of what is shown
}

} // namespace soundings::app
