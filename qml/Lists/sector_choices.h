#pragma once

#include "client/api_client.h"

#include <QPointer>
#include <QVariantList>
#include <QtQml/qqmlregistration.h>

namespace soundings::window {

/// The sectors to choose from, with "All" first. An engine that does not answer leaves "All" alone: the page says what is wrong.
class SectorChoices : public QObject {
    Q_OBJECT
    QML_ELEMENT
    Q_PROPERTY(soundings::client::ApiClient *client READ client WRITE setClient NOTIFY clientChanged)
    Q_PROPERTY(QVariantList choices READ choices NOTIFY choicesChanged)

public:
    using QObject::QObject;

    client::ApiClient *client() const { return m_client; }
    void setClient(client::ApiClient *client);
    QVariantList choices() const; ///< {value, text}

    Q_INVOKABLE void reload();

signals:
    void clientChanged();
    void choicesChanged();

private:
    QPointer<client::ApiClient> m_client;
    QStringList m_sectors;
};

} // namespace soundings::window
