#pragma once

#include "engine/ports/change_log.h"

#include <QByteArrayList>

namespace soundings::engine {

/// Tags say what a cached reply was made from, and a change says which tags no longer hold.
///
/// A reply carries the tag of every stock that it shows. One whose choice or order of stocks depends on a kind of data - a list
/// by total score, a screen - carries the tag of that kind too, since a stock that it does not show may enter it.
QByteArray tagOf(const Ticker &ticker);
QByteArray tagOf(DataKind kind);
/// The tag that every reply has.
inline QByteArray everythingTag()
{
    return QByteArrayLiteral("*");
}

/// What a change makes untrue.
QByteArrayList tagsOf(const DataChange &change);

} // namespace soundings::engine
