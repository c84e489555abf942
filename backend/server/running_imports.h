#pragma once

#include "base/result.h"

#include <QHash>
#include <QString>

#include <atomic>
#include <memory>
#include <mutex>
#include <stop_token>

namespace soundings::server {

/// One import that runs under a name which its sender has chosen, so that it can be watched and stopped from another connection.
class RunningImport {
public:
    /// On the importing thread.
    void tell(double share) { m_share = share; }
    /// Its rows are kept from here on: it cannot be stopped any more.
    void markStored() { m_stored = true; }

    double share() const { return m_share; } ///< of reading and storing, 0 to 1
    bool isStored() const { return m_stored; }
    std::stop_source &stop() { return m_stop; }

private:
    std::atomic<double> m_share = 0;
    std::atomic_bool m_stored = false;
    std::stop_source m_stop;
};

/// The imports that run and have a name. Thread-safe; never blocks on anything.
class RunningImports {
public:
    /// It is in the list as long as somebody holds it. conflict: one of that name runs already.
    Result<std::shared_ptr<RunningImport>> begin(const QString &name);
    /// notFound where none of that name runs.
    Result<std::shared_ptr<RunningImport>> find(const QString &name) const;

private:
    mutable std::mutex m_mutex;
    QHash<QString, std::weak_ptr<RunningImport>> m_imports;
};

} // namespace soundings::server
