#include "support/page_window.h"

#include <QCoreApplication>
#include <QQmlComponent>
#include <QTest>

namespace soundings::test {

namespace {

void collect(QQuickItem *item, QList<QQuickItem *> &items)
{
    for (QQuickItem *child : item->childItems()) {
        items.append(child);
        collect(child, items);
    }
}

} // namespace

PageWindow::PageWindow()
    : m_window(std::make_unique<QQuickWindow>())
{
    m_engine.addImportPath(QStringLiteral("qrc:/qt/qml"));
}

PageWindow::~PageWindow()
{
    delete m_page;
}

bool PageWindow::load(const QString &uri, const QString &type, const QVariantMap &properties, QSize size)
{
    QQmlComponent component(&m_engine);
    component.setData(QStringLiteral("import %1\n%2 {}").arg(uri, type).toUtf8(), QUrl(QStringLiteral("qrc:/page.qml")));
    m_page = qobject_cast<QQuickItem *>(component.createWithInitialProperties(properties));
    if (!m_page) {
        qWarning("%s", qPrintable(component.errorString()));
        return false;
    }
    m_page->setParentItem(m_window->contentItem());
    m_page->setSize(size);
    m_window->resize(size);
    m_window->show();
    m_window->requestActivate();
    return QTest::qWaitForWindowActive(m_window.get());
}

QList<QQuickItem *> PageWindow::all() const
{
    QList<QQuickItem *> items;
    collect(m_page, items);
    return items;
}

QQuickItem *PageWindow::find(const char *property, const QVariant &value) const
{
    for (QQuickItem *item : all()) {
        if (item->property(property) == value)
            return item;
    }
    return nullptr;
}

QQuickItem *PageWindow::findType(const QString &type) const
{
    for (QQuickItem *item : all()) {
        const QString name = QString::fromLatin1(item->metaObject()->className());
        if (name.startsWith(type) || name.contains(QStringLiteral("::") + type))
            return item;
    }
    return nullptr;
}

void PageWindow::settle()
{
    for (int i = 0; i < 5; ++i) {
        QCoreApplication::processEvents(QEventLoop::AllEvents, 50);
        QCoreApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete);
    }
}

QImage PageWindow::picture()
{
    settle();
    return m_window->grabWindow();
}

} // namespace soundings::test
