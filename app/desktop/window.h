#pragma once

#include "Client/engine_access.h"
#include "Client/market_source.h"
#include "Client/sharing.h"
#include "client/api_client.h"

#include <QQmlEngine>
#include <QSize>

#include <memory>
#include <vector>

class QQmlComponent;
class QQuickWindow;

namespace soundings::app {

class LiveReload;

/// What must be set before the application object: style and text rendering.
void prepareForWindow();

/// What a window offers besides what the API does. They outlive it.
struct Offers {
    window::MarketSource *market = nullptr; ///< null: another machine decides
    window::EngineAccess *access = nullptr; ///< null: the engine is in this program
    window::Sharing *sharing = nullptr; ///< null: it is not
    QSize room; ///< what the screen has for a window without its frame; empty: as much as it likes
};

/// The window that the program starts with and those that are opened from it, each with a page of its own. They share what is
/// kept and the client. Needs a QApplication; the client must outlive it.
class Window : public QObject {
    Q_OBJECT

public:
    /// Loads the window; `window()` is null when the program is damaged, with the reason on stderr.
    explicit Window(client::ApiClient &client, const Offers &offers = {});
    ~Window() override;

    /// The one that has been open longest; null once all are closed.
    QQuickWindow *window() const { return m_windows.empty() ? nullptr : m_windows.front().get(); }
    int count() const { return int(m_windows.size()); }
    /// Shows it and, once its first frame is there, the others that were open when the program ended.
    void show();
    /// Shows the QML files of a source folder from here on, anew whenever one is saved. What cannot be read is told on stderr,
    /// and the windows stay as they were. In debug builds only.
    void followSources(const QString &folder);

signals:
    void firstFrame(); ///< on the GUI thread, once
    void languageChanged(); ///< another is spoken from here on; the windows are made anew after this

public slots:
    void openAnother(const QString &page, const QString &ticker); ///< "browse", and a stock or ""
    void remember() const; ///< how all windows are, for the next start

private slots:
    void leave(); ///< the sender is being closed
    void dropReplaced(); ///< others have taken their place

private:
    std::unique_ptr<QQmlEngine> makeEngine();
    QQuickWindow *make(const QVariantMap &properties);
    void noteFirstFrame();
    void reopenOthers();
    void reload();
    void changeLanguage();

    client::ApiClient &m_client;
    std::unique_ptr<LiveReload> m_liveReload; ///< null: the windows are as they were built; gone after the engine
    const Offers m_offers;
    std::unique_ptr<QQmlEngine> m_engine;
    std::unique_ptr<QQmlComponent> m_component;
    std::vector<std::unique_ptr<QQuickWindow>> m_windows; ///< in the order of their opening; gone before the engine
    std::vector<std::unique_ptr<QQuickWindow>> m_leaving; ///< closed, and there until what closed them is over
    struct Replaced;
    std::unique_ptr<Replaced> m_replaced; ///< hidden, and there until others have the keyboard
    bool m_wasShown = false;
};

} // namespace soundings::app
