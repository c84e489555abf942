#pragma once

#include "base/settings.h"
#include "commands/running_server.h"
#include "composition.h"
#include "job_service.h"
#include "market_refresh.h"

#include <QJsonArray>

namespace soundings::app {

struct JobListing {
    std::optional<JobState> state = {};
    QString task = {}; ///< empty: all
    int limit = 50;
};

struct JobArguments {
    QJsonArray args = {};
    QJsonObject kwargs = {};
};

/// The jobs as the command line reaches them: through the server that runs with this configuration, else in its database. Answers
/// are those of the HTTP API either way. Blocks.
class JobAccess {
public:
    JobAccess(const Settings &settings, bool readsOnly)
        : m_settings(settings)
        , m_readsOnly(readsOnly)
        , m_server(settings)
    {
    }

    Result<QJsonObject> list(const JobListing &listing);
    Result<QJsonObject> show(const QString &id);
    Result<QJsonObject> run(const QString &task, const JobArguments &arguments);
    Result<QJsonObject> retry(const QString &id);
    Result<QJsonObject> cancel(const QString &id);
    /// Whether a server has answered.
    bool isServed() const { return m_isServed; }

private:
    Result<std::optional<QJsonObject>> fromServer(Result<std::optional<QJsonObject>> answer);
    Result<engine::JobQueue *> queue();

    const Settings &m_settings;
    bool m_readsOnly;
    RunningServer m_server;
    bool m_isServed = false;
    std::unique_ptr<Composition> m_composition;
    std::unique_ptr<MarketRefresh> m_refresh; ///< of the tasks, which do not run here
    std::unique_ptr<JobService> m_jobs;
};

} // namespace soundings::app
