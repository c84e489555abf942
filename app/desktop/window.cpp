#include "window.h"

#include "Accessibility/accessible_registry.h"
#include "Accessibility/focus_repeater.h"

#include <QQuickStyle>
#include <QQuickWindow>

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
    m_engine.setInitialProperties({{QStringLiteral("client"), QVariant::fromValue(&client)}});
    m_engine.load(QUrl(QStringLiteral("qrc:/qt/qml/Soundings/Shell/Main.qml")));
    if (m_engine.rootObjects().isEmpty())
        return;
    m_window = qobject_cast<QQuickWindow *>(m_engine.rootObjects().front());
    new window::FocusRepeater(m_window);
    connect(
        m_window, &QQuickWindow::frameSwapped, this, [this] { emit firstFrame(); },
        Qt::ConnectionType(Qt::QueuedConnection | Qt::SingleShotConnection));
}

Window::~Window() = default;

void Window::show()
{
    m_window->show();
    m_window->requestActivate();
}

} // namespace soundings::app
