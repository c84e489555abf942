#pragma once

#include "base/clock.h"

#include <QJsonArray>
#include <QJsonObject>
#include <QString>

namespace soundings::celery {

/// A value as Python would print it, cut to `limit` characters: what monitors show of arguments and results.
QString pythonText(const QJsonValue &value, int limit = 1024);

/// "2026-11-20T23:33:03.471000+00:00"
QString pythonTime(Timestamp time);

/// Seconds since 1970, as Python's time.time().
double epochSeconds(Timestamp time);

} // namespace soundings::celery
