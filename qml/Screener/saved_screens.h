#pragma once

#include "client/list_calls.h"

#include <QObject>

namespace soundings::window {

/// A search of one's own under a name.
struct SavedScreen {
    QString id; ///< "saved-3"; never used for another one
    QString name;
    client::ScreenerBounds bounds;
};

/// The searches that somebody has saved, kept with the settings of all windows.
class SavedScreens : public QObject {
    Q_OBJECT

public:
    explicit SavedScreens(QObject *parent = nullptr);

    const QList<SavedScreen> &screens() const { return m_screens; }
    static bool isSaved(const QString &id) { return id.startsWith(QLatin1String("saved-")); } ///< is or was
    const SavedScreen *find(const QString &id) const;

    /// Why a screen cannot have this name, or ""; `id` is the screen that is to get it, if it exists.
    QString faultOf(const QString &name, const QString &id = {}) const;
    /// The id of the new screen; the name must be without fault.
    QString add(const QString &name, const client::ScreenerBounds &bounds);
    void rename(const QString &id, const QString &name);
    void change(const QString &id, const client::ScreenerBounds &bounds);
    void remove(const QString &id);
    /// Puts back what was removed last, where it was; its id, or "" when there is nothing to put back.
    QString undoRemove();
    int removedCount() const { return int(m_removed.size()); } ///< that can be put back
    QString removedName() const { return m_removed.isEmpty() ? QString() : m_removed.last().screen.name; }

signals:
    void changed();

private:
    struct Removed {
        SavedScreen screen;
        qsizetype place;
    };

    void read();
    void keep();

    QList<SavedScreen> m_screens;
    QList<Removed> m_removed; ///< newest last
    int m_lastNumber = 0;
};

} // namespace soundings::window
