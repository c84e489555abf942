#pragma once

#include "Client/sharing.h"

#include <functional>

namespace soundings::app {

/// The choice to share the embedded engine, kept among the settings of the window; --share asks for it this time.
class EngineSharing : public window::Sharing {
    Q_OBJECT

public:
    /// Starts the engine anew, shared if wanted().
    using Restart = std::function<void()>;

    EngineSharing(bool asked, Restart restart, QObject *parent = nullptr);

    bool wanted() const override { return m_wanted; }
    QString address() const override { return m_address; }
    QString problem() const override { return m_problem; }
    bool busy() const override { return m_busy; }
    void want(bool wanted) override;

    /// The engine runs; the address is empty where other machines are not let in, and the problem says why.
    void started(const QString &address, const QString &problem);
    void failed(); ///< it does not

private:
    const Restart m_restart;
    QString m_address, m_problem;
    bool m_wanted;
    bool m_asked; ///< somebody waits to hear what becomes of it
    bool m_busy = false;
};

} // namespace soundings::app
