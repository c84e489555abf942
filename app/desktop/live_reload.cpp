#include "live_reload.h"

#include <QDirIterator>
#include <QFileInfo>
#include <QUrl>

namespace soundings::app {

namespace {

constexpr std::chrono::milliseconds kPause{150};
const QString kBuiltIn = QStringLiteral("/qt/qml/Soundings/");

} // namespace

LiveReload::LiveReload(const QString &folder)
    : m_folder(QFileInfo(folder).absoluteFilePath())
{
    m_pause.setSingleShot(true);
    m_pause.setInterval(kPause);
    const auto wait = [this] { m_pause.start(); };
    connect(&m_watcher, &QFileSystemWatcher::fileChanged, this, wait);
    connect(&m_watcher, &QFileSystemWatcher::directoryChanged, this, wait);
    connect(&m_pause, &QTimer::timeout, this, [this] {
        watch(); // a file that was replaced is a new one
        emit changed();
    });
    watch();
}

void LiveReload::watch()
{
    QStringList paths{m_folder};
    for (QDirIterator entry(
             m_folder, {QStringLiteral("*.qml"), QStringLiteral("*.js")}, QDir::Files, QDirIterator::Subdirectories);
        entry.hasNext();) {
        const QFileInfo file(entry.next());
        paths << file.filePath() << file.path();
    }
    paths.removeDuplicates();
    const QStringList known = m_watcher.files() + m_watcher.directories();
    paths.removeIf([&known](const QString &path) { return known.contains(path); });
    if (!paths.isEmpty())
        m_watcher.addPaths(paths);
}

QUrl LiveReload::intercept(const QUrl &url, DataType type)
{
    const QString path = url.path();
    if (url.scheme() != u"qrc" || !path.startsWith(kBuiltIn) || (type != QmlFile && type != JavaScriptFile))
        return url;
    const QString source = m_folder + u'/' + path.mid(kBuiltIn.size());
    return QFileInfo::exists(source) ? QUrl::fromLocalFile(source) : url;
}

} // namespace soundings::app
