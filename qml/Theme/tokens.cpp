#include "tokens.h"

#include <QFile>
#include <QJsonDocument>
#include <QJsonObject>

namespace soundings::window {

const QHash<QString, ColourRoles> &themeColours()
{
    static const QHash<QString, ColourRoles> themes = [] {
        QFile file(QStringLiteral(":/soundings/theme/tokens.json"));
        if (!file.open(QIODevice::ReadOnly))
            qFatal("the colours are missing from the program's resources");
        const QJsonObject json = QJsonDocument::fromJson(file.readAll()).object().value(QLatin1String("themes")).toObject();
        QHash<QString, ColourRoles> result;
        for (auto theme = json.begin(); theme != json.end(); ++theme) {
            const QJsonObject roles = theme.value().toObject();
            ColourRoles &colours = result[theme.key()];
            for (auto role = roles.begin(); role != roles.end(); ++role)
                colours.insert(role.key(), QColor(role.value().toString()));
        }
        return result;
    }();
    return themes;
}

const QStringList &themeNames()
{
    static const QStringList names = {
        QStringLiteral("light"), QStringLiteral("dark"), QStringLiteral("contrast"), QStringLiteral("contrast-light")};
    return names;
}

} // namespace soundings::window
