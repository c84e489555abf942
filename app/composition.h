#pragma once

#include "base/clock.h"
#include "base/settings.h"
#include "engine/importing/import_service.h"
#include "engine/services/services.h"

#include <memory>

namespace soundings::app {

/// The engine with the adapters that the configuration names. The only place that knows both.
class Composition {
public:
    enum class Mode {
        start, ///< a start of the program: a new store is filled with the sample market, an old one gets its newest sample prices
        write, ///< writes to what is there; a new store is made, and stays empty
        preview, ///< reads what is there; a new store is made, and stays empty
        readOnly, ///< writes nothing, not even a new file; an error when there is no store yet
    };

    static Result<std::unique_ptr<Composition>> open(const Settings &settings, Mode mode);

    const Settings &settings() const { return m_settings; }
    const Clock &clock() const { return m_clock; }
    engine::Store &store() { return *m_store; }
    engine::Services &services() { return *m_services; }
    engine::ImportService &imports() { return *m_imports; }

private:
    explicit Composition(const Settings &settings)
        : m_settings(settings)
    {
    }
    Result<void> openStore(Mode mode);

    Settings m_settings;
    SystemClock m_clock;
    std::unique_ptr<engine::Store> m_store;
    std::unique_ptr<engine::Services> m_services;
    std::unique_ptr<engine::ImportService> m_imports;
};

/// The file of a `sqlite:///` URL; empty for another database.
QString sqliteFile(const QString &databaseUrl);

} // namespace soundings::app
