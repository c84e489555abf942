#include "fonts.h"

#include <QDir>
#include <QFontDatabase>

namespace soundings::window {

QString loadFonts()
{
    const QDir folder(QStringLiteral(":/soundings/fonts"));
    const QStringList files = folder.entryList(QDir::Files);
    QString family;
    for (const QString &file : files) {
        const int id = QFontDatabase::addApplicationFont(folder.filePath(file));
        const QStringList families = QFontDatabase::applicationFontFamilies(id);
        if (!families.isEmpty())
            family = families.front();
    }
    if (!family.isEmpty())
        return family;
    // Asking for the list of families is slow, so only where our own font is not built in.
    const QStringList installed = QFontDatabase::families();
    for (const auto &wanted : {QStringLiteral("Inter"), QStringLiteral("Roboto"), QStringLiteral("Noto Sans")}) {
        if (installed.contains(wanted))
            return wanted;
    }
    return {};
}

} // namespace soundings::window
