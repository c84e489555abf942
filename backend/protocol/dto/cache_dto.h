#pragma once

#include <QList>
#include <QString>

#include <optional>

namespace soundings::protocol {

/// One place where replies are kept.
struct CacheTierDto {
    QString name; ///< "memory", "redis"
    bool available = false;
    QString about; ///< what is known of it, in a sentence of the engine's, in English
    std::optional<double> hits, entries, bytes, capacity;
};

struct CacheStatusDto {
    bool enabled = false;
    QString message; ///< a sentence of the engine's, in English
    double hitRate = 0; ///< 0 to 1
    QList<CacheTierDto> tiers;
};

/// What became of a clearing.
struct CacheClearedDto {
    bool success = false;
    int removed = 0;
    QString message;
};

} // namespace soundings::protocol
