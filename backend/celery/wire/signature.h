#pragma once

#include "celery/wire/task_message.h"

#include <vector>

namespace soundings::celery {

/// What a task has ordered to follow it: the messages, and the ids that its result names as children.
struct Followers {
    std::vector<TaskOrder> orders;
    QJsonArray children;
};

/// After a success: its callbacks, and the next of its chain, each with the result in front of its own arguments. What can only
/// be told to a Python worker - a chord within a chain - is an error.
Result<Followers> afterSuccess(const TaskOrder &done, const QJsonValue &result);

/// After a failure: its errbacks, with the id of the task that failed.
Followers afterFailure(const TaskOrder &failed);

/// The body of a chord, whose parts gave these results in this order.
TaskOrder chordBody(const TaskOrder &part, const QJsonArray &results);

/// The order that a signature stands for, as a follower of `parent`, with `first` in front of its own arguments unless it is
/// immutable.
TaskOrder orderOf(const QJsonObject &signature, const TaskOrder &parent, const QJsonArray &first);

} // namespace soundings::celery
