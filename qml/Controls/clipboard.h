#pragma once

#include <QObject>
#include <QtQml/qqmlregistration.h>

namespace soundings::window {

/// The desktop's clipboard, for texts.
class Clipboard : public QObject {
    Q_OBJECT
    QML_ELEMENT
    QML_SINGLETON

public:
    using QObject::QObject;

    Q_INVOKABLE static void copy(const QString &text);
    Q_INVOKABLE static QString text();
};

} // namespace soundings::window
