#include "providers/http/common_faults.h"

namespace soundings::providers {

using engine::ProviderError;
using engine::ProviderFault;

namespace {

constexpr qsizetype kExcerpt = 200;
constexpr int kLongestRetryAfter = 3600; ///< seconds; beyond it the run should end instead

} // namespace

std::optional<ProviderError> commonFault(const HttpAnswer &answer, const QString &label)
{
    const QString status = QStringLiteral("HTTP %1").arg(answer.status);
    if (answer.status == 0 || answer.isLate) {
        return ProviderError{ProviderFault::network,
            QStringLiteral("%1 cannot be reached (%2). What is stored stays; the next run tries again.")
                .arg(label, answer.failure)};
    }
    if (!answer.failure.isEmpty()) {
        return ProviderError{ProviderFault::malformed,
            QStringLiteral("The answer of %1 broke off (%2). What is stored stays.").arg(label, answer.failure), status};
    }
    if (answer.status >= 500) {
        return ProviderError{ProviderFault::network,
            QStringLiteral("%1 has a fault of its own (%2). What is stored stays; the next run tries again.").arg(label, status),
            excerptOf(answer.body), retryAfterOf(answer)};
    }
    if (answer.status == 429) {
        return ProviderError{ProviderFault::rateLimited,
            QStringLiteral("%1 takes no more calls for now: its limit is reached. What is stored stays.").arg(label),
            excerptOf(answer.body), retryAfterOf(answer)};
    }
    return std::nullopt;
}

std::optional<std::chrono::seconds> retryAfterOf(const HttpAnswer &answer)
{
    bool ok = false;
    const int seconds = answer.retryAfter.trimmed().toInt(&ok);
    return ok && seconds >= 0 ? std::optional(std::chrono::seconds(std::min(seconds, kLongestRetryAfter))) : std::nullopt;
}

QString excerptOf(const QByteArray &body)
{
    return QString::fromUtf8(body.left(kExcerpt)).simplified();
}

} // namespace soundings::providers
