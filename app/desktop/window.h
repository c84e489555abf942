#pragma once

#include "client/api_client.h"

#include <QQmlEngine>

#include <memory>

class QQmlComponent;
class QQuickWindow;

namespace soundings::app {

/// What must be set before the application object: style and text rendering.
void prepareForWindow();

/// The main window and what it needs. Needs a QApplication; the client must outlive it.
class Window : public QObject {
    Q_OBJECT

public:
    /// Loads the window; `window()` is null when the program is damaged, with the reason on stderr.
    explicit Window(client::ApiClient &client);
    ~Window() override;

    QQuickWindow *window() const { return m_window.get(); }
    void show();

signals:
    void firstFrame(); ///< on the GUI thread, once

private:
    void create(QQmlComponent &component, client::ApiClient &client);

    QQmlEngine m_engine;
    std::unique_ptr<QQuickWindow> m_window; ///< gone before the engine
};

} // namespace soundings::app
