#pragma once

#include <QObject>
#include <QString>
#include <QtQml/qqmlregistration.h>

namespace soundings::window {

/// How this window comes into the engine of another machine: with a token, which a code of that machine is exchanged for. There
/// is none where the engine is in this program.
class EngineAccess : public QObject {
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("The program makes it")
    Q_PROPERTY(QString server READ server CONSTANT)
    Q_PROPERTY(QString keptIn READ keptIn NOTIFY changed)
    Q_PROPERTY(QString problem READ problem NOTIFY changed)
    Q_PROPERTY(bool busy READ busy NOTIFY changed)
    Q_PROPERTY(bool hasToken READ hasToken NOTIFY changed)

public:
    using QObject::QObject;

    virtual QString server() const = 0; ///< "server.example:8000"
    virtual QString keptIn() const = 0; ///< where the token is, in a sentence; "" where there is none
    virtual QString problem() const = 0; ///< why the code was not taken, and how to mend that
    virtual bool busy() const = 0; ///< the server is being asked
    virtual bool hasToken() const = 0;

    /// With the code that the server shows. Blanks, hyphens and case do not matter.
    Q_INVOKABLE virtual void pair(const QString &code) = 0;
    Q_INVOKABLE virtual void forget() = 0; ///< the token

signals:
    void changed();
    void paired(); ///< the engine is asked with another token from here on
    void forgotten();
};

} // namespace soundings::window
