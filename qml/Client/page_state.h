#pragma once

#include <QObject>
#include <QtQml/qqmlregistration.h>

namespace soundings::window {

/// The states that a page or panel can be in; the same words everywhere.
class PageState : public QObject {
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("A set of names")

public:
    enum State {
        Loading,
        Empty, ///< asked for and answered, but there is nothing
        Failed, ///< in place of the content: what happened and what to do
        Ready,
    };
    Q_ENUM(State)
};

} // namespace soundings::window
