#pragma once

#include <QObject>
#include <QString>
#include <QtQml/qqmlregistration.h>

namespace soundings::window {

/// Where the engine in this program gets its prices from, as somebody chooses it in the window. There is none where the window is
/// connected to another machine.
class MarketSource : public QObject {
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("The program makes it")
    Q_PROPERTY(QString provider READ provider NOTIFY changed)
    Q_PROPERTY(QString keptIn READ keptIn NOTIFY changed)
    Q_PROPERTY(QString problem READ problem NOTIFY changed)
    Q_PROPERTY(bool busy READ busy NOTIFY changed)

public:
    using QObject::QObject;

    virtual QString provider() const = 0; ///< "fmp"; "" is what the settings of the engine say
    virtual QString keptIn() const = 0; ///< where the key is, in a sentence; "" where there is none
    virtual QString problem() const = 0; ///< why it was not changed, and how to mend that
    virtual bool busy() const = 0; ///< the engine is being started anew

    /// "fmp" with a key, or "" for what the settings of the engine say.
    Q_INVOKABLE virtual void use(const QString &provider, const QString &key) = 0;

signals:
    void changed();
    void used(); ///< the engine runs with it
};

} // namespace soundings::window
