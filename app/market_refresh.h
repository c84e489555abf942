#pragma once

#include "composition.h"
#include "engine/refresh/refresh_service.h"

#include <QJsonObject>

#include <memory>

namespace soundings::app {

/// The refresh with the sources of market data that the configuration names. Thread-safe; run() blocks.
class MarketRefresh {
public:
    /// `held`: what somebody holds in a live portfolio, which is asked for first.
    explicit MarketRefresh(Composition &composition, std::function<std::vector<Ticker>()> held = {});
    ~MarketRefresh();

    Result<engine::RefreshReport> run(const engine::RefreshOptions &options) const { return m_service->run(options); }
    bool watchesFolder() const;
    /// Takes in files that have arrived since, where a folder is the source; scores what they change. Cheap when there are none.
    Result<void> takeInFiles(std::stop_token stop) const;

    /// What stands in the way of the sources, and what they are, for `doctor`: nothing is asked over the network.
    struct SourceState {
        QString name;
        bool isFault = false;
        QString message, remedy;
    };
    std::vector<SourceState> states() const;
    /// What is wrong with the settings alone.
    static std::vector<SourceState> configurationFaults(const Settings &settings);

private:
    struct Sources;
    Composition &m_composition;
    std::unique_ptr<Sources> m_sources;
    std::unique_ptr<engine::RefreshService> m_service;
};

/// {status, refreshed, skipped, failed, total, time, reason, plan, calls, scored, resumed, symbols}. At most `symbols` symbols
/// that were not simply refreshed are named; -1: every symbol.
QJsonObject toJson(const engine::RefreshReport &report, int symbols);

} // namespace soundings::app
