#pragma once

#include "client/api_client.h"

#include <QQmlEngine>
#include <QtQml/qqmlregistration.h>

/// The client under the name that pages use.
struct ApiClientForQml {
    Q_GADGET
    QML_FOREIGN(soundings::client::ApiClient)
    QML_NAMED_ELEMENT(ApiClient)
    QML_UNCREATABLE("The program makes the client")
};
