#pragma once

#include "celery/wire/signature.h"
#include "celery/wire/task_result.h"
#include "celery/worker/held_task.h"
#include "jobs/run_task.h"

#include <vector>

namespace soundings::celery {

/// What is to be told to Redis of a message that this worker has done with.
struct Settlement {
    enum class Kind {
        done, ///< it is acknowledged; what follows from it is published in the same step
        putBack, ///< it goes back to its queue, as the next one
        buried, ///< it goes to the dead messages
    };

    HeldTaskPtr held;
    Kind kind = Kind::done;
    std::optional<TaskResult> result = {}; ///< of the task; none: as it is
    std::vector<TaskResult> others = {}; ///< of tasks that will never run now
    std::vector<TaskOrder> orders = {}; ///< what follows
    QByteArray retry = {}; ///< the message of the next try
    bool isChordPart = false;
    const char *event = nullptr; ///< told at the end
    QJsonObject eventFields = {};
    bool wasRun = false;
    bool hasLock = false; ///< of a task that runs alone
};

/// Makes the settlements of one worker.
class Settlements {
public:
    Settlements(QString node, const Clock &clock)
        : m_node(std::move(node))
        , m_clock(clock)
    {
    }

    /// By what the run has come to.
    Settlement ofRun(const HeldTaskPtr &held, const jobs::RunOutcome &outcome) const;
    /// Run before, with this result; what should follow from it may not have been published.
    Settlement ofStoredSuccess(const HeldTaskPtr &held, const QJsonValue &result) const;
    Settlement failed(const HeldTaskPtr &held, JobFailure failure) const;
    /// `why`: "revoked", "expired" or "terminated".
    Settlement revoked(const HeldTaskPtr &held, const QString &why) const;
    Settlement putBack(const HeldTaskPtr &held) const;
    /// A failure whose message is kept: it has ended too many of its workers.
    Settlement buried(const HeldTaskPtr &held, JobFailure failure) const;

    /// With what is known of the task already.
    TaskResult resultOf(const HeldTask &held, JobState state) const;

private:
    Settlement succeeded(const HeldTaskPtr &held, const QJsonValue &result) const;
    Settlement retried(const HeldTaskPtr &held, const jobs::RunOutcome &outcome) const;
    void failWhatFollows(Settlement &settlement) const;

    const QString m_node;
    const Clock &m_clock;
};

/// The result of a chord whose parts are all there: the order of its body, or the reason why it fails.
std::expected<TaskOrder, JobFailure> chordOf(const TaskOrder &part, const std::vector<QByteArray> &parts);

/// How a part of a chord is noted for the others.
QByteArray encodePart(const TaskResult &result);

} // namespace soundings::celery
