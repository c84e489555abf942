#include "window.h"

#include "Accessibility/accessible_registry.h"
#include "Accessibility/focus_repeater.h"
#include "Theme/theme.h"

#include <QCoreApplication>
#include <QEventLoop>
#include <QQmlComponent>
#include <QQuickStyle>
#include <QQuickWindow>

#include <cstdio>

namespace soundings::app {

void prepareForWindow()
{
    QQuickStyle::setStyle(QStringLiteral("Basic"));
    // Hinted text: sharp at 12 and 13 px on every back end.
    QQuickWindow::setTextRenderType(QQuickWindow::NativeTextRendering);
}

Window::Window(client::ApiClient &client)
{
    window::installAccessibility();
    m_engine.addImportPath(QStringLiteral("qrc:/qt/qml"));
    connect(&m_engine, &QQmlEngine::quit, qApp, &QCoreApplication::quit, Qt::QueuedConnection);
    // The engine's thread compiles the window while this one reads the fonts.
    QQmlComponent component(&m_engine, QUrl(QStringLiteral("qrc:/qt/qml/Soundings/Shell/Main.qml")), QQmlComponent::Asynchronous);
    window::Theme::instance()->readFonts();
    if (component.isLoading()) {
        QEventLoop loop;
        connect(&component, &QQmlComponent::statusChanged, &loop, &QEventLoop::quit);
        loop.exec();
    }
    create(component, client);
    if (!m_window)
        return;
    new window::FocusRepeater(m_window.get());
    connect(
        m_window.get(), &QQuickWindow::frameSwapped, this, [this] { emit firstFrame(); },
        Qt::ConnectionType(Qt::QueuedConnection | Qt::SingleShotConnection));
}

void Window::create(QQmlComponent &component, client::ApiClient &client)
{
    QObject *root = component.createWithInitialProperties({{QStringLiteral("client"), QVariant::fromValue(&client)}});
    m_window.reset(qobject_cast<QQuickWindow *>(root));
    if (!m_window)
        std::fprintf(
            stderr, "soundings: the window cannot be made. Install the program again. %s\n", qPrintable(component.errorString()));
}

Window::~Window() = default;

void Window::show()
{
    m_window->show();
    m_window->requestActivate();
}

} // namespace soundings::app
