#include "panel_status.h"

#include "engine_words.h"

#include <utility>

namespace soundings::window {

int PanelStatus::begin(const QString &subject, OldContent other)
{
    m_busy = true;
    m_again = {};
    m_asked = subject;
    if (m_state != PageState::Ready || (other == OldContent::goes && !showsWhatIsAsked()))
        m_state = PageState::Loading;
    emit changed();
    return ++m_number;
}

void PanelStatus::setReady()
{
    m_shown = m_asked;
    set(PageState::Ready, {}, {}, {});
}

void PanelStatus::setEmpty(const QString &title, const QString &body)
{
    set(PageState::Empty, title, body, {});
}

void PanelStatus::setFailed(const QString &title, const Error &error)
{
    // The message is for people; the slug goes last and small, so that it can be told to somebody who helps.
    set(showsWhatIsAsked() ? PageState::Ready : PageState::Failed, title, EngineWords::said(error.message),
        QLatin1String(infoOf(error.code).slug) + (error.detail.isEmpty() ? QString() : QStringLiteral(", ") + error.detail));
}

void PanelStatus::set(PageState::State state, const QString &title, const QString &body, const QString &detail)
{
    m_state = state;
    m_busy = false;
    m_title = title;
    m_body = body;
    m_detail = detail;
    emit changed();
    if (const auto again = std::exchange(m_again, {}))
        again();
}

} // namespace soundings::window
