#include "sector_choices.h"

#include "Client/engine_words.h"

namespace soundings::window {

void SectorChoices::setClient(client::ApiClient *client)
{
    if (client == m_client)
        return;
    m_client = client;
    emit clientChanged();
    reload();
}

void SectorChoices::reload()
{
    if (!m_client)
        return;
    m_client->sectors(this, [this](Result<QStringList> sectors) {
        if (sectors && *sectors != m_sectors) {
            m_sectors = *sectors;
            emit choicesChanged();
        }
    });
}

QVariantList SectorChoices::choices() const
{
    const auto choice = [](const QString &value, const QString &text) {
        return QVariantMap{{QStringLiteral("value"), value}, {QStringLiteral("text"), text}};
    };
    QVariantList choices{choice({}, tr("All"))};
    for (const QString &sector : m_sectors)
        choices.append(choice(sector, EngineWords::said(sector)));
    return choices;
}

} // namespace soundings::window
