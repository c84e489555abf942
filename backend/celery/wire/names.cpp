#include "celery/wire/names.h"

#include <algorithm>

namespace soundings::celery {

namespace {

/// What kombu puts between the parts of a name.
const QByteArray kSeparator("\x06\x16");

} // namespace

QByteArray Names::list(const QString &queue, int priority)
{
    const int step = std::clamp(priority, 0, 9) / 3 * 3;
    return step == 0 ? queue.toUtf8() : queue.toUtf8() + kSeparator + QByteArray::number(step);
}

QByteArray Names::bindingMember(const QString &routingKey, const QString &queue)
{
    return routingKey.toUtf8() + kSeparator + kSeparator + queue.toUtf8();
}

} // namespace soundings::celery
