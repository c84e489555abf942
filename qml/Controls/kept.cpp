#include "kept.h"

#include <QCoreApplication>
#include <QFileInfo>
#include <QPointer>
#include <QQmlEngine>
#include <QSettings>

namespace soundings::window {

Kept::Kept(QObject *parent)
    : QObject(parent)
{
}

Kept::~Kept() = default;

Kept *Kept::instance()
{
    static QPointer<Kept> kept;
    if (!kept)
        kept = new Kept(QCoreApplication::instance());
    return kept;
}

Kept *Kept::create(QQmlEngine *, QJSEngine *)
{
    QJSEngine::setObjectOwnership(instance(), QJSEngine::CppOwnership);
    return instance();
}

void Kept::keepIn(const QString &settingsFile)
{
    m_settings = std::make_unique<QSettings>(settingsFile, QSettings::IniFormat);
    setNew(!QFileInfo::exists(settingsFile));
}

void Kept::setNew(bool isNew)
{
    if (isNew == m_isNew)
        return;
    m_isNew = isNew;
    emit isNewChanged();
}

QVariant Kept::value(const QString &key, const QVariant &fallback) const
{
    QVariant found = m_values.value(key);
    if (!found.isValid() && m_settings)
        found = m_settings->value(key);
    if (!fallback.isValid())
        return found;
    // Numbers and truths come back from a file as texts.
    return found.isValid() && found.convert(fallback.metaType()) ? found : fallback;
}

void Kept::keep(const QString &key, const QVariant &value)
{
    if (m_values.value(key) == value && m_values.contains(key))
        return;
    m_values.insert(key, value);
    if (m_settings)
        m_settings->setValue(key, value);
    emit changed(key);
}

} // namespace soundings::window
