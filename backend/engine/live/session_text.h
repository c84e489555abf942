#pragma once

#include "engine/live/live_session.h"

namespace soundings::engine {

// How every store spells holdings and messages: as JSON, with moments in milliseconds since 1970. What is read back is exactly
// what was written. A text that is not ours gives something empty.

QByteArray toText(const Holdings &holdings); ///< {"AAPL":100,"MSFT":0.5}
Holdings holdingsFromText(const QByteArray &text);

/// What clients are sent: the message's text with its number as the last member.
QByteArray withSeq(const QByteArray &text, std::int64_t seq);
/// The number that withSeq() gave it; 0: it has none.
std::int64_t seqOf(const QByteArray &text);

QByteArray toText(const SessionMessage &message); ///< without seq
SessionMessage messageFromText(const QByteArray &text); ///< with seq, if it is there
std::vector<SessionMessage> messagesFromText(const QByteArray &array); ///< [{...},...]

} // namespace soundings::engine
