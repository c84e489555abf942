#include "saved_screens.h"

#include "Controls/kept.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include <algorithm>

namespace soundings::window {

namespace {

const QString kKey = QStringLiteral("screener/saved");

QJsonObject toJson(const SavedScreen &screen)
{
    QJsonObject bounds;
    for (auto bound = screen.bounds.bounds.begin(); bound != screen.bounds.bounds.end(); ++bound)
        bounds.insert(bound.key(), bound.value());
    return {{QStringLiteral("id"), screen.id}, {QStringLiteral("name"), screen.name}, {QStringLiteral("bounds"), bounds},
        {QStringLiteral("sector"), screen.bounds.sector}};
}

SavedScreen fromJson(const QJsonObject &object)
{
    SavedScreen screen{object[u"id"].toString(), object[u"name"].toString(), {{}, object[u"sector"].toString()}};
    const QJsonObject bounds = object[u"bounds"].toObject();
    for (auto bound = bounds.begin(); bound != bounds.end(); ++bound) {
        if (bound->isDouble())
            screen.bounds.bounds.insert(bound.key(), bound->toDouble());
    }
    return screen;
}

} // namespace

SavedScreens::SavedScreens(QObject *parent)
    : QObject(parent)
{
    read();
    // Another window writes the same list.
    connect(Kept::instance(), &Kept::changed, this, [this](const QString &key) {
        if (key != kKey)
            return;
        read();
        emit changed();
    });
}

void SavedScreens::read()
{
    m_screens.clear();
    const QByteArray kept = Kept::instance()->value(kKey, QString()).toString().toUtf8();
    // The file can be edited by hand: what is no screen is passed over.
    for (const QJsonValue entry : QJsonDocument::fromJson(kept).array()) {
        const SavedScreen screen = fromJson(entry.toObject());
        if (screen.id.isEmpty() || screen.name.isEmpty() || find(screen.id))
            continue;
        m_screens.append(screen);
        m_lastNumber = std::max(m_lastNumber, screen.id.section(u'-', -1).toInt());
    }
}

const SavedScreen *SavedScreens::find(const QString &id) const
{
    const auto found = std::ranges::find(m_screens, id, &SavedScreen::id);
    return found != m_screens.end() ? &*found : nullptr;
}

QString SavedScreens::faultOf(const QString &name, const QString &id) const
{
    const QString wanted = name.trimmed();
    if (wanted.isEmpty())
        return tr("Type a name, such as “Cheap and sound”.");
    const bool taken = std::ranges::any_of(m_screens,
        [&](const SavedScreen &screen) { return screen.id != id && screen.name.compare(wanted, Qt::CaseInsensitive) == 0; });
    return taken ? tr("Another screen is called “%1”. Choose a name of its own.").arg(wanted) : QString();
}

QString SavedScreens::add(const QString &name, const client::ScreenerBounds &bounds)
{
    m_screens.append({QStringLiteral("saved-%1").arg(++m_lastNumber), name.trimmed(), bounds});
    const QString id = m_screens.back().id;
    keep();
    return id;
}

void SavedScreens::rename(const QString &id, const QString &name)
{
    const auto found = std::ranges::find(m_screens, id, &SavedScreen::id);
    if (found == m_screens.end())
        return;
    found->name = name.trimmed();
    keep();
}

void SavedScreens::change(const QString &id, const client::ScreenerBounds &bounds)
{
    const auto found = std::ranges::find(m_screens, id, &SavedScreen::id);
    if (found == m_screens.end())
        return;
    found->bounds = bounds;
    keep();
}

void SavedScreens::remove(const QString &id)
{
    const auto found = std::ranges::find(m_screens, id, &SavedScreen::id);
    if (found == m_screens.end())
        return;
    m_removed.append({*found, found - m_screens.begin()});
    m_screens.erase(found);
    keep();
}

QString SavedScreens::undoRemove()
{
    if (m_removed.isEmpty())
        return {};
    const Removed removed = m_removed.takeLast();
    m_screens.insert(std::min(removed.place, m_screens.size()), removed.screen);
    keep();
    return removed.screen.id;
}

/// Which tells everybody, this one too.
void SavedScreens::keep()
{
    QJsonArray array;
    for (const SavedScreen &screen : m_screens)
        array.append(toJson(screen));
    Kept::instance()->keep(kKey, QString::fromUtf8(QJsonDocument(array).toJson(QJsonDocument::Compact)));
}

} // namespace soundings::window
