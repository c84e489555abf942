#include "domain/job.h"

#include <algorithm>

namespace soundings {

QString toText(JobState state)
{
    switch (state) {
    case JobState::pending:
        return QStringLiteral("PENDING");
    case JobState::received:
        return QStringLiteral("RECEIVED");
    case JobState::started:
        return QStringLiteral("STARTED");
    case JobState::retry:
        return QStringLiteral("RETRY");
    case JobState::success:
        return QStringLiteral("SUCCESS");
    case JobState::failure:
        return QStringLiteral("FAILURE");
    case JobState::revoked:
        return QStringLiteral("REVOKED");
    }
    return {};
}

std::optional<JobState> jobStateFromText(const QString &text)
{
    const auto found =
        std::ranges::find_if(kJobStates, [&](JobState state) { return text.compare(toText(state), Qt::CaseInsensitive) == 0; });
    return found == kJobStates.end() ? std::nullopt : std::optional(*found);
}

} // namespace soundings
