#pragma once

#include "engine/ports/job_queue.h"

#include <algorithm>
#include <functional>
#include <utility>

namespace soundings::test {

/// A queue that takes each id once, as the port says, and runs nothing.
class RecordingJobQueue final : public engine::JobQueue {
public:
    explicit RecordingJobQueue(const Clock &clock)
        : m_clock(clock)
    {
    }

    std::vector<Job> queued; ///< oldest first
    int asked = 0; ///< how often enqueue() was called
    bool refuses = false;
    std::function<void()> onceListed; ///< called after the next list was made, before it is given
    std::function<void()> onceQueued; ///< called after the next job was taken

    Result<Job> enqueue(const engine::JobRequest &request) override
    {
        ++asked;
        if (refuses)
            return fail(ErrorCode::unavailable, QStringLiteral("The queue is away."));
        if (const auto known = std::ranges::find(queued, request.id, &Job::id); known != queued.end())
            return *known;
        queued.push_back({.id = request.id, .task = request.task, .queuedAt = m_clock.now()});
        const Job taken = queued.back();
        if (const auto then = std::exchange(onceQueued, nullptr))
            then();
        return taken;
    }
    Result<std::optional<Job>> find(const QString &id) override
    {
        const auto known = std::ranges::find(queued, id, &Job::id);
        return known == queued.end() ? std::nullopt : std::optional(*known);
    }
    Result<engine::JobPage> list(const engine::JobFilter &) override
    {
        if (refuses)
            return fail(ErrorCode::unavailable, QStringLiteral("The queue is away."));
        engine::JobPage page{queued, int(queued.size())};
        std::ranges::reverse(page.jobs);
        if (const auto then = std::exchange(onceListed, nullptr))
            then();
        return page;
    }
    Result<Job> cancel(const QString &) override { return notHere(); }
    Result<Job> retry(const QString &) override { return notHere(); }
    Result<std::vector<engine::Worker>> workers() override { return std::vector<engine::Worker>(); }
    Result<engine::JobCounts> counts() override { return engine::JobCounts(); }
    QString description() const override { return QStringLiteral("a list"); }
    void setObserver(engine::JobObserver) override { }

private:
    static Result<Job> notHere() { return fail(ErrorCode::conflict, QStringLiteral("This queue only records.")); }

    const Clock &m_clock;
};

} // namespace soundings::test
