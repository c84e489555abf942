#pragma once

#include "base/result.h"

#include <QByteArray>

namespace soundings::celery {

/// The bytes behind zlib's format, which kombu calls application/x-gzip. A bomb - beyond `limit` bytes - is an error.
Result<QByteArray> inflate(const QByteArray &compressed, qsizetype limit);

} // namespace soundings::celery
