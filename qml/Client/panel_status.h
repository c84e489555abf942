#pragma once

#include "base/error.h"
#include "page_state.h"

#include <QObject>
#include <QtQml/qqmlregistration.h>

#include <functional>

namespace soundings::window {

/// What becomes of content while what is awaited is of another subject, such as another period.
enum class OldContent { stays, goes };

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
    Q_PROPERTY(QString problem READ problem NOTIFY changed)
    Q_PROPERTY(bool again READ again NOTIFY changed)

public:
    using QObject::QObject;

    PageState::State state() const { return m_state; }
    bool busy() const { return m_busy; } ///< an answer is awaited; old content may still be shown
    QString title() const { return m_title; }
    QString body() const { return m_body; }
    QString detail() const { return m_detail; }
    /// Why content that is there may be old; "" where it is not.
    QString problem() const { return m_state == PageState::Ready ? m_body : QString(); }
    bool again() const { return bool(m_again); } ///< after the answer that is awaited, another will be

    /// Starts a request and gives its number. Content of the same subject stays until the answer comes; "" is never the same.
    int begin(const QString &subject = {}, OldContent other = OldContent::goes);
    /// An answer about this is under way.
    bool awaits(const QString &subject) const { return m_busy && subject == m_asked; }
    /// Called once, when the answer that is awaited is there, unless something else is asked for before.
    void askAgain(std::function<void()> ask) { m_again = std::move(ask); }
    /// Only the newest request may answer.
    bool isNewest(int number) const { return number == m_number; }

    void setReady();
    void setEmpty(const QString &title, const QString &body);
    /// Takes the place of the content, unless that is of the same subject: old figures are better than none.
    void setFailed(const QString &title, const Error &error);

signals:
    void changed();

private:
    void set(PageState::State state, const QString &title, const QString &body, const QString &detail);
    bool showsWhatIsAsked() const { return m_state == PageState::Ready && !m_asked.isEmpty() && m_asked == m_shown; }

    PageState::State m_state = PageState::Loading;
    bool m_busy = false;
    int m_number = 0;
    QString m_asked, m_shown; ///< subjects of the newest request and of the content
    std::function<void()> m_again;
    QString m_title, m_body, m_detail;
};

} // namespace soundings::window
