#pragma once

#include <QImage>
#include <QQmlEngine>
#include <QQuickItem>
#include <QQuickWindow>

#include <memory>

namespace soundings::test {

/// A window that holds one page, as the program's window would; drawn by the software back end without a screen.
class PageWindow {
public:
    PageWindow();
    ~PageWindow();

    /// Loads `type` of the module `uri` with these properties and shows it. False, with a warning, when it cannot be made.
    bool load(const QString &uri, const QString &type, const QVariantMap &properties, QSize size);

    QQuickWindow *window() const { return m_window.get(); }
    QQuickItem *page() const { return m_page; }
    /// The first item below the page with a property of this value, such as "text" or "name"; null when there is none.
    QQuickItem *find(const char *property, const QVariant &value) const;
    /// The first item whose C++ or QML type name begins like this.
    QQuickItem *findType(const QString &type) const;
    QList<QQuickItem *> all() const;

    /// Everything there is to draw has been drawn.
    void settle();
    QImage picture();

private:
    QQmlEngine m_engine;
    std::unique_ptr<QQuickWindow> m_window;
    QQuickItem *m_page = nullptr;
};

} // namespace soundings::test
