#pragma once

#include "engine/live/live_session.h"
#include "redis/reply.h"

#include <chrono>

namespace soundings::redis {

// What the session scripts answer (SessionScripts), as values.

/// A view of the session.
engine::LiveSession sessionFrom(const Reply &view, const QString &id, std::chrono::milliseconds lifetime);
/// An analysis slot as JSON; nullopt for "null".
std::optional<engine::AnalysisSlot> slotFrom(const QByteArray &text);
/// The hash of the market, as HGETALL gives it.
engine::MarketPrices marketFrom(const Reply &hash);

QByteArray textOf(Timestamp time);
QByteArray textOf(double number); ///< reads back as exactly the same number
QByteArray textOf(const engine::AnalysisSlot &slot); ///< without the version

} // namespace soundings::redis
