#pragma once

#include "Client/sharing.h"
#include "sharing_lacks.h"

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

    /// The engine runs; the address is empty where other machines are not let in. What is missing then is said in the language of
    /// the window, anything else as the engine says it.
    void started(const QString &address, const SharingLacks &lacks, const QString &problem);
    void failed(); ///< it does not

private:
    static QString inWords(const SharingLacks &lacks);

    const Restart m_restart;
    QString m_address, m_problem;
    bool m_wanted;
    bool m_asked; ///< somebody waits to hear what becomes of it
    bool m_busy = false;
};

} // namespace soundings::app
