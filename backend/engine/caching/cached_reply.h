#pragma once

#include "base/clock.h"

#include <QByteArray>
#include <QByteArrayList>

#include <memory>

namespace soundings::engine {

/// The finished answer of a cached endpoint, ready to be sent. Immutable and shared: a hit copies none of it.
struct CachedReply {
    QByteArray key; ///< without the prefix: "stocks:detail:AAPL"
    QByteArray contentType;
    QByteArray entityTag;
    QByteArray body;
    QByteArray gzipped; ///< empty: not worth it
    QByteArrayList tags; ///< what it was made from; see cache_tags.h
    Timestamp storedAt;
    Timestamp learntAt; ///< when this process made it or fetched it from the shared tier
    Timestamp freshUntil;
    Timestamp keepUntil; ///< up to here it may be sent while a new one is made

    /// What it costs to keep, roughly.
    qint64 bytes() const
    {
        qint64 total = 512 + key.size() + contentType.size() + entityTag.size() + body.size() + gzipped.size();
        for (const QByteArray &tag : tags)
            total += 96 + tag.size(); // it stands in an index as well
        return total;
    }
};

using CachedReplyPtr = std::shared_ptr<const CachedReply>;

} // namespace soundings::engine
