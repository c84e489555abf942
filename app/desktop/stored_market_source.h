#pragma once

#include "Client/market_source.h"
#include "secret_store.h"

#include <QHash>

namespace soundings::app {

/// The choice of a market provider: its name among the settings of the window, its key in a SecretStore. What it says goes to the
/// engine as if it stood in the environment, which is stronger.
class StoredMarketSource : public window::MarketSource {
    Q_OBJECT

public:
    /// Starts the engine anew with these settings, or for the first time.
    using Start = std::function<void(const QHash<QString, QString> &settings)>;

    StoredMarketSource(SecretStore &secrets, Start start, QObject *parent = nullptr);

    QString provider() const override { return m_provider; }
    QString keptIn() const override;
    QString problem() const override { return m_problem; }
    bool busy() const override { return m_busy; }
    void use(const QString &provider, const QString &key) override;

    /// Starts the engine with what was chosen before.
    void begin();
    void started(); ///< the engine runs
    void failed(const QString &reason);

private:
    void take(const QString &provider, const QString &key, SecretStore::Place place);
    void refuse(const QString &problem);

    SecretStore &m_secrets;
    Start m_start;
    QString m_provider, m_problem;
    SecretStore::Place m_place = SecretStore::Place::nowhere;
    bool m_busy = false;
    bool m_asked = false; ///< by somebody, and not by the start of the program
};

} // namespace soundings::app
