#pragma once

#include "engine/ports/job_queue.h"

#include <functional>
#include <map>
#include <mutex>
#include <set>

namespace soundings::jobs {

/// Finds out what other processes have done to the jobs of a queue that they share, by looking at the newest ones now and then.
/// Thread-safe; look() blocks on the queue.
class JobWatch {
public:
    /// `changed` is called in the thread of look(), once for each job that is not as it was.
    JobWatch(engine::JobQueue &queue, std::function<void(const Job &)> changed)
        : m_queue(queue)
        , m_changed(std::move(changed))
    {
    }

    /// This process has told of it already.
    void saw(const Job &job);
    /// The first look only remembers.
    Result<void> look();

private:
    /// What makes a difference to who watches.
    struct Face {
        JobState state = JobState::pending;
        int attempts = 0;
        double progress = -1;
        std::optional<Timestamp> startedAt, finishedAt;
        bool operator==(const Face &) const = default;
    };
    static Face faceOf(const Job &job);

    engine::JobQueue &m_queue;
    const std::function<void(const Job &)> m_changed;
    std::mutex m_look; ///< one at a time
    std::mutex m_mutex;
    std::map<QString, Face> m_known; ///< by id
    std::set<QString> m_fresh; ///< seen since the look began: what it has read of them may be older
    bool m_isFirst = true;
};

} // namespace soundings::jobs
