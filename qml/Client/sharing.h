#pragma once

#include <QObject>
#include <QString>
#include <QtQml/qqmlregistration.h>

namespace soundings::window {

/// Whether the engine in this program lets other machines in. There is none where the window is connected to another machine.
class Sharing : public QObject {
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("The program makes it")
    Q_PROPERTY(bool wanted READ wanted NOTIFY changed)
    Q_PROPERTY(QString address READ address NOTIFY changed)
    Q_PROPERTY(QString problem READ problem NOTIFY changed)
    Q_PROPERTY(bool busy READ busy NOTIFY changed)

public:
    using QObject::QObject;

    virtual bool wanted() const = 0;
    virtual QString address() const = 0; ///< "https://desk.example:8000"; "" where other machines are not let in
    virtual QString problem() const = 0; ///< why they are not, though it is wanted, and how to mend that
    virtual bool busy() const = 0; ///< the engine is being started anew

    Q_INVOKABLE virtual void want(bool wanted) = 0;

signals:
    void changed();
    void settled(); ///< the engine runs, shared or not, as an answer to want() or the command line
};

} // namespace soundings::window
