#pragma once

#include "base/error.h"
#include "page_state.h"

#include <QObject>
#include <QtQml/qqmlregistration.h>

namespace soundings::window {

/// What one panel of a page shows in place of its content, or that the content is there. Each panel fails and recovers alone.
class PanelStatus : public QObject {
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("A view model owns the status of its panels.")
    Q_PROPERTY(soundings::window::PageState::State state READ state NOTIFY changed)
    Q_PROPERTY(bool busy READ busy NOTIFY changed)
    Q_PROPERTY(QString title READ title NOTIFY changed)
    Q_PROPERTY(QString body READ body NOTIFY changed)
    Q_PROPERTY(QString detail READ detail NOTIFY changed)

public:
    using QObject::QObject;

    PageState::State state() const { return m_state; }
    bool busy() const { return m_busy; } ///< an answer is awaited; old content may still be shown
    QString title() const { return m_title; }
    QString body() const { return m_body; }
    QString detail() const { return m_detail; }

    /// Starts a request and gives its number. Content that is there stays until the answer comes, unless it is of something else.
    int begin(bool keepContent);
    /// Only the newest request may answer.
    bool isNewest(int number) const { return number == m_number; }

    void setReady();
    void setEmpty(const QString &title, const QString &body);
    void setFailed(const QString &title, const Error &error);

signals:
    void changed();

private:
    void set(PageState::State state, const QString &title, const QString &body, const QString &detail);

    PageState::State m_state = PageState::Loading;
    bool m_busy = false;
    int m_number = 0;
    QString m_title, m_body, m_detail;
};

} // namespace soundings::window
