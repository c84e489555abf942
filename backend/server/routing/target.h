#pragma once

#include "base/result.h"

#include <QByteArray>
#include <QString>
#include <QStringList>

#include <optional>
#include <vector>

namespace soundings::server {

/// A request target, decoded once.
struct Target {
    QStringList segments; ///< "/api/stocks/" -> {"api", "stocks"}: a slash at the end means nothing
    struct Item {
        QString name, value;
    };
    std::vector<Item> query;

    /// The last item of that name.
    std::optional<QString> queryValue(QLatin1String name) const;
};

/// Refuses what could mean two paths: dot segments, encoded slashes, backslashes, NUL, and what is not UTF-8.
Result<Target> parseTarget(const QByteArray &target);

} // namespace soundings::server
